//! Kinds of file: told from the content, and what to fetch instead where it is of no use.

use crate::common::{adds_up, odd, outcome, read, sample};
use crate::file::File;
use eindkomst::{Format, Options, Reader};

const WAGES: &str = "7203840002";

#[test]
fn files_of_no_use_are_refused_with_their_kind() {
    for (bytes, code) in [
        (&b""[..], "empty_file"),
        (b" \r\n \r\n", "empty_file"),
        (b"\xEF\xBB\xBF", "empty_file"),
        (b"Kaere lonkontor\r\nher er tallene\r\n", "unknown_format"),
        (b"navn;timer\r\nAnna;37\r\n", "unknown_format"),
        (b"%PDF-1.7 and so on", "unknown_format"),
        (b"\x00\x01\x02\x03 binary", "unknown_format"),
        (b"\xFF\xFE0\x000\x00", "utf16"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old_excel"),
        (b"PK\x03\x04 not really", "broken_spreadsheet"),
        (
            b"0000000;I-SE-nr;P-SE-nr;CPR-nr;Navn;Per-start\r\n1;99999993;99999993;7203840002;;202610\r\n",
            "answer_file",
        ),
        (b"\"0000000\";\"I-SE-nr\"\r\n", "answer_file"),
        (b"2101.3;2101.6;2101.7\r\n7203840002;20260101;\r\n", "employment_file"),
    ] {
        let outcome = outcome(bytes);
        let codes: Vec<&str> = odd(&outcome).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, [code], "{:?}", String::from_utf8_lossy(bytes));
        assert_eq!(outcome.errors().count(), 1);
        assert!(outcome.companies.is_empty());
        adds_up(&outcome);
    }
}

#[test]
fn the_answer_file_is_known_by_its_first_cell_and_names_its_line() {
    let outcome = outcome(b"0000000;I-SE-nr;P-SE-nr;CPR-nr\r\n");
    assert_eq!(odd(&outcome), [("answer_file", Some(1))]);
}

#[test]
fn one_useless_file_does_not_spoil_the_others() {
    let wages = File::new().october("A", WAGES, "1999999901").end();
    let outcome = read(&[("letter", b"hello there\n"), ("wages", &wages)]).finish(&[], &[]);
    assert_eq!(odd(&outcome), [("unknown_format", None)]);
    assert_eq!(outcome.notices[0].file, "letter");
    assert_eq!(outcome.companies.len(), 1);
    let kinds: Vec<Format> = outcome.files.iter().map(|file| file.format).collect();
    assert_eq!(kinds, [Format::Csv, Format::Fixed]);
}

#[test]
fn the_outcome_does_not_depend_on_how_the_file_is_cut() {
    let wages = File::new().october("A", WAGES, "1999999901").end();
    let table = sample("eindkomst-upload.csv");
    // What only shows after the kind is told: a control sign far down, and content after many blank lines.
    let control = [&table[..600], b"\x01", &table[600..]].concat();
    let blank = [&[b'\n'; 100], table.as_slice()].concat();
    for bytes in [wages, table, control, blank] {
        let whole = outcome(&bytes);
        for size in [1, 2, 3, 7, 63, 64, 65, 200] {
            let mut reader = Reader::new(Options::default());
            reader.begin_file("wages");
            bytes.chunks(size).for_each(|chunk| reader.feed(chunk));
            reader.end_file();
            assert_eq!(reader.finish(&[], &[]), whole, "in pieces of {size}");
        }
    }
}

#[test]
fn a_mark_of_utf8_before_the_records_is_told_and_read_past() {
    let wages = File::new().october("A", WAGES, "1999999901").end();
    let outcome = outcome(&[b"\xEF\xBB\xBF".as_slice(), &wages].concat());
    assert_eq!(odd(&outcome), [("wrong_encoding", Some(1))]);
    assert_eq!(outcome.companies.len(), 1);
}

#[test]
fn a_file_may_be_left_open_and_a_new_one_begun() {
    let wages = File::new().october("A", WAGES, "1999999901").end();
    let mut reader = Reader::new(Options::default());
    reader.feed(&wages);
    reader.begin_file("second");
    reader.feed(&wages);
    reader.end_file();
    reader.end_file();
    let outcome = reader.finish(&[], &[]);
    assert_eq!(odd(&outcome), [("duplicate_report", Some(3))]);
    assert_eq!(outcome.files.len(), 2);
}

#[test]
fn spreadsheets_can_be_left_out_and_have_a_largest_size() {
    let mut reader = Reader::new(Options { no_spreadsheets: true });
    reader.begin_file("wages.xlsx");
    reader.feed(b"PK\x03\x04");
    reader.end_file();
    assert_eq!(odd(&reader.finish(&[], &[])), [("spreadsheet_not_read", None)]);
    let mut reader = Reader::new(Options::default());
    reader.begin_file("wages.xlsx");
    reader.feed(b"PK\x03\x04");
    let megabyte = vec![b'x'; 1024 * 1024];
    for _ in 0..50 {
        reader.feed(&megabyte);
    }
    reader.end_file();
    let outcome = reader.finish(&[], &[]);
    assert_eq!(odd(&outcome), [("spreadsheet_too_large", None)]);
    assert_eq!(outcome.notices[0].args, [("megabytes".into(), "50".to_owned())]);
}
