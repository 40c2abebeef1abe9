//! Moments in which a browser could not reach the server. They are evidence for the caseworker and decide nothing: the
//! server's own record does (PR-19, PR-20).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Tried {
    /// To open booking.
    Open,
    /// To look for times.
    Look,
    /// To book, move or give back a meeting.
    Book,
}

impl Tried {
    /// Every one.
    pub const ALL: &'static [Self] = &[Self::Open, Self::Look, Self::Book];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Look => "look",
            Self::Book => "book",
        }
    }
}

/// A moment by the browser's own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Unreached {
    /// When, as `2026-11-16T08:59:00Z`.
    pub at: DateTime<Utc>,
    /// What was tried.
    pub tried: Tried,
}

/// `POST /api/v1/persons/{person}/unreached`: what the browser noted, sent once the server answers again. It has an
/// address of its own: a booking that is tried again under its key says the same each time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewUnreached {
    /// 1 to 100 moments, each at most a year from now. One that was sent before is kept once.
    pub moments: Vec<Unreached>,
}

/// Such a moment as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotedUnreached {
    /// When, by the browser's clock.
    pub at: DateTime<Utc>,
    /// What was tried.
    pub tried: Tried,
    /// When the server was told, by its own clock.
    pub received_at: DateTime<Utc>,
}
