//! Receipts: written with the change itself, never before it.

use super::{BookedMeeting, BookingHelp, Slot, SlotFilter};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ReceiptKind {
    /// A time was booked.
    Booked,
    /// Another time was booked and the old one given back.
    Rebooked,
    /// The meeting was given back.
    Cancelled,
}

impl ReceiptKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Booked, Self::Rebooked, Self::Cancelled];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Rebooked => "rebooked",
            Self::Cancelled => "cancelled",
        }
    }
}

/// The answer to a booking, a change or a cancellation, and `GET /api/v1/persons/{person}/receipts/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingReceipt {
    /// As people read it aloud: `MB-7K2M-9QXT-4D`.
    pub id: String,
    /// What was done.
    pub kind: ReceiptKind,
    /// When, to the second.
    pub at: DateTime<Utc>,
    /// The meeting as it now stands.
    pub meeting: BookedMeeting,
    /// The deadline that is kept by it, or stands again after a cancellation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<DeadlineMet>,
    /// The time that was given back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released: Option<Slot>,
}

/// A deadline on a receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeadlineMet {
    /// Its id.
    pub id: String,
    /// The last day to book.
    pub book_by: NaiveDate,
    /// The last day to hold the meeting, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_by: Option<NaiveDate>,
    /// Whether it is kept: booked in time (PR-18, PR-19), and not given back.
    pub kept: bool,
}

/// `POST /api/v1/persons/{person}/no-slot-receipts`: there was no free time (PR-20). The server looks itself; where
/// there is a free time it says so with `slots_are_free`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoSlotReceipt {
    /// As people read it aloud: `MI-7K2M-9QXT-4D`.
    pub id: String,
    /// When, to the second.
    pub at: DateTime<Utc>,
    /// What was looked for.
    pub filter: SlotFilter,
    /// Free times that keep both dates: none.
    pub found: u32,
    /// Free times at the same office after the last day.
    pub later: u32,
    /// The last day to book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book_by: Option<NaiveDate>,
    /// The last day to hold the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_by: Option<NaiveDate>,
    /// Whether today is the last day; then the deadline moves.
    pub last_day: bool,
    /// The day it moves to, as far as is known now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<NaiveDate>,
    /// Whom to call.
    pub help: BookingHelp,
}

/// The receipt for a request to be exempt, or for a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestReceipt {
    /// As people read it aloud: `MA-7K2M-9QXT-4D`.
    pub id: String,
    /// When, to the second.
    pub at: DateTime<Utc>,
}

/// `POST /api/v1/persons/{person}/calendar-feed`: a private calendar address. It is shown this once; only its
/// fingerprint is kept. A new one ends the one before, `DELETE` ends it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FeedAddress {
    /// The path of the calendar on this host.
    pub address: String,
}

impl core::fmt::Debug for FeedAddress {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("FeedAddress(hidden)")
    }
}
