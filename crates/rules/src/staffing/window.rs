//! The months a requirement looks at, and ordinary staff in them (EMP-ORD-01, EMP-ORD-02, PR-03 to PR-06).

use super::{Interval, Level, MonthCount, Report, Series, Staffing};
use crate::finding::{Missing, Recorder, Used};
use crate::value::{FullTime, Value};
use crate::{Fact, Month, Reading, Reason};
use chrono::NaiveDate;

/// How a person counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// One, whatever the hours; not on contracts limited in time or to a task (EMP-ORD-02).
    Heads,
    /// As paid hours over the full-time month, here in 1/100 hour (EMP-ORD-01, PR-01).
    FullTime(u64),
}

impl Measure {
    /// What one ordinary full-time person, or head, amounts to in a month.
    #[must_use]
    pub const fn norm(self) -> u64 {
        match self {
            Self::Heads => 1,
            Self::FullTime(norm) => norm,
        }
    }
}

/// What a window asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Workplace or company.
    pub level: Level,
    /// How persons count.
    pub measure: Measure,
    /// The application date; the latest month has ended before it.
    pub on: NaiveDate,
    /// Months in the window.
    pub months: u64,
    /// So many of them must be known (PR-06); of a shorter window the same share.
    pub known: u64,
    /// The latest month may lie so many months before the application date's month (PR-03).
    pub age: u64,
}

/// Ordinary staff in a window: amounts in 1/100 hour, or heads, summed over months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The first month.
    pub first: Month,
    /// The latest month, which ends the window.
    pub latest: Month,
    /// Ordinary staff in the latest month.
    pub last: Interval,
    /// The sum over the other months.
    pub others: Interval,
    /// The number of months, the latest one included.
    pub months: u64,
    /// What one full-time person, or head, amounts to in a month.
    pub norm: u64,
}

impl Counted {
    /// The sum over all months.
    #[must_use]
    pub const fn sum(&self) -> Interval {
        Interval {
            low: self.last.low.saturating_add(self.others.low),
            high: self.last.high.saturating_add(self.others.high),
        }
    }

    /// A sum over all months as the average a finding shows.
    #[must_use]
    pub const fn average(&self, sum: u64) -> FullTime {
        FullTime::over(sum, self.months, self.norm)
    }

    /// A month's amount as a finding shows it.
    #[must_use]
    pub const fn one(&self, amount: u64) -> FullTime {
        FullTime::over(amount, 1, self.norm)
    }
}

/// Why staff cannot be counted at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// No month before the application date is reported.
    NoMonth,
    /// The latest month is too old: newer payroll is missing (PR-03).
    Stale(Month),
    /// Too few months of the window are known (PR-06).
    TooFew {
        /// Known months.
        known: u64,
        /// Months in the window.
        months: u64,
    },
}

impl Lack {
    /// The reason a finding gives.
    #[must_use]
    pub const fn reason(self) -> Reason {
        match self {
            Self::NoMonth => Reason::StaffMissing {},
            Self::Stale(latest) => Reason::StaffStale { latest },
            Self::TooFew { known, months } => Reason::StaffMonthsMissing { known, months },
        }
    }
}

/// The place of the latest month that has ended before `on` and is reported (PR-03).
fn latest(series: &Series, on: NaiveDate) -> Option<usize> {
    let current = Month::of(on);
    series.months.iter().enumerate().rposition(|(at, row)| row.month < current && is_known(series, at))
}

/// The place of the first month that is known.
fn first_known(series: &Series) -> Option<usize> {
    (0..series.months.len()).find(|at| is_known(series, *at))
}

/// Whether the month is known (PR-03, PR-05). A workplace without a line in a month the company reported has
/// a true zero, but not before its first line when its start is unknown.
fn is_known(series: &Series, at: usize) -> bool {
    match series.months[at].report {
        Report::Reported | Report::Zero => true,
        Report::Missing => false,
        Report::Silent => {
            series.start.known().is_some()
                || series.months[..at].iter().any(|row| row.report == Report::Reported)
        }
    }
}

