//! What the tests share: the sample files, and reading in one go.

use eindkomst::{Options, Outcome, Reader, Support};
use rules::staffing::MonthCount;

/// A sample file's bytes.
pub fn sample(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/samples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Reads files given as name and bytes.
pub fn read(files: &[(&str, &[u8])]) -> Reader {
    let mut reader = Reader::new(Options::default());
    for (name, bytes) in files {
        reader.begin_file(name);
        reader.feed(bytes);
        reader.end_file();
    }
    reader
}

/// Reads sample files and counts.
pub fn outcome_of(names: &[&str], support: &[Support]) -> Outcome {
    let files: Vec<Vec<u8>> = names.iter().map(|name| sample(name)).collect();
    let pairs: Vec<(&str, &[u8])> =
        names.iter().zip(&files).map(|(name, bytes)| (*name, &bytes[..])).collect();
    read(&pairs).finish(support, &[])
}

/// What reading one file comes to.
pub fn outcome(bytes: &[u8]) -> Outcome {
    read(&[("wages", bytes)]).finish(&[], &[])
}

/// Codes and lines of everything odd, but for the constructed numbers that every test file has.
pub fn odd(outcome: &Outcome) -> Vec<(&str, Option<u32>)> {
    let notices = outcome.notices.iter().filter(|notice| notice.code != "constructed_cpr");
    notices.map(|notice| (&*notice.code, notice.line)).collect()
}

/// The row of a company (no P-number) or a workplace in a month, `2026-10` say.
pub fn row<'a>(outcome: &'a Outcome, p_number: &str, month: &str) -> Option<&'a MonthCount> {
    let company = outcome.companies.first()?;
    let series = match p_number {
        "" => &company.series,
        number => &company.units.iter().find(|unit| unit.p_number == number)?.series,
    };
    series.get(month.parse().unwrap())
}

/// Ordinary persons and hours (1/100) of a company or a workplace in October 2026, from low to high.
pub fn ordinary(outcome: &Outcome, p_number: &str) -> [(u64, u64); 2] {
    let count = row(outcome, p_number, "2026-10").unwrap().ordinary;
    [(count.persons.low, count.hours.low), (count.persons.high, count.hours.high)]
}

/// Lines read, used and left out are the same number.
pub fn adds_up(outcome: &Outcome) {
    for file in &outcome.files {
        let left_out: u64 = file.left_out.values().sum();
        assert_eq!(file.read, file.used + left_out, "{file:?}");
    }
}
