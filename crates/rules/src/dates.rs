//! Counting days, weeks and months the way PR-14 and PR-28 say.

use chrono::{Datelike, Days, NaiveDate};

/// The same day number `months` later; the month's last day where it does not exist.
#[must_use]
pub fn same_day_later(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.checked_add_months(chrono::Months::new(months))
}

/// The last allowed day of a length of `months` that begins on `start` (PR-14): the day before the same day
/// number `months` later; where that number does not exist, the last day of that month.
#[must_use]
pub fn last_day_of_months(start: NaiveDate, months: u32) -> Option<NaiveDate> {
    let same = same_day_later(start, months)?;
    if same.day() == start.day() { same.checked_sub_days(Days::new(1)) } else { Some(same) }
}

/// The last allowed day of a length of `weeks` that begins on `start` (PR-14).
#[must_use]
pub fn last_day_of_weeks(start: NaiveDate, weeks: u64) -> Option<NaiveDate> {
    start.checked_add_days(Days::new((weeks * 7).checked_sub(1)?))
}

/// The birthday on which somebody born on `born` turns `years`; born on 29 February: the 28th in a common year.
#[must_use]
pub fn birthday(born: NaiveDate, years: u32) -> Option<NaiveDate> {
    same_day_later(born, years.checked_mul(12)?)
}
