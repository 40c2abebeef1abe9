//! Times from a pattern: hours of weekdays, public holidays left out, wall clock of Denmark.

use crate::id;
use api::FieldCode;
use api::booking::{NewSlots, OpeningHours, Slot};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Europe::Copenhagen;
use rules::Law;
use rules::dates::is_holiday;
use store::NewSlot;

/// Times published at once at most.
pub const MOST: usize = 2_000;

/// The moment of a time of day in Denmark; `None` in the hour that summer time takes.
fn moment(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    day.and_time(time).and_local_timezone(Copenhagen).earliest().map(|at| at.with_timezone(&Utc))
}

/// Whether two of the hours meet on one weekday.
#[must_use]
pub fn overlap(hours: &[OpeningHours]) -> bool {
    hours.iter().enumerate().any(|(at, one)| {
        hours[at + 1..]
            .iter()
            .any(|other| one.weekday == other.weekday && one.from < other.to && other.from < one.to)
    })
}

/// The times of a pattern in the calendar of `unit`.
///
/// # Errors
/// [`FieldCode::TooManySlots`] for more than [`MOST`].
pub fn times(new: &NewSlots, unit: &str) -> Result<Vec<NewSlot>, FieldCode> {
    let length = TimeDelta::minutes(i64::from(new.minutes));
    let mut slots = Vec::new();
    for day in new.first.iter_days().take_while(|day| *day <= new.last) {
        let weekday = day.weekday().number_from_monday();
        if is_holiday(&Law::COMPILED, day) {
            continue;
        }
        for hours in new.hours.iter().filter(|hours| u32::from(hours.weekday) == weekday) {
            let mut at = hours.from;
            while hours.to.signed_duration_since(at) >= length {
                if slots.len() >= MOST {
                    return Err(FieldCode::TooManySlots);
                }
                slots.extend(moment(day, at).map(|starts_at| one(new, unit, day, at, starts_at)));
                let (next, wrapped) = at.overflowing_add_signed(length);
                if wrapped != 0 || length <= TimeDelta::zero() {
                    break;
                }
                at = next;
            }
        }
    }
    Ok(slots)
}

/// Public holidays on which it would have been open.
#[must_use]
pub fn holidays(new: &NewSlots) -> Vec<NaiveDate> {
    let open = |day: &NaiveDate| {
        let weekday = day.weekday().number_from_monday();
        new.hours.iter().any(|hours| u32::from(hours.weekday) == weekday)
    };
    let days = new.first.iter_days().take_while(|day| *day <= new.last);
    days.filter(|day| is_holiday(&Law::COMPILED, *day) && open(day)).collect()
}

fn one(new: &NewSlots, unit: &str, day: NaiveDate, at: NaiveTime, starts_at: DateTime<Utc>) -> NewSlot {
    let slot = Slot {
        id: id::thing(),
        unit: unit.to_owned(),
        kind: new.kind,
        form: new.form,
        starts_at,
        minutes: new.minutes,
        place: new.place.clone(),
        room: new.room.clone(),
        link: new.link.clone(),
        caseworker: new.caseworker.clone(),
        source: None,
    };
    NewSlot { slot, day, minute: at.hour() * 60 + at.minute() }
}
