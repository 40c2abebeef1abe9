//! Meetings in words.

use crate::i18n::with;
use crate::pages::moment::{clock_time, long_moment};
use crate::prelude::*;
use api::booking::{BookingState, FreeTime, Slot};
use chrono::{NaiveDate, TimeDelta};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;
use texts::{Msg, format};

/// How a meeting is held.
#[must_use]
pub fn form(form: Form) -> Msg {
    match form {
        Form::InPerson => msg::booking::form_in_person(),
        Form::Phone => msg::booking::form_phone(),
        Form::Video => msg::booking::form_video(),
    }
}

/// What a meeting is for.
#[must_use]
pub fn kind(kind: MeetingKind) -> Msg {
    match kind {
        MeetingKind::Job => msg::booking::kind_job(),
        MeetingKind::FollowUp => msg::booking::kind_follow_up(),
        MeetingKind::Fund => msg::booking::kind_fund(),
    }
}

/// Where a booking stands.
#[must_use]
pub fn state(state: BookingState) -> Msg {
    match state {
        BookingState::Booked => msg::booking::state_booked(),
        BookingState::Cancelled => msg::booking::state_cancelled(),
        BookingState::CalledOff => msg::booking::state_called_off(),
        BookingState::Held => msg::booking::state_held(),
        BookingState::Missed => msg::booking::state_missed(),
    }
}

/// Day and time in full: `torsdag den 19. november 2026 kl. 09.00`.
#[must_use]
pub fn long_time(slot: &Slot) -> String {
    long_moment(slot.starts_at)
}

/// From when to when: `09.00–09.30`.
#[must_use]
pub fn hours(slot: &Slot) -> String {
    let end = slot.starts_at + TimeDelta::minutes(i64::from(slot.minutes));
    format!("{}–{}", clock_time(slot.starts_at), clock_time(end))
}

/// Where it is held, or how.
#[must_use]
pub fn place(slot: &Slot) -> String {
    let held = t(form(slot.form));
    match (&slot.place, &slot.room) {
        (Some(place), Some(room)) => format!("{held}, {place}, {room}"),
        (Some(place), None) => format!("{held}, {place}"),
        (None, _) => held,
    }
}

/// The caseworker, and the system that keeps the time where it is another one.
#[must_use]
pub fn who(slot: &Slot) -> String {
    slot.source.as_ref().map_or_else(
        || slot.caseworker.clone(),
        |system| t(msg::booking::caseworker_elsewhere(slot.caseworker.as_str(), system.as_str())),
    )
}

/// Where and with whom; where several are free then, how many.
#[must_use]
pub fn where_and_who(time: &FreeTime) -> String {
    if time.free == 1 {
        return format!("{}, {}", place(&time.slot), who(&time.slot));
    }
    // The room comes with the caseworker.
    let together = place(&Slot { room: None, ..time.slot.clone() });
    let free = t(msg::booking::caseworkers_free(u64::from(time.free)));
    let who = time.slot.source.as_ref().map_or_else(
        || free.clone(),
        |system| t(msg::booking::caseworker_elsewhere(free.as_str(), system.as_str())),
    );
    format!("{together}, {who}")
}

/// A day in full: `torsdag den 19. november 2026`.
#[must_use]
pub fn day(day: NaiveDate) -> String {
    with(|catalogue| format::long_date(catalogue, day)).unwrap_or_default()
}
