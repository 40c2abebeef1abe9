//! Whoever follows the advice sees the verdict turn, and with one step less it does not.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use rules::employer::net_increase::merbeskaeftigelse;
use rules::employer::ratio::rimelighed;
use rules::employer::vacated::ledigt_job;
use rules::employer::{
    Advice, Placement, PlacementKind, PlacementLevel, Question, Scheme, Sector, VacatedPost, advice,
};
use rules::finding::Decide;
use rules::staffing::{Count, Interval, MonthCount, Report, Series, Staffing};
use rules::{Fact, Law, Month, Origin, Verdict};

const FULL_TIME_MONTH: u64 = 16_033;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

/// Months of whole full-time persons, the last one named.
fn series(persons: &[u64], last: &str) -> Series {
    let back = i32::try_from(persons.len()).expect("a short list") - 1;
    let first = month(last).plus(-back);
    let months = (0..).zip(persons).map(|(at, persons)| {
        let hours = persons * FULL_TIME_MONTH;
        let count = Count { persons: Interval::exact(*persons), hours: Interval::exact(hours) };
        MonthCount {
            month: first.plus(at),
            report: Report::Reported,
            everyone: count,
            ordinary: count,
            minors: 0,
            minors_ending: Fact::NotApplicable,
            limited_contracts: Fact::Unknown,
            left_out: Vec::new(),
            unsure: Vec::new(),
        }
    });
    Series { start: Fact::Unknown, months: months.collect() }
}

fn staffing(persons: &[u64], last: &str) -> Staffing {
    let series = series(persons, last);
    Staffing { unit: series.clone(), company: series, origin: Origin::Payroll }
}

fn placement(hours: u64, to: &str) -> Placement {
    Placement {
        kind: PlacementKind::Virksomhedspraktik,
        from: day("2025-01-01"),
        to: Fact::stated(day(to)),
        weekly_hours: Fact::stated(hours),
        level: PlacementLevel::Unit,
    }
}

/// A private employer in løntilskud, with everything stated that ratio and net increase ask.
fn question(placements: Vec<Placement>) -> Question {
    let mut question = Question::new(Scheme::Loentilskud, day("2025-05-15"));
    question.start = Fact::stated(day("2025-06-02"));
    question.weekly_hours = Fact::stated(3_700);
    question.placements = Fact::stated(placements);
    question.employer.sector = Fact::stated(Sector::Private);
    question.employer.vacated_post = Fact::stated(VacatedPost::No);
    question.person.group = Fact::stated(2.try_into().expect("a group"));
    question.person.integration = Fact::stated(false);
    question
}

fn ratio(question: &Question, staffing: &Staffing) -> Verdict {
    rimelighed(&Law::COMPILED, question, staffing, &mut Decide)
}

fn advised<T>(question: &Question, staffing: &Staffing, pick: impl Fn(&Advice) -> Option<T>) -> Option<T> {
    advice(&Law::COMPILED, question, staffing).iter().find_map(pick)
}

#[test]
fn so_many_persons_more_turn_the_ratio_and_one_fewer_does_not() {
    // 7 persons allow 1; with the new one 3 places are filled, which 15 persons allow: 8 more.
    let question = question(vec![placement(3_700, "2025-12-31"), placement(3_700, "2025-12-31")]);
    let pick = |advice: &Advice| match advice {
        Advice::MoreStaff { persons } => Some(*persons),
        _ => None,
    };
    assert_eq!(ratio(&question, &staffing(&[7; 4], "2025-04")), Verdict::NotMet);
    assert_eq!(advised(&question, &staffing(&[7; 4], "2025-04"), pick), Some(8));
    assert_eq!(ratio(&question, &staffing(&[7 + 8; 4], "2025-04")), Verdict::Met);
    assert_eq!(ratio(&question, &staffing(&[7 + 7; 4], "2025-04")), Verdict::NotMet);
}

