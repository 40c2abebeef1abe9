//! Supported persons, by number or by place, for the months whose last day the support covers (PR-09).

use crate::common::{odd, ordinary, outcome_of, read, row};
use crate::file::File;
use eindkomst::{Outcome, Support};
use rules::staffing::LeftOutReason;

const A: &str = "7203840002";
const B: &str = "6511790011";
const P1: &str = "1999999901";
const P2: &str = "1999999902";

fn support(from: &str, to: Option<&str>) -> Support {
    Support {
        cpr: Some(A.to_owned()),
        p_number: Some(P1.to_owned()),
        scheme: "loentilskud".to_owned(),
        from: from.parse().unwrap(),
        to: to.map(|to| to.parse().unwrap()),
        ..Support::default()
    }
}

fn counted(support: &[Support]) -> Outcome {
    let file = File::new().october("A", A, P1).person(B, P1).hours(8_000).person(B, P2).hours(100).end();
    read(&[("wages", &file)]).finish(support, &[])
}

#[test]
fn support_counts_in_months_whose_last_day_it_covers() {
    for (from, to, persons) in [
        ("2026-10-31", None, 1),
        ("2026-10-01", Some("2026-10-31"), 1),
        ("2026-11-01", None, 2),
        ("2026-10-01", Some("2026-10-30"), 2),
    ] {
        let outcome = counted(&[support(from, to)]);
        assert_eq!(odd(&outcome), []);
        assert_eq!(ordinary(&outcome, P1)[0].0, persons, "{from} to {to:?}");
        assert_eq!(row(&outcome, P1, "2026-10").unwrap().everyone.persons.low, 2);
    }
    let outcome = counted(&[support("2026-10-01", None)]);
    let left_out = row(&outcome, "", "2026-10").unwrap().left_out[0];
    assert_eq!((left_out.reason, left_out.persons, left_out.hours), (LeftOutReason::Supported, 1, 16_033));
}

#[test]
fn a_person_may_be_marked_by_place_and_the_count_asked_again() {
    let file = File::new().report("A", "20261001", "20261031").foreigner("E7", "", "", P1).hours(1_000);
    let reader = read(&[("wages", &file.person(A, P1).hours(2_000).end())]);
    let place = reader.persons().find(|person| person.employee_number == "E7").unwrap().index;
    assert_eq!(ordinary(&reader.finish(&[], &[]), P1)[1].0, 2);
    let mark = Support { cpr: None, person: Some(place), p_number: None, ..support("2026-10-01", None) };
    assert_eq!(ordinary(&reader.finish(&[mark], &[]), P1), [(1, 2_000); 2]);
}

#[test]
fn support_at_a_p_number_that_does_not_exist_is_subtracted_from_the_company_only() {
    let mark = Support { p_number: Some("1999999977".to_owned()), ..support("2026-10-01", None) };
    let outcome = counted(&[mark]);
    assert_eq!(odd(&outcome), [("support_unknown_unit", None)]);
    assert_eq!(ordinary(&outcome, P1), [(2, 24_033); 2], "not in the workplace");
    assert_eq!(ordinary(&outcome, ""), [(1, 8_100); 2], "in the company");
}

#[test]
fn support_at_one_workplace_leaves_the_person_s_other_hours() {
    let file = File::new().october("A", A, P1).person(A, P2).hours(1_000).end();
    let outcome = read(&[("wages", &file)]).finish(&[support("2026-10-01", None)], &[]);
    assert_eq!(ordinary(&outcome, P1), [(0, 0); 2]);
    assert_eq!(ordinary(&outcome, P2), [(1, 1_000); 2]);
    assert_eq!(ordinary(&outcome, ""), [(1, 1_000); 2]);
}

#[test]
fn hours_of_an_unknown_workplace_are_taken_for_the_supported_ones() {
    let file = File::new().report("A", "20261001", "20261031").person(A, "").hours(16_033);
    let file = file.person(B, P1).hours(100).person(B, P2).hours(100).end();
    let outcome = read(&[("wages", &file)]).finish(&[support("2026-10-01", None)], &[]);
    assert_eq!(ordinary(&outcome, ""), [(1, 200); 2]);
    assert_eq!(ordinary(&outcome, P1), [(1, 100); 2], "supported there, if there at all");
    assert_eq!(ordinary(&outcome, P2), [(1, 100), (2, 16_133)], "not supported there, if there");
}

#[test]
fn entries_that_cannot_be_used_are_told_by_their_number() {
    let entry = |change: fn(&mut Support)| {
        let mut entry = support("2026-10-01", None);
        change(&mut entry);
        entry
    };
    let outcome = counted(&[
        entry(|it| it.cpr = Some(B.replace('0', "1"))),
        entry(|it| it.scheme = "virksomhedspraktik".to_owned()),
        entry(|it| it.scheme = "gratis".to_owned()),
        entry(|it| it.cpr = Some("123".to_owned())),
        entry(|it| it.to = Some("2026-09-01".parse().unwrap())),
        entry(|it| it.cpr = None),
    ]);
    let codes: Vec<&str> = odd(&outcome).into_iter().map(|(code, _)| code).collect();
    let bad = "support_bad_entry";
    assert_eq!(codes, ["support_unknown_person", "support_unpaid", "support_unknown_scheme", bad, bad, bad]);
    assert_eq!(ordinary(&outcome, P1)[0].0, 2, "nobody was left out");
}

#[test]
fn the_sample_list_leaves_out_the_sample_person() {
    let file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/support.json")).unwrap();
    let list: Vec<Support> = serde_json::from_slice(&file).unwrap();
    let without = outcome_of(&["eindkomst-fast.txt"], &[]);
    let with = outcome_of(&["eindkomst-fast.txt"], &list);
    assert_eq!(ordinary(&without, P1)[0], (6, 91_607));
    assert_eq!(ordinary(&with, P1)[0], (5, 75_574));
}

#[test]
fn minus_hours_at_the_supported_workplace_do_not_make_more_ordinary_staff_than_staff() {
    let file = File::new()
        .report("A", "20261001", "20261031")
        .person(A, P1)
        .hours(-1_000)
        .person(A, P2)
        .hours(1_000);
    let outcome = read(&[("wages", &file.end())]).finish(&[support("2026-10-01", None)], &[]);
    let whole = row(&outcome, "", "2026-10").unwrap();
    assert_eq!((whole.everyone.persons.high, whole.ordinary.persons.high), (0, 0));
}
