//! From the staff list or the payroll files to the staffing the rules are asked about.

use super::Draft;
use crate::forms::check;
use crate::forms::precheck::{NO, YES, reaches_beyond};
use crate::state::staff::read_rows;
use chrono::NaiveDate;
use rules::staffing::{Series, Staffing, from_list};
use rules::{Fact, Law, Month};
use serde::{Deserialize, Serialize};

/// What the payroll files gave: counts for the workplace chosen and its company.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Payroll {
    /// The counts.
    pub staffing: Staffing,
    /// The SE number they are about, as shown to the user.
    pub company: String,
    /// The workplace's P-number; empty where the files have none.
    pub unit: String,
    /// How many persons were marked as employed with support.
    pub supported: usize,
    /// How many odd things the reader told of.
    pub warnings: usize,
}

impl Draft {
    /// The staff as of the application date; `None` where the list is empty or cannot be read.
    #[must_use]
    pub fn staffing(&self, law: &Law, on: NaiveDate) -> Option<Staffing> {
        let answers = &self.answers;
        let mut staffing = if answers.is("staff.way", "files") {
            self.payroll.as_ref()?.staffing.clone()
        } else {
            let list = read_rows(&self.rows).ok()?;
            if list.is_empty() {
                return None;
            }
            let mut staffing = from_list(law, &list, Month::of(on).plus(-1), LIST_MONTHS)?;
            if !answers.is_one_of("staff.other", &[NO, YES]) {
                // Staff elsewhere was not asked about or is not known: the company is not the workplace.
                staffing.company = Series::default();
            }
            staffing
        };
        if let Ok(start) = check::date(answers.get("staff.unit_start")) {
            staffing.unit.start = Fact::stated(start);
            if answers.is("staff.other", NO) {
                staffing.company.start = Fact::stated(start);
            }
        }
        if reaches_beyond(answers)
            && let Ok(start) = check::date(answers.get("staff.company_start"))
        {
            staffing.company.start = Fact::stated(start);
        }
        if let Ok(limited) = check::whole(answers.get("staff.limited"), 0, 100_000) {
            let months = staffing.unit.months.iter_mut().chain(&mut staffing.company.months);
            for month in months {
                month.limited_contracts = Fact::stated(limited);
            }
        }
        if let Ok(ending) = check::whole(answers.get("staff.minors_ending"), 0, 100_000) {
            let months = staffing.unit.months.iter_mut().chain(&mut staffing.company.months);
            for month in months {
                // One answer stands for every month; no more can end than there are.
                month.minors_ending = Fact::stated(ending.min(month.minors));
            }
        }
        Some(staffing)
    }
}

/// How many months a typed list is turned into: the longest window, and the month before it that PR-07's
/// alternative looks at.
pub(super) const LIST_MONTHS: i32 = 13;