#[test]
fn fewer_placements_turn_the_ratio_those_with_most_hours_first() {
    // 10 persons allow 2 places of 37 hours; the new one fills 37, the others 37, 20 and 15.
    let running =
        vec![placement(2_000, "2025-12-31"), placement(3_700, "2025-12-31"), placement(1_500, "2025-12-31")];
    let staff = staffing(&[10; 4], "2025-04");
    let pick = |advice: &Advice| match advice {
        Advice::FewerPlacements { placements, which } => Some((*placements, which.clone())),
        _ => None,
    };
    assert_eq!(advised(&question(running.clone()), &staff, pick), Some((1, vec![1])));
    assert_eq!(ratio(&question(vec![running[0], running[2]]), &staff), Verdict::Met);
    assert_eq!(
        ratio(&question(vec![running[1], running[0]]), &staff),
        Verdict::NotMet,
        "the lighter one is not enough"
    );
}

#[test]
fn the_day_after_a_placement_ends_turns_the_ratio() {
    let staff = staffing(&[9; 5], "2025-05");
    let asked = question(vec![placement(3_700, "2025-06-20")]);
    let pick = |advice: &Advice| match advice {
        Advice::RatioFrom { on, .. } => Some(*on),
        _ => None,
    };
    assert_eq!(advised(&asked, &staff, pick), Some(day("2025-06-21")));
    let later = |on: &str| ratio(&Question { on: day(on), ..asked.clone() }, &staff);
    assert_eq!(later("2025-06-21"), Verdict::Met);
    assert_eq!(later("2025-06-20"), Verdict::NotMet);
}

#[test]
fn so_many_persons_more_in_the_latest_month_turn_the_net_increase_and_one_fewer_does_not() {
    // Eleven months with 12 and April with 9: 12 are needed, because with x in April the average is (132 + x) / 12,
    // which is at most x from x = 12 on. That is 3 more.
    let with_april = |persons| staffing(&[vec![12; 11], vec![persons]].concat(), "2025-04");
    let asked = question(Vec::new());
    let net = |staff: &Staffing| merbeskaeftigelse(&Law::COMPILED, &asked, staff, &mut Decide);
    let pick = |advice: &Advice| match advice {
        Advice::MoreStaffInMonth { persons, month } => Some((*persons, *month)),
        _ => None,
    };
    assert_eq!(net(&with_april(9)), Verdict::NotMet);
    assert_eq!(advised(&asked, &with_april(9), pick), Some((3, month("2025-04"))));
    assert_eq!(net(&with_april(9 + 3)), Verdict::Met);
    assert_eq!(net(&with_april(9 + 2)), Verdict::NotMet);
    assert_eq!(advised(&asked, &with_april(12), pick), None);
}

#[test]
fn no_fact_is_asked_for_while_a_requirement_is_missed_whatever_the_fact_is() {
    let supply = |advice: &Advice| matches!(advice, Advice::Supply { .. }).then_some(());
    let mut asked = question(Vec::new());
    let staff = staffing(&[9; 12], "2025-04");
    assert_eq!(advised(&asked, &staff, supply), Some(()), "much is not stated, and nothing is missed");
    asked.employer.pay_as_agreed = Fact::stated(false);
    assert_eq!(
        advised(&asked, &staff, supply),
        None,
        "pay below the agreement is a no, whatever else is stated"
    );
}

#[test]
fn the_month_from_which_the_net_increase_is_met_if_staff_stays_as_it_is() {
    // May to September 2024 with 12, October 2024 to April 2025 with 9: with 9 in each later month the average
    // is down to 9 when September 2024 has left the window, that is in September 2025.
    let months = |later: usize| [vec![12; 5], vec![9; 7 + later]].concat();
    let asked = question(Vec::new());
    let at = |on: &str, persons: &[u64], last: &str| {
        let question = Question { on: day(on), ..asked.clone() };
        merbeskaeftigelse(&Law::COMPILED, &question, &staffing(persons, last), &mut Decide)
    };
    let pick = |advice: &Advice| match advice {
        Advice::NetIncreaseFrom { month, .. } => Some(*month),
        _ => None,
    };
    assert_eq!(at("2025-05-15", &months(0), "2025-04"), Verdict::NotMet);
    assert_eq!(advised(&asked, &staffing(&months(0), "2025-04"), pick), Some(month("2025-09")));
    assert_eq!(at("2025-10-01", &months(5), "2025-09"), Verdict::Met);
    assert_eq!(at("2025-09-30", &months(4), "2025-08"), Verdict::NotMet);
}

