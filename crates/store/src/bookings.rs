//! Bookings: a time is taken by one compare-and-set, in one transaction with the receipt and the answer.

use crate::{Answer, BookingDecision, DeadlineRecord, Respond, StoreError, Subject, WriteContext};
use api::ExemptionRow;
use api::booking::{BookedMeeting, BookingReceipt, CancelReason, DeadlineMet};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;

/// Why a time could not be taken or a booking not be changed. Nothing was changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BookingRefused {
    /// Somebody else has it.
    #[error("somebody else has the time")]
    Taken,
    /// It is closed.
    #[error("the time is closed")]
    Closed,
    /// It has passed.
    #[error("the time has passed")]
    Passed,
    /// It lies after the last day to hold the meeting.
    #[error("the time lies after the last day of the meeting")]
    AfterDeadline,
    /// It belongs to another office, or is for another kind of meeting.
    #[error("the time is another office's")]
    Elsewhere,
    /// Its form may not be chosen.
    #[error("the form may not be chosen")]
    Form,
    /// There is a booking for the deadline.
    #[error("there is a booking for the deadline")]
    Already,
    /// The citizen does not book herself now.
    #[error("the citizen does not book herself now")]
    NotOpen,
    /// The last day to change it has passed.
    #[error("the last day to change the booking has passed")]
    RebookingOver,
    /// There is a free time.
    #[error("there is a free time")]
    Free,
    /// The booking no longer stands.
    #[error("the booking no longer stands")]
    Over,
    /// The meeting has not begun.
    #[error("the meeting has not begun")]
    NotBegun,
    /// The same was asked, and waits for an answer.
    #[error("the same was asked and waits for an answer")]
    Asked,
    /// Another system keeps the time, and has not confirmed it.
    #[error("another system keeps the time")]
    Outside,
    /// The request was answered.
    #[error("the request was answered")]
    Answered,
}

/// A time somebody wants, and what it must keep.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The time.
    pub slot: String,
    /// Any free time like it does as well.
    pub or_alike: bool,
    /// Whose it must be.
    pub unit: String,
    /// What it must be for.
    pub kind: MeetingKind,
    /// The forms that may be chosen.
    pub forms: Vec<Form>,
    /// The last day of the meeting, where there is one.
    pub hold_by: Option<NaiveDate>,
}

/// A booking to be made.
#[derive(Clone, Debug)]
pub struct BookingRequest {
    /// The new booking's id.
    pub id: String,
    /// The receipt's id.
    pub receipt: String,
    /// The time.
    pub claim: Claim,
    /// What it is booked for: one booking for one of these at a time.
    pub purpose: String,
    /// The deadline on the receipt, where it is booked for one.
    pub deadline: Option<DeadlineMet>,
    /// The office's name.
    pub authority: String,
    /// What the rules say against it; told unless the request was answered before.
    pub refused: Option<BookingRefused>,
    /// Whether the citizen is called to it.
    pub summons: bool,
    /// What the browser noted while it could not reach us.
    pub noted_at: Option<DateTime<Utc>>,
}

/// Another time for a booking.
#[derive(Clone, Debug)]
pub struct RebookingRequest {
    /// The booking.
    pub booking: String,
    /// The receipt's id.
    pub receipt: String,
    /// The new time.
    pub claim: Claim,
    /// What the rules say against it; told unless the request was answered before.
    pub refused: Option<BookingRefused>,
    /// The deadline on the receipt, where it was booked for one.
    pub deadline: Option<DeadlineMet>,
}

/// A booking to be given back.
#[derive(Clone, Debug)]
pub struct CancellationRequest {
    /// The booking.
    pub booking: String,
    /// The receipt's id.
    pub receipt: String,
    /// Why.
    pub reason: CancelReason,
    /// The same in her own words.
    pub note: Option<String>,
    /// The deadline that stands again, where it was booked for one.
    pub deadline: Option<DeadlineMet>,
}

/// A booking as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookingRecord {
    /// Whose.
    pub person: String,
    /// What it was booked for.
    pub purpose: String,
    /// The meeting.
    pub meeting: BookedMeeting,
    /// What the browser noted while it could not reach us.
    pub noted_at: Option<DateTime<Utc>>,
}

/// Everything kept about one person's booking, as of one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookingLedger {
    /// Bookings, the latest first.
    pub bookings: Vec<BookingRecord>,
    /// Requests and decisions, the first one first.
    pub decisions: Vec<BookingDecision>,
    /// Deadlines, the latest set first.
    pub deadlines: Vec<DeadlineRecord>,
    /// Decisions about what she is freed from, the latest first.
    pub exemptions: Vec<ExemptionRow>,
}

/// Bookings.
#[async_trait]
pub trait Bookings: Send + Sync {
    /// Takes a free time.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a time that does not exist, [`StoreError::Booking`], a key's errors, or the
    /// database's own.
    async fn book(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        request: &BookingRequest,
        respond: Respond<BookingReceipt>,
    ) -> Result<Answer, StoreError>;

    /// Takes another free time and gives the old one back, both or neither.
    ///
    /// # Errors
    /// As [`Self::book`]; [`StoreError::NotFound`] also for somebody else's booking.
    async fn rebook(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        request: &RebookingRequest,
        respond: Respond<BookingReceipt>,
    ) -> Result<Answer, StoreError>;

    /// Gives a time back.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Booking`], a key's errors, or the database's own.
    async fn cancel_booking(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        request: &CancellationRequest,
        respond: Respond<BookingReceipt>,
    ) -> Result<Answer, StoreError>;

    /// The person's bookings, the latest booked first.
    ///
    /// # Errors
    /// The database's own.
    async fn bookings_of(&self, person: &str) -> Result<Vec<BookingRecord>, StoreError>;

    /// The same with her requests, decisions and deadlines, in one read.
    ///
    /// # Errors
    /// The database's own.
    async fn booking_ledger(&self, person: &str) -> Result<BookingLedger, StoreError>;

    /// A receipt as it was given.
    ///
    /// # Errors
    /// The database's own.
    async fn booking_receipt(&self, person: &str, id: &str) -> Result<Option<BookingReceipt>, StoreError>;
}
