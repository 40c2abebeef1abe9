//! Who is counted where: persons, workplaces, months, income types.

use crate::common::{adds_up, odd, ordinary, outcome, read, row};
use crate::file::File;
use eindkomst::{CompanyInfo, LineReason, UnitInfo};
use rules::staffing::{LeftOutReason, Report};
use rules::{Fact, Origin};

const A: &str = "7203840002";
const B: &str = "6511790011";
const P1: &str = "1999999901";
const P2: &str = "1999999902";

fn october(file: File, id: &str) -> File {
    file.report(id, "20261001", "20261031")
}

#[test]
fn several_periods_and_person_records_a_month_are_one_person() {
    let file = File::new().report("A", "20261001", "20261015").person(A, P1).hours(7_000);
    let file = file.person(A, P1).pay(4_800).report("B", "20261016", "20261031").person(A, P1).hours(7_250);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), []);
    assert_eq!(ordinary(&outcome, P1), [(1, 14_250); 2]);
}

#[test]
fn a_person_at_two_workplaces_is_one_in_the_company() {
    let file = october(File::new(), "A").person(A, P1).hours(10_000).person(A, P2).hours(5_000);
    let outcome = outcome(&file.end());
    assert_eq!(ordinary(&outcome, P1), [(1, 10_000); 2]);
    assert_eq!(ordinary(&outcome, P2), [(1, 5_000); 2]);
    assert_eq!(ordinary(&outcome, ""), [(1, 15_000); 2]);
}

#[test]
fn a_period_over_two_months_is_split_by_days_line_by_line() {
    // 16 September to 15 October: 15 days each of 30; an odd hundredth goes to the last month.
    let file = File::new().report("A", "20260916", "20261015").person(A, P1).hours(10_001).hours(-1);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("period_split", Some(3))]);
    assert_eq!(row(&outcome, P1, "2026-09").unwrap().ordinary.hours.low, 5_000);
    assert_eq!(ordinary(&outcome, P1), [(1, 5_000); 2]);
    adds_up(&outcome);
}

#[test]
fn zero_hours_over_two_months_are_not_told_as_split() {
    let file = File::new().report("A", "20260916", "20261015").person(A, P1).pay(1).hours(0);
    assert_eq!(odd(&outcome(&file.end())), []);
}

#[test]
fn income_types_decide_who_is_an_employee() {
    for (income, persons) in [
        ("00", 1),
        ("03", 1),
        ("08", 1),
        ("09", 1),
        ("01", 0),
        ("02", 0),
        ("04", 0),
        ("05", 0),
        ("06", 0),
        ("07", 0),
        ("10", 0),
        ("11", 0),
        ("20", 0),
        ("24", 0),
        ("26", 0),
        ("28", 0),
        ("29", 0),
    ] {
        let file = october(File::new(), "A").person(B, P1).hours(100);
        let file = file.report_of(" ", "X", "20261001", "20261031", income).person(A, P1).hours(16_033);
        let outcome = outcome(&file.end());
        assert_eq!(odd(&outcome), [], "type {income}");
        assert_eq!(ordinary(&outcome, P1)[0].0, persons + 1, "type {income}");
        adds_up(&outcome);
    }
}

#[test]
fn no_hours_and_ticked_hours_are_known_zeros() {
    let file = october(File::new(), "A").person(A, P1).pay(15_000).record("6003", "0220X");
    let file = file.person(B, P1).pay(15_000).hours(0);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), []);
    assert_eq!(ordinary(&outcome, P1), [(0, 0); 2]);
    assert_eq!(row(&outcome, P1, "2026-10").unwrap().report, Report::Reported);
}

#[test]
fn income_received_by_a_company_is_no_person() {
    let company = format!("{:08}{:010}12345678{:15}{:29}{:4}{P1}", 0, 0, "", "", "");
    let file = october(File::new(), "A").record("6000", &company).hours(16_033).person(A, P1).hours(100);
    let outcome = outcome(&file.end());
    assert_eq!(ordinary(&outcome, P1), [(1, 100); 2]);
    assert_eq!(outcome.files[0].left_out.get(&LineReason::CompanyRecipient), Some(&2));
    adds_up(&outcome);
}

