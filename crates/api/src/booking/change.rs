//! What a citizen sends about booking.

use super::SlotFilter;
use rules::citizen::ExemptionGround;
use serde::{Deserialize, Serialize};

/// `POST /api/v1/persons/{person}/bookings`: books a time. For a deadline that stands it is booked for that one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewBooking {
    /// The time.
    pub slot: String,
    /// One that is like it does as well, where somebody was quicker: the same but for the caseworker and the room. The
    /// receipt names who it became.
    #[serde(default)]
    pub or_alike: bool,
    /// What the browser noted while it could not reach us, as `2026-11-16T08:59:00Z`: evidence for the caseworker. The
    /// server's own record decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noted_at: Option<chrono::DateTime<chrono::Utc>>,
}

/// `POST /api/v1/persons/{person}/bookings/{booking}/rebooking`: another time. The old one is kept until the new one is
/// taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rebooking {
    /// The new time.
    pub slot: String,
    /// One that is like it does as well.
    #[serde(default)]
    pub or_alike: bool,
}

/// Why a meeting is given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CancelReason {
    /// Sickness.
    Sick,
    /// A job interview.
    JobInterview,
    /// Work has begun.
    Work,
    /// A child is sick.
    ChildSick,
    /// Something else.
    Other,
}

impl CancelReason {
    /// Every reason.
    pub const ALL: &'static [Self] =
        &[Self::Sick, Self::JobInterview, Self::Work, Self::ChildSick, Self::Other];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sick => "sick",
            Self::JobInterview => "job_interview",
            Self::Work => "work",
            Self::ChildSick => "child_sick",
            Self::Other => "other",
        }
    }
}

/// `POST /api/v1/persons/{person}/bookings/{booking}/cancellation`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cancellation {
    /// Why.
    pub reason: CancelReason,
    /// More words, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// `POST /api/v1/persons/{person}/booking-exemptions`: asks to be exempt from booking (CIT-BOOK-09).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExemptionRequest {
    /// Why.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub ground: ExemptionGround,
    /// She wants to keep the right to book.
    #[serde(default)]
    pub keeps_right: bool,
    /// More words, at most 1,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// `PUT /api/v1/persons/{person}/waiting`: she is told once, when a time that keeps both dates becomes free. `DELETE`
/// ends it, and so does a booking.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewWaiting {
    /// What she waits for.
    #[serde(default)]
    pub filter: SlotFilter,
}
