//! A fact that changes over time: one value a period, in order of time.

use crate::{Fact, Origin};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A value from a day to a day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period<T> {
    /// The value.
    pub value: T,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` while the next period or nothing ends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Where it comes from.
    #[serde(default)]
    pub origin: Origin,
}

/// A dated attribute: periods in order of time. A day in no period is a day nobody has said anything about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timeline<T>(pub Vec<Period<T>>);

impl<T> Default for Timeline<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + PartialEq> Timeline<T> {
    /// The same value from `from` on, stated.
    #[must_use]
    pub fn since(value: T, from: NaiveDate) -> Self {
        Self(vec![Period { value, from, to: None, origin: Origin::Stated }])
    }

    /// The period in which `on` lies.
    #[must_use]
    pub fn at(&self, on: NaiveDate) -> Option<&Period<T>> {
        let found = self.0.iter().rev().find(|period| period.from <= on)?;
        found.to.is_none_or(|to| on <= to).then_some(found)
    }

    /// The value on `on` as a fact.
    #[must_use]
    pub fn on(&self, on: NaiveDate) -> Fact<T> {
        self.at(on).map_or(Fact::Unknown, |period| Fact::Known(period.value, period.origin))
    }

    /// First day of the unbroken time up to `on` in which every value is one that `same` takes for the value of
    /// `on`. Periods that follow each other without a day between are unbroken.
    #[must_use]
    pub fn unbroken(&self, on: NaiveDate, same: impl Fn(T, T) -> bool) -> Option<NaiveDate> {
        let here = self.at(on)?;
        let mut first = here.from;
        for period in self.0.iter().rev().filter(|period| period.from < here.from) {
            let meets = period.to.is_none_or(|to| to.succ_opt() >= Some(first));
            if !meets || !same(period.value, here.value) {
                break;
            }
            first = period.from;
        }
        Some(first)
    }
}
