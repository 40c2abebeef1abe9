//! Facts that cannot be right: where each stands, and what is allowed.

use crate::Fact;
use crate::value::Value;
use chrono::{Months, NaiveDate};

/// Nobody works longer in a week: 80 hours, in 1/100. Far beyond any agreement, so that only slips are caught.
pub const LONGEST_WEEK: u64 = 8_000;

/// Nobody is older.
const OLDEST_YEARS: u32 = 120;

/// A fact outside its range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactProblem {
    /// Where it stands, as `person.booking.call.last_day`.
    pub path: String,
    /// The stable code; `texts` has the sentence.
    pub code: &'static str,
    /// What is allowed, by name.
    pub allowed: Vec<(&'static str, Value)>,
}

/// Problems found so far, all below one path.
pub(crate) struct Found {
    root: &'static str,
    all: Vec<FactProblem>,
}

impl Found {
    /// None yet, below `root`.
    pub const fn at(root: &'static str) -> Self {
        Self { root, all: Vec::new() }
    }

    /// What was found.
    pub fn end(self) -> Vec<FactProblem> {
        self.all
    }

    /// A problem at a path below the root.
    pub fn add(&mut self, path: impl Into<String>, code: &'static str, allowed: Vec<(&'static str, Value)>) {
        self.all.push(FactProblem { path: format!("{}.{}", self.root, path.into()), code, allowed });
    }

    /// A day that may not lie before another.
    pub fn after(&mut self, path: impl Into<String>, first: NaiveDate, day: Option<NaiveDate>) {
        if day.is_some_and(|day| day < first) {
            self.add(path, "fact_before_cause", vec![("first", first.into())]);
        }
    }

    /// A last day that may not lie before the first one.
    pub fn ends(&mut self, path: impl Into<String>, first: NaiveDate, last: Option<NaiveDate>) {
        if last.is_some_and(|last| last < first) {
            self.add(path, "fact_end_before_start", vec![("first", first.into())]);
        }
    }

    /// A day of birth: not after `on`, and nobody is older than [`OLDEST_YEARS`].
    pub fn born(&mut self, path: &str, born: &Fact<NaiveDate>, on: NaiveDate) {
        let Some(born) = born.known() else { return };
        let first = on.checked_sub_months(Months::new(OLDEST_YEARS * 12)).unwrap_or(NaiveDate::MIN);
        if !(first..=on).contains(born) {
            self.add(path, "fact_born", vec![("first", first.into()), ("last", on.into())]);
        }
    }
}
