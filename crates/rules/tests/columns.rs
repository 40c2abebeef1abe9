//! Many rows at once give each row what the requirements themselves give it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use rules::employer::columns::{ColumnLaw, Columns, Row};
use rules::employer::{Group, Placement, PlacementKind, PlacementLevel, Question, Scheme, Sector, explain};
use rules::staffing::{Count, Interval, MonthCount, Report, Series, Staffing};
use rules::{Fact, Law, Month, Origin, Rule, Verdict};

fn on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 16).expect("a date")
}

/// Twelve months of the same workplace and company, October 2026 the latest.
fn staffing(hours: &[u64; 12]) -> Staffing {
    let latest = Month::new(2026, 10).expect("a month");
    let months = (-11..).zip(hours).map(|(back, hours)| {
        let count = Count { persons: Interval::exact(1), hours: Interval::exact(*hours) };
        MonthCount::of_ordinary(latest.plus(back), Report::Reported, count)
    });
    let series = Series { start: Fact::Unknown, months: months.collect() };
    Staffing { unit: series.clone(), company: series, origin: Origin::Payroll }
}

fn question(sector: Sector, running: usize, days: u64, benefit: u64) -> Question {
    let mut question = Question::new(Scheme::Loentilskud, on());
    let start = on() + Days::new(15);
    (question.start, question.end) = (Fact::stated(start), Fact::stated(start + Days::new(days)));
    question.weekly_hours = Fact::stated(3_700);
    question.employer.sector = Fact::stated(sector);
    let person = &mut question.person;
    person.group = Fact::stated(Group::DAGPENGE);
    person.prior_benefit_months = Fact::stated(benefit);
    person.qualifying_education = Fact::stated(true);
    person.single_provider = Fact::stated(false);
    person.born = Fact::stated(NaiveDate::from_ymd_opt(1990, 5, 1).expect("a date"));
    person.integration = Fact::stated(false);
    person.employed_here = Fact::stated(false);
    let placement = Placement {
        kind: PlacementKind::Loentilskud,
        from: on(),
        to: Fact::Unknown,
        weekly_hours: Fact::stated(3_700),
        level: PlacementLevel::Unit,
    };
    question.placements = Fact::stated(vec![placement; running]);
    question
}

proptest! {
    #[test]
    fn a_row_is_what_its_requirements_say(
        hours in prop::array::uniform12(0..400_000_u64),
        running in 0..4_usize,
        days in 1..250_u64,
        benefit in 0..12_u64,
        public in any::<bool>(),
    ) {
        let sector = if public { Sector::Public } else { Sector::Private };
        let question = question(sector, running, days, benefit);
        let explained = explain(&question, &staffing(&hours));
        let verdict = |rule| explained.find(rule).map_or(Verdict::Unknown, |node| node.verdict);
        let expected = Row {
            ratio: verdict(Rule::EmpRim01),
            net_increase: verdict(Rule::EmpMer03),
            length: verdict(Rule::EmpLts03),
            prior_benefit: verdict(Rule::EmpLts04),
        };
        let (start, end) = (*question.start.known().expect("stated"), *question.end.known().expect("stated"));
        let columns = Columns {
            staff: &[hours[8..].iter().sum()],
            load: &[3_700 * (u64::try_from(running).expect("few") + 1)],
            latest: &[hours[11]],
            others: &[hours[..11].iter().sum()],
            start: &[start],
            end: &[end],
            benefit_months: &[benefit],
        };
        let law = ColumnLaw::of(&Law::COMPILED, sector, on()).expect("the law of 2026");
        prop_assert_eq!(law.decide(columns).collect::<Vec<_>>(), [expected]);
    }
}

/// Heads were counted before; half a year later both ways. From 2027 nothing is known.
#[test]
fn where_staff_is_not_counted_in_full_time_persons_there_is_no_law_of_columns() {
    let known = |year, month| {
        let day = NaiveDate::from_ymd_opt(year, month, 1).expect("a date");
        ColumnLaw::of(&Law::COMPILED, Sector::Private, day).is_some()
    };
    assert!(!known(2019, 6) && !known(2019, 12));
    assert!(known(2020, 1) && known(2026, 12));
    assert!(!known(2027, 1));
}