#[test]
fn persons_without_a_number_are_known_by_tin_then_employee_number_then_name() {
    let abroad = |file: File, born: &str, name: &str| file.record("8001", &format!("{born}2SE{name:<40}"));
    // The same TIN in two reports with different employee numbers is one person.
    let file = october(File::new(), "A").foreigner("E1", "850472", "SE", P1);
    let file = abroad(file, "19850412", "Prove Asa").hours(1_000);
    let file = october(file, "B").foreigner("E2", "850472", "SE", P1).hours(1_000);
    // The same number of another country is another person, as is each employee number and each name.
    let file = october(file, "C").foreigner("", "850472", "NO", P1).hours(1_000);
    let file = file.foreigner("E7", "", "", P1).hours(1_000).foreigner("E7", "", "", P1).hours(1_000);
    let file = abroad(file.foreigner("", "", "", P1), "19850412", "Prove Bo").hours(1_000);
    let file = abroad(file.foreigner("", "", "", P1), "19850412", "Prove Bo").hours(1_000);
    let outcome = outcome(&file.end());
    assert_eq!(outcome.persons, 4);
    assert_eq!(row(&outcome, P1, "2026-10").unwrap().everyone.persons.low, 4);
    adds_up(&outcome);
}

#[test]
fn an_employee_number_belongs_to_one_company() {
    let file = october(File::new(), "A").foreigner("E7", "", "", P1).hours(1_000);
    let file = october(file.company("88888888"), "A").foreigner("E7", "", "", P2).hours(1_000);
    let outcome = outcome(&file.end());
    assert_eq!(outcome.persons, 2);
    assert_eq!(outcome.companies.len(), 2);
}

#[test]
fn nobody_at_all_is_told_and_counts_as_a_person_of_unknown_age() {
    let file = october(File::new(), "A").foreigner("", "", "", P1).hours(1_000);
    let outcome = outcome(&file.end());
    assert_eq!(odd(&outcome), [("person_without_id", Some(4)), ("age_unknown", Some(3))]);
    assert_eq!(ordinary(&outcome, P1), [(0, 0), (1, 1_000)]);
}

#[test]
fn under_18_on_the_last_day_of_the_month_is_left_out_of_ordinary_staff() {
    // Born 15 August 2008.
    let young = "7508084093";
    let month = |file: File, id, from, to| file.report(id, from, to).person(young, P1).hours(2_400);
    let file = month(File::new(), "A", "20260701", "20260731");
    let outcome = outcome(&month(file, "B", "20260801", "20260831").end());
    let july = row(&outcome, P1, "2026-07").unwrap();
    assert_eq!((july.everyone.persons.low, july.ordinary.persons.high, july.minors), (1, 0, 1));
    let left_out = july.left_out[0];
    assert_eq!((left_out.reason, left_out.persons, left_out.hours), (LeftOutReason::Under18, 1, 2_400));
    let august = row(&outcome, P1, "2026-08").unwrap();
    assert_eq!((august.ordinary.persons.low, august.minors), (1, 0));
}

#[test]
fn a_stated_date_of_birth_settles_a_constructed_number() {
    let age = |born: &str| {
        let file = october(File::new(), "A").person("7503100001", P1);
        let file = file.record("8001", &format!("{born}1DK{:40}", "Prove"));
        ordinary(&outcome(&file.hours(1_000).end()), P1)
    };
    assert_eq!(age("20100315"), [(0, 0); 2], "sixteen");
    assert_eq!(age("19100315"), [(1, 1_000); 2], "of age");
    assert_eq!(age("        "), [(0, 0), (1, 1_000)], "not stated: from without to with");
}

#[test]
fn a_workplace_without_lines_in_a_reported_month_is_silent_after_its_first_line() {
    let at = |file: File, id, from, to, unit| file.report(id, from, to).person(A, unit).hours(1_000);
    let file = at(File::new(), "A", "20260801", "20260831", P1);
    let file = at(file, "B", "20260901", "20260930", P2);
    let outcome = outcome(&at(file, "C", "20261001", "20261031", P1).end());
    assert_eq!(row(&outcome, P1, "2026-09").unwrap().report, Report::Silent);
    assert_eq!(row(&outcome, P2, "2026-10").unwrap().report, Report::Silent);
    assert!(row(&outcome, P2, "2026-08").is_none(), "nobody knows whether it was there");
}

