//! The upload table, as CSV and as a spreadsheet: cells as people and programs write them.

use crate::common::{adds_up, odd, ordinary, outcome, outcome_of, read, sample};
use crate::file::csv;
use eindkomst::LineReason;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

const P1: &str = "1999999901";

#[test]
fn a_row_is_a_person_and_a_period() {
    let outcome = outcome(&csv(&[
        "99999993;20261001;20261015;00;7203840002;E1;1999999901;100,00;70,00;",
        "99999993;16-10-2026;31.10.2026;0;720384-0002;E1;1999999901;100,00;72.50;",
        "99999993;2026-10-01;2026-10-31;00;6511790011;E2;1999999901;100,00;;X",
    ]));
    assert_eq!(odd(&outcome), []);
    assert_eq!(ordinary(&outcome, P1), [(1, 14_250); 2]);
    adds_up(&outcome);
}

#[test]
fn a_lost_leading_zero_of_the_personal_number_is_put_back() {
    // 0-3 first: 7 March 1980. The nine digits and the ten are one person.
    let outcome = outcome(&csv(&[
        "99999993;20261001;20261015;00;703800003;;1999999901;;10,00;",
        "99999993;20261016;20261031;00;0703800003;;1999999901;;10,00;",
    ]));
    assert_eq!(outcome.persons, 1);
    assert_eq!(ordinary(&outcome, P1), [(1, 2_000); 2]);
}

#[test]
fn columns_are_found_by_their_ids_in_any_order_case_and_letter() {
    let text = "Timer;Cpr;P;Fra;Til;Type;SE\nt0200 ;6000.4;6000.11;5000.6;5000.7;5000.12;2001.4\n\
                160,33;7203840002;1999999901;20261001;20261031;00;99999993\n";
    let outcome = outcome(text.as_bytes());
    assert_eq!(odd(&outcome), []);
    assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
    assert_eq!(outcome.files[0].left_out.get(&LineReason::Heading), Some(&1));
    adds_up(&outcome);
}

#[test]
fn quoted_cells_may_hold_semicolons_and_line_ends() {
    let text = "\"SE\nnummer\";Fra;Til\n2001.4;5000.6;5000.7;5000.12;6000.4;6000.6;6000.11;A0200\n\
                99999993;20261001;20261031;00;7203840002;\"E;1\";1999999901;\"160,33\"\n";
    let outcome = outcome(text.as_bytes());
    assert_eq!(odd(&outcome), []);
    assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
    assert_eq!(outcome.files[0].read, 4);
    adds_up(&outcome);
}

#[test]
fn a_missing_or_doubled_column_stops_the_file() {
    let missing = outcome(b"5000.6;5000.7;5000.12;6000.4;6000.11\n20261001;20261031;00;7203840002;1\n");
    assert_eq!(odd(&missing), [("missing_column", Some(1))]);
    assert_eq!(missing.notices[0].args, [("column".into(), "A0200".to_owned())]);
    adds_up(&missing);
    let doubled = outcome(b"5000.6;5000.7;5000.12;6000.4;A0200;T0200\n20261001;20261031;00;7203840002;1;1\n");
    assert_eq!(odd(&doubled), [("duplicate_column", Some(1))]);
    adds_up(&doubled);
}

#[test]
fn cells_that_cannot_be_read_are_told_with_line_and_field() {
    for (row, code, field) in [
        ("99999993;20261001;20261031;00;7203840002;;1999999901;;1.480;", "bad_number", "A0200"),
        ("99999993;20261001;20261031;00;7203840002;;1999999901;;otte;", "bad_number", "A0200"),
        ("99999993;20261001;20261031;00;72038400;;1999999901;;8;", "bad_number", "6000.4"),
        ("99999993;20261001;20261031;A;7203840002;;1999999901;;8;", "bad_number", "5000.12"),
        ("SE;20261001;20261031;00;7203840002;;1999999901;;8;", "bad_number", "2001.4"),
        ("99999993;1/10;20261031;00;7203840002;;1999999901;;8;", "bad_date", "5000.6"),
        ("99999993;20261001;;00;7203840002;;1999999901;;8;", "bad_date", "5000.7"),
    ] {
        let outcome = outcome(&csv(&[row]));
        assert_eq!(odd(&outcome), [(code, Some(2))], "{row}");
        assert_eq!(outcome.notices[0].args, [("field".into(), field.to_owned())], "{row}");
        adds_up(&outcome);
    }
}

