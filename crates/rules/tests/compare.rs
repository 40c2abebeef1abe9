//! The same facts by the law of two dates: everything moves along, and only the law differs.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use rules::employer::{
    Particular, Placement, PlacementKind, PlacementLevel, Question, Scheme, Stated, VacatedPost, compare,
    moved_to,
};
use rules::staffing::{Count, MonthCount, Report, Series, Staffing};
use rules::{Fact, Law, Month, Origin};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn stated(text: &str) -> Fact<NaiveDate> {
    Fact::stated(day(text))
}

/// A question with every date that can be stated.
fn question() -> Question {
    let mut question = Question::new(Scheme::Loentilskud, day("2026-11-16"));
    (question.start, question.end) = (stated("2026-12-01"), stated("2027-02-28"));
    (question.person.born, question.person.revalidering_granted) =
        (stated("1976-11-20"), stated("2026-01-31"));
    question.employer.vacated_post = Fact::stated(VacatedPost::LastDay(day("2026-10-31")));
    let placement = Placement {
        kind: PlacementKind::Loentilskud,
        from: day("2026-06-01"),
        to: stated("2026-11-30"),
        weekly_hours: Fact::stated(3_700),
        level: PlacementLevel::Unit,
    };
    question.placements = Fact::stated(vec![placement]);
    question
}

fn staffing() -> Staffing {
    let row = MonthCount {
        month: "2026-10".parse().expect("a month"),
        report: Report::Reported,
        everyone: Count::default(),
        ordinary: Count::default(),
        minors: 0,
        minors_ending: Fact::Unknown,
        limited_contracts: Fact::Unknown,
        left_out: Vec::new(),
        unsure: Vec::new(),
    };
    let series = Series { start: stated("2024-03-01"), months: vec![row] };
    Staffing { unit: series.clone(), company: series, origin: Origin::Payroll }
}

/// 16 November 2026 to 16 November 2018 are 8 years of which 2020 and 2024 are leap years: 2,922 days, 96 months.
#[test]
fn every_date_and_every_month_moves_along() {
    let (moved, staff) = moved_to(&question(), &staffing(), day("2018-11-16"));
    assert_eq!((moved.start, moved.end), (stated("2018-12-01"), stated("2019-02-28")));
    assert_eq!(moved.person.born, stated("1968-11-20"), "49 years old, as before");
    assert_eq!(moved.person.revalidering_granted, stated("2018-01-31"));
    assert_eq!(moved.employer.vacated_post, Fact::stated(VacatedPost::LastDay(day("2018-10-31"))));
    let placement = moved.placements.known().expect("stated")[0];
    assert_eq!((placement.from, placement.to), (day("2018-06-01"), stated("2018-11-30")));
    for series in [staff.unit, staff.company] {
        assert_eq!(series.start, stated("2016-03-01"));
        assert_eq!(series.months[0].month, "2018-10".parse::<Month>().expect("a month"));
    }
}

#[test]
fn there_and_back_again_nothing_is_changed() {
    let (question, staffing) = (question(), staffing());
    for on in ["2013-01-01", "2019-06-30", "2020-02-29", "2027-01-01"] {
        let (there, staff) = moved_to(&question, &staffing, day(on));
        assert_eq!(moved_to(&there, &staff, question.on), (question.clone(), staffing.clone()), "{on}");
    }
}

#[test]
fn a_stated_day_of_one_scheme_moves_and_other_answers_stay() {
    let mut question = question();
    let days = Particular::ALL.iter().filter(|which| {
        question.particulars.clone().set(**which, Fact::stated(Stated::Day(day("2026-11-01"))))
    });
    let days: Vec<Particular> = days.copied().collect();
    assert!(!days.is_empty());
    for which in &days {
        question.particulars.set(*which, Fact::stated(Stated::Day(day("2026-11-01"))));
    }
    let hours = Fact::stated(Stated::Number(800));
    assert!(question.particulars.set(Particular::AssistanceHours, hours));
    let (moved, _) = moved_to(&question, &staffing(), day("2018-11-16"));
    for which in days {
        assert_eq!(moved.particulars.get(which), Fact::stated(Stated::Day(day("2018-11-01"))));
    }
    assert_eq!(moved.particulars.get(Particular::AssistanceHours), hours);
}

/// Løntilskud began to be counted in full-time persons in 2020; the placement's length was cut then too (EMP-LTS-03).
#[test]
fn what_differs_is_what_the_law_changed_and_nothing_else() {
    let (question, staffing) = (question(), staffing());
    let on = |first: &str, second: &str| {
        let compared = compare(&Law::COMPILED, &question, &staffing, (day(first), day(second)));
        let ids = compared.differences.iter().map(|row| Law::COMPILED.rule(row.rule).id);
        ids.collect::<Vec<_>>()
    };
    assert_eq!(on("2026-11-16", "2026-11-16"), Vec::<&str>::new());
    assert!(on("2019-06-16", "2026-11-16").contains(&"EMP-LTS-03"));
    assert!(!on("2026-10-01", "2026-11-16").contains(&"EMP-LTS-03"));
}
