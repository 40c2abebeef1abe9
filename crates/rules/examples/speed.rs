//! Full pre-checks a second on one core, explained and merely decided, as one JSON line. That deciding allocates
//! nothing is shown by `tests/allocations.rs`: an allocator that counts would slow what is measured here.
//! Run in release: `cargo run --release -p rules --example speed`; with a name behind it, as `-- loentilskud`, it
//! measures that alone.
#![expect(clippy::panic, reason = "a measurement stops where it fails")]

use chrono::NaiveDate;
use rules::citizen::{Actor, Benefit, BookingCall, Meeting, MeetingState, Person, Timeline, duties};
use rules::employer::columns::{ColumnLaw, Columns};
use rules::employer::{
    Group, Placement, PlacementKind, PlacementLevel, Question, Scheme, Sector, VacatedPost, precheck,
};
use rules::finding::{Decide, Explain, Recorder};
use rules::staffing::{Count, Interval, MonthCount, Report, Series, Staffing};
use rules::{Fact, Law, Month, Origin, Verdict};
use std::hint::black_box;
use std::time::{Duration, Instant};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_else(|| panic!("{year}-{month}-{day} is no date"))
}

/// A company with 13 months of 12 to 24 full-time persons, the workplace with two thirds of them.
fn staffing() -> Staffing {
    let latest = Month::of(day(2026, 10, 1));
    let series = |share: u64| Series {
        start: Fact::Unknown,
        months: (0..13)
            .map(|at: i32| {
                let persons = 12 + u64::from(at.unsigned_abs());
                let hours = persons * 16_033 * share / 3;
                let count = Count { persons: Interval::exact(persons), hours: Interval::exact(hours) };
                MonthCount {
                    month: latest.plus(at - 12),
                    report: Report::Reported,
                    everyone: count,
                    ordinary: count,
                    minors: 0,
                    minors_ending: Fact::Unknown,
                    limited_contracts: Fact::Unknown,
                    left_out: Vec::new(),
                    unsure: Vec::new(),
                }
            })
            .collect(),
    };
    Staffing { unit: series(2), company: series(3), origin: Origin::Payroll }
}

fn question(scheme: Scheme) -> Question {
    let mut question = Question::new(scheme, day(2026, 11, 16));
    question.start = Fact::stated(day(2026, 12, 1));
    question.end = Fact::stated(day(2026, 12, 24));
    question.weekly_hours = Fact::stated(3_700);
    let placement = Placement {
        kind: PlacementKind::Virksomhedspraktik,
        from: day(2026, 10, 1),
        to: Fact::stated(day(2026, 12, 31)),
        weekly_hours: Fact::stated(3_000),
        level: PlacementLevel::Unit,
    };
    question.placements = Fact::stated(vec![placement, placement]);
    question.employer.sector = Fact::stated(Sector::Private);
    question.employer.vacated_post = Fact::stated(VacatedPost::No);
    question.person.group = Fact::stated(2.try_into().unwrap_or_else(|_| panic!("2 is a group")));
    question.person.integration = Fact::stated(false);
    question.person.prior_benefit_months = Fact::stated(12);
    question.person.latest_employer = Fact::stated(false);
    question
}

