//! The waiting list.

use crate::calendars::tell;
use crate::row::{Audited, audit, from_json, moment, to_json, unavailable};
use crate::{SqliteStore, idempotency};
use api::booking::{NoticeKind, WaitingState};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use store::{Answer, StoreError, Subject, Waiter, Waiting, WaitingList, WriteContext};

const WHAT: &str = "waiting";

/// Takes a person off the list; whether she was on it.
pub async fn off(connection: &mut SqliteConnection, person: &str) -> Result<bool, StoreError> {
    let gone = sqlx::query("DELETE FROM waiting WHERE person = ?")
        .bind(person)
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(gone.rows_affected() > 0)
}

async fn note(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    action: &'static str,
) -> Result<(), StoreError> {
    let what = Audited { action, resource: WHAT, id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

async fn on(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    waiting: &Waiting,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO waiting (person, unit, kind, filter, hold_by, since) VALUES (?, ?, ?, ?, ?, ?) \
         ON CONFLICT (person) DO UPDATE SET unit = excluded.unit, kind = excluded.kind, \
         filter = excluded.filter, hold_by = excluded.hold_by, since = excluded.since, told_at = NULL",
    )
    .bind(&subject.person)
    .bind(&waiting.unit)
    .bind(waiting.kind.key())
    .bind(to_json(&waiting.filter, WHAT)?)
    .bind(waiting.hold_by.map(|day| day.to_string()))
    .bind(ctx.now.timestamp_millis())
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    note(connection, ctx, subject, "create").await
}

#[async_trait]
impl WaitingList for SqliteStore {
    async fn wait(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        waiting: &Waiting,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, waiting) = (ctx.clone(), subject.clone(), waiting.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    on(connection, &ctx, &subject, &waiting).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn stop_waiting(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject) = (ctx.clone(), subject.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    if off(connection, &subject.person).await? {
                        note(connection, &ctx, &subject, "delete").await?;
                    }
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn waiting_of(&self, person: &str) -> Result<Option<WaitingState>, StoreError> {
        let row: Option<(i64, Option<i64>)> =
            sqlx::query_as("SELECT since, told_at FROM waiting WHERE person = ?")
                .bind(person)
                .fetch_optional(&self.readers)
                .await
                .map_err(unavailable)?;
        row.map(|(since, told_at)| {
            Ok(WaitingState { since: moment(since)?, told_at: told_at.map(moment).transpose()? })
        })
        .transpose()
    }

    async fn may_be_told(
        &self,
        now: DateTime<Utc>,
        after: Option<&Waiter>,
        limit: u32,
    ) -> Result<Vec<Waiter>, StoreError> {
        let behind = after.map_or((i64::MIN, ""), |one| (one.since.timestamp_millis(), one.person.as_str()));
        let rows: Vec<(String, String, i64)> = sqlx::query_as(
            "SELECT person, filter, since FROM waiting WHERE told_at IS NULL AND (since, person) > (?1, ?2) \
             AND EXISTS (SELECT 1 FROM slot WHERE slot.unit = waiting.unit AND slot.kind = waiting.kind \
             AND slot.booking IS NULL AND slot.closed = 0 AND slot.starts_at > ?3 \
             AND (waiting.hold_by IS NULL OR slot.day <= waiting.hold_by)) ORDER BY since, person LIMIT ?4",
        )
        .bind(behind.0)
        .bind(behind.1)
        .bind(now.timestamp_millis())
        .bind(limit)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        rows.into_iter()
            .map(|(person, filter, since)| {
                Ok(Waiter { person, filter: from_json(&filter, WHAT)?, since: moment(since)? })
            })
            .collect()
    }

    async fn tell_slot_free(&self, ctx: &WriteContext, person: &str) -> Result<(), StoreError> {
        let (ctx, person) = (ctx.clone(), person.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let told =
                        sqlx::query("UPDATE waiting SET told_at = ? WHERE person = ? AND told_at IS NULL")
                            .bind(ctx.now.timestamp_millis())
                            .bind(&person)
                            .execute(&mut *connection)
                            .await
                            .map_err(unavailable)?;
                    if told.rows_affected() == 0 {
                        return Ok(());
                    }
                    tell(connection, &ctx, &person, NoticeKind::SlotFree, (None, None)).await
                })
            })
            .await
    }
}
