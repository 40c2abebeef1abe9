//! What a municipality or a fund does about bookings.

use super::{BookedMeeting, NotedUnreached, Notice, SlotFilter};
use crate::{Reminder, Sentences};
use chrono::{DateTime, NaiveDate, Utc};
use rules::citizen::booking::Against;
use rules::citizen::{ExemptionGround, Form};
use rules::wire::SourceRef;
use serde::{Deserialize, Serialize};

/// `POST /api/v1/office/booking-deadlines`: a deadline for one or many citizens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewDeadlines {
    /// The citizens, at most 500.
    pub persons: Vec<String>,
    /// The last day to book.
    pub book_by: NaiveDate,
    /// The last day to hold the meeting.
    pub hold_by: NaiveDate,
    /// For citizens exempt from Digital Post: the day the letter was delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered: Option<NaiveDate>,
}

/// What became of one citizen's deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeadlineOutcome {
    /// The citizen.
    pub person: String,
    /// The deadline that was set; absent where it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// The last day that holds: a day off moves to the next working day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book_by: Option<NaiveDate>,
    /// Why it was refused: `too_short`, `no_duty`, `booked_already`, `not_found`, `letter_day_missing`, `unknown`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
    /// The earliest lawful day, where it was too short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<NaiveDate>,
    /// The same in words, with the next step.
    pub sentence: Sentences,
    /// The law a refusal rests on; empty where it rests on no text.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub law: Vec<SourceRef>,
}

/// The answer: every citizen with her own outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeadlinesSet {
    /// In the order asked.
    pub outcomes: Vec<DeadlineOutcome>,
}

/// A list of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum BookingRowKind {
    /// Has a deadline and has not booked.
    NotBooked,
    /// The last day has passed.
    Overdue,
    /// Has a meeting to come.
    Meeting,
    /// Stayed away.
    NoShow,
    /// The office has not held the meetings of the contact course in time.
    CourseLate,
}

impl BookingRowKind {
    /// Every list.
    pub const ALL: &'static [Self] =
        &[Self::NotBooked, Self::Overdue, Self::Meeting, Self::NoShow, Self::CourseLate];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotBooked => "not_booked",
            Self::Overdue => "overdue",
            Self::Meeting => "meeting",
            Self::NoShow => "no_show",
            Self::CourseLate => "course_late",
        }
    }
}

/// `GET /api/v1/office/bookings?list=not_booked`: a citizen in one of the lists, what is due first on top.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingRow {
    /// Names the citizen in addresses.
    pub person: String,
    /// The name.
    pub name: String,
    /// Which list.
    pub list: BookingRowKind,
    /// The last day to book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book_by: Option<NaiveDate>,
    /// The meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<BookedMeeting>,
}

/// Whether somebody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AttendanceKind {
    /// The meeting was held.
    Held,
    /// The citizen stayed away.
    Missed,
    /// The authority called it off.
    CalledOff,
    /// What was noted is taken back: the meeting is booked, as before.
    Unset,
}

/// `POST /api/v1/persons/{person}/bookings/{booking}/attendance`. Whether she came is noted once the meeting has begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attendance {
    /// What happened.
    pub kind: AttendanceKind,
}

/// What is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum BookingDecisionKind {
    /// Exempt from booking.
    Exempt,
    /// Not exempt.
    NotExempt,
    /// The right to book is taken away.
    Withdrawn,
    /// The right to book is given back.
    Restored,
    /// Guided in writing about what follows from not booking.
    Guided,
}

impl BookingDecisionKind {
    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Exempt => "exempt",
            Self::NotExempt => "not_exempt",
            Self::Withdrawn => "withdrawn",
            Self::Restored => "restored",
            Self::Guided => "guided",
        }
    }
}

/// `POST /api/v1/persons/{person}/booking-guidance`: notes that the citizen was guided in writing about what follows from
/// not booking (CIT-BOOK-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewGuidance {
    /// How she was guided, 1 to 2,000 characters.
    pub reasons: String,
}

/// What was asked, decided or noted about booking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingDecisionRow {
    /// As people read it aloud: `MA-7K2M-9QXT-4D`.
    pub id: String,
    /// When, to the second.
    pub at: DateTime<Utc>,
    /// What was decided; absent where the citizen asks to be exempt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<BookingDecisionKind>,
    /// The ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub ground: Option<ExemptionGround>,
    /// The reasons in words; for a request what she wrote, which may be nothing.
    pub reasons: String,
    /// Who decided; empty for a request.
    pub by: String,
}

/// `POST /api/v1/persons/{person}/summonses`: called in writing to a time of the own calendar, instead of booking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewSummons {
    /// The time.
    pub slot: String,
    /// Why she is called instead, 1 to 2,000 characters.
    pub reasons: String,
}

/// `GET /api/v1/persons/{person}/booking-proposal`: what may be proposed when nothing was booked in time. A person
/// decides; nothing follows by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MissedProposal {
    /// When it was put together.
    pub at: DateTime<Utc>,
    /// Whether anything is proposed.
    pub made: bool,
    /// What may follow: `deregistration` or `deduction`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequence: Option<String>,
    /// From this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The last day on which it may be decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<NaiveDate>,
    /// What stands against it.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub against: Vec<Against>,
    /// The same in words.
    pub sentences: Vec<Sentences>,
    /// The record it rests on.
    pub record: ProposalRecord,
}

/// Everything the server has noted about a deadline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposalRecord {
    /// The day the notice was available.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available: Option<NaiveDate>,
    /// The last day as it was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<NaiveDate>,
    /// The last day with everything that moved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book_by: Option<NaiveDate>,
    /// Whether she was guided in writing, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guided: Option<bool>,
    /// Notices and reminders, the latest first, with when they were seen.
    pub notices: Vec<Notice>,
    /// Reminders of this deadline, the latest first: how each was sent, or why not.
    pub reminders: Vec<Reminder>,
    /// When she was first reminded of it; absent where no reminder reached her.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminded_at: Option<DateTime<Utc>>,
    /// When she opened booking.
    pub opened: Vec<DateTime<Utc>>,
    /// Her looks for times: when, what for, and how many kept both dates.
    pub looks: Vec<LookForSlots>,
    /// When booking did not work, in minutes of those days.
    pub outages: Vec<OutageSpan>,
    /// Free times at the office by hour, as noted on the last day.
    pub free: Vec<FreeSlots>,
    /// What her browser noted while it could not reach us, the first one first. It is evidence and decides nothing.
    pub noted: Vec<NotedUnreached>,
    /// Sickness and holiday around the last day, as registered.
    pub absences: Vec<AbsenceSpan>,
}

/// A look for times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LookForSlots {
    /// When, to the second.
    pub at: DateTime<Utc>,
    /// What for.
    pub filter: SlotFilter,
    /// Free times that kept both dates, whatever was looked for; counted to 100.
    pub found: u32,
}

/// A time in which booking did not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutageSpan {
    /// From.
    pub from: DateTime<Utc>,
    /// To.
    pub to: DateTime<Utc>,
}

/// Free times at an hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FreeSlots {
    /// The hour.
    pub at: DateTime<Utc>,
    /// In this form.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub form: Form,
    /// How many.
    pub free: u32,
}

/// A registered absence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AbsenceSpan {
    /// `sickness` or `holiday`.
    pub kind: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; absent while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}
