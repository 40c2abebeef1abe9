//! Questions and staff as they may come: much known, much not, at dates where the law changes.

use chrono::NaiveDate;
use proptest::option::weighted;
use proptest::prelude::*;
use rules::employer::{
    EmployerFacts, Group, Person, Placement, PlacementKind, PlacementLevel, Question, Scheme, Sector,
    VacatedPost,
};
use rules::staffing::{Count, Interval, MonthCount, Report, Series, Staffing, Unsure, UnsureCause};
use rules::{Fact, Month, Origin};

/// Days around which the law changes, and today.
const DAYS: [&str; 12] = [
    "2012-12-31",
    "2013-01-01",
    "2019-06-30",
    "2019-07-01",
    "2019-12-31",
    "2020-01-01",
    "2024-02-29",
    "2025-01-01",
    "2026-02-01",
    "2026-11-16",
    "2026-12-31",
    "2027-01-01",
];

/// Hours of a full-time month, 1/100.
const FULL_TIME: u64 = 16_033;

fn day() -> impl Strategy<Value = NaiveDate> {
    (prop::sample::select(&DAYS[..]), 0_u64..40).prop_map(|(day, later)| {
        let day: NaiveDate = day.parse().expect("a date");
        if later < 20 { day } else { day + chrono::Days::new(later - 20) }
    })
}

fn fact<T: Clone + std::fmt::Debug>(known: impl Strategy<Value = T>) -> impl Strategy<Value = Fact<T>> {
    weighted(0.7, known).prop_map(|value| value.map_or(Fact::Unknown, Fact::stated))
}

fn group() -> impl Strategy<Value = Group> {
    (1_u8..=13).prop_map(|number| number.try_into().expect("a group"))
}

fn placement(on: NaiveDate) -> impl Strategy<Value = Placement> {
    use PlacementKind::{Integration, Isbryder, Loentilskud, Nytteindsats, Virksomhedspraktik};
    let kinds = [Virksomhedspraktik, Loentilskud, Nytteindsats, Isbryder, Integration];
    let level =
        prop::sample::select(&[PlacementLevel::Unit, PlacementLevel::Unit, PlacementLevel::Company][..]);
    (prop::sample::select(kinds.to_vec()), 0_u64..60, fact(0_u64..90), fact(0_u64..4_000), level).prop_map(
        move |(kind, before, to, weekly_hours, level)| {
            let from = on - chrono::Days::new(before);
            let to = match to {
                Fact::Known(days, origin) => Fact::Known(from + chrono::Days::new(days), origin),
                Fact::Unknown | Fact::NotApplicable => Fact::Unknown,
            };
            Placement { kind, from, to, weekly_hours, level }
        },
    )
}

fn vacated(on: NaiveDate) -> impl Strategy<Value = VacatedPost> {
    (0_u8..3, 0_u64..150).prop_map(move |(kind, before)| {
        let day = on - chrono::Days::new(before);
        match kind {
            0 => VacatedPost::No,
            1 => VacatedPost::LastDay(day),
            _ => VacatedPost::ByAgreement(day),
        }
    })
}

fn employer(on: NaiveDate) -> impl Strategy<Value = EmployerFacts> {
    let sector = prop::sample::select(&[Sector::Private, Sector::Public][..]);
    let yes = any::<bool>;
    (
        fact(sector),
        fact(vacated(on)),
        fact(yes()),
        fact(1_u64..30_000_000),
        fact(0_u64..30_000_000),
        fact(yes()),
        fact(yes()),
    )
        .prop_map(
            |(sector, vacated_post, pay_as_agreed, wage_costs, public_aid, own_need, ratio_statement)| {
                EmployerFacts {
                    sector,
                    vacated_post,
                    pay_as_agreed,
                    wage_costs,
                    public_aid,
                    own_need,
                    ratio_statement,
                    ..EmployerFacts::default()
                }
            },
        )
}

fn person(on: NaiveDate) -> impl Strategy<Value = Person> {
    let yes = || fact(any::<bool>());
    let born = (18_u32..70).prop_map(move |years| on - chrono::Months::new(12 * years));
    let whole = (fact(group()), fact(0_u64..24), fact(born));
    (whole, (yes(), yes(), yes(), yes(), yes()), (yes(), yes(), yes(), yes(), yes())).prop_map(
        |((group, prior_benefit_months, born), (a, b, c, d, e), (f, g, h, i, j))| Person {
            group,
            prior_benefit_months,
            born,
            job_ready: a,
            obviously_ready_for_education: b,
            in_job: c,
            employed_here: d,
            qualifying_education: e,
            single_provider: f,
            latest_employer: g,
            new_function: h,
            partner_of_owner: i,
            integration: j,
            ..Person::default()
        },
    )
}

/// A question with some of its facts.
pub fn asked() -> impl Strategy<Value = Question> {
    let scheme = prop::sample::select(&[Scheme::Virksomhedspraktik, Scheme::Loentilskud][..]);
    (scheme, day()).prop_flat_map(|(scheme, on)| {
        let placements = prop::collection::vec(placement(on), 0..4);
        let dates = (fact(0_u64..60), fact(0_u64..250), fact(0_u64..4_500));
        (dates, fact(placements), employer(on), person(on)).prop_map(
            move |((start, length, weekly_hours), placements, employer, person)| {
                let mut question = Question::new(scheme, on);
                if let Fact::Known(days, origin) = start {
                    question.start = Fact::Known(on + chrono::Days::new(days), origin);
                    if let Fact::Known(days, _) = length {
                        let end = question.start.known().map(|start| *start + chrono::Days::new(days));
                        question.end = end.map_or(Fact::Unknown, Fact::stated);
                    }
                }
                question.weekly_hours = weekly_hours;
                question.placements = placements;
                question.employer = employer;
                question.person = person;
                question
            },
        )
    })
}