/// Time this process has spent on a core, so that neighbours on the machine do not count; the clock on the wall
/// where the system does not tell.
fn spent(since: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/self/schedstat").ok();
    let nanos = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

/// Calls `once` for a second, after a warm-up, and returns how often it ran in a second of one core.
fn per_second(mut once: impl FnMut()) -> u64 {
    for _ in 0..10_000 {
        once();
    }
    let (start, before, mut runs) = (Instant::now(), spent(Instant::now()), 0_u64);
    while start.elapsed() < Duration::from_secs(1) {
        for _ in 0..1_000 {
            once();
        }
        runs += 1_000;
    }
    let nanos = spent(start).saturating_sub(before).as_nanos().max(1);
    u64::try_from(u128::from(runs) * 1_000_000_000 / nanos).unwrap_or(0)
}

fn run<R: Recorder>(question: &Question, staffing: &Staffing, recorder: &mut R) -> Verdict {
    precheck(&Law::COMPILED, black_box(question), black_box(staffing), recorder)
}

/// A person on dagpenge in the first months, with a call to book: every duty and right.
fn citizen() -> String {
    let began = day(2026, 11, 2);
    let mut person = Person {
        legal_group: Timeline::since(Group::DAGPENGE, began),
        benefit: Timeline::since(Benefit::Dagpenge, began),
        registered: Fact::stated(began),
        placed: Fact::stated(began),
        job_centre_course: Fact::stated(false),
        absences: Fact::stated(Vec::new()),
        ..Person::default()
    };
    let held = Meeting { on: day(2026, 11, 12), by: Actor::Fund, state: MeetingState::Held };
    person.contact.meetings = Fact::stated(vec![held]);
    let (available, last_day) = (day(2026, 11, 9), day(2026, 11, 20));
    let call = BookingCall {
        by: Actor::Municipality,
        available,
        last_day,
        hold_by: None,
        begun: None,
        booked: None,
    };
    person.booking.call = Fact::stated(call);
    let (on, mut list, mut explain) = (day(2026, 11, 16), Vec::new(), Explain::default());
    let explained = per_second(|| {
        explain.clear();
        list.clear();
        duties(&Law::COMPILED, black_box(&person), on, &mut explain, &mut list);
    });
    let decided = per_second(|| {
        list.clear();
        duties(&Law::COMPILED, black_box(&person), on, &mut Decide, &mut list);
    });
    line("citizen", (explained, decided), explain.explanation().nodes.len())
}

fn line(name: &str, (explained, decided): (u64, u64), findings: usize) -> String {
    format!(
        "\"{name}\":{{\"explained_per_second\":{explained},\"decided_per_second\":{decided},\"findings\":{findings}}}"
    )
}

/// Four requirements of some thousand workplaces on ready averages, a column each.
fn columns() -> String {
    const ROWS: u64 = 4_096;
    let column = |each: fn(u64) -> u64| (0..ROWS).map(each).collect::<Vec<_>>();
    let staff = column(|row| 64_132 * (row % 80));
    let load = column(|row| 1_850 * (row % 9));
    let latest = column(|row| 16_033 * (row % 40));
    let others = column(|row| 16_033 * 11 * ((row + row % 3) % 40));
    let benefit_months = column(|row| row % 12);
    let start = vec![day(2026, 12, 1); load.len()];
    let end: Vec<NaiveDate> =
        (0..ROWS).map(|row| day(2027, 1 + u32::try_from(row % 12).unwrap_or(0), 28)).collect();
    let law = ColumnLaw::of(&Law::COMPILED, Sector::Private, day(2026, 11, 16));
    let law = law.unwrap_or_else(|| panic!("the law of 2026 is known"));
    let columns = Columns {
        staff: &staff,
        load: &load,
        latest: &latest,
        others: &others,
        start: &start,
        end: &end,
        benefit_months: &benefit_months,
    };
    let passes = per_second(|| {
        let met = law
            .decide(black_box(columns))
            .filter(|row| row.ratio == Verdict::Met && row.length == Verdict::Met);
        black_box(met.filter(|row| row.net_increase == row.prior_benefit).count());
    });
    format!("\"columns\":{{\"rows_per_second\":{}}}", passes * ROWS)
}

fn scheme(scheme: Scheme) -> String {
    let (question, staffing) = (question(scheme), staffing());
    let mut explain = Explain::default();
    let explained = per_second(|| {
        explain.clear();
        black_box(run(&question, &staffing, &mut explain));
    });
    let decided = per_second(|| {
        black_box(run(&question, &staffing, &mut Decide));
    });
    line(scheme.key(), (explained, decided), explain.explanation().nodes.len())
}

fn main() {
    let asked = std::env::args().nth(1);
    let wanted = |name: &str| asked.as_deref().is_none_or(|asked| asked == name);
    let schemes = Scheme::ALL.iter().filter(|each| wanted(each.key()));
    let mut lines: Vec<String> = schemes.map(|each| scheme(*each)).collect();
    lines.extend(wanted("citizen").then(citizen));
    lines.extend(wanted("columns").then(columns));
    println!("{{{}}}", lines.join(","));
}
