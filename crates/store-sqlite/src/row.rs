//! Between rows and types.

use chrono::{DateTime, Utc};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::SqliteConnection;
use store::{StoreError, WriteContext};

/// The database's own error.
pub fn unavailable(error: sqlx::Error) -> StoreError {
    StoreError::Unavailable(Box::new(error))
}

/// The writer cannot take or finish a change.
pub fn busy(why: &'static str) -> StoreError {
    StoreError::Unavailable(why.into())
}

/// A moment from milliseconds.
pub fn moment(millis: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_millis(millis).ok_or(StoreError::Damaged("time"))
}

/// A count, which the database holds signed.
pub fn count(number: i64, what: &'static str) -> Result<u64, StoreError> {
    u64::try_from(number).map_err(|_| StoreError::Damaged(what))
}

/// JSON of a type of the API.
pub fn to_json(value: &impl Serialize, what: &'static str) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Damaged(what))
}

/// A type of the API from JSON.
pub fn from_json<T: DeserializeOwned>(json: &str, what: &'static str) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|_| StoreError::Damaged(what))
}

/// The word that serde writes for a plain enum.
pub fn word(value: &impl Serialize, what: &'static str) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(StoreError::Damaged(what)),
    }
}

/// The plain enum of a word.
pub fn from_word<T: DeserializeOwned>(word: String, what: &'static str) -> Result<T, StoreError> {
    serde_json::from_value(serde_json::Value::String(word)).map_err(|_| StoreError::Damaged(what))
}

/// What an audit row says beside who, when and why.
pub struct Audited<'a> {
    pub action: &'static str,
    pub resource: &'static str,
    pub id: &'a str,
    pub subject: Option<&'a str>,
}

/// Writes an audit row within a change.
pub async fn audit(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    what: Audited<'_>,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO audit (at, actor, role, action, resource, resource_id, subject, purpose, request_id, \
         organisation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(ctx.now.timestamp_millis())
    .bind(&ctx.actor.id)
    .bind(ctx.actor.role_word())
    .bind(what.action)
    .bind(what.resource)
    .bind(what.id)
    .bind(what.subject)
    .bind(ctx.purpose.word())
    .bind(&ctx.request_id)
    .bind(&ctx.actor.organisation)
    .execute(connection)
    .await
    .map_err(unavailable)?;
    Ok(())
}
