//! Why a request is not answered. Becomes a problem document on its way out.

use api::{FieldCode, ProblemCode};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use registers::RegisterError;
use store::{BookingRefused, MandateRefused, StoreError};

/// A field that is not right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Where in the body, as a JSON pointer.
    pub pointer: String,
    /// What is wrong.
    pub code: FieldCode,
}

/// A refusal: the code, and the fields it is about. Never carries what the client sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What went wrong.
    pub code: ProblemCode,
    /// The fields that are not right.
    pub fields: Vec<Wrong>,
    /// After how many seconds it is worth trying again.
    pub retry_after: Option<u16>,
}

impl Refusal {
    /// A refusal that is about no field.
    #[must_use]
    pub const fn new(code: ProblemCode) -> Self {
        Self { code, fields: Vec::new(), retry_after: None }
    }

    /// Fields that are not right.
    #[must_use]
    pub const fn fields(fields: Vec<Wrong>) -> Self {
        Self { code: ProblemCode::InvalidFields, fields, retry_after: None }
    }

    /// Worth trying again after so many seconds.
    #[must_use]
    pub const fn retry_after(code: ProblemCode, seconds: u16) -> Self {
        Self { code, fields: Vec::new(), retry_after: Some(seconds) }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::new(ProblemCode::NotFound),
            StoreError::VersionConflict { .. } => Self::new(ProblemCode::VersionConflict),
            StoreError::StatusChanged(_) => Self::new(ProblemCode::StatusNotAllowed),
            StoreError::NothingNew => Self::new(ProblemCode::NothingToPublish),
            StoreError::Booking(refused) => refused.into(),
            StoreError::Mandate(refused) => refused.into(),
            StoreError::AttachmentGone => Self::new(ProblemCode::AttachmentGone),
            StoreError::KeyReused => Self::new(ProblemCode::IdempotencyKeyReused),
            StoreError::KeyInFlight => Self::retry_after(ProblemCode::IdempotencyInFlight, 1),
            StoreError::Damaged(what) => {
                tracing::error!(name: "store.damaged", what, "a stored row cannot be read");
                Self::new(ProblemCode::Internal)
            }
            StoreError::Unavailable(source) => {
                tracing::error!(name: "store.unavailable", error = %source, "the database does not answer");
                Self::new(ProblemCode::Internal)
            }
        }
    }
}

impl From<MandateRefused> for Refusal {
    fn from(refused: MandateRefused) -> Self {
        Self::new(match refused {
            MandateRefused::Unknown => ProblemCode::InvitationUnknown,
            MandateRefused::Own => ProblemCode::OwnInvitation,
            MandateRefused::NotOpen => ProblemCode::MandateNotOpen,
        })
    }
}

impl From<BookingRefused> for Refusal {
    fn from(refused: BookingRefused) -> Self {
        Self::new(match refused {
            BookingRefused::Taken => ProblemCode::SlotTaken,
            BookingRefused::Closed => ProblemCode::SlotClosed,
            BookingRefused::Passed => ProblemCode::SlotPassed,
            BookingRefused::AfterDeadline => ProblemCode::SlotAfterDeadline,
            BookingRefused::Elsewhere => ProblemCode::SlotElsewhere,
            BookingRefused::Form => ProblemCode::SlotFormNotOpen,
            BookingRefused::Already => ProblemCode::BookedAlready,
            BookingRefused::NotOpen => ProblemCode::BookingNotOpen,
            BookingRefused::RebookingOver => ProblemCode::RebookingOver,
            BookingRefused::Free => ProblemCode::SlotsAreFree,
            BookingRefused::Over => ProblemCode::MeetingOver,
            BookingRefused::NotBegun => ProblemCode::MeetingNotBegun,
            BookingRefused::Asked => ProblemCode::AskedAlready,
            BookingRefused::Outside => ProblemCode::SlotOutside,
            BookingRefused::Answered => ProblemCode::AnsweredAlready,
        })
    }
}

impl From<RegisterError> for Refusal {
    fn from(error: RegisterError) -> Self {
        tracing::warn!(name: "register.failed", error = %error, "a register gave no answer");
        Self::retry_after(ProblemCode::RegisterUnavailable, 30)
    }
}

impl IntoResponse for Refusal {
    /// Status and headers only; the layer in [`super::problem`] writes the document in the reader's language.
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}