/// One month: how it is known, its staff from without to with, its heads and the limited contracts among them.
#[derive(Clone, Debug)]
struct Drawn {
    report: u8,
    low: u64,
    spread: u64,
    limited: Option<u64>,
    minors: u64,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let spread = prop_oneof![5 => Just(0), 1 => 1_u64..400];
    let minors = prop_oneof![3 => Just(0), 1 => 0_u64..3];
    (0_u8..20, 0_u64..1_400, spread, weighted(0.8, 0_u64..3), minors)
        .prop_map(|(report, low, spread, limited, minors)| Drawn { report, low, spread, limited, minors })
}

fn month(month: Month, drawn: &Drawn) -> Option<MonthCount> {
    let report = match drawn.report {
        0 => return None,
        1 => Report::Silent,
        2 => Report::Zero,
        _ => Report::Reported,
    };
    let (low, high) = if report == Report::Reported { (drawn.low, drawn.low + drawn.spread) } else { (0, 0) };
    let hours = Interval { low: low * FULL_TIME / 100, high: high * FULL_TIME / 100 };
    let persons = Interval { low: low.div_ceil(100), high: high.div_ceil(100) };
    let ordinary = Count { persons, hours };
    let unsure = (!hours.is_exact()).then_some(Unsure { cause: UnsureCause::PayWithoutHours, persons: 1 });
    Some(MonthCount {
        month,
        report,
        everyone: ordinary,
        ordinary,
        minors: if report == Report::Reported { drawn.minors } else { 0 },
        minors_ending: Fact::Unknown,
        limited_contracts: drawn
            .limited
            .map_or(Fact::Unknown, |limited| Fact::stated(limited.min(persons.low))),
        left_out: Vec::new(),
        unsure: unsure.into_iter().collect(),
    })
}

/// Fourteen months that end shortly before one of the days.
pub fn staffed() -> impl Strategy<Value = Staffing> {
    let months = || prop::collection::vec(drawn(), 14);
    (day(), 1_i32..4, months(), months()).prop_map(|(on, back, unit, company)| {
        let latest = Month::of(on).plus(-back);
        let series = |drawn: &[Drawn]| Series {
            start: Fact::Unknown,
            months: (-13..=0)
                .zip(drawn)
                .filter_map(|(back, drawn)| month(latest.plus(back), drawn))
                .collect(),
        };
        Staffing { unit: series(&unit), company: series(&company), origin: Origin::Payroll }
    })
}

/// The same staff with every count exact: somewhere between its ends; a missing month somewhere up to the
/// largest month of the window.
pub fn complete(staffing: &Staffing, question: &rules::employer::Question, choices: &[u64]) -> Staffing {
    let mut choices = choices.iter().copied().cycle();
    let mut between = |interval: Interval| {
        let choice = choices.next().unwrap_or(0);
        interval.low + (interval.high - interval.low) * choice / 1_000
    };
    let mut exact = |series: &Series, window: i32| {
        let ended = Month::of(question.on);
        let lines = |at: usize| series.months[..at].iter().any(|row| row.report == Report::Reported);
        let known = |at: &usize| series.months[*at].report != Report::Silent || lines(*at);
        let past = |at: &usize| series.months[*at].month < ended;
        let Some(latest) = (0..series.months.len()).rev().find(|at| past(at) && known(at)) else {
            return series.clone();
        };
        let latest = series.months[latest].month;
        let first = latest.plus(1 - window);
        let rows = || series.months.iter().filter(|row| (first..=latest).contains(&row.month));
        let largest = rows().map(|row| row.ordinary.hours.high).max().unwrap_or(0);
        let permanent = |row: &MonthCount| {
            row.ordinary.persons.high.saturating_sub(row.limited_contracts.known().copied().unwrap_or(0))
        };
        let heads = rows().map(permanent).max().unwrap_or(0);
        let mut whole = series.clone();
        for back in 0..window {
            let month = latest.plus(-back);
            match whole.months.binary_search_by_key(&month, |row| row.month) {
                Ok(at) => {
                    let row = &mut whole.months[at];
                    row.ordinary.hours = Interval::exact(between(row.ordinary.hours));
                    let persons = between(row.ordinary.persons);
                    row.ordinary.persons = Interval::exact(persons);
                    if row.limited_contracts.is_unknown() {
                        row.limited_contracts = Fact::stated(between(Interval { low: 0, high: persons }));
                    }
                }
                Err(at) => {
                    let hours = Interval::exact(between(Interval { low: 0, high: largest }));
                    let persons = Interval::exact(between(Interval { low: 0, high: heads }));
                    let ordinary = Count { persons, hours };
                    whole.months.insert(
                        at,
                        MonthCount {
                            month,
                            report: Report::Reported,
                            everyone: ordinary,
                            ordinary,
                            minors: 0,
                            minors_ending: Fact::NotApplicable,
                            limited_contracts: Fact::stated(0),
                            left_out: Vec::new(),
                            unsure: Vec::new(),
                        },
                    );
                }
            }
        }
        whole
    };
    Staffing {
        unit: exact(&staffing.unit, 4),
        company: exact(&staffing.company, 12),
        origin: staffing.origin,
    }
}