#[test]
fn other_oddities_of_rows() {
    for (row, codes) in [
        ("99999993;20261031;20261001;00;7203840002;;1999999901;;8;", vec!["bad_period"]),
        ("99999993;20261001;20261031;77;7203840002;;1999999901;;8;", vec!["unknown_income_type"]),
        ("99999993;20261001;20261031;30;7203840002;;1999999901;;8;", vec!["income_type_30", "missing_month"]),
        ("99999993;20261001;20261031;00;7203840002;;1999999901;;8,3333;", vec!["number_rounded"]),
        ("99999993;20260916;20261015;00;7203840002;;1999999901;;8;", vec!["period_split"]),
        (";20261001;20261031;00;7203840002;;1999999901;;8;", vec!["no_se_number"]),
        ("99999993;20261001;20261031;00;7203840002;;1999999901;500,00;;", vec!["pay_without_hours"]),
        ("99999993;20261001;20261031;00;7203840002;;1999999901;;-8;", vec!["negative_hours"]),
    ] {
        let outcome = outcome(&csv(&[row]));
        let found: Vec<&str> = odd(&outcome).into_iter().map(|(code, _)| code).collect();
        assert_eq!(found, codes, "{row}");
        adds_up(&outcome);
    }
}

#[test]
fn the_same_table_twice_counts_once_and_another_one_adds() {
    let row =
        |hours: &str| csv(&[&format!("99999993;20261001;20261031;00;7203840002;;1999999901;;{hours};")]);
    let (first, more) = (row("100,00"), row("-10,00"));
    let outcome = read(&[("1", &first), ("2", &first), ("3", &more)]).finish(&[], &[]);
    assert_eq!(odd(&outcome), [("duplicate_file", None)]);
    assert_eq!(outcome.notices[1].args, [("first".into(), "1".to_owned())]);
    assert_eq!(ordinary(&outcome, P1), [(1, 9_000); 2]);
    assert_eq!(outcome.files[1].left_out.get(&LineReason::Duplicate), Some(&2));
    adds_up(&outcome);
}

#[test]
fn the_same_months_as_records_and_as_a_table_are_told() {
    let outcome = outcome_of(&["eindkomst-fast.txt", "eindkomst-upload.csv"], &[]);
    let told = outcome.notices.iter().filter(|notice| notice.code == "month_in_two_formats").count();
    assert_eq!(told, 13);
}

/// The sample table as a spreadsheet, with numbers and dates as a spreadsheet program keeps them.
fn spreadsheet() -> Vec<u8> {
    let text: String = sample("eindkomst-upload.csv").iter().map(|&byte| char::from(byte)).collect();
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write(0, 0, "Read me first").unwrap();
    let sheet = workbook.add_worksheet();
    let date = Format::new().set_num_format("dd-mm-yyyy");
    for (row, line) in (0..).zip(text.lines()) {
        for (column, cell) in (0..).zip(line.split(';')) {
            let number = cell.replace(',', ".").parse::<f64>();
            match (row, column, number) {
                (2.., 1 | 2, Ok(_)) => {
                    let part = |range: std::ops::Range<usize>| cell[range].parse::<u8>().unwrap();
                    let day =
                        ExcelDateTime::from_ymd(cell[..4].parse().unwrap(), part(4..6), part(6..8)).unwrap();
                    sheet.write_with_format(row, column, &day, &date).unwrap();
                }
                (2.., _, Ok(number)) => {
                    sheet.write(row, column, number).unwrap();
                }
                _ => {
                    sheet.write(row, column, cell).unwrap();
                }
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_spreadsheet_counts_as_its_csv_does() {
    let bytes = spreadsheet();
    let mut reader = eindkomst::Reader::new(eindkomst::Options::default());
    reader.begin_file("wages.xlsx");
    bytes.chunks(1_000).for_each(|chunk| reader.feed(chunk));
    reader.end_file();
    let outcome = reader.finish(&[], &[]);
    assert_eq!(odd(&outcome), [("other_sheet", None)], "the sheet before it");
    assert_eq!(outcome.companies, outcome_of(&["eindkomst-upload.csv"], &[]).companies);
    adds_up(&outcome);
}

#[test]
fn the_same_spreadsheet_twice_counts_once() {
    let bytes = spreadsheet();
    let outcome = read(&[("1", &bytes), ("2", &bytes)]).finish(&[], &[]);
    assert_eq!(odd(&outcome), [("other_sheet", None), ("other_sheet", None), ("duplicate_file", None)]);
    assert_eq!(outcome.files[3].left_out.get(&LineReason::Duplicate), Some(&outcome.files[1].used));
    assert_eq!(outcome.files[3].used, 0);
    adds_up(&outcome);
}
