//! The waiting list: who is told when a time becomes free.

use crate::{Answer, StoreError, Subject, WriteContext};
use api::booking::{SlotFilter, WaitingState};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use rules::citizen::booking::MeetingKind;

/// A place on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Whose calendar.
    pub unit: String,
    /// What the meeting is for.
    pub kind: MeetingKind,
    /// What she would like.
    pub filter: SlotFilter,
    /// The last day of the meeting, where there was one.
    pub hold_by: Option<NaiveDate>,
}

/// Somebody who waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiter {
    /// Who.
    pub person: String,
    /// What she would like.
    pub filter: SlotFilter,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// The waiting list, at most one place a person.
#[async_trait]
pub trait WaitingList: Send + Sync {
    /// Puts her on the list, or on it again.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn wait(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        waiting: &Waiting,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Takes her off it. Taking off who is not on it is no error.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn stop_waiting(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Her place.
    ///
    /// # Errors
    /// The database's own.
    async fn waiting_of(&self, person: &str) -> Result<Option<WaitingState>, StoreError>;

    /// Who waits behind `after`, was not told, and whose calendar has a free time that may do; who has waited longest
    /// first, at most `limit`. Only the filter and the rules say whether it does.
    ///
    /// # Errors
    /// The database's own.
    async fn may_be_told(
        &self,
        now: DateTime<Utc>,
        after: Option<&Waiter>,
        limit: u32,
    ) -> Result<Vec<Waiter>, StoreError>;

    /// Tells her that a time is free, once.
    ///
    /// # Errors
    /// The database's own.
    async fn tell_slot_free(&self, ctx: &WriteContext, person: &str) -> Result<(), StoreError>;
}