/// Ordinary staff of a month in the measure's amounts.
fn amount(row: &MonthCount, measure: Measure) -> Interval {
    match measure {
        Measure::FullTime(_) => row.ordinary.hours,
        Measure::Heads => {
            let persons = row.ordinary.persons;
            let permanent = match row.limited_contracts {
                Fact::Known(limited, _) => Interval {
                    low: persons.low.saturating_sub(limited),
                    high: persons.high.saturating_sub(limited),
                },
                Fact::NotApplicable => persons,
                Fact::Unknown => Interval { low: 0, high: persons.high },
            };
            let minors = staying_minors(row);
            Interval {
                low: permanent.low.saturating_add(minors.low),
                high: permanent.high.saturating_add(minors.high),
            }
        }
    }
}

/// Heads under 18 whose contract does not end at 18: the old head count includes them (EMP-ORD-02).
fn staying_minors(row: &MonthCount) -> Interval {
    match row.minors_ending {
        Fact::Known(ending, _) => Interval::exact(row.minors.saturating_sub(ending)),
        Fact::NotApplicable => Interval::exact(row.minors),
        Fact::Unknown => Interval { low: 0, high: row.minors },
    }
}

/// Ordinary staff of `month` in the measure's amounts; `None` where the month is not known, or lies before the
/// start.
#[must_use]
pub fn known_amount(series: &Series, month: Month, measure: Measure) -> Option<Interval> {
    if series.start.known().is_some_and(|start| month < Month::of(*start)) {
        return None;
    }
    let at = series.months.binary_search_by_key(&month, |row| row.month).ok()?;
    is_known(series, at).then(|| amount(&series.months[at], measure))
}

/// First month of the window that ends with `latest`; it begins with the unit's or company's start where
/// that is later (PR-04).
fn first(series: &Series, latest: Month, months: u64) -> (Month, bool) {
    let whole = latest.plus(1 - i32::try_from(months).unwrap_or(i32::MAX));
    match series.start.known().map(|start| Month::of(*start)) {
        Some(start) if start > whole => (start.min(latest), true),
        _ => (whole, false),
    }
}

/// Counts ordinary staff in the window, and records what it saw.
///
/// # Errors
/// Where too little is known to count at all.
pub fn count<R: Recorder>(staffing: &Staffing, ask: Ask, recorder: &mut R) -> Result<Counted, Lack> {
    let series = ask.level.of(staffing);
    recorder.reading(Reading::LatestMonth);
    let end = latest(series, ask.on).ok_or(Lack::NoMonth)?;
    let last = series.months[end].month;
    let age = Month::of(ask.on).since(last);
    if u64::try_from(age).is_ok_and(|age| age > ask.age) {
        return Err(Lack::Stale(last));
    }
    let (first, shortened) = first(series, last, ask.months);
    let months = u64::try_from(last.since(first) + 1).unwrap_or(1);
    if shortened {
        recorder.reading(Reading::WindowLongerThanData);
        recorder.note(Reason::WindowFromStart { first, months });
    }

    let begin = series.months[..=end].partition_point(|row| row.month < first);
    let (mut known, mut largest, mut others) = (0, 0, Interval::default());
    let mut latest = Interval::default();
    let mut exact = true;
    for at in begin..=end {
        let row = &series.months[at];
        if !is_known(series, at) {
            continue;
        }
        let count = amount(row, ask.measure);
        record_month(staffing, ask, row, count, recorder);
        known += 1;
        largest = count.high.max(largest);
        exact &= count.is_exact();
        if at == end {
            latest = count;
        } else {
            others.low = others.low.saturating_add(count.low);
            others.high = others.high.saturating_add(count.high);
        }
    }
    if known * ask.months < ask.known * months {
        recorder.reading(Reading::GapInWindow);
        return Err(Lack::TooFew { known, months });
    }
    if known < months {
        recorder.reading(Reading::GapInWindow);
        recorder.note(Reason::MonthsMissing { missing: months - known });
        others.high = others.high.saturating_add(largest.saturating_mul(months - known));
    }
    if known < months || !exact {
        recorder.reading(Reading::MissingFactsInCount);
    }
    if matches!(ask.measure, Measure::FullTime(_)) {
        recorder.reading(Reading::FullTimeNorm);
    }
    Ok(Counted { first, latest: last, last: latest, others, months, norm: ask.measure.norm() })
}

