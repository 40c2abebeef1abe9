//! Files that are cut off, mixed up or wrong in a field: what is said, where, and what still counts.

use crate::common::{adds_up, odd, ordinary, outcome, row};
use crate::file::File;
use eindkomst::{LineReason, Severity};

const ADULT: &str = "7203840002";
const OTHER: &str = "6511790011";
const P1: &str = "1999999901";

#[test]
fn a_right_file_is_not_odd() {
    let outcome = outcome(&File::new().october("A", ADULT, P1).end());
    assert_eq!(odd(&outcome), []);
    assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
    adds_up(&outcome);
}

#[test]
fn a_file_without_its_end_is_refused() {
    let outcome = outcome(&File::new().october("A", ADULT, P1).bytes());
    assert_eq!(odd(&outcome), [("truncated_file", Some(5))]);
    assert_eq!(outcome.errors().count(), 1);
    assert!(outcome.companies.is_empty(), "half a file is no count");
    assert_eq!(outcome.files[0].left_out.get(&LineReason::FileRefused), Some(&5));
    adds_up(&outcome);
}

#[test]
fn a_file_without_its_start_is_refused() {
    let bytes = File::new().october("A", ADULT, P1).end();
    let cut = bytes.iter().position(|&byte| byte == b'\n').unwrap() + 1;
    let outcome = outcome(&bytes[cut..]);
    assert_eq!(odd(&outcome)[0], ("missing_start", Some(1)));
    assert!(outcome.companies.is_empty());
    adds_up(&outcome);
}

#[test]
fn the_stated_number_of_records_may_be_one_off_and_no_more() {
    let file = || File::new().october("A", ADULT, P1);
    for off in [-1, 1] {
        let near = outcome(&file().end_off_by(off));
        assert_eq!(odd(&near), [("record_count_near", Some(6))]);
        assert_eq!(ordinary(&near, P1), [(1, 16_033); 2], "it still counts");
    }
    for off in [-2, 2, 1_000] {
        let far = outcome(&file().end_off_by(off));
        assert_eq!(odd(&far), [("record_count", Some(6))]);
        assert!(far.companies.is_empty());
        adds_up(&far);
    }
}

#[test]
fn a_jump_in_the_running_number_is_told_once() {
    let file = File::new().report("A", "20261001", "20261031").raw(b"00000096000").raw(b"00000106005");
    let outcome = outcome(&file.bytes());
    assert_eq!(odd(&outcome)[0], ("wrong_line_number", Some(4)));
    assert_eq!(odd(&outcome).iter().filter(|(code, _)| *code == "wrong_line_number").count(), 1);
    let notice = &outcome.notices[0];
    assert_eq!(
        notice.args,
        [("expected".into(), "0000004".to_owned()), ("found".into(), "0000009".to_owned())]
    );
}

#[test]
fn unknown_and_misplaced_records_are_left_out_and_told() {
    let file = File::new().record("7777", "?").record("6005", "020000016033+").october("A", ADULT, P1);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("unknown_record", Some(3)), ("out_of_order", Some(4))]);
    assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
    assert_eq!(outcome.files[0].left_out.get(&LineReason::UnknownRecord), Some(&1));
    assert_eq!(outcome.files[0].left_out.get(&LineReason::OutOfOrder), Some(&1));
    adds_up(&outcome);
}

#[test]
fn lines_after_the_end_do_not_count_but_a_second_delivery_does() {
    let first = File::new().october("A", ADULT, P1).end();
    let after = outcome(&[first.as_slice(), b"0000007 any\r\n"].concat());
    assert_eq!(odd(&after), [("lines_after_end", Some(7))]);
    assert_eq!(ordinary(&after, P1), [(1, 16_033); 2]);
    adds_up(&after);
    let second = File::new().october("B", OTHER, P1).end();
    let both = outcome(&[first, second].concat());
    assert_eq!(odd(&both), []);
    assert_eq!(ordinary(&both, P1), [(2, 32_066); 2]);
}

#[test]
fn an_empty_line_at_the_end_is_no_oddity() {
    let mut bytes = File::new().october("A", ADULT, P1).end();
    bytes.extend_from_slice(b"\r\n\x1a");
    let outcome = outcome(&bytes);
    assert_eq!(odd(&outcome), []);
    assert_eq!(outcome.files[0].left_out.get(&LineReason::Empty), Some(&2));
    adds_up(&outcome);
}

#[test]
fn an_endless_line_is_told_and_skipped() {
    let file = File::new().raw(&vec![b'9'; 100_000]).october("A", ADULT, P1);
    let outcome = outcome(&file.end_off_by(-1));
    assert_eq!(odd(&outcome)[0], ("line_too_long", Some(3)));
    adds_up(&outcome);
}

#[test]
fn hours_that_are_no_number_leave_the_person_with_pay_but_without_hours() {
    let file = File::new().report("A", "20261001", "20261031").person(ADULT, P1).pay(36_500);
    let outcome = outcome(&file.record("6005", "02000O016033+").end());
    assert_eq!(odd(&outcome), [("bad_number", Some(6)), ("pay_without_hours", Some(3))]);
    assert_eq!(outcome.errors().next().unwrap().args, [("field".into(), "6005.4".to_owned())]);
    assert_eq!(ordinary(&outcome, P1), [(0, 0), (1, 16_033)], "from none to one full-time person");
    adds_up(&outcome);
}

