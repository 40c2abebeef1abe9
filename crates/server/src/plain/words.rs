//! Times in words: the whole date in each label, so that a radio button is understood alone.

use api::booking::Slot;
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

/// The same with whom.
#[must_use]
pub fn meeting_line(catalogue: &Catalogue, slot: &Slot) -> String {
    format!("{}, {}", slot_line(catalogue, slot), slot.caseworker)
}
