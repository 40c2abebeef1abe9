//! The last day to book (PR-18), and a booking that was begun before it passed (PR-19).

use crate::dates::{DaysOff, within_days, working_day_from};
use crate::law::{Law, Param};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

/// Whether a last day that was set is lawful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// It holds until 24:00 of this day, the next working day where it was set on a day off.
    Until(NaiveDate),
    /// It is too short; this is the earliest lawful day.
    TooShort(NaiveDate),
}

/// The earliest lawful last day of a notice that was available on `available`: that day is not counted, then the
/// least number of full days; on a day off the next working day. `None` where no number is known.
#[must_use]
pub fn earliest(law: &Law, available: NaiveDate) -> Option<NaiveDate> {
    let days = law.value(Param::BookingDays, available)?;
    working_day_from(law, within_days(available, days)?, DaysOff::HolidaysAndEves)
}

/// The last day `set` for a notice that was available on `available`.
#[must_use]
pub fn deadline(law: &Law, available: NaiveDate, set: NaiveDate) -> Option<Deadline> {
    let least = within_days(available, law.value(Param::BookingDays, available)?)?;
    if set < least {
        return earliest(law, available).map(Deadline::TooShort);
    }
    working_day_from(law, set, DaysOff::HolidaysAndEves).map(Deadline::Until)
}

/// Whether a booking counts as made in time, both moments in Copenhagen time: completed before the day after
/// `last_day`, or opened on `last_day` and completed at most so many minutes after it ended. `asked` is the day of
/// the call, whose law governs it.
#[must_use]
pub fn in_time(
    law: &Law,
    (asked, last_day): (NaiveDate, NaiveDate),
    begun: Option<NaiveDateTime>,
    booked: NaiveDateTime,
) -> bool {
    if booked.date() <= last_day {
        return true;
    }
    let grace = law.value(Param::BookingGraceMinutes, asked).and_then(|m| i64::try_from(m).ok());
    let end = last_day.checked_add_days(Days::new(1)).and_then(|day| day.and_hms_opt(0, 0, 0));
    let (Some(grace), Some(end), Some(begun)) = (grace, end, begun) else { return false };
    begun.date() == last_day && booked.signed_duration_since(end) <= TimeDelta::minutes(grace)
}
