//! Days and moments around the demo's day.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Europe::Copenhagen;

/// The day of the demo, a Monday.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 16).unwrap_or_default()
}

/// `days` before `day`.
pub fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

/// `days` after `day`.
pub fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// The moment at which it is so many minutes after midnight in Denmark; office hours only, which every day has once.
pub fn at(day: NaiveDate, minute: u32) -> DateTime<Utc> {
    let local = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute.into());
    local.and_local_timezone(Copenhagen).earliest().map_or(local.and_utc(), |at| at.with_timezone(&Utc))
}
