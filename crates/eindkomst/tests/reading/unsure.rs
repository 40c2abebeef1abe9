//! Missing facts make a count an interval (PR-06).

use crate::common::{adds_up, odd, ordinary, outcome, read, row};
use crate::file::File;
use eindkomst::{CompanyInfo, UnitInfo};
use rules::staffing::UnsureCause;

const A: &str = "7203840002";
const B: &str = "6511790011";
const P1: &str = "1999999901";
const P2: &str = "1999999902";

fn october(file: File, id: &str) -> File {
    file.report(id, "20261001", "20261031")
}

fn causes(outcome: &eindkomst::Outcome, p_number: &str) -> Vec<(UnsureCause, u64)> {
    let row = row(outcome, p_number, "2026-10").unwrap();
    row.unsure.iter().map(|unsure| (unsure.cause, unsure.persons)).collect()
}

#[test]
fn pay_without_any_hours_line_is_from_nobody_to_one_full_time_person() {
    let file = october(File::new(), "A").person(A, P1).pay(30_000).person(B, P1).hours(8_000);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("pay_without_hours", Some(3))]);
    assert_eq!(ordinary(&outcome, P1), [(1, 8_000), (2, 24_033)]);
    assert_eq!(causes(&outcome, P1), [(UnsureCause::PayWithoutHours, 1)]);
    let everyone = row(&outcome, P1, "2026-10").unwrap().everyone;
    assert_eq!((everyone.persons.low, everyone.persons.high), (1, 2));
}

#[test]
fn pay_in_a_correction_of_earlier_periods_is_no_evidence_of_work() {
    let file = october(File::new(), "A").person(B, P1).hours(8_000);
    let file = file.report_of("R", "R", "20261001", "20261031", "00").person(A, P1).pay(4_000);
    let outcome = outcome(&file.end());
    assert_eq!(ordinary(&outcome, P1), [(1, 8_000); 2]);
    adds_up(&outcome);
}

#[test]
fn pay_at_one_workplace_and_hours_at_another_is_unsure_only_at_the_first() {
    let file = october(File::new(), "A").person(A, P1).pay(30_000).person(A, P2).hours(8_000);
    let outcome = outcome(&file.end());
    assert_eq!(ordinary(&outcome, P1), [(0, 0), (1, 16_033)]);
    assert_eq!(ordinary(&outcome, P2), [(1, 8_000); 2]);
    assert_eq!(ordinary(&outcome, ""), [(1, 8_000); 2], "the company has an hours line");
}

#[test]
fn an_unknown_workplace_is_exact_in_the_company_and_from_without_to_with_in_each_workplace() {
    let file = october(File::new(), "A").person(A, P1).hours(10_000).person(B, P2).hours(10_000);
    let file = file.person("9007900024", "").hours(5_000);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("blank_p_number", Some(8))]);
    assert_eq!(ordinary(&outcome, ""), [(3, 25_000); 2]);
    for unit in [P1, P2] {
        assert_eq!(ordinary(&outcome, unit), [(1, 10_000), (2, 15_000)], "{unit}");
        assert_eq!(causes(&outcome, unit), [(UnsureCause::UnitUnknown, 1)]);
    }
    assert_eq!(outcome.companies[0].units.len(), 2, "no workplace of its own");
}

#[test]
fn unknown_workplace_of_somebody_who_also_has_a_known_one() {
    let file = october(File::new(), "A").person(A, P1).hours(10_000).person(A, "").hours(-2_000);
    let outcome = outcome(&file.person(B, P2).hours(1_000).end());
    assert_eq!(ordinary(&outcome, P1), [(1, 8_000), (1, 10_000)]);
    assert_eq!(ordinary(&outcome, P2), [(1, 1_000); 2], "minus hours of nobody there");
    assert_eq!(ordinary(&outcome, ""), [(2, 9_000); 2]);
}

#[test]
fn a_company_with_one_workplace_leaves_the_number_out() {
    let file = october(File::new(), "A").person(A, "").hours(10_000).end();
    let alone = outcome(&file);
    assert_eq!(odd(&alone), []);
    assert_eq!(alone.companies[0].units[0].p_number, "");
    assert_eq!(alone.companies[0].units[0].series.months[0].ordinary.hours.low, 10_000);
    let unit = UnitInfo { p_number: P1.to_owned(), ..UnitInfo::default() };
    let info = CompanyInfo { se: vec!["99999993".to_owned()], units: vec![unit], ..CompanyInfo::default() };
    let named = read(&[("wages", &file)]).finish(&[], &[info]);
    assert_eq!(odd(&named), []);
    assert_eq!(ordinary(&named, P1), [(1, 10_000); 2]);
}

#[test]
fn blank_lines_beside_a_single_number_are_told() {
    let file = october(File::new(), "A").person(A, P1).hours(10_000).person(B, "").hours(5_000);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("blank_p_number_one_unit", Some(6))]);
    assert_eq!(ordinary(&outcome, P1), [(2, 15_000); 2]);
}

#[test]
fn a_p_number_that_is_none_is_told_and_read_as_blank() {
    let file = october(File::new(), "A").person(A, "P-number 1").hours(10_000).person(B, P1).hours(100);
    let outcome = outcome(&file.person(B, P2).hours(100).end());
    assert_eq!(odd(&outcome), [("bad_p_number", Some(4)), ("blank_p_number", Some(4))]);
    assert_eq!(ordinary(&outcome, P1), [(1, 100), (2, 10_100)]);
}

#[test]
fn an_unknown_age_is_in_everyone_and_from_without_to_with_in_ordinary_staff() {
    // Day 99 less sixty is 39: no such date.
    let file = october(File::new(), "A").person("9902800003", P1).hours(16_033);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("impossible_birth_date", Some(4)), ("age_unknown", Some(3))]);
    assert_eq!(row(&outcome, P1, "2026-10").unwrap().everyone.persons.low, 1);
    assert_eq!(ordinary(&outcome, P1), [(0, 0), (1, 16_033)]);
    assert_eq!(causes(&outcome, P1), [(UnsureCause::AgeUnknown, 1)]);
}

#[test]
fn income_type_30_is_from_without_to_with() {
    let file = october(File::new(), "A").person(B, P1).hours(1_000);
    let file = file.report_of(" ", "S", "20261001", "20261031", "30").person(A, P1).hours(16_033);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("income_type_30", Some(6))]);
    assert_eq!(ordinary(&outcome, P1), [(1, 1_000), (2, 17_033)]);
    assert_eq!(causes(&outcome, P1), [(UnsureCause::IncomeType30, 1)]);
    adds_up(&outcome);
}
