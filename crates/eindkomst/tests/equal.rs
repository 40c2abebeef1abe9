//! The samples as records, as CSV and as a spreadsheet, read natively and in wasm: the same hand-counted tables.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, its helpers too")]

#[path = "reading/hand_counted.rs"]
mod hand_counted;

use eindkomst::{Options, Outcome, Reader, Support};
use hand_counted::{EVERYONE, ORDINARY, table};

/// What the app's worker does with a file, in portions that cut lines.
fn read(name: &str, bytes: &[u8]) -> Outcome {
    let mut reader = Reader::new(Options::default());
    reader.begin_file(name);
    bytes.chunks(1_000).for_each(|portion| reader.feed(portion));
    reader.end_file();
    let support: Vec<Support> = serde_json::from_slice(include_bytes!("samples/support.json")).unwrap();
    let outcome = reader.finish(&support, &[]);
    assert_eq!(outcome.errors().count(), 0, "{:?}", outcome.notices);
    for file in &outcome.files {
        assert_eq!(file.read, file.used + file.left_out.values().sum::<u64>(), "{file:?}");
    }
    outcome
}

fn is_counted(outcome: &Outcome) {
    assert_eq!(table(outcome, |row| row.everyone), EVERYONE);
    assert_eq!(table(outcome, |row| row.ordinary), ORDINARY);
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn records_are_counted_as_by_hand() {
    is_counted(&read("eindkomst-fast.txt", include_bytes!("samples/eindkomst-fast.txt")));
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn a_table_is_counted_as_by_hand() {
    is_counted(&read("eindkomst-upload.csv", include_bytes!("samples/eindkomst-upload.csv")));
}

/// The CSV with a sheet a month, days and numbers as a spreadsheet program keeps them, and a sheet of notes.
#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn a_spreadsheet_with_a_sheet_a_month_is_counted_as_by_hand() {
    let outcome = read("eindkomst-ark.xlsx", include_bytes!("samples/eindkomst-ark.xlsx"));
    is_counted(&outcome);
    assert_eq!(outcome.files.len(), 14, "thirteen months and the notes");
    let codes: Vec<&str> = outcome.notices.iter().map(|notice| &*notice.code).collect();
    assert!(codes.contains(&"other_sheet") && !codes.contains(&"months_on_two_sheets"), "{codes:?}");
}
