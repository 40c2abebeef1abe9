//! A time of the calendar in words.

use crate::components::Tone;
use crate::i18n::with;
use crate::prelude::*;
use api::booking::CalendarSlot;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use texts::{Msg, format};

/// Where a time stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Can be booked.
    Free,
    /// Somebody has it.
    Booked,
    /// Closed to booking.
    Closed,
    /// Nobody had it, and it has begun.
    Passed,
}

impl Stand {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Free, Self::Booked, Self::Closed, Self::Passed];

    /// Where `slot` stands at `now`.
    pub fn of(slot: &CalendarSlot, now: DateTime<Utc>) -> Self {
        if slot.booking.is_some() {
            Self::Booked
        } else if slot.slot.starts_at <= now {
            Self::Passed
        } else if slot.closed {
            Self::Closed
        } else {
            Self::Free
        }
    }

    /// Its key in a list of choices.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Booked => "booked",
            Self::Closed => "closed",
            Self::Passed => "passed",
        }
    }

    /// In a word.
    pub fn word(self) -> Msg {
        match self {
            Self::Free => msg::calendar::stand_free(),
            Self::Booked => msg::calendar::stand_booked(),
            Self::Closed => msg::calendar::stand_closed(),
            Self::Passed => msg::calendar::stand_passed(),
        }
    }

    /// The badge.
    pub fn badge(self) -> AnyView {
        let text = t(self.word());
        match self {
            Self::Free => view! { <Badge text=text tone=Tone::Success /> }.into_any(),
            Self::Booked => view! { <Badge text=text tone=Tone::Info /> }.into_any(),
            Self::Closed => view! { <Badge text=text tone=Tone::Warning /> }.into_any(),
            Self::Passed => view! { <Badge text=text /> }.into_any(),
        }
    }
}

/// The Monday of the day's week.
pub fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}

/// A week with its number: `Uge 47: 16. november 2026 – 22. november 2026`.
pub fn week(monday: NaiveDate) -> String {
    let date = |day| with(|catalogue| format::date(catalogue, day)).unwrap_or_default();
    let sunday = monday + Days::new(6);
    t(msg::calendar::week(u64::from(monday.iso_week().week()), date(monday), date(sunday)))
}
