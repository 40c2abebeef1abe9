//! Work that may fail or wait: a row written with the change that causes it, done later by the worker.

use crate::{StoreError, WriteContext};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutboxKind {
    /// Put a notice of a new application into the municipality's inbox.
    OfficeNotice,
    /// Remind a citizen.
    Reminder,
    /// Make a letter and put it where dispatch fetches it.
    Letter,
}

/// Who does which work. What waits for another's server must not hold up what the database does alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Done on this machine alone.
    Inside,
    /// Handed to another server.
    Outside,
}

impl OutboxKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::OfficeNotice, Self::Reminder, Self::Letter];

    /// Who does it.
    #[must_use]
    pub const fn lane(self) -> Lane {
        match self {
            Self::OfficeNotice | Self::Letter => Lane::Inside,
            Self::Reminder => Lane::Outside,
        }
    }

    /// Its word in the table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::OfficeNotice => "office_notice",
            Self::Reminder => "reminder",
            Self::Letter => "letter",
        }
    }

    /// The kind of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }
}

/// A piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// Its number.
    pub id: i64,
    /// What is to be done.
    pub kind: OutboxKind,
    /// With which application, reminder or letter.
    pub resource_id: String,
    /// How often it was tried.
    pub attempts: u32,
}

/// The outbox.
#[async_trait]
pub trait Outbox: Send + Sync {
    /// Work of a lane that is due, the oldest first.
    ///
    /// # Errors
    /// The database's own.
    async fn due_work(
        &self,
        lane: Lane,
        now: DateTime<Utc>,
        limit: u32,
    ) -> Result<Vec<OutboxRow>, StoreError>;

    /// Puts the notice into the inbox and marks the work done, both or neither.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an application that is gone, or the database's own.
    async fn deliver_office_notice(&self, ctx: &WriteContext, work: &OutboxRow) -> Result<(), StoreError>;

    /// Tries again at `due`.
    ///
    /// # Errors
    /// The database's own.
    async fn postpone_work(&self, work: &OutboxRow, due: DateTime<Utc>) -> Result<(), StoreError>;
}
