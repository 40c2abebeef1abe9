//! What proves later what could be booked when: looks for times, minutes in which the server could write, and free
//! times by hour.

use crate::{Answer, StoreError, Subject, WriteContext};
use api::booking::{
    FreeSlots, LookForSlots, NoSlotReceipt, NotedUnreached, OutageSpan, SlotFilter, Unreached,
};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use rules::citizen::booking::MeetingKind;

/// What a citizen did before she booked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookingTraces {
    /// When she opened booking, the first one first.
    pub opened: Vec<DateTime<Utc>>,
    /// Her looks for times, the first one first.
    pub looks: Vec<LookForSlots>,
}

/// The record beside the bookings.
#[async_trait]
pub trait BookingRecords: Send + Sync {
    /// Notes that the citizen opened booking, or, with a filter, what she looked for and how many times kept both
    /// dates. Her own acts alone.
    ///
    /// # Errors
    /// The database's own.
    async fn note_look(
        &self,
        ctx: &WriteContext,
        person: &str,
        filter: Option<&SlotFilter>,
        found: u32,
    ) -> Result<(), StoreError>;

    /// Keeps the receipt that says there was no free time, with the look it rests on.
    ///
    /// # Errors
    /// [`StoreError::Booking`] where there was one, a key's errors, or the database's own.
    async fn keep_no_slot(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        receipt: &NoSlotReceipt,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Such a receipt as it was given.
    ///
    /// # Errors
    /// The database's own.
    async fn no_slot_receipt(&self, person: &str, id: &str) -> Result<Option<NoSlotReceipt>, StoreError>;

    /// What the citizen did from `from` on.
    ///
    /// # Errors
    /// The database's own.
    async fn traces_of(&self, person: &str, from: DateTime<Utc>) -> Result<BookingTraces, StoreError>;

    /// Keeps when the citizen's browser could not reach the server. A moment that was sent before is kept once.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn note_unreached(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        moments: &[Unreached],
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Such moments that the server was told of from `from` on, the first one first.
    ///
    /// # Errors
    /// The database's own.
    async fn unreached_of(
        &self,
        person: &str,
        from: DateTime<Utc>,
    ) -> Result<Vec<NotedUnreached>, StoreError>;

    /// Notes that the server could write in the minute of `now`, and in a new hour how many times are free.
    ///
    /// # Errors
    /// The database's own.
    async fn beat(&self, now: DateTime<Utc>) -> Result<(), StoreError>;

    /// The spans from `from` to `to` in which no minute was noted. Before the first minute ever noted nothing is said.
    ///
    /// # Errors
    /// The database's own.
    async fn outages(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<OutageSpan>, StoreError>;

    /// Free times of an office for one kind of meeting by hour from `from` to `to`.
    ///
    /// # Errors
    /// The database's own.
    async fn free_by_hour(
        &self,
        unit: &str,
        kind: MeetingKind,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<FreeSlots>, StoreError>;
}