fn record_month<R: Recorder>(
    staffing: &Staffing,
    ask: Ask,
    row: &MonthCount,
    count: Interval,
    recorder: &mut R,
) {
    let mut used = |key, hours| {
        let value = Value::FullTime(FullTime { hours, of_one: ask.measure.norm() });
        recorder.used(Used::Fact { key, month: Some(row.month), value, origin: staffing.origin });
    };
    if count.is_exact() {
        used(ask.level.ordinary(), count.low);
    } else {
        used(ask.level.ordinary_low(), count.low);
        used(ask.level.ordinary_high(), count.high);
    }
    if row.report == Report::Silent {
        recorder.note(Reason::MonthSilent { month: row.month });
    }
    if !row.left_out.is_empty() {
        recorder.reading(Reading::NotOrdinary);
    }
    if ask.measure == Measure::Heads {
        recorder.reading(Reading::HeadsFromPayroll);
    }
}

/// Names what would make the count exact, or possible at all.
pub fn name_missing<R: Recorder>(staffing: &Staffing, ask: Ask, recorder: &mut R) {
    let series = ask.level.of(staffing);
    let ended = Month::of(ask.on).plus(-1);
    let end = latest(series, ask.on);
    let last = end.map_or(ended, |at| series.months[at].month);
    let stale = u64::try_from(Month::of(ask.on).since(last)).is_ok_and(|age| age > ask.age);
    if stale {
        // Only what the window reaches can be used: a question about a day far ahead asks for no more than that.
        let mut month = first(series, ended, ask.months).0.max(last.plus(1));
        while month <= ended {
            recorder.missing(Missing::Fact { key: ask.level.months(), month: Some(month) });
            month = month.plus(1);
        }
        return;
    }
    let mut month = first(series, last, ask.months).0;
    if series.start.is_unknown() && first_known(series).is_some_and(|at| series.months[at].month > month) {
        // The workplace or company may be new; then the average runs from its start (PR-04).
        recorder.missing(Missing::Fact { key: ask.level.start(), month: None });
    }
    while month <= last {
        let at = series.months.binary_search_by_key(&month, |row| row.month).ok();
        match at.filter(|at| is_known(series, *at)) {
            None => recorder.missing(Missing::Fact { key: ask.level.months(), month: Some(month) }),
            Some(at) => name_in_month(&series.months[at], ask, recorder),
        }
        month = month.plus(1);
    }
}

fn name_in_month<R: Recorder>(row: &MonthCount, ask: Ask, recorder: &mut R) {
    let month = Some(row.month);
    let counted = match ask.measure {
        Measure::FullTime(_) => row.ordinary.hours,
        Measure::Heads => row.ordinary.persons,
    };
    if !counted.is_exact() {
        for unsure in &row.unsure {
            recorder.missing(Missing::Fact { key: ask.level.unsure(unsure.cause), month });
        }
        if row.unsure.is_empty() {
            recorder.missing(Missing::Fact { key: ask.level.ordinary(), month });
        }
    }
    if ask.measure == Measure::Heads {
        if row.limited_contracts.is_unknown() {
            recorder.missing(Missing::Fact { key: ask.level.limited_contracts(), month });
        }
        if row.minors > 0 && row.minors_ending.is_unknown() {
            recorder.missing(Missing::Fact { key: ask.level.minors(), month });
        }
    }
}