#[test]
fn a_month_that_has_ended_is_to_be_counted_and_not_waited_for() {
    // April to August 2024 with 12, then 9 each month to July 2025: July's window begins in August 2024, which has 12.
    // With August 2025 the window is all 9. An application of 15 September 2025 may count August, which has ended.
    let persons = [vec![12; 5], vec![9; 11]].concat();
    let mut asked = question(Vec::new());
    asked.on = day("2025-09-15");
    asked.start = Fact::stated(day("2025-10-01"));
    let net = |last: usize, to: &str| {
        let staff = staffing(&[vec![12; 5], vec![9; last]].concat(), to);
        merbeskaeftigelse(&Law::COMPILED, &asked, &staff, &mut Decide)
    };
    assert_eq!(net(11, "2025-07"), Verdict::NotMet);
    let pick = |advice: &Advice| match advice {
        Advice::NetIncreaseWith { month } => Some(*month),
        _ => None,
    };
    assert_eq!(advised(&asked, &staffing(&persons, "2025-07"), pick), Some(month("2025-08")));
    assert_eq!(net(12, "2025-08"), Verdict::Met);
}

#[test]
fn a_vacated_post_is_free_from_the_advised_day() {
    let mut asked = question(Vec::new());
    asked.employer.vacated_post = Fact::stated(VacatedPost::LastDay(day("2025-04-30")));
    let pick = |advice: &Advice| match advice {
        Advice::PostFreeFrom { start, .. } => Some(*start),
        _ => None,
    };
    let staff = staffing(&[5; 12], "2025-04");
    assert_eq!(advised(&asked, &staff, pick), Some(day("2025-08-01")));
    let start = |start: &str| {
        let question = Question { start: Fact::stated(day(start)), ..asked.clone() };
        ledigt_job(&Law::COMPILED, &question, &staff, &mut Decide)
    };
    assert_eq!(start("2025-08-01"), Verdict::Met);
    assert_eq!(start("2025-07-31"), Verdict::NotMet);
}

#[test]
fn a_day_whose_law_is_not_known_is_marked() {
    // PR-26: known up to and with 2026-12-31.
    let law_known = |last_day: &str| {
        let mut asked = question(Vec::new());
        asked.on = day("2026-09-15");
        asked.start = Fact::stated(day("2026-10-01"));
        asked.employer.vacated_post = Fact::stated(VacatedPost::LastDay(day(last_day)));
        advised(&asked, &staffing(&[5; 12], "2026-08"), |advice| match advice {
            Advice::PostFreeFrom { start, law_known } => Some((*start, *law_known)),
            _ => None,
        })
    };
    assert_eq!(law_known("2026-09-29"), Some((day("2026-12-30"), true)));
    assert_eq!(law_known("2026-09-30"), Some((day("2027-01-01"), false)));
}

#[test]
fn supplying_every_fact_that_the_advice_names_decides_ratio_and_net_increase() {
    let mut asked = question(vec![placement(3_700, "2025-12-31")]);
    asked.person.integration = Fact::Unknown;
    asked.employer.sector = Fact::Unknown;
    let staff = staffing(&[9; 3], "2025-03");
    let supplies: Vec<String> = advice(&Law::COMPILED, &asked, &staff)
        .into_iter()
        .filter_map(|advice| match advice {
            Advice::Supply { fact, month } => {
                Some(month.map_or(fact.clone(), |month| format!("{fact} {month}")))
            }
            _ => None,
        })
        .collect();
    for needed in
        ["person.integration", "employer.sector", "company.months 2024-04", "company.months 2024-12"]
    {
        assert!(supplies.iter().any(|fact| fact == needed), "{needed} is not named: {supplies:?}");
    }
    let whole = staffing(&[9; 12], "2025-03");
    assert_eq!(ratio(&question(vec![placement(3_700, "2025-12-31")]), &whole), Verdict::NotMet);
    let net = merbeskaeftigelse(&Law::COMPILED, &question(Vec::new()), &whole, &mut Decide);
    assert_eq!(net, Verdict::Met);
}

#[test]
fn nothing_is_advised_on_the_ratio_where_it_is_kept() {
    let all = advice(&Law::COMPILED, &question(Vec::new()), &staffing(&[9; 12], "2025-04"));
    let turns = |advice: &Advice| !matches!(advice, Advice::Supply { .. });
    assert!(!all.iter().any(turns), "{all:?}");
}
