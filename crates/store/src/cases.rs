//! Cases of citizens: who has opened one and why, and who has looked.

use crate::{Answer, StoreError, WriteContext};
use api::{Look, OpeningPurpose, Page};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// The person a case is about.
#[derive(Clone, PartialEq, Eq)]
pub struct Subject {
    /// Names the person in addresses.
    pub person: String,
    /// The CPR number, so that her own log finds it.
    pub cpr: String,
}

impl core::fmt::Debug for Subject {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Subject({})", self.person)
    }
}

/// What of a case is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CasePart {
    /// Duties, meetings and progress.
    Overview,
    /// Min Plan as it stands.
    Plan,
    /// A published version of Min Plan.
    PlanVersion,
    /// The job log.
    JobLog,
    /// What could come next.
    Suggestions,
    /// Meetings, agreements and versions by their day.
    Timeline,
    /// Bookings, deadlines and the record beside them.
    Booking,
    /// Messages with the citizen.
    Messages,
    /// A file beside a message or an entry of the job log.
    Attachment,
    /// Reminders, and what is chosen about them.
    Reminders,
    /// Exemptions and letters.
    Exemption,
    /// The CV.
    Cv,
    /// The CV's line among those an employer found.
    CvList,
    /// The line of the case in the office's list.
    CitizenList,
}

impl CasePart {
    /// Its word in an audit row.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Plan => "plan",
            Self::PlanVersion => "plan_version",
            Self::JobLog => "job_log",
            Self::Suggestions => "suggestions",
            Self::Timeline => "timeline",
            Self::Booking => "booking",
            Self::Messages => "messages",
            Self::Attachment => "attachment",
            Self::Reminders => "reminders",
            Self::Exemption => "exemption",
            Self::Cv => "cv",
            Self::CvList => "cv_list",
            Self::CitizenList => "citizen_list",
        }
    }
}

/// A case to be opened for a session.
#[derive(Clone, Debug)]
pub struct NewOpening {
    /// The session that opens it.
    pub session: String,
    /// Whose case.
    pub subject: Subject,
    /// Why.
    pub purpose: OpeningPurpose,
    /// When it closes, should the session live as long.
    pub until: DateTime<Utc>,
}

/// Openings, and looks into a case.
#[async_trait]
pub trait Cases: Send + Sync {
    /// Opens a case for a session. Opening it again gives it another purpose and time. It ends with its session.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where the session is gone, a key's errors, or the database's own.
    async fn open_case(
        &self,
        ctx: &WriteContext,
        opening: &NewOpening,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Why the session has the case open at `now`; `None` where it has not.
    ///
    /// # Errors
    /// The database's own.
    async fn opening(
        &self,
        session: &str,
        person: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<OpeningPurpose>, StoreError>;

    /// Records that a part of each case was looked at, before it is shown.
    ///
    /// # Errors
    /// The database's own; then nothing may be shown.
    async fn record_looks(
        &self,
        ctx: &WriteContext,
        part: CasePart,
        subjects: &[Subject],
    ) -> Result<(), StoreError>;

    /// What was done with the person's data, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn looks_at(&self, cpr: &str, page: u32, per_page: u32) -> Result<Page<Look>, StoreError>;
}
