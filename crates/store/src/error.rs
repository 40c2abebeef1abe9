//! What a store may answer instead of doing what it was asked.

use crate::{BookingRefused, MandateRefused};
use api::Status;

/// Why nothing was stored, or nothing found. After an error the database is as it was before.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such row, or it belongs to somebody else.
    #[error("not found")]
    NotFound,
    /// What is to be changed has another version than the change is based on.
    #[error("it stands at version {current}")]
    VersionConflict {
        /// The version it has now; 0 where there is none.
        current: u64,
    },
    /// The application stands elsewhere than the step starts from.
    #[error("the application is {0:?}")]
    StatusChanged(Status),
    /// Nothing has changed since the plan was last published.
    #[error("nothing has changed since the plan was last published")]
    NothingNew,
    /// The time or the booking does not allow it.
    #[error(transparent)]
    Booking(#[from] BookingRefused),
    /// The power of attorney or its invitation does not allow it.
    #[error(transparent)]
    Mandate(#[from] MandateRefused),
    /// A file to be sent is not the actor's, or was sent already.
    #[error("a file is not there to be sent")]
    AttachmentGone,
    /// The idempotency key was used for another request.
    #[error("the key was used for another request")]
    KeyReused,
    /// The request with this key is being worked on.
    #[error("the request with this key is being worked on")]
    KeyInFlight,
    /// A stored row cannot be read: which kind of row, never its content.
    #[error("a stored {0} cannot be read")]
    Damaged(&'static str),
    /// The database does not answer, or could not finish.
    #[error("the database is not available")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
}