#[test]
fn a_sign_that_is_none_is_a_bad_number() {
    let file = File::new().report("A", "20261001", "20261031").person(ADULT, P1);
    let outcome = outcome(&file.record("6005", "020000016033*").end());
    assert_eq!(odd(&outcome), [("bad_number", Some(5))]);
}

#[test]
fn a_personal_number_with_letters_leaves_the_whole_person_out() {
    let file = File::new().report("A", "20261001", "20261031").person("72O384OOO2", P1).hours(16_033);
    let outcome = outcome(&file.person(OTHER, P1).hours(16_033).end());
    assert_eq!(odd(&outcome), [("bad_number", Some(4))]);
    assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
    assert_eq!(outcome.files[0].left_out.get(&LineReason::Unreadable), Some(&2));
    adds_up(&outcome);
}

#[test]
fn dates_and_periods_that_cannot_be_are_told_and_their_lines_left_out() {
    for (from, to, code) in [
        ("20261301", "20261031", "bad_date"),
        ("        ", "20261031", "bad_date"),
        ("20261031", "20261001", "bad_period"),
        ("20200101", "20261031", "bad_period"),
        ("19990101", "19990131", "bad_period"),
    ] {
        let outcome = outcome(&File::new().report("A", from, to).person(ADULT, P1).hours(16_033).end());
        assert_eq!(odd(&outcome), [(code, Some(3))], "{from} to {to}");
        assert!(outcome.companies.is_empty());
        assert_eq!(outcome.files[0].left_out.get(&LineReason::Unreadable), Some(&3));
        adds_up(&outcome);
    }
}

#[test]
fn records_shifted_by_four_are_told_once_and_not_guessed_at() {
    let shifted = |cpr: &str| format!("{:012}{cpr}{:08}{:15}{:29}{:4}{P1}", 0, 0, "", "", "");
    let file = File::new().report("A", "20261001", "20261031");
    let file =
        file.record("6000", &shifted(ADULT)).hours(16_033).record("6000", &shifted(OTHER)).hours(16_033);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("shifted_layout", Some(4))]);
    assert_eq!(outcome.errors().count(), 1);
    assert_eq!(outcome.files[0].left_out.get(&LineReason::Unreadable), Some(&4));
    assert!(outcome.companies.is_empty());
    adds_up(&outcome);
}

#[test]
fn a_test_file_says_so_and_still_counts() {
    let file = File::empty().start("T").company("99999993").october("A", ADULT, P1);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("test_file", Some(1))]);
    assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
}

#[test]
fn an_income_type_that_does_not_exist_is_an_error_and_does_not_count() {
    let file = File::new().report_of(" ", "A", "20261001", "20261031", "77").person(ADULT, P1).hours(16_033);
    let outcome = outcome(&file.october("B", OTHER, P1).end());
    assert_eq!(odd(&outcome), [("unknown_income_type", Some(3))]);
    assert_eq!(outcome.notices[0].severity, Severity::Error);
    assert_eq!(outcome.notices[0].args, [("income_type".into(), "77".to_owned())]);
    assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
    assert_eq!(outcome.files[0].left_out.get(&LineReason::IncomeType), Some(&3));
}

#[test]
fn utf8_in_fixed_records_is_told_and_does_not_move_the_fields() {
    let report = || File::new().report("A", "20261001", "20261031");
    let person = |name: &[u8]| {
        let mut line = format!("00000046000{:08}{ADULT}{:08}", 0, 0).into_bytes();
        line.extend_from_slice(name);
        line.extend_from_slice(format!("{:29}{:4}{P1}", "", "").as_bytes());
        line
    };
    let utf8 = person("Bjørn          ".as_bytes());
    let latin = person(b"Bj\xF8rn          ");
    let odd_one = outcome(&report().raw(&utf8).hours(16_033).end());
    assert_eq!(odd(&odd_one), [("wrong_encoding", Some(4))]);
    assert_eq!(ordinary(&odd_one, P1), [(1, 16_033); 2], "the P-number is where it should be");
    let right = outcome(&report().raw(&latin).hours(16_033).end());
    assert_eq!(odd(&right), []);
    let dos = outcome(&report().raw(&person(b"Bj\x9Brn          ")).hours(16_033).end());
    assert_eq!(odd(&dos), [("wrong_encoding", Some(4))], "a sign that ISO 8859-1 does not have");
}

#[test]
fn a_broken_file_does_not_fill_the_list_of_notices() {
    let mut file = File::new().report("A", "20261001", "20261031").person(ADULT, P1);
    for _ in 0..500 {
        file = file.record("7777", "");
    }
    let outcome = outcome(&file.end());
    let unknown = outcome.notices.iter().filter(|notice| notice.code == "unknown_record").count();
    assert_eq!(unknown, 20);
    let more = outcome.notices.iter().find(|notice| notice.code == "more_of_the_same").unwrap();
    assert_eq!(more.args, [("same".into(), "unknown_record".to_owned()), ("more".into(), "480".to_owned())]);
    assert!(row(&outcome, "", "2026-10").is_some());
    adds_up(&outcome);
}
