//! A citizen's own case: what she sees of it, and the municipality or fund from the other side. The same addresses
//! serve everybody who may see a person; what each may do is decided by the server's access matrix.

mod attachment;
mod cv;
mod exemption;
mod export;
mod job_log;
mod look;
mod messages;
mod plan;
mod reminder;
mod suggestion;
mod timeline;

pub use attachment::{
    Attachment, AttachmentKind, AttachmentPlace, AttachmentRow, MAX_ATTACHMENT, MAX_ATTACHMENTS,
    MAX_UNSENT_ATTACHMENTS,
};
pub use cv::{
    Cv, CvArea, CvCompetence, CvContact, CvEducation, CvExperience, CvExperienceKind, CvHit, CvHits, CvHours,
    CvLearned, CvLevel, CvMinimum, CvSearch, CvVersion, CvView, CvWay, CvWish, EmployerCv,
};
pub use exemption::{
    ExemptionChoice, ExemptionRow, ExemptionView, LetterKind, LetterManifest, LetterRow, NewExemption,
};
pub use export::{PersonExport, PlanChange};
pub use job_log::{
    JobApplication, JobApplicationKind, JobApplicationStatus, JobLog, JobLogEntry, JobLogImport,
    JobLogImported, JobLogMonth, MAX_IMPORT, NewJobLogEntry,
};
pub use look::{Look, LookKind};
pub use messages::{
    About, AboutKind, Conversation, ConversationRow, Conversations, MAX_MESSAGE, MAX_SUBJECT, Message,
    NewConversation, NewMessage, Reading,
};
pub use plan::{
    Acknowledgement, NewPlanVersion, OperationResult, PlanAnswer, PlanOperations, PlanVersion,
    PlanVersionRow, PlanView,
};
pub use reminder::{
    MAX_REMINDER_DAYS, MIN_REMINDER_DAYS, REMINDER_DAYS, Reminder, ReminderAbout, ReminderChannel,
    ReminderLanguage, ReminderOutcome, ReminderReason, ReminderRow, ReminderSettings, ReminderSettingsView,
    Reminders, UndeliveredReminder,
};

pub use suggestion::{
    BalanceSource, Dismissal, DismissedSuggestion, GoalProspect, GoalSuggestion, GoalSuggestions,
    JobSuggestion, JobSuggestions, JobsBy, ReasonCode, SuggestionKind, SuggestionReason, Vacancy,
};
pub use timeline::{Timeline, TimelineEntry, TimelineGoal, TimelineKind, TimelineMeeting};

use chrono::{DateTime, NaiveDate, Utc};
use rules::wire::DutiesRef;
use serde::{Deserialize, Serialize};

/// Who a case is about, and who stands on the other side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonCard {
    /// Names the person in addresses. It is no CPR number and says nothing of the person.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// Target group of LAB § 6 on the day, where the registers know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<u8>,
    /// The municipality's name.
    pub municipality: String,
    /// The unemployment fund's name, for a member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fund: Option<String>,
    /// Whether the person has asked to be met without Digital Post, as the registers say.
    #[serde(default)]
    pub digital_exempt: bool,
}

/// How far the plan is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanProgress {
    /// Goals and sub-goals in the plan.
    pub goals: usize,
    /// Of these reached.
    pub reached: usize,
    /// Of these proposed and not yet agreed to.
    pub proposed: usize,
    /// The latest published version that the citizen has not acknowledged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<u32>,
}

/// A meeting that is planned or was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeetingRow {
    /// Its day.
    pub on: NaiveDate,
    /// With whom: a word of `rules::citizen::Actor`.
    pub by: String,
    /// Whether it was held: a word of `rules::citizen::MeetingState`.
    pub state: String,
    /// Time, form and place, where it was booked here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booked: Option<crate::booking::BookedMeeting>,
}

/// Who the citizen turns to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactPoint {
    /// Which kind of actor: a word of `rules::citizen::Actor`.
    pub actor: String,
    /// Its name; absent where the registers do not tell it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its telephone number, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// Who is responsible for the contact with the citizen now, and who will be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contacts {
    /// Who it is now.
    pub now: ContactPoint,
    /// Since when, where somebody else was before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
    /// Who takes over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ContactPoint>,
    /// The first day of whoever takes over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
}

/// `GET /api/v1/persons/{person}/overview`: what is to be done now, and by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Overview {
    /// When the facts were put together.
    pub at: DateTime<Utc>,
    /// Who it is about.
    pub person: PersonCard,
    /// Duties and rights as of the server's day, with the findings they rest on in both languages.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub duties: DutiesRef,
    /// Meetings, the next first, then those that were.
    pub meetings: Vec<MeetingRow>,
    /// How far the plan is.
    pub plan: PlanProgress,
    /// Messages that the reader's side has not read.
    pub unread_messages: u64,
    /// What has happened to her meetings without her and that she has not seen.
    #[serde(default)]
    pub unseen_notices: u64,
    /// Who is responsible for the contact with her; absent where the rules cannot tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Contacts>,
    /// That she has moved to another municipality, for herself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<crate::moving::Move>,
}

/// `POST /api/v1/office/citizens/search`: a part of a name, as staff type it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CitizenSearch {
    /// The letters, large or small; at most 200.
    pub name: String,
}

/// A citizen in the list of the municipality or the fund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CitizenRow {
    /// Names the person in addresses.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// Target group, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<u8>,
    /// Who is responsible now: a word of `rules::citizen::Actor`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// The citizen's next duty: its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The last day of that duty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Duties of the citizen whose last day has passed.
    pub overdue: usize,
    /// What the authority itself owes and has not done: kind and last day, the earliest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owed: Option<String>,
    /// The last day of that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owed_by: Option<NaiveDate>,
    /// Goals that wait for the authority's answer.
    pub proposed: usize,
    /// Messages of the citizen that the office has not read.
    pub unread_messages: u64,
    /// The day she moved here, where she has not consented to her case following her: then nothing else is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_since_move: Option<NaiveDate>,
}

/// Why somebody opens another's case. Recorded before anything is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum OpeningPurpose {
    /// To prepare or hold a meeting.
    Meeting,
    /// To work on the plan with the citizen.
    Plan,
    /// To decide on something.
    Decision,
    /// To answer the citizen.
    Answer,
}

impl OpeningPurpose {
    /// Every purpose.
    pub const ALL: &'static [Self] = &[Self::Meeting, Self::Plan, Self::Decision, Self::Answer];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Plan => "plan",
            Self::Decision => "decision",
            Self::Answer => "answer",
        }
    }
}

/// `POST /api/v1/persons/{person}/openings`: opens a case for the session that asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Opening {
    /// Why.
    pub purpose: OpeningPurpose,
}
