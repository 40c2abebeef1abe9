//! Sessions and sign-in attempts.

use crate::SqliteStore;
use crate::row::{Audited, audit, count, from_json, moment, to_json, unavailable};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use store::{NewSession, SessionRecord, Sessions, StoreError, TokenHash, WriteContext};

type Row = (String, String, i64, i64, i64);

const MINUTE: i64 = 60_000;

fn record((id, user, signed_in_at, last_used_at, ends_at): Row) -> Result<SessionRecord, StoreError> {
    Ok(SessionRecord {
        id,
        user: from_json(&user, "session")?,
        signed_in_at: moment(signed_in_at)?,
        last_used_at: moment(last_used_at)?,
        ends_at: moment(ends_at)?,
    })
}

/// Deletes a session and says so in the audit trail; nothing where there is none.
async fn end(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    token: TokenHash,
) -> Result<(), StoreError> {
    let ended: Option<(String,)> = sqlx::query_as("DELETE FROM session WHERE token_hash = ? RETURNING id")
        .bind(token.0.to_vec())
        .fetch_optional(&mut *connection)
        .await
        .map_err(unavailable)?;
    if let Some((id,)) = ended {
        let what = Audited { action: "delete", resource: "session", id: &id, subject: None };
        audit(connection, ctx, what).await?;
    }
    Ok(())
}

#[async_trait]
impl Sessions for SqliteStore {
    async fn open_session(
        &self,
        ctx: &WriteContext,
        session: &NewSession,
        replaces: Option<TokenHash>,
    ) -> Result<(), StoreError> {
        let (ctx, session) = (ctx.clone(), session.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(old) = replaces {
                        end(connection, &ctx, old).await?;
                    }
                    let now = ctx.now.timestamp_millis();
                    sqlx::query(
                        "INSERT INTO session (token_hash, id, user_id, user, signed_in_at, last_used_at, ends_at) \
                         VALUES (?, ?, ?, ?, ?, ?, ?)",
                    )
                    .bind(session.token.0.to_vec())
                    .bind(&session.id)
                    .bind(&session.user.id)
                    .bind(to_json(&session.user, "session")?)
                    .bind(now)
                    .bind(now)
                    .bind(session.ends_at.timestamp_millis())
                    .execute(&mut *connection)
                    .await
                    .map_err(unavailable)?;
                    let what =
                        Audited { action: "create", resource: "session", id: &session.id, subject: None };
                    audit(connection, &ctx, what).await
                })
            })
            .await
    }

    async fn session(&self, token: TokenHash) -> Result<Option<SessionRecord>, StoreError> {
        let row: Option<Row> = sqlx::query_as(
            "SELECT id, user, signed_in_at, last_used_at, ends_at FROM session WHERE token_hash = ?",
        )
        .bind(token.0.to_vec())
        .fetch_optional(&self.readers)
        .await
        .map_err(unavailable)?;
        row.map(record).transpose()
    }

    async fn touch_session(&self, token: TokenHash, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(
                        "UPDATE session SET last_used_at = max(last_used_at, ?) WHERE token_hash = ?",
                    )
                    .bind(now.timestamp_millis())
                    .bind(token.0.to_vec())
                    .execute(connection)
                    .await
                    .map_err(unavailable)?;
                    Ok(())
                })
            })
            .await
    }

    async fn end_session(&self, ctx: &WriteContext, token: TokenHash) -> Result<(), StoreError> {
        let ctx = ctx.clone();
        self.writer.write(move |connection| Box::pin(async move { end(connection, &ctx, token).await })).await
    }

    async fn sessions_of(
        &self,
        user: &str,
        idle_since: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Vec<SessionRecord>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT id, user, signed_in_at, last_used_at, ends_at FROM session \
             WHERE user_id = ? AND last_used_at > ? AND ends_at > ? ORDER BY last_used_at DESC, id",
        )
        .bind(user)
        .bind(idle_since.timestamp_millis())
        .bind(now.timestamp_millis())
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        rows.into_iter().map(record).collect()
    }

    async fn sweep_sessions(&self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let before = before.timestamp_millis();
                    let gone = sqlx::query("DELETE FROM session WHERE ends_at < ?")
                        .bind(before)
                        .execute(&mut *connection)
                        .await
                        .map_err(unavailable)?;
                    sqlx::query("DELETE FROM sign_in_attempt WHERE minute < ?")
                        .bind(before / MINUTE)
                        .execute(&mut *connection)
                        .await
                        .map_err(unavailable)?;
                    Ok(gone.rows_affected())
                })
            })
            .await
    }

    async fn count_attempt(&self, bucket: &str, now: DateTime<Utc>) -> Result<u64, StoreError> {
        let bucket = bucket.to_owned();
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let (attempts,): (i64,) = sqlx::query_as(
                        "INSERT INTO sign_in_attempt (bucket, minute, count) VALUES (?, ?, 1) \
                         ON CONFLICT (bucket, minute) DO UPDATE SET count = count + 1 RETURNING count",
                    )
                    .bind(bucket)
                    .bind(now.timestamp_millis() / MINUTE)
                    .fetch_one(connection)
                    .await
                    .map_err(unavailable)?;
                    count(attempts, "attempt")
                })
            })
            .await
    }
}
