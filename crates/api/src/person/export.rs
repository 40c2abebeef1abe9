//! Everything about a person, to take along.

use super::{
    AttachmentRow, Conversation, CvVersion, DismissedSuggestion, ExemptionRow, JobLogEntry, LetterRow, Look,
    PersonCard, PlanVersion, PlanView, Reminder, ReminderSettings,
};
use crate::FormDraft;
use crate::booking::{BookingRequests, FeedState, NotedUnreached, WaitingState};
use crate::mandate::Mandate;
use crate::moving::MovingView;
use chrono::{DateTime, Utc};
use plan::{Operation, Party, Refused};
use rules::citizen::Person;
use rules::wire::DutiesRef;
use serde::{Deserialize, Serialize};

/// A change to Min Plan that was sent, made or refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanChange {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub party: Party,
    /// What.
    pub operation: Operation,
    /// Why it was not made; absent where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Refused>,
}

/// `GET /api/v1/persons/{person}/export`: everything that is kept about a person, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonExport {
    /// When it was put together.
    pub at: DateTime<Utc>,
    /// Who it is about.
    pub person: PersonCard,
    /// The facts that the rules were asked with, each with where it comes from.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub facts: Person,
    /// Duties and rights as of the server's day.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub duties: DutiesRef,
    /// Min Plan as it stands.
    pub plan: PlanView,
    /// Its published versions, the first one first.
    pub versions: Vec<PlanVersion>,
    /// Every change that was sent, the first one first.
    pub history: Vec<PlanChange>,
    /// The job log, the latest day first.
    pub job_log: Vec<JobLogEntry>,
    /// Conversations with the municipality and the fund, the latest first.
    pub conversations: Vec<Conversation>,
    /// The files beside her messages and in her job log, the first one first.
    pub attachments: Vec<AttachmentRow>,
    /// The CV as it was saved each time, the first one first.
    pub cv: Vec<CvVersion>,
    /// Exemptions that were decided, the latest first.
    pub exemptions: Vec<ExemptionRow>,
    /// Letters on paper, the latest first.
    pub letters: Vec<LetterRow>,
    /// What she has chosen about reminders; absent while she has not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder_settings: Option<ReminderSettings>,
    /// Reminders, the latest day first.
    pub reminders: Vec<Reminder>,
    /// Suggestions she has put away.
    pub dismissed: Vec<DismissedSuggestion>,
    /// What she has asked about booking, and what was decided.
    pub booking_requests: BookingRequests,
    /// When her browser could not reach the server, by its own clock.
    pub unreached: Vec<NotedUnreached>,
    /// Her place on the waiting list for an earlier meeting; absent while she has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<WaitingState>,
    /// That she has a private calendar address, and when it was last fetched. The address itself is a secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar_feed: Option<FeedState>,
    /// Powers of attorney she has given, the latest first, ended ones included.
    pub mandates: Vec<Mandate>,
    /// Powers of attorney that others have given her.
    pub held_mandates: Vec<Mandate>,
    /// What she has typed into forms and not sent; only in her own hands.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub form_drafts: Vec<FormDraft>,
    /// That she has moved, and what she has decided about her case.
    pub moving: MovingView,
    /// Who has looked at or changed the data, the latest first.
    pub log: Vec<Look>,
}
