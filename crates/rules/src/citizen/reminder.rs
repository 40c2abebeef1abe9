//! When a reminder may be sent (CIT-DIG-02).

use crate::law::{Law, Param};
use chrono::{NaiveDateTime, NaiveTime};

/// The earliest moment from `ready` on at which a reminder may be sent, both by the clock on the wall in Denmark. `None`
/// where the hours of the day are not known. No night in which summer time begins or ends reaches into the hours.
#[must_use]
pub fn sent_at(law: &Law, ready: NaiveDateTime) -> Option<NaiveDateTime> {
    let from = time(law, Param::ReminderFromMinute, ready)?;
    let to = time(law, Param::ReminderToMinute, ready)?;
    if ready.time() < from {
        Some(ready.date().and_time(from))
    } else if ready.time() < to {
        Some(ready)
    } else {
        let next = ready.date().succ_opt()?.and_time(NaiveTime::MIN);
        Some(next.date().and_time(time(law, Param::ReminderFromMinute, next)?))
    }
}

/// The time of day of a number of minutes since midnight.
fn time(law: &Law, param: Param, on: NaiveDateTime) -> Option<NaiveTime> {
    let minutes = u32::try_from(law.value(param, on.date())?).ok()?;
    NaiveTime::from_num_seconds_from_midnight_opt(minutes.checked_mul(60)?, 0)
}
