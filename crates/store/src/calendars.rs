//! What an office does about bookings: its calendar, deadlines, decisions, attendance, and what the citizen is told.

use crate::{Answer, BookingRequest, Respond, StoreError, Subject, WriteContext};
use api::booking::{
    AttendanceKind, BookedMeeting, BookingDecisionKind, BookingReceipt, CalendarSlot, Notice,
};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use rules::citizen::{Actor, ExemptionGround};
use std::collections::HashSet;

/// A deadline to be set.
#[derive(Clone, Debug)]
pub struct NewDeadline {
    /// Its id.
    pub id: String,
    /// Whose.
    pub subject: Subject,
    /// Who sets it.
    pub by: Actor,
    /// The day the notice is available.
    pub available: NaiveDate,
    /// The last day to book.
    pub last_day: NaiveDate,
    /// The last day to hold the meeting.
    pub hold_by: Option<NaiveDate>,
}

/// A deadline as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineRecord {
    /// Its id.
    pub id: String,
    /// Who set it.
    pub by: Actor,
    /// The day the notice was available.
    pub available: NaiveDate,
    /// The last day to book.
    pub last_day: NaiveDate,
    /// The last day to hold the meeting.
    pub hold_by: Option<NaiveDate>,
}

/// What was asked or decided about booking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookingDecision {
    /// Its id.
    pub id: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What was decided; `None` for a request of the citizen's.
    pub kind: Option<BookingDecisionKind>,
    /// The ground.
    pub ground: Option<ExemptionGround>,
    /// She wants to keep the right to book.
    pub keeps_right: bool,
    /// The reasons, in words.
    pub reasons: String,
    /// The authority's name; empty for the citizen.
    pub by: String,
}

/// A time to be moved.
#[derive(Clone, Debug)]
pub struct SlotMoved {
    /// Which.
    pub slot: String,
    /// Whose it must be.
    pub unit: String,
    /// When it begins now.
    pub starts_at: DateTime<Utc>,
    /// Its day in Denmark.
    pub day: NaiveDate,
    /// Minutes since midnight there.
    pub minute: u32,
}

/// Offices and their citizens.
#[async_trait]
pub trait Calendars: Send + Sync {
    /// The times of an office from `from` to before `to`, the earliest first.
    ///
    /// # Errors
    /// The database's own.
    async fn calendar(
        &self,
        unit: &str,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<CalendarSlot>, StoreError>;

    /// Closes a time that nobody has, or opens it again.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a time that is not the office's, [`StoreError::Booking`] for one that is booked, a
    /// key's errors, or the database's own.
    async fn close_slot(
        &self,
        ctx: &WriteContext,
        unit: &str,
        slot: &str,
        closed: bool,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Moves a time. A citizen who has booked it gets a notice in the same transaction; her meeting is marked as moved.
    ///
    /// # Errors
    /// As [`Self::close_slot`]; [`StoreError::Booking`] where the caseworker has another time then.
    async fn move_slot(
        &self,
        ctx: &WriteContext,
        moved: &SlotMoved,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Sets deadlines, each with a notice to its citizen.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn set_deadlines(
        &self,
        ctx: &WriteContext,
        deadlines: &[NewDeadline],
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// The person's deadlines, the latest set first.
    ///
    /// # Errors
    /// The database's own.
    async fn deadlines_of(&self, person: &str) -> Result<Vec<DeadlineRecord>, StoreError>;

    /// Keeps a request or a decision; a decision tells the citizen.
    ///
    /// # Errors
    /// [`StoreError::Booking`] for a request while an earlier one waits for its answer, a key's errors, or the database's own.
    async fn decide_booking(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        decision: &BookingDecision,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Requests and decisions, the first one first.
    ///
    /// # Errors
    /// The database's own.
    async fn booking_decisions(&self, person: &str) -> Result<Vec<BookingDecision>, StoreError>;

    /// Whoever has asked to be exempt from booking at any time, answered or not.
    ///
    /// # Errors
    /// The database's own.
    async fn asked_to_be_exempt(&self) -> Result<HashSet<String>, StoreError>;

    /// Takes a time for a citizen who is called to it, and tells her.
    ///
    /// # Errors
    /// As [`crate::Bookings::book`].
    async fn summon(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        request: &BookingRequest,
        respond: Respond<BookingReceipt>,
    ) -> Result<Answer, StoreError>;

    /// Notes what became of a meeting, or takes the note back.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Booking`] for one that was given back or has not begun, a key's errors,
    /// or the database's own.
    async fn note_attendance(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        booking: &str,
        kind: AttendanceKind,
        respond: Respond<BookedMeeting>,
    ) -> Result<Answer, StoreError>;

    /// What the person was told, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn notices_of(&self, person: &str) -> Result<Vec<Notice>, StoreError>;

    /// Notes that she has seen what she was told.
    ///
    /// # Errors
    /// The database's own.
    async fn notices_seen(&self, person: &str, at: DateTime<Utc>) -> Result<(), StoreError>;
}
