//! What a citizen sees of her booking.

use super::Slot;
use crate::Sentences;
use chrono::{DateTime, NaiveDate, Utc};
use rules::citizen::booking::{MeetingKind, Standing};
use rules::citizen::{Actor, ExemptionGround, Form};
use rules::wire::DutiesRef;
use serde::{Deserialize, Serialize};

/// `GET /api/v1/persons/{person}/booking`. A deadline and the meeting that satisfies it are never both open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingView {
    /// When it was put together.
    pub at: DateTime<Utc>,
    /// How the citizen stands; says which page is shown.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub standing: Standing,
    /// The deadline that stands; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<BookingDeadline>,
    /// Meetings that are booked and to come, the next first.
    pub meetings: Vec<BookedMeeting>,
    /// Meetings that were, were called off or given back, the latest first.
    pub earlier: Vec<BookedMeeting>,
    /// How she may meet.
    pub forms: FormChoice,
    /// The duties and rights about booking and meetings, with findings: consequence, exemptions, sources.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub duties: DutiesRef,
    /// Whom to call.
    pub help: BookingHelp,
    /// The grounds on which she may ask to be exempt from booking, words of `rules::citizen::ExemptionGround`.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub grounds: Vec<ExemptionGround>,
    /// Whether she waits for a free time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<WaitingState>,
    /// What has happened to her meetings without her, the latest first.
    pub notices: Vec<Notice>,
    /// The private calendar address, where there is one; the address itself is shown only once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feed: Option<FeedState>,
}

/// A deadline in its two dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingDeadline {
    /// Its id.
    pub id: String,
    /// Who has set it.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub by: Actor,
    /// Their name.
    pub with: String,
    /// What the meeting is for.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: MeetingKind,
    /// The day the notice was available; absent for a registration again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available: Option<NaiveDate>,
    /// The last day as it was set, before anything moved it.
    pub set: NaiveDate,
    /// Book by this day; the day counts in full.
    pub book_by: NaiveDate,
    /// The moment that day ends in Denmark.
    pub until: DateTime<Utc>,
    /// Hold the meeting by this day, where the authority has set one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_by: Option<NaiveDate>,
    /// The booking that keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_by: Option<String>,
}

/// Where a booking stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum BookingState {
    /// The meeting is to be held.
    Booked,
    /// The citizen gave it back.
    Cancelled,
    /// The authority called it off.
    CalledOff,
    /// It was held.
    Held,
    /// The citizen stayed away.
    Missed,
}

impl BookingState {
    /// Every state.
    pub const ALL: &'static [Self] =
        &[Self::Booked, Self::Cancelled, Self::CalledOff, Self::Held, Self::Missed];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Cancelled => "cancelled",
            Self::CalledOff => "called_off",
            Self::Held => "held",
            Self::Missed => "missed",
        }
    }
}

/// A booked meeting. It keeps its id when its time changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookedMeeting {
    /// Its id.
    pub id: String,
    /// The time it has, with a video meeting's address.
    pub slot: Slot,
    /// With whom: the municipality's or the fund's name.
    pub with: String,
    /// When it was first booked, to the second.
    pub booked_at: DateTime<Utc>,
    /// Where it stands.
    pub state: BookingState,
    /// The deadline it was booked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// How often its time was changed.
    pub sequence: u32,
    /// Whether the citizen was called to it instead of booking it.
    pub summons: bool,
    /// Whether the authority has moved it since the citizen last chose or agreed.
    pub moved: bool,
    /// The receipt of the latest change.
    pub receipt: String,
}

/// How a citizen may meet (CIT-CONT-06).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormChoice {
    /// The forms she may choose among.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub allowed: Vec<Form>,
    /// Whether the law says so. Where it is open, the authority decides by the times it offers.
    pub by_law: bool,
    /// Why, in words.
    pub sentence: Sentences,
}

/// Whom to call when one cannot book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingHelp {
    /// The municipality's or the fund's name.
    pub name: String,
    /// The phone number.
    pub phone: String,
    /// When it is answered.
    pub hours: Sentences,
}

/// A place on the waiting list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WaitingState {
    /// Since when.
    pub since: DateTime<Utc>,
    /// When she was told of a free time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_at: Option<DateTime<Utc>>,
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum NoticeKind {
    /// The authority moved the meeting.
    Moved,
    /// The authority called it off.
    CalledOff,
    /// The authority set a deadline.
    DeadlineSet,
    /// She is called to a meeting in writing.
    Summoned,
    /// A time has become free for somebody who waits.
    SlotFree,
    /// A deadline comes near.
    Reminder,
    /// A request or a decision about booking was answered.
    Decided,
}

impl NoticeKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::Moved,
        Self::CalledOff,
        Self::DeadlineSet,
        Self::Summoned,
        Self::SlotFree,
        Self::Reminder,
        Self::Decided,
    ];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::CalledOff => "called_off",
            Self::DeadlineSet => "deadline_set",
            Self::Summoned => "summoned",
            Self::SlotFree => "slot_free",
            Self::Reminder => "reminder",
            Self::Decided => "decided",
        }
    }
}

/// Something the citizen is told about booking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Notice {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// What it is about.
    pub kind: NoticeKind,
    /// The booking it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<String>,
    /// The time before, where a meeting was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<DateTime<Utc>>,
    /// When she first saw it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_at: Option<DateTime<Utc>>,
}

/// A private calendar address that is in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FeedState {
    /// Since when.
    pub since: DateTime<Utc>,
    /// When a calendar last fetched it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fetched_at: Option<DateTime<Utc>>,
}
