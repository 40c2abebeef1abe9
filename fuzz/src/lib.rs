//! What must hold for any bytes whatever.

use eindkomst::{Options, Outcome, Reader};

/// Reads bytes in pieces of `size`.
pub fn read(bytes: &[u8], size: usize) -> Outcome {
    let mut reader = Reader::new(Options::default());
    reader.begin_file("fuzz");
    bytes.chunks(size.max(1)).for_each(|chunk| reader.feed(chunk));
    reader.end_file();
    reader.finish(&[], &[])
}

/// Nothing panics, lines add up, intervals are in order, and the pieces do not matter.
pub fn check(bytes: &[u8]) {
    let outcome = read(bytes, usize::MAX);
    for file in &outcome.files {
        assert_eq!(file.read, file.used + file.left_out.values().sum::<u64>());
    }
    for company in &outcome.companies {
        let series = company.units.iter().map(|unit| &unit.series).chain([&company.series]);
        for month in series.flat_map(|series| &series.months) {
            for count in [month.everyone, month.ordinary] {
                assert!(count.persons.low <= count.persons.high);
                assert!(count.hours.low <= count.hours.high);
            }
            assert!(month.ordinary.persons.high <= month.everyone.persons.high);
        }
    }
    assert_eq!(outcome, read(bytes, 1 + bytes.len() % 97));
}
