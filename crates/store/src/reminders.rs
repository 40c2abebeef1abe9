//! Reminders: what citizens have chosen, and each reminder from the plan to its end.
//!
//! A reminder is one row with one piece of work in the outbox. What names it (person, what it is about, its revision,
//! the day, the channel) is unique, so that it is planned once however often it is planned.

use crate::{Answer, Base, OutboxRow, StoreError, Subject, WriteContext};
use api::{Reminder, ReminderAbout, ReminderChannel, ReminderOutcome, ReminderReason, ReminderSettings};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};

/// Settings as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSettings {
    /// 1 when first saved, one more with each change.
    pub version: u64,
    /// When they were last saved.
    pub saved_at: DateTime<Utc>,
    /// What is chosen.
    pub settings: ReminderSettings,
}

/// A reminder to be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReminder {
    /// Its id, should it be new.
    pub id: String,
    /// Whose.
    pub person: String,
    /// What it is about.
    pub about: ReminderAbout,
    /// The deadline or the booking.
    pub about_id: String,
    /// How often the booking was changed; 0 for a deadline.
    pub revision: u32,
    /// The last day to book, or the day of the meeting.
    pub day: NaiveDate,
    /// How it is sent.
    pub channel: ReminderChannel,
    /// When it is to be sent at the earliest.
    pub due_at: DateTime<Utc>,
}

/// A reminder as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderRecord {
    /// Whose.
    pub person: String,
    /// How often the booking had been changed.
    pub revision: u32,
    /// The reminder.
    pub reminder: Reminder,
}

/// How a reminder ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReminderEnd {
    /// What became of it; never [`ReminderOutcome::Waiting`].
    pub outcome: ReminderOutcome,
    /// Why, where it was dropped or not delivered.
    pub reason: Option<ReminderReason>,
}

/// Reminders.
#[async_trait]
pub trait Reminders: Send + Sync {
    /// Keeps what the citizen chooses.
    ///
    /// # Errors
    /// [`StoreError::VersionConflict`], a key's errors, or the database's own.
    async fn save_reminder_settings(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        base: Base,
        settings: &ReminderSettings,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// What the citizen has chosen; `None` while she has not.
    ///
    /// # Errors
    /// The database's own.
    async fn reminder_settings(&self, person: &str) -> Result<Option<KeptSettings>, StoreError>;

    /// Plans reminders, each with its work. One that is planned already stays as it is; while it has not been tried, it
    /// takes the new hour; one that was dropped waits again. Returns how many were planned or changed.
    ///
    /// # Errors
    /// The database's own.
    async fn plan_reminders(&self, ctx: &WriteContext, new: &[NewReminder]) -> Result<usize, StoreError>;

    /// One reminder.
    ///
    /// # Errors
    /// The database's own.
    async fn reminder(&self, id: &str) -> Result<Option<ReminderRecord>, StoreError>;

    /// The person's reminders, the latest day first.
    ///
    /// # Errors
    /// The database's own.
    async fn reminders_of(&self, person: &str) -> Result<Vec<Reminder>, StoreError>;

    /// Reminders that could not be delivered since `from`, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn undelivered_reminders(&self, from: DateTime<Utc>) -> Result<Vec<ReminderRecord>, StoreError>;

    /// Takes the work up and counts the attempt, before anything is handed to another server; it is due again at
    /// `until`, should nobody say how it ended. False where somebody else has taken it up.
    ///
    /// # Errors
    /// The database's own.
    async fn take_reminder(&self, work: &OutboxRow, until: DateTime<Utc>) -> Result<bool, StoreError>;

    /// Lets the work wait until `due`.
    ///
    /// # Errors
    /// The database's own.
    async fn delay_reminder(&self, work: &OutboxRow, due: DateTime<Utc>) -> Result<(), StoreError>;

    /// Ends the work and the reminder, in one transaction; a reminder on Min side becomes a notice in the same one.
    /// A reminder that has ended already stays as it is.
    ///
    /// # Errors
    /// The database's own.
    async fn end_reminder(
        &self,
        ctx: &WriteContext,
        work: &OutboxRow,
        end: ReminderEnd,
    ) -> Result<(), StoreError>;
}
