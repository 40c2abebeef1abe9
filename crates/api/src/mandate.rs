//! Power of attorney: a citizen lets another citizen see or do parts of what is hers, until a day, or until she takes
//! it back.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A power of attorney ends at the latest so many months after the day it was given: long enough for a longer illness,
/// short enough that it is thought of again.
pub const LONGEST_MONTHS: u32 = 12;

/// An invitation can be accepted for so many days.
pub const INVITED_DAYS: i64 = 7;

/// A part of a case that a power of attorney may be about. What is not named here can be given to nobody: the log, the
/// export, reminders, the calendar address, consent, and the powers of attorney themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MandatePart {
    /// Min Plan and its published versions.
    Plan,
    /// The CV.
    Cv,
    /// The job log.
    JobLog,
    /// Messages with the municipality and the fund.
    Messages,
    /// Meetings and booking.
    Booking,
}

impl MandatePart {
    /// Every part, in the order of the pages.
    pub const ALL: &'static [Self] = &[Self::Plan, Self::Cv, Self::JobLog, Self::Messages, Self::Booking];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Cv => "cv",
            Self::JobLog => "job_log",
            Self::Messages => "messages",
            Self::Booking => "booking",
        }
    }
}

/// How far it goes. To act includes to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MandateLevel {
    /// To see it.
    See,
    /// To see it and to change it.
    Act,
}

impl MandateLevel {
    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::Act => "act",
        }
    }
}

/// What a power of attorney is about. A part that is absent is not given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MandateScope {
    /// Min Plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<MandateLevel>,
    /// The CV.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cv: Option<MandateLevel>,
    /// The job log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_log: Option<MandateLevel>,
    /// Messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages: Option<MandateLevel>,
    /// Meetings and booking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<MandateLevel>,
}

impl MandateScope {
    /// How far it goes for a part; `None` where the part is not given.
    #[must_use]
    pub const fn level(&self, part: MandatePart) -> Option<MandateLevel> {
        match part {
            MandatePart::Plan => self.plan,
            MandatePart::Cv => self.cv,
            MandatePart::JobLog => self.job_log,
            MandatePart::Messages => self.messages,
            MandatePart::Booking => self.booking,
        }
    }

    /// The same with `level` for a part.
    #[must_use]
    pub const fn with(mut self, part: MandatePart, level: Option<MandateLevel>) -> Self {
        match part {
            MandatePart::Plan => self.plan = level,
            MandatePart::Cv => self.cv = level,
            MandatePart::JobLog => self.job_log = level,
            MandatePart::Messages => self.messages = level,
            MandatePart::Booking => self.booking = level,
        }
        self
    }

    /// Whether nothing is given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        MandatePart::ALL.iter().all(|part| self.level(*part).is_none())
    }
}

/// `POST /api/v1/persons/{person}/mandates`: a power of attorney to be given. Nobody has it before somebody has accepted
/// an invitation to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewMandate {
    /// What it is about; at least one part.
    pub scope: MandateScope,
    /// Its last day, which counts in full: after today, at most [`LONGEST_MONTHS`] months away.
    pub until: NaiveDate,
}

/// Where a power of attorney stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MandateState {
    /// Nobody has accepted it yet.
    Waiting,
    /// It holds.
    InForce,
    /// The citizen has taken it back.
    Withdrawn,
    /// The representative has given it up.
    GivenUp,
    /// Its last day has passed.
    RunOut,
}

/// A power of attorney, as both sides see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Mandate {
    /// Names it in addresses; it opens nothing.
    pub id: String,
    /// What names the citizen who gave it in addresses.
    pub person: String,
    /// Her name.
    pub giver: String,
    /// What it is about.
    pub scope: MandateScope,
    /// Its last day.
    pub until: NaiveDate,
    /// When it was given.
    pub given_at: DateTime<Utc>,
    /// Where it stands on the server's day.
    pub state: MandateState,
    /// The name of who has accepted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative: Option<String>,
    /// When that was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_at: Option<DateTime<Utc>>,
    /// Until when the invitation that was made last can be accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited_until: Option<DateTime<Utc>>,
    /// When it was taken back or given up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<DateTime<Utc>>,
}

/// `POST …/mandates/{id}/invitation`: the code, shown this once; only its fingerprint is kept. A new one ends the one
/// before.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invitation {
    /// Twelve letters and digits in groups of four, as people read them aloud: `7K2M-9QXT-4DHB`.
    pub code: String,
    /// Until when it can be accepted.
    pub until: DateTime<Utc>,
}

impl core::fmt::Debug for Invitation {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Invitation(hidden)")
    }
}

/// `POST /api/v1/mandates`: accepts an invitation. The code stands in the body, so that no address carries it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Acceptance {
    /// The code. Small letters, blanks and hyphens make no difference.
    pub code: String,
}

impl core::fmt::Debug for Acceptance {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Acceptance(hidden)")
    }
}
