//! Staff of a workplace and its company, month by month: the facts that payroll files and staff lists
//! are reduced to. No names and no personal numbers reach this far.

use crate::{Fact, Month};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod level;
mod list;
pub mod window;

pub use level::Level;
pub use list::{Employment, ListProblem, from_list};

/// A count that may be known only from without to with. `low <= high`; equal when exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub struct Interval {
    /// The smallest the count can be.
    pub low: u64,
    /// The largest the count can be.
    pub high: u64,
}

impl Interval {
    /// A count that is known exactly.
    #[must_use]
    pub const fn exact(count: u64) -> Self {
        Self { low: count, high: count }
    }

    /// Whether the count is known exactly.
    #[must_use]
    pub const fn is_exact(self) -> bool {
        self.low == self.high
    }
}

/// How a month is known (PR-03, PR-05).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Report {
    /// A surviving line of a wage income type.
    Reported,
    /// A zero return: a true zero.
    Zero,
    /// The company reported the month, this unit has no line in it: a true zero, and the finding says so.
    Silent,
    /// No report, or its only report was reversed: not a zero (PR-05).
    Missing,
}

/// Persons and paid hours of one group of people in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub struct Count {
    /// Distinct persons with more than 0 net hours.
    pub persons: Interval,
    /// Their paid hours, in 1/100 hour. Divide by 16,033 for full-time persons (PR-01).
    pub hours: Interval,
}

/// Why somebody with hours is not ordinary staff (PR-09), or is not counted at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutReason {
    /// Employed with public support: løntilskud, isbryder, fleksjob and the other kinds of PR-09.
    Supported,
    /// Under 18 on the last day of the month.
    Under18,
}

/// Persons left out of ordinary staff for one reason in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LeftOut {
    /// Why.
    pub reason: LeftOutReason,
    /// How many persons.
    pub persons: u64,
    /// Their hours, in 1/100 hour.
    pub hours: u64,
}

/// Why a count is an interval (PR-06).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnsureCause {
    /// Pay but no hours line at all: counted from 0 to 1.0 full-time person.
    PayWithoutHours,
    /// Blank P-number in a company with several units: each unit is counted from without to with.
    UnitUnknown,
    /// Age unknown: ordinary staff is counted from without to with.
    AgeUnknown,
    /// Income type 30, whose meaning is open: counted from without to with.
    IncomeType30,
}

/// Persons who make a count an interval, for one cause in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Unsure {
    /// Why.
    pub cause: UnsureCause,
    /// How many persons.
    pub persons: u64,
}

/// One month of a unit or a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthCount {
    /// The month.
    pub month: Month,
    /// How it is known. `Missing` months may also simply be absent from the series.
    pub report: Report,
    /// Everybody with hours, supported persons and under-18s included.
    pub everyone: Count,
    /// Ordinary staff: without supported persons and under-18s (EMP-ORD-01).
    pub ordinary: Count,
    /// Heads under 18 that `ordinary` leaves out; the old head count may include them (EMP-ORD-02).
    #[serde(default)]
    pub minors: u64,
    /// How many of `minors` have a contract that ends at 18; only dates counted in heads ask.
    #[serde(default)]
    pub minors_ending: Fact<u64>,
    /// Ordinary heads on contracts limited in time or to a task (PR-33); only dates counted in heads ask.
    #[serde(default)]
    pub limited_contracts: Fact<u64>,
    /// Who was left out, and why.
    #[serde(default)]
    pub left_out: Vec<LeftOut>,
    /// What makes the counts intervals.
    #[serde(default)]
    pub unsure: Vec<Unsure>,
}

impl MonthCount {
    /// A month in which everybody counted is ordinary staff on a permanent contract.
    #[must_use]
    pub const fn of_ordinary(month: Month, report: Report, count: Count) -> Self {
        Self {
            month,
            report,
            everyone: count,
            ordinary: count,
            minors: 0,
            minors_ending: Fact::NotApplicable,
            limited_contracts: Fact::NotApplicable,
            left_out: Vec::new(),
            unsure: Vec::new(),
        }
    }
}

/// The months of a unit or a company, in ascending order, each at most once.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Series {
    /// When the unit or company began, where that is known (PR-04).
    #[serde(default)]
    pub start: Fact<NaiveDate>,
    /// The months.
    pub months: Vec<MonthCount>,
}

impl Series {
    /// The row of `month`, whatever its report.
    #[must_use]
    pub fn get(&self, month: Month) -> Option<&MonthCount> {
        self.months.binary_search_by_key(&month, |row| row.month).ok().map(|at| &self.months[at])
    }
}

/// Staff at the workplace asked about and in the whole company.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Staffing {
    /// The workplace (P-number): the level of the ratio, and of public net increase.
    pub unit: Series,
    /// The company (CVR number): the level of private net increase.
    pub company: Series,
    /// Where the counts come from.
    #[serde(default)]
    pub origin: crate::Origin,
}
