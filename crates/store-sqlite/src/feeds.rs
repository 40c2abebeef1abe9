//! Private calendar addresses.

use crate::SqliteStore;
use crate::row::{Audited, audit, moment, unavailable};
use api::booking::FeedState;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use store::{FeedOwner, Feeds, StoreError, Subject, TokenHash, WriteContext};

/// Withdraws what is in use, and says so in the audit trail; nothing where there is none.
async fn withdraw(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
) -> Result<(), StoreError> {
    let ended =
        sqlx::query("UPDATE calendar_feed SET withdrawn_at = ? WHERE person = ? AND withdrawn_at IS NULL")
            .bind(ctx.now.timestamp_millis())
            .bind(&subject.person)
            .execute(&mut *connection)
            .await
            .map_err(unavailable)?;
    if ended.rows_affected() == 0 {
        return Ok(());
    }
    note(connection, ctx, subject, "delete").await
}

async fn note(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    action: &'static str,
) -> Result<(), StoreError> {
    let what =
        Audited { action, resource: "calendar_feed", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

#[async_trait]
impl Feeds for SqliteStore {
    async fn open_feed(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        token: TokenHash,
    ) -> Result<(), StoreError> {
        let (ctx, subject) = (ctx.clone(), subject.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    withdraw(connection, &ctx, &subject).await?;
                    sqlx::query("INSERT INTO calendar_feed (token_hash, person, since) VALUES (?, ?, ?)")
                        .bind(token.0.to_vec())
                        .bind(&subject.person)
                        .bind(ctx.now.timestamp_millis())
                        .execute(&mut *connection)
                        .await
                        .map_err(unavailable)?;
                    note(connection, &ctx, &subject, "create").await
                })
            })
            .await
    }

    async fn end_feed(&self, ctx: &WriteContext, subject: &Subject) -> Result<(), StoreError> {
        let (ctx, subject) = (ctx.clone(), subject.clone());
        self.writer
            .write(move |connection| Box::pin(async move { withdraw(connection, &ctx, &subject).await }))
            .await
    }

    async fn feed_of(&self, person: &str) -> Result<Option<FeedState>, StoreError> {
        let row: Option<(i64, Option<i64>)> = sqlx::query_as(
            "SELECT since, fetched_at FROM calendar_feed WHERE person = ? AND withdrawn_at IS NULL",
        )
        .bind(person)
        .fetch_optional(&self.readers)
        .await
        .map_err(unavailable)?;
        row.map(|(since, fetched_at)| {
            Ok(FeedState { since: moment(since)?, fetched_at: fetched_at.map(moment).transpose()? })
        })
        .transpose()
    }

    async fn fetch_feed(
        &self,
        token: TokenHash,
        now: DateTime<Utc>,
    ) -> Result<Option<FeedOwner>, StoreError> {
        // Who guesses at addresses must not reach the writer.
        let row: Option<(String, Option<i64>)> =
            sqlx::query_as("SELECT person, withdrawn_at FROM calendar_feed WHERE token_hash = ?")
                .bind(token.0.to_vec())
                .fetch_optional(&self.readers)
                .await
                .map_err(unavailable)?;
        let person = match row {
            None => return Ok(None),
            Some((_, Some(_))) => return Ok(Some(FeedOwner::Withdrawn)),
            Some((person, None)) => person,
        };
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query("UPDATE calendar_feed SET fetched_at = ? WHERE token_hash = ?")
                        .bind(now.timestamp_millis())
                        .bind(token.0.to_vec())
                        .execute(connection)
                        .await
                        .map_err(unavailable)?;
                    Ok(())
                })
            })
            .await?;
        Ok(Some(FeedOwner::Person(person)))
    }
}
