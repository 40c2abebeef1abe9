//! The calendars of a municipality or a fund.

use super::Slot;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;
use serde::{Deserialize, Serialize};

/// Opening hours of one day of the week: 1 is Monday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpeningHours {
    /// 1 to 7.
    pub weekday: u8,
    /// From, in Denmark.
    pub from: NaiveTime,
    /// To; the last meeting ends by then.
    pub to: NaiveTime,
}

/// `POST /api/v1/office/slots`: publishes times by a pattern. Public holidays are left out. At most 2,000 at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewSlots {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// When it is open; hours of one weekday do not overlap.
    pub hours: Vec<OpeningHours>,
    /// Minutes of a meeting, 5 to 240.
    pub minutes: u32,
    /// What the meetings are for.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: MeetingKind,
    /// How they are held.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub form: Form,
    /// The address, for meetings in person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// The address of video meetings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The caseworker, as citizens see the name.
    pub caseworker: String,
}

/// The answer to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SlotsPublished {
    /// Times that are new.
    pub published: u32,
    /// Times left out, because the caseworker has one then or one that is not over by then.
    pub there_before: u32,
}

/// `POST /api/v1/office/slots/preview`: what a pattern would make. Nothing is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SlotsPreview {
    /// Times that would be new.
    pub new: u32,
    /// Times that would be left out, because the caseworker has one then or one that is not over by then.
    pub there_before: u32,
    /// Days with times.
    pub days: u32,
    /// The first of all the times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<DateTime<Utc>>,
    /// The last of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<DateTime<Utc>>,
    /// Public holidays on which it would have been open; they are left out.
    pub holidays: Vec<NaiveDate>,
}

/// `GET /api/v1/office/slots?from=2026-11-16&to=2026-11-20`: a time in the calendar. At most 31 days at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CalendarSlot {
    /// The time.
    pub slot: Slot,
    /// Closed to booking.
    pub closed: bool,
    /// Who has booked it: the person's name in addresses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The name of who has booked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The booking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<String>,
}

/// `POST /api/v1/office/slots/{slot}/move`: to another moment. A citizen who has booked it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SlotMove {
    /// When it begins.
    pub starts_at: DateTime<Utc>,
}

/// `POST /api/v1/office/slots/{slot}/closing`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SlotClosing {
    /// Closed to booking, or open again.
    pub closed: bool,
}
