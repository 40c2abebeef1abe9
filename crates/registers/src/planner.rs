//! The port to the system in which a municipality keeps its caseworkers' free times.
//!
//! Who asks is Jobnet's place in the registers' contract (GetSelvbookMoedetilbud): offers (mødetilbud) are fetched, one
//! is taken for a citizen under a meeting's name (MødeId), and given back by that name.

mod folder;
mod offer;

pub use folder::PlannerFolder;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;

/// A free time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its name there (MødetilbudId).
    pub id: String,
    /// What the meeting is for.
    pub kind: MeetingKind,
    /// How it is held.
    pub form: Form,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// How long it is.
    pub minutes: u32,
    /// The address, for a meeting in person.
    pub place: Option<String>,
    /// The room there.
    pub room: Option<String>,
    /// The address of a video meeting.
    pub link: Option<String>,
    /// The caseworker's name.
    pub caseworker: String,
}

/// A time to be taken. Asked twice under one name it is taken once.
#[derive(Clone, PartialEq, Eq)]
pub struct PlannerBooking {
    /// The meeting's name (MødeId), chosen here.
    pub meeting: String,
    /// The time.
    pub offer: String,
    /// Who comes, a CPR number.
    pub cpr: String,
}

impl core::fmt::Debug for PlannerBooking {
    /// Says nothing of the person, wherever it is written.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("PlannerBooking").field("offer", &self.offer).finish_non_exhaustive()
    }
}

/// Why the system did not do what it was asked. Says nothing about any person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlannerError {
    /// It does not answer. What was asked may have been done.
    #[error("the planner does not answer")]
    Unavailable,
    /// Its answer cannot be read.
    #[error("the planner's answer cannot be read")]
    Unreadable,
    /// The time is no longer free there.
    #[error("the time is no longer free")]
    Taken,
}

/// A planner.
#[async_trait]
pub trait Planner: Send + Sync {
    /// What citizens know it by.
    fn name(&self) -> &str;

    /// All free times, in no order. One may be told twice.
    ///
    /// # Errors
    /// [`PlannerError`].
    async fn offers(&self) -> Result<Vec<Offer>, PlannerError>;

    /// Takes a free time. A meeting that has the time already has it still.
    ///
    /// # Errors
    /// [`PlannerError`].
    async fn book(&self, booking: &PlannerBooking) -> Result<(), PlannerError>;

    /// Gives the time of the meeting back. One that has none is as good as given back.
    ///
    /// # Errors
    /// [`PlannerError`].
    async fn cancel(&self, meeting: &str) -> Result<(), PlannerError>;
}
