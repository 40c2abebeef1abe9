//! The days on which something in the law changes.

use super::search::before;
use crate::law::{ParamInfo, RuleInfo};
use chrono::NaiveDate;

/// The first days of the slices of these tables; the first slice holds all time before the oldest text.
pub(in crate::law) fn first_days(params: &[ParamInfo], rules: &[RuleInfo]) -> Vec<NaiveDate> {
    let days = Days::of(params, rules);
    days.days.into_iter().take(days.count).collect()
}

/// Days in order, each once.
pub(super) struct Days {
    days: [NaiveDate; Self::ROOM],
    count: usize,
}

impl Days {
    /// For more days than the law has. One too many stops the build.
    const ROOM: usize = 64;

    /// Every day on which a value or version begins, or the one before has ended.
    pub const fn of(params: &[ParamInfo], rules: &[RuleInfo]) -> Self {
        let mut days = Self { days: [NaiveDate::MIN; Self::ROOM], count: 1 };
        let mut at = 0;
        while at < params.len() {
            let values = params[at].values;
            let mut each = 0;
            while each < values.len() {
                days = days.with(values[each].from, values[each].to);
                each += 1;
            }
            at += 1;
        }
        let mut at = 0;
        while at < rules.len() {
            let versions = rules[at].versions;
            let mut each = 0;
            while each < versions.len() {
                days = days.with(versions[each].from, versions[each].to);
                each += 1;
            }
            at += 1;
        }
        days
    }

    /// How many.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// The one at a place.
    pub const fn day(&self, at: usize) -> NaiveDate {
        self.days[at]
    }

    /// With the first day of something, and the first one after it.
    const fn with(self, from: NaiveDate, to: Option<NaiveDate>) -> Self {
        let days = self.add(from);
        match to {
            Some(to) => match to.succ_opt() {
                Some(after) => days.add(after),
                None => days,
            },
            None => days,
        }
    }

    /// With `day` where it belongs.
    const fn add(mut self, day: NaiveDate) -> Self {
        let mut place = self.count;
        while before(day, self.days[place - 1]) {
            place -= 1;
        }
        if !before(self.days[place - 1], day) {
            return self;
        }
        let mut last = self.count;
        while last > place {
            self.days[last] = self.days[last - 1];
            last -= 1;
        }
        self.days[place] = day;
        self.count += 1;
        self
    }
}
