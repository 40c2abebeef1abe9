//! Keys, leases and answers.

use crate::SqliteStore;
use crate::row::{from_json, moment, to_json, unavailable};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use store::idempotency::{KEPT, LEASE};
use store::{Answer, Idempotency, Keyed, Reservation, StoreError, WriteContext};

type Row = (Vec<u8>, i64, Option<i64>, Option<String>);

async fn find(
    connection: &mut SqliteConnection,
    principal: &str,
    key: &str,
) -> Result<Option<Row>, StoreError> {
    sqlx::query_as(
        "SELECT request_hash, reserved_at, lease, answer FROM idempotency WHERE principal = ? AND key = ?",
    )
    .bind(principal)
    .bind(key)
    .fetch_optional(connection)
    .await
    .map_err(unavailable)
}

/// The answer of the first time, when this request was made before. To be asked first in every keyed change.
pub async fn earlier(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
) -> Result<Option<Answer>, StoreError> {
    let Some(keyed) = &ctx.key else { return Ok(None) };
    let Some((hash, _, lease, answer)) = find(connection, &ctx.actor.id, &keyed.key).await? else {
        // A lease whose row is gone was given back or taken over and given back: somebody else may have acted.
        return if keyed.lease.is_some() { Err(StoreError::KeyInFlight) } else { Ok(None) };
    };
    if hash != keyed.request_hash {
        return Err(StoreError::KeyReused);
    }
    match answer {
        Some(answer) => from_json(&answer, "answer").map(Some),
        None if lease == keyed.lease => Ok(None),
        None => Err(StoreError::KeyInFlight),
    }
}

/// Keeps the answer under the request's key. To be called last in every keyed change.
pub async fn keep(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    answer: Answer,
) -> Result<Answer, StoreError> {
    if let Some(keyed) = &ctx.key {
        sqlx::query(
            "INSERT INTO idempotency (principal, key, request_hash, reserved_at, lease, answer) \
             VALUES (?, ?, ?, ?, NULL, ?) \
             ON CONFLICT (principal, key) DO UPDATE SET lease = NULL, answer = excluded.answer",
        )
        .bind(&ctx.actor.id)
        .bind(&keyed.key)
        .bind(&keyed.request_hash)
        .bind(ctx.now.timestamp_millis())
        .bind(to_json(&answer, "answer")?)
        .execute(connection)
        .await
        .map_err(unavailable)?;
    }
    Ok(answer)
}

#[async_trait]
impl Idempotency for SqliteStore {
    async fn reserve(
        &self,
        principal: &str,
        keyed: &Keyed,
        now: DateTime<Utc>,
    ) -> Result<Reservation, StoreError> {
        let (principal, keyed) = (principal.to_owned(), keyed.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let mut lease = 1;
                    if let Some((hash, reserved_at, held, answer)) =
                        find(connection, &principal, &keyed.key).await?
                    {
                        if hash != keyed.request_hash {
                            return Err(StoreError::KeyReused);
                        }
                        if let Some(answer) = answer {
                            return from_json(&answer, "answer").map(Reservation::Answered);
                        }
                        if moment(reserved_at)? + LEASE > now {
                            return Err(StoreError::KeyInFlight);
                        }
                        lease = held.unwrap_or(0).saturating_add(1);
                    }
                    sqlx::query(
                        "INSERT INTO idempotency (principal, key, request_hash, reserved_at, lease) \
                         VALUES (?, ?, ?, ?, ?) \
                         ON CONFLICT (principal, key) DO UPDATE SET \
                         reserved_at = excluded.reserved_at, lease = excluded.lease",
                    )
                    .bind(&principal)
                    .bind(&keyed.key)
                    .bind(&keyed.request_hash)
                    .bind(now.timestamp_millis())
                    .bind(lease)
                    .execute(connection)
                    .await
                    .map_err(unavailable)?;
                    Ok(Reservation::Begin(lease))
                })
            })
            .await
    }

    async fn release(&self, principal: &str, keyed: &Keyed) -> Result<(), StoreError> {
        let (principal, keyed) = (principal.to_owned(), keyed.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(
                        "DELETE FROM idempotency WHERE principal = ? AND key = ? AND lease = ? AND answer IS NULL",
                    )
                    .bind(&principal)
                    .bind(&keyed.key)
                    .bind(keyed.lease)
                    .execute(connection)
                    .await
                    .map_err(unavailable)?;
                    Ok(())
                })
            })
            .await
    }

    async fn forget_old_answers(&self, now: DateTime<Utc>) -> Result<u64, StoreError> {
        let before = (now - KEPT).timestamp_millis();
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let gone = sqlx::query("DELETE FROM idempotency WHERE reserved_at < ?")
                        .bind(before)
                        .execute(connection)
                        .await
                        .map_err(unavailable)?;
                    Ok(gone.rows_affected())
                })
            })
            .await
    }
}
