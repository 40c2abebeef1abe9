//! Requests of citizens for a meeting beyond the deadlines, and their answers.

use crate::{Answer, BookingRequest, Respond, StoreError, Subject, WriteContext};
use api::booking::MeetingRequest;
use async_trait::async_trait;

/// An answer to be given.
#[derive(Clone, Debug)]
pub struct RequestAnswered {
    /// The request.
    pub request: String,
    /// The authority's name.
    pub by: String,
    /// The reasons of a no, or what goes with the meeting.
    pub reasons: String,
    /// The meeting she is given; `None` for a no.
    pub booking: Option<BookingRequest>,
}

/// Requests for meetings; at most one of a person waits for an answer.
#[async_trait]
pub trait MeetingRequests: Send + Sync {
    /// Keeps a request to an office.
    ///
    /// # Errors
    /// [`StoreError::Booking`] where one waits for its answer, a key's errors, or the database's own.
    async fn ask_for_meeting(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        unit: &str,
        request: &MeetingRequest,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// The person's requests, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn meeting_requests_of(&self, person: &str) -> Result<Vec<MeetingRequest>, StoreError>;

    /// Who waits for an answer of the office, with the request; who has waited longest first.
    ///
    /// # Errors
    /// The database's own.
    async fn open_meeting_requests(&self, unit: &str) -> Result<Vec<(String, MeetingRequest)>, StoreError>;

    /// Answers a request and tells the citizen; the time it gives is taken in the same transaction, or nothing is done.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for another person's request, [`StoreError::Booking`] where it was answered or the time
    /// cannot be had, a key's errors, or the database's own.
    async fn answer_meeting_request(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        answered: &RequestAnswered,
        respond: Respond<MeetingRequest>,
    ) -> Result<Answer, StoreError>;
}
