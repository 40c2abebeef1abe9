//! Both sample files give the hand-counted tables, to the hundredth, for each workplace and the company.

use crate::common::{outcome_of, sample};
use crate::hand_counted::{EVERYONE, ORDINARY, table};
use eindkomst::Support;
use rules::staffing::Series;

fn support() -> Vec<Support> {
    serde_json::from_slice(&sample("support.json")).unwrap()
}

#[test]
fn the_fixed_file_gives_the_tables() {
    let outcome = outcome_of(&["eindkomst-fast.txt"], &support());
    assert_eq!(table(&outcome, |row| row.everyone), EVERYONE);
    assert_eq!(table(&outcome, |row| row.ordinary), ORDINARY);
}

#[test]
fn the_csv_file_gives_the_tables() {
    let outcome = outcome_of(&["eindkomst-upload.csv"], &support());
    assert_eq!(table(&outcome, |row| row.everyone), EVERYONE);
    assert_eq!(table(&outcome, |row| row.ordinary), ORDINARY);
}

#[test]
fn both_files_give_the_same_staffing() {
    let fixed = outcome_of(&["eindkomst-fast.txt"], &support());
    let csv = outcome_of(&["eindkomst-upload.csv"], &support());
    assert_eq!(fixed.companies, csv.companies);
    assert_eq!(fixed.persons, csv.persons);
}

#[test]
fn the_latest_four_months_are_the_derived_checks() {
    let outcome = outcome_of(&["eindkomst-fast.txt"], &support());
    let sum = |series: &Series| series.months.iter().rev().take(4).map(|m| m.ordinary.hours.low).sum::<u64>();
    let company = &outcome.companies[0];
    let units: Vec<u64> = company.units.iter().map(|unit| sum(&unit.series)).collect();
    assert_eq!(units, [298_621, 41_201, 209_214]);
    assert_eq!(sum(&company.series), 549_036);
}

#[test]
fn the_samples_say_that_they_are_tests_and_nothing_is_wrong_with_them() {
    let outcome = outcome_of(&["eindkomst-fast.txt"], &support());
    let codes: Vec<&str> = outcome.notices.iter().map(|notice| &*notice.code).collect();
    assert_eq!(codes, ["test_file", "constructed_cpr"]);
    let outcome = outcome_of(&["eindkomst-upload.csv"], &support());
    let codes: Vec<&str> = outcome.notices.iter().map(|notice| &*notice.code).collect();
    assert_eq!(codes, ["constructed_cpr"]);
}
