//! Counting days, weeks and months the way PR-14 and PR-28 say.

mod holidays;

pub use holidays::{
    DaysOff, Holiday, When, easter, holiday, is_holiday, is_working_day, working_day_from,
    working_days_after, working_days_between,
};

use chrono::{Datelike, Days, Months, NaiveDate};

/// The same day number `months` later; the month's last day where it does not exist. Also the last day "within
/// `months` months of" `day`: that day is not counted, the last one is included (PR-28).
#[must_use]
pub fn same_day_later(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(months))
}

/// The last day "within `days` days of" `day`: that day is not counted, the last one is included (PR-28).
#[must_use]
pub fn within_days(day: NaiveDate, days: u64) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(days))
}

/// The last day "within `weeks` weeks of" `day` (PR-28).
#[must_use]
pub fn within_weeks(day: NaiveDate, weeks: u64) -> Option<NaiveDate> {
    within_days(day, weeks.checked_mul(7)?)
}

/// The last allowed day of a length of `months` that begins on `start` (PR-14): the day before the same day
/// number `months` later; where that number does not exist, the last day of that month.
#[must_use]
pub fn last_day_of_months(start: NaiveDate, months: u32) -> Option<NaiveDate> {
    let same = same_day_later(start, months)?;
    if same.day() == start.day() { same.pred_opt() } else { Some(same) }
}

/// The first day of the `months` months that end with `end`: the day after the same day number `months` earlier,
/// or after that month's last day where the number does not exist.
#[must_use]
pub fn first_day_of_months(end: NaiveDate, months: u32) -> Option<NaiveDate> {
    end.checked_sub_months(Months::new(months))?.succ_opt()
}

/// The last allowed day of a length of `weeks` that begins on `start` (PR-14); the same day ends "the first
/// `weeks` weeks", the start day included.
#[must_use]
pub fn last_day_of_weeks(start: NaiveDate, weeks: u64) -> Option<NaiveDate> {
    within_days(start, weeks.checked_mul(7)?.checked_sub(1)?)
}

/// The birthday on which somebody born on `born` turns `years`; born on 29 February: the 28th in a common year.
#[must_use]
pub fn birthday(born: NaiveDate, years: u32) -> Option<NaiveDate> {
    same_day_later(born, years.checked_mul(12)?)
}
