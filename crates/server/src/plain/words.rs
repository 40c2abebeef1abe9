//! Times in words: the whole date in each label, so that a radio button is understood alone.

use api::booking::{FreeTime, Slot};
use chrono_tz::Europe::Copenhagen;
use texts::{Catalogue, format};

/// `09.00-09.30`.
#[must_use]
pub fn times(slot: &Slot) -> String {
    let from = slot.starts_at.with_timezone(&Copenhagen);
    let to = from + chrono::TimeDelta::minutes(i64::from(slot.minutes));
    format!("{}-{}", from.format("%H.%M"), to.format("%H.%M"))
}

/// `mandag den 30. november 2026 kl. 09.00-09.30, du møder op, Torvet 1`.
#[must_use]
pub fn slot_line(catalogue: &Catalogue, slot: &Slot) -> String {
    let day = format::long_date(catalogue, crate::clock::day_of(slot.starts_at));
    let form = format::word(catalogue, slot.form.key());
    let at = [("day", day), ("times", times(slot)), ("form", form)];
    let line = catalogue.dynamic("booking_plain", "slot", &at);
    slot.place.as_ref().map_or_else(|| line.clone(), |place| format!("{line}, {place}"))
}

/// The same with whom, where that is certain, and with how many are free where it is not.
#[must_use]
pub fn time_line(catalogue: &Catalogue, time: &FreeTime) -> String {
    if time.free == 1 {
        return meeting_line(catalogue, &time.slot);
    }
    let line = slot_line(catalogue, &time.slot);
    let free = catalogue.dynamic("booking_plain", "free", &[("count", time.free.to_string())]);
    format!("{line}, {free}")
}

/// The same with whom.
#[must_use]
pub fn meeting_line(catalogue: &Catalogue, slot: &Slot) -> String {
    format!("{}, {}", slot_line(catalogue, slot), slot.caseworker)
}
