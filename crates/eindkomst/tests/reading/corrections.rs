//! Corrections: reversals in any order, repetitions, negative hours, zero returns.

use crate::common::{adds_up, odd, ordinary, outcome, read, row};
use crate::file::File;
use eindkomst::LineReason;
use rules::staffing::Report;

const A: &str = "7203840002";
const B: &str = "6511790011";
const P1: &str = "1999999901";

#[test]
fn a_reversal_takes_the_whole_report_wherever_it_stands() {
    let wrong = |file: File| file.report("WRONG", "20261001", "20261031").person(A, P1).hours(160_330);
    let right = |file: File| file.october("RIGHT", A, P1);
    let after = right(wrong(File::new()).reversal("WRONG", "")).end();
    let before = wrong(right(File::new().reversal("WRONG", ""))).end();
    for bytes in [after, before] {
        let outcome = outcome(&bytes);
        assert_eq!(odd(&outcome), []);
        assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
        assert_eq!(outcome.files[0].left_out.get(&LineReason::Reversed), Some(&3), "5000, 6000 and 6005");
        adds_up(&outcome);
    }
}

#[test]
fn a_reversal_of_one_person_leaves_the_others() {
    let file = File::new().october("A", A, P1).person(B, P1).hours(8_000).reversal("A", A);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), []);
    assert_eq!(ordinary(&outcome, P1), [(1, 8_000); 2]);
    assert_eq!(outcome.files[0].left_out.get(&LineReason::Reversed), Some(&2));
    adds_up(&outcome);
}

#[test]
fn a_reversal_reaches_across_files_in_either_order() {
    let wages = File::new().october("A", A, P1).person(B, P1).hours(8_000).end();
    let fix =
        File::new().reversal("A", A).report("B", "20261001", "20261031").person(A, P1).hours(10_000).end();
    for files in [[("1", &wages[..]), ("2", &fix[..])], [("2", &fix[..]), ("1", &wages[..])]] {
        let outcome = read(&files).finish(&[], &[]);
        assert_eq!(odd(&outcome), []);
        assert_eq!(ordinary(&outcome, P1), [(2, 18_000); 2]);
        adds_up(&outcome);
    }
}

#[test]
fn a_reversal_of_the_same_id_in_another_company_does_nothing() {
    let file = File::new().october("A", A, P1).company("88888888").reversal("A", "");
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("reversal_unknown_report", Some(7))]);
    assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
}

#[test]
fn reversals_that_meet_nobody_are_told() {
    let file = File::new().october("A", A, P1).reversal("A", B).reversal("OTHER", "");
    let outcome1 = outcome(&file.end());
    assert_eq!(odd(&outcome1), [("reversal_unknown_person", Some(6)), ("reversal_unknown_report", Some(7))]);
    // Known elsewhere, but not in this report.
    let file = File::new().october("A", A, P1).october("B", B, P1).reversal("A", B);
    let outcome2 = outcome(&file.end());
    assert_eq!(odd(&outcome2), [("reversal_unknown_person", Some(9))]);
    assert_eq!(ordinary(&outcome2, P1), [(2, 32_066); 2]);
}

#[test]
fn the_same_file_twice_counts_once() {
    let bytes = File::new().october("A", A, P1).end();
    let outcome = read(&[("first", &bytes), ("copy", &bytes)]).finish(&[], &[]);
    assert_eq!(odd(&outcome), [("duplicate_report", Some(3))]);
    assert_eq!(outcome.notices.last().unwrap().file, "copy");
    assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
    assert_eq!(outcome.files[1].left_out.get(&LineReason::Duplicate), Some(&3));
    adds_up(&outcome);
}

#[test]
fn the_same_report_elsewhere_in_another_file_is_still_the_same() {
    let first = File::new().october("A", A, P1).end();
    let second = File::new().october("B", B, P1).october("A", A, P1).end();
    let outcome = read(&[("1", &first), ("2", &second)]).finish(&[], &[]);
    assert_eq!(odd(&outcome), [("duplicate_report", Some(6))]);
    assert_eq!(ordinary(&outcome, P1), [(2, 32_066); 2]);
}

#[test]
fn one_id_on_two_different_reports_is_told_and_both_count() {
    let file = File::new().october("A", A, P1).october("A", B, P1);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome).iter().filter(|(code, _)| *code == "report_id_reused").count(), 1);
    assert_eq!(ordinary(&outcome, P1), [(2, 32_066); 2]);
}

#[test]
fn plus_and_minus_are_summed_for_person_workplace_and_month() {
    let file = File::new().october("A", A, P1).report("B", "20261001", "20261031").person(A, P1).hours(-667);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), []);
    assert_eq!(ordinary(&outcome, P1), [(1, 15_366); 2]);
}

#[test]
fn hours_below_zero_are_told_and_count_as_none() {
    let file = File::new().october("A", B, P1).report("B", "20261001", "20261031").person(A, P1).hours(-667);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("negative_hours", Some(6))]);
    let args = [("month", "2026-10"), ("p_number", P1), ("hours", "-6.67")];
    assert_eq!(
        outcome.notices.last().unwrap().args,
        args.map(|(name, value)| (name.into(), value.to_owned()))
    );
    assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
    assert_eq!(ordinary(&outcome, ""), [(1, 16_033); 2]);
}

#[test]
fn a_month_whose_only_report_was_reversed_is_missing_and_not_zero() {
    let month =
        |file: File, id: &str, from: &str, to: &str| file.report(id, from, to).person(A, P1).hours(16_033);
    let file = month(File::new(), "A", "20260801", "20260831");
    let file = month(file, "B", "20260901", "20260930").reversal("B", "");
    let outcome = outcome(&month(file, "C", "20261001", "20261031").end());
    assert_eq!(odd(&outcome), [("missing_month", None)]);
    assert_eq!(row(&outcome, "", "2026-09").unwrap().report, Report::Missing);
    assert!(row(&outcome, P1, "2026-09").is_none());
}

#[test]
fn a_zero_return_is_a_true_zero_and_real_lines_win_over_it() {
    let september = |file: File| file.report("A", "20260901", "20260930").person(A, P1).hours(16_033);
    let zero = outcome(&september(File::new()).zero("Z", "20261001", "20261031").end());
    assert_eq!(odd(&zero), []);
    assert_eq!(row(&zero, "", "2026-10").unwrap().report, Report::Zero);
    assert_eq!(row(&zero, P1, "2026-10").unwrap().report, Report::Zero);
    assert_eq!(ordinary(&zero, P1), [(0, 0); 2]);
    adds_up(&zero);
    let both = outcome(&september(File::new()).zero("Z", "20260901", "20260930").end());
    assert_eq!(odd(&both), [("zero_return_with_lines", Some(6))]);
    assert_eq!(row(&both, "", "2026-09").unwrap().report, Report::Reported);
    let reversed = outcome(&september(File::new()).zero("Z", "20261001", "20261031").reversal("Z", "").end());
    assert!(row(&reversed, "", "2026-10").is_none(), "a reversed zero return reports nothing");
    adds_up(&reversed);
}

#[test]
fn a_report_that_only_corrects_earlier_periods_does_not_report_its_months() {
    let file = File::new().october("A", A, P1);
    let file = file.report_of("R", "R", "20260101", "20260430", "00").person(A, P1).pay(4_800).hours(0);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), []);
    assert!(row(&outcome, "", "2026-04").is_none());
    assert_eq!(ordinary(&outcome, P1), [(1, 16_033); 2]);
    adds_up(&outcome);
}