fn info(units: &[(&str, Option<&str>, Option<&str>)]) -> CompanyInfo {
    let day = |text: &Option<&str>| text.map(|text| text.parse().unwrap());
    CompanyInfo {
        cvr: "12345674".to_owned(),
        se: vec!["99999993".to_owned(), "88888888".to_owned()],
        start: Some("2020-05-01".parse().unwrap()),
        units: units
            .iter()
            .map(|(p, start, end)| UnitInfo { p_number: (*p).to_owned(), start: day(start), end: day(end) })
            .collect(),
        origin: Origin::Register,
    }
}

#[test]
fn the_company_file_joins_se_numbers_and_knows_workplaces() {
    let file = october(File::new(), "A").person(A, P1).hours(1_000);
    let file = october(file.company("88888888"), "A").person(A, P1).hours(2_000).end();
    let outcome =
        read(&[("wages", &file)]).finish(&[], &[info(&[(P1, None, None), (P2, Some("2026-01-01"), None)])]);
    let [company] = outcome.companies.as_slice() else { panic!("one company") };
    assert_eq!(company.cvr.as_deref(), Some("12345674"));
    assert_eq!(company.se, ["88888888", "99999993"]);
    assert_eq!(ordinary(&outcome, ""), [(1, 3_000); 2], "one person with two SE numbers");
    assert_eq!(company.series.start, Fact::Known("2020-05-01".parse().unwrap(), Origin::Register));
    assert_eq!(
        row(&outcome, P2, "2026-10").unwrap().report,
        Report::Silent,
        "there since January, nobody paid"
    );
}

#[test]
fn workplaces_that_the_company_does_not_have_or_that_are_closed_are_told() {
    let file = october(File::new(), "A").person(A, P1).hours(1_000).person(B, P2).hours(1_000).end();
    let outcome = read(&[("wages", &file)]).finish(&[], &[info(&[(P1, None, Some("2026-08-31"))])]);
    assert_eq!(odd(&outcome), [("unknown_p_number", Some(3)), ("unit_not_open", Some(3))]);
    assert_eq!(ordinary(&outcome, P1), [(1, 1_000); 2]);
    assert_eq!(ordinary(&outcome, P2), [(1, 1_000); 2]);
}

#[test]
fn a_company_file_that_does_not_fit_the_files_is_told() {
    let file = october(File::new(), "A").person(A, P1).hours(1_000).end();
    let mut other = info(&[("P-number", None, None)]);
    let outcome = read(&[("wages", &file)]).finish(&[], &[other.clone()]);
    assert_eq!(odd(&outcome), [("company_bad_number", None), ("unknown_p_number", Some(3))]);
    other.se = vec!["12345674".to_owned()];
    let outcome = read(&[("wages", &file)]).finish(&[], &[other]);
    assert_eq!(odd(&outcome), [("se_not_in_company_file", None)]);
    assert_eq!(outcome.companies[0].cvr, None);
    assert_eq!(ordinary(&outcome, P1), [(1, 1_000); 2]);
}

#[test]
fn the_facts_are_those_of_the_workplace_and_its_company() {
    let file = october(File::new(), "A").person(A, P1).hours(1_000).person(B, P2).hours(1_000);
    let outcome = outcome(&file.end());
    let staffing = outcome.staffing(P1).unwrap();
    assert_eq!(staffing.origin, Origin::Payroll);
    assert_eq!(staffing.unit.months[0].ordinary.persons.low, 1);
    assert_eq!(staffing.company.months[0].ordinary.persons.low, 2);
    assert!(outcome.staffing("1999999999").is_none());
}

#[test]
fn the_outcome_names_nobody() {
    let file = october(File::new(), "A").foreigner("E7", "", "", P1);
    let file =
        file.record("8001", &format!("198504122SE{:<40}", "Prove Asa")).hours(1_000).person(A, P1).hours(-1);
    let json = serde_json::to_string(&outcome(&file.end())).unwrap();
    for secret in [A, "E7", "Prove", "1985"] {
        assert!(!json.contains(secret), "{secret} in {json}");
    }
}
