//! Private calendar addresses: whoever has one reads the citizen's meetings, so only its hash is kept.

use crate::{StoreError, Subject, TokenHash, WriteContext};
use api::booking::FeedState;
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// Whose calendar an address opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeedOwner {
    /// The person's, by her id.
    Person(String),
    /// Nobody's any more: it was withdrawn.
    Withdrawn,
}

/// Private calendar addresses, at most one a person.
#[async_trait]
pub trait Feeds: Send + Sync {
    /// Keeps a new address and withdraws the one before.
    ///
    /// # Errors
    /// The database's own.
    async fn open_feed(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        token: TokenHash,
    ) -> Result<(), StoreError>;

    /// Withdraws the person's address. Withdrawing one that is gone is no error.
    ///
    /// # Errors
    /// The database's own.
    async fn end_feed(&self, ctx: &WriteContext, subject: &Subject) -> Result<(), StoreError>;

    /// The person's address that is in use.
    ///
    /// # Errors
    /// The database's own.
    async fn feed_of(&self, person: &str) -> Result<Option<FeedState>, StoreError>;

    /// Whose calendar the address opens, and that it was fetched at `now`. `None` for an address never given.
    ///
    /// # Errors
    /// The database's own.
    async fn fetch_feed(&self, token: TokenHash, now: DateTime<Utc>)
    -> Result<Option<FeedOwner>, StoreError>;
}
