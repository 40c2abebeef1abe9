//! Spreadsheets with several sheets: every one with field ids counts, the rows of the others are told.

use crate::common::{adds_up, read, row};
use eindkomst::{LineReason, Outcome};
use rust_xlsxwriter::Workbook;

const IDS: &str = "2001.4;5000.6;5000.7;5000.12;6000.4;6000.6;6000.11;B0013;A0200;X0220";
const P1: &str = "1999999901";
const P2: &str = "1999999902";

/// A spreadsheet of sheets given as name and rows of cells between semicolons.
fn workbook(sheets: &[(&str, &[&str])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(cells.split(';')).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write(row, column, cell).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

const SEPTEMBER: &[&str] = &[
    IDS,
    "99999993;20260901;20260930;00;7203840002;E1;1999999901;100,00;100,00;",
    "99999993;20260901;20260930;00;6511790011;E2;1999999902;100,00;50,50;",
];
const OCTOBER: &[&str] = &[
    "Løn for oktober",
    IDS,
    "99999993;20261001;20261031;00;7203840002;E1;1999999901;100,00;80,25;",
    "99999993;20261001;20261031;00;6511790011;E2;1999999901;100,00;otte;",
    "99999993;20261001;20261031;00;6511790011;E2;1999999902;100,00;40,00;",
];
const NOTES: &[&str] = &["Husk feriepenge", "", "Spørg Skat", "Ring til banken"];

/// Code, sheet and line of everything odd, but for the constructed numbers that every test file has.
fn odd(outcome: &Outcome) -> Vec<(&str, Option<&str>, Option<u32>)> {
    let notices = outcome.notices.iter().filter(|notice| notice.code != "constructed_cpr");
    notices.map(|notice| (&*notice.code, notice.sheet.as_deref(), notice.line)).collect()
}

fn everyone(outcome: &Outcome, p_number: &str, month: &str) -> (u64, u64) {
    let everyone = row(outcome, p_number, month).unwrap().everyone;
    (everyone.persons.low, everyone.hours.low)
}

#[test]
fn every_sheet_with_field_ids_counts_and_the_rows_of_the_others_are_told() {
    let bytes = workbook(&[("September", SEPTEMBER), ("Noter", NOTES), ("Oktober", OCTOBER), ("Tom", &[])]);
    let outcome = read(&[("løn.xlsx", &bytes)]).finish(&[], &[]);
    assert_eq!(everyone(&outcome, P1, "2026-09"), (1, 10_000));
    assert_eq!(everyone(&outcome, P2, "2026-09"), (1, 5_050));
    assert_eq!(everyone(&outcome, "", "2026-09"), (2, 15_050));
    assert_eq!(everyone(&outcome, P1, "2026-10"), (1, 8_025));
    assert_eq!(everyone(&outcome, P2, "2026-10"), (1, 4_000));
    assert_eq!(everyone(&outcome, "", "2026-10"), (2, 12_025));
    assert_eq!(
        odd(&outcome),
        [("other_sheet", Some("Noter"), None), ("bad_number", Some("Oktober"), Some(4)),]
    );
    assert!(outcome.notices.iter().all(|notice| notice.file == "løn.xlsx"));
    let tally = |place: usize| {
        let file = &outcome.files[place];
        let left_out: Vec<(LineReason, u64)> =
            file.left_out.iter().map(|(why, lines)| (*why, *lines)).collect();
        (file.sheet.as_deref().unwrap(), file.read, file.used, left_out)
    };
    assert_eq!(tally(0), ("September", 3, 3, vec![]));
    assert_eq!(tally(1), ("Noter", 4, 0, vec![(LineReason::Empty, 1), (LineReason::OtherSheet, 3)]));
    assert_eq!(tally(2), ("Oktober", 5, 4, vec![(LineReason::Heading, 1)]));
    assert_eq!(outcome.files.len(), 3, "an empty sheet has no rows to tell of");
    adds_up(&outcome);
}

#[test]
fn a_sheet_that_stands_twice_counts_once() {
    let bytes = workbook(&[("September", SEPTEMBER), ("September (2)", SEPTEMBER), ("Oktober", OCTOBER)]);
    let outcome = read(&[("løn.xlsx", &bytes)]).finish(&[], &[]);
    assert!(odd(&outcome).contains(&("duplicate_sheet", Some("September (2)"), None)));
    assert_eq!(everyone(&outcome, "", "2026-09"), (2, 15_050));
    assert_eq!(outcome.files[1].left_out.get(&LineReason::Duplicate), Some(&3));
    adds_up(&outcome);
    // A year's file beside the month's: only the sheet that was read before is left out.
    let month = workbook(&[("Løn", SEPTEMBER)]);
    let outcome = read(&[("1", &month), ("2", &bytes)]).finish(&[], &[]);
    assert_eq!(everyone(&outcome, "", "2026-09"), (2, 15_050));
    assert_eq!(everyone(&outcome, "", "2026-10"), (2, 12_025));
    adds_up(&outcome);
}

#[test]
fn a_month_on_two_sheets_is_told_and_both_count() {
    let second: &[&str] = &[IDS, "99999993;20260901;20260930;00;0703800003;E3;1999999901;100,00;10,00;"];
    let bytes = workbook(&[("Kontor", SEPTEMBER), ("Lager", second)]);
    let outcome = read(&[("løn.xlsx", &bytes)]).finish(&[], &[]);
    assert_eq!(odd(&outcome), [("months_on_two_sheets", None, None)]);
    assert_eq!(everyone(&outcome, P1, "2026-09"), (2, 11_000));
    adds_up(&outcome);
}

#[test]
fn a_sheet_that_cannot_be_used_leaves_the_others() {
    let no_hours: &[&str] = &["5000.6;5000.7;5000.12;6000.4", "20261001;20261031;00;7203840002"];
    let bytes = workbook(&[("September", SEPTEMBER), ("Oktober", no_hours)]);
    let outcome = read(&[("løn.xlsx", &bytes)]).finish(&[], &[]);
    assert_eq!(odd(&outcome), [("missing_column", Some("Oktober"), Some(1))]);
    assert_eq!(everyone(&outcome, "", "2026-09"), (2, 15_050));
    assert_eq!(outcome.files[1].left_out.get(&LineReason::FileRefused), Some(&2));
    adds_up(&outcome);
}

#[test]
fn a_sheet_that_cannot_be_read_is_told() {
    let mut bytes = workbook(&[("September", SEPTEMBER), ("Oktober", OCTOBER)]);
    // The archive no longer has the part that the list of sheets names.
    let part = b"xl/worksheets/sheet2.xml";
    for at in 0..bytes.len() - part.len() {
        if bytes[at..].starts_with(part) {
            bytes[at + 19] = b'9';
        }
    }
    let outcome = read(&[("løn.xlsx", &bytes)]).finish(&[], &[]);
    assert_eq!(odd(&outcome), [("unreadable_sheet", Some("Oktober"), None)]);
    assert_eq!(everyone(&outcome, "", "2026-09"), (2, 15_050));
    adds_up(&outcome);
}

#[test]
fn a_spreadsheet_without_field_ids_is_refused_as_a_whole() {
    let outcome = read(&[("noter.xlsx", &workbook(&[("Noter", NOTES)]))]).finish(&[], &[]);
    assert_eq!(odd(&outcome), [("other_sheet", Some("Noter"), None), ("unknown_format", None, None)]);
    assert_eq!((outcome.files[0].read, outcome.files[0].used), (4, 0));
    adds_up(&outcome);
    let outcome = read(&[("tom.xlsx", &workbook(&[("Ark1", &[])]))]).finish(&[], &[]);
    assert_eq!(odd(&outcome), [("unknown_format", None, None)]);
    assert_eq!(outcome.files.len(), 1);
}
