//! A staff list without names becomes months of staffing.

use super::{Count, Interval, LeftOut, LeftOutReason, MonthCount, Report, Series, Staffing};
use crate::law::{Law, Param};
use crate::problem::LONGEST_WEEK;
use crate::{Fact, Month, Origin};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// One employment of a typed list. A person whose status changes (turns 18, ends a subsidy) is two rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Employment {
    /// Weekly hours, in 1/100 hour.
    pub weekly_hours: u64,
    /// First day; `None` for "longer than the list reaches".
    pub from: Option<NaiveDate>,
    /// Last day; `None` while employed.
    pub to: Option<NaiveDate>,
    /// Under 18 in these months.
    pub under_18: bool,
    /// Employed with public support (løntilskud, fleksjob and the like).
    pub with_subsidy: bool,
    /// Works at the workplace asked about; otherwise elsewhere in the company.
    pub at_unit: bool,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListProblem {
    /// More hours than anybody works, or none.
    WeeklyHours,
    /// Ends before it begins.
    EndsBeforeStart,
}

impl Employment {
    /// What is wrong with the row, if anything.
    #[must_use]
    pub fn problem(&self) -> Option<ListProblem> {
        if self.weekly_hours == 0 || self.weekly_hours > LONGEST_WEEK {
            return Some(ListProblem::WeeklyHours);
        }
        match (self.from, self.to) {
            (Some(from), Some(to)) if to < from => Some(ListProblem::EndsBeforeStart),
            _ => None,
        }
    }

    /// Days of `month` the employment covers.
    fn days_in(&self, month: Month) -> u64 {
        let (first, last) = (month.first_day(), month.last_day());
        let from = self.from.map_or(first, |from| from.max(first));
        let to = self.to.map_or(last, |to| to.min(last));
        if to < from { 0 } else { u64::from(to.day() - from.day() + 1) }
    }
}

/// Paid hours in `month` of rows whose weekly hours times days there sum to `shares`: their part of the full-time
/// month by calendar days, half up to 1/100. Rounded once for all, so that two halves make a whole.
fn hours(shares: u128, month: Month, norm: u64, full_week: u64) -> u64 {
    let denominator = u128::from(full_week) * u128::from(month.days());
    let rounded = (2 * shares * u128::from(norm) + denominator) / (2 * denominator).max(1);
    u64::try_from(rounded).unwrap_or(u64::MAX)
}

/// The `window` months ending with `latest`, from a list of employments. A month without anybody is silent.
/// `None` where the law names no full-time norm for the latest month.
#[must_use]
pub fn from_list(law: &Law, list: &[Employment], latest: Month, window: i32) -> Option<Staffing> {
    let on = latest.first_day();
    let norm = law.value(Param::FullTimeMonth, on)?;
    let full_week = law.value(Param::FullTimeWeek, on)?;
    let series = |at_unit: bool| Series {
        start: Fact::Unknown,
        months: (1 - window..=0)
            .map(|back| month_of(list, at_unit, latest.plus(back), norm, full_week))
            .collect(),
    };
    Some(Staffing { unit: series(true), company: series(false), origin: Origin::List })
}

fn month_of(list: &[Employment], unit_only: bool, month: Month, norm: u64, full_week: u64) -> MonthCount {
    let mut ordinary = (0, 0_u128);
    let mut left_out = [(0, 0_u128); 2];
    for row in list.iter().filter(|row| row.at_unit || !unit_only) {
        let share = u128::from(row.weekly_hours) * u128::from(row.days_in(month));
        if share == 0 {
            continue;
        }
        let bucket = match (row.with_subsidy, row.under_18) {
            (true, _) => &mut left_out[0],
            (false, true) => &mut left_out[1],
            (false, false) => &mut ordinary,
        };
        bucket.0 += 1;
        bucket.1 += share;
    }
    let paid = |(persons, shares)| (persons, hours(shares, month, norm, full_week));
    let (ordinary, left_out) = (paid(ordinary), left_out.map(paid));
    // The sum of the shown figures, so that they add up.
    let everyone = left_out.iter().fold(ordinary, |all, some| (all.0 + some.0, some.1.saturating_add(all.1)));
    let count = |(persons, hours)| Count { persons: Interval::exact(persons), hours: Interval::exact(hours) };
    MonthCount {
        month,
        // Before the first row the list cannot tell "nobody yet" from "not listed": a silent month is a true
        // zero only after a first month with staff, or when the start is known (PR-04).
        report: if everyone.0 == 0 { Report::Silent } else { Report::Reported },
        everyone: count(everyone),
        ordinary: count(ordinary),
        minors: left_out[1].0,
        minors_ending: Fact::Unknown,
        limited_contracts: Fact::Unknown,
        left_out: [LeftOutReason::Supported, LeftOutReason::Under18]
            .into_iter()
            .zip(left_out)
            .filter(|(_, (persons, _))| *persons > 0)
            .map(|(reason, (persons, hours))| LeftOut { reason, persons, hours })
            .collect(),
        unsure: Vec::new(),
    }
}
