//! Sessions: only the hash of the token is kept, so a stolen database opens no session.

use crate::{StoreError, WriteContext};
use api::User;
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// SHA-256 of a session's token.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TokenHash(pub [u8; 32]);

impl core::fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("TokenHash(hidden)")
    }
}

/// A session to be opened.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Names the session in lists; opens nothing.
    pub id: String,
    /// The token's hash.
    pub token: TokenHash,
    /// Who.
    pub user: User,
    /// When it ends whatever happens.
    pub ends_at: DateTime<Utc>,
}

/// A session as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRecord {
    /// Names the session in lists.
    pub id: String,
    /// Who.
    pub user: User,
    /// When it began.
    pub signed_in_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub last_used_at: DateTime<Utc>,
    /// When it ends whatever happens.
    pub ends_at: DateTime<Utc>,
}

/// Sessions and the attempts to get one.
#[async_trait]
pub trait Sessions: Send + Sync {
    /// Opens a session and ends the one it replaces, so that no token outlives a sign-in.
    ///
    /// # Errors
    /// The database's own.
    async fn open_session(
        &self,
        ctx: &WriteContext,
        session: &NewSession,
        replaces: Option<TokenHash>,
    ) -> Result<(), StoreError>;

    /// The session of a token, ended by time or not: whoever asks judges the times.
    ///
    /// # Errors
    /// The database's own.
    async fn session(&self, token: TokenHash) -> Result<Option<SessionRecord>, StoreError>;

    /// Notes that the session was used.
    ///
    /// # Errors
    /// The database's own.
    async fn touch_session(&self, token: TokenHash, now: DateTime<Utc>) -> Result<(), StoreError>;

    /// Ends a session. Ending one that is gone is no error.
    ///
    /// # Errors
    /// The database's own.
    async fn end_session(&self, ctx: &WriteContext, token: TokenHash) -> Result<(), StoreError>;

    /// The user's sessions used after `idle_since` that have not ended at `now`, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn sessions_of(
        &self,
        user: &str,
        idle_since: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Vec<SessionRecord>, StoreError>;

    /// Deletes sessions that ended before `before`.
    ///
    /// # Errors
    /// The database's own.
    async fn sweep_sessions(&self, before: DateTime<Utc>) -> Result<u64, StoreError>;

    /// Counts an attempt to sign in from `bucket` (a hash of the address) in the minute of `now`.
    /// Returns the number of attempts in that minute, this one included.
    ///
    /// # Errors
    /// The database's own.
    async fn count_attempt(&self, bucket: &str, now: DateTime<Utc>) -> Result<u64, StoreError>;
}
