//! A write that is sent twice happens once: the key, what it was used for, and what was answered.

use crate::StoreError;
use async_trait::async_trait;
use chrono::{DateTime, Duration, Utc};

/// An answer as it was given, to be given again.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// Headers beside the usual ones: `etag`, `location`.
    pub headers: Vec<(String, String)>,
    /// The JSON body; empty for none.
    pub body: String,
}

/// A client's key and the request it was sent with. Keys belong to the user who sends them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyed {
    /// The key, 8 to 64 printable characters.
    pub key: String,
    /// SHA-256 of method, address and body.
    pub request_hash: Vec<u8>,
    /// The lease of [`Idempotency::reserve`], where the write was reserved first.
    pub lease: Option<i64>,
}

/// What a reservation found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reservation {
    /// The key is new, or an earlier attempt was given up: go on with this lease.
    Begin(i64),
    /// The request was answered before: answer the same.
    Answered(Answer),
}

/// How long a reservation holds when its request neither ends nor fails, as when the server is killed.
pub const LEASE: Duration = Duration::seconds(60);

/// How long answers are kept for clients that try again.
pub const KEPT: Duration = Duration::days(30);

/// Reservations for writes that first ask others (registers), so that a double click asks them once.
#[async_trait]
pub trait Idempotency: Send + Sync {
    /// Reserves the key of `principal`.
    ///
    /// # Errors
    /// [`StoreError::KeyReused`], [`StoreError::KeyInFlight`], or the database's own.
    async fn reserve(
        &self,
        principal: &str,
        keyed: &Keyed,
        now: DateTime<Utc>,
    ) -> Result<Reservation, StoreError>;

    /// Gives a reservation back after a failure, so that the client may try again at once.
    ///
    /// # Errors
    /// The database's own.
    async fn release(&self, principal: &str, keyed: &Keyed) -> Result<(), StoreError>;

    /// Forgets answers older than [`KEPT`].
    ///
    /// # Errors
    /// The database's own.
    async fn forget_old_answers(&self, now: DateTime<Utc>) -> Result<u64, StoreError>;
}
