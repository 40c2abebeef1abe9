//! Drafts of applications.

use crate::row::{Audited, audit, count, from_json, moment, to_json, unavailable};
use crate::{SqliteStore, idempotency};
use api::{Draft, DraftContent, DraftRow};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use store::{Answer, Base, DraftSave, Drafts, StoreError, WriteContext};

type Row = (String, i64, i64, String);

fn record((id, version, saved_at, content): Row) -> Result<Draft, StoreError> {
    Ok(Draft {
        id,
        version: count(version, "draft")?,
        saved_at: moment(saved_at)?,
        content: from_json::<DraftContent>(&content, "draft")?,
    })
}

async fn version(connection: &mut SqliteConnection, owner: &str, id: &str) -> Result<u64, StoreError> {
    let row: Option<(i64,)> = sqlx::query_as("SELECT version FROM draft WHERE owner = ? AND id = ?")
        .bind(owner)
        .bind(id)
        .fetch_optional(connection)
        .await
        .map_err(unavailable)?;
    row.map_or(Ok(0), |(version,)| count(version, "draft"))
}

/// Deletes a draft within a change; whether there was one.
pub async fn delete(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    id: &str,
) -> Result<bool, StoreError> {
    let gone = sqlx::query("DELETE FROM draft WHERE owner = ? AND id = ?")
        .bind(&ctx.actor.id)
        .bind(id)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    if gone.rows_affected() == 0 {
        return Ok(false);
    }
    audit(connection, ctx, Audited { action: "delete", resource: "draft", id, subject: None }).await?;
    Ok(true)
}

#[async_trait]
impl Drafts for SqliteStore {
    async fn save_draft(
        &self,
        ctx: &WriteContext,
        draft: &DraftSave,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, draft) = (ctx.clone(), draft.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let current = version(connection, &ctx.actor.id, &draft.id).await?;
                    let expected = match draft.base {
                        Base::New => 0,
                        Base::Version(version) => version,
                    };
                    if current != expected || draft.base == Base::Version(0) {
                        return Err(StoreError::VersionConflict { current });
                    }
                    sqlx::query(
                        "INSERT INTO draft (owner, id, version, saved_at, content) VALUES (?, ?, 1, ?, ?) \
                         ON CONFLICT (owner, id) DO UPDATE SET \
                         version = version + 1, saved_at = excluded.saved_at, content = excluded.content",
                    )
                    .bind(&ctx.actor.id)
                    .bind(&draft.id)
                    .bind(ctx.now.timestamp_millis())
                    .bind(to_json(&draft.content, "draft")?)
                    .execute(&mut *connection)
                    .await
                    .map_err(unavailable)?;
                    let action = if current == 0 { "create" } else { "update" };
                    let what = Audited { action, resource: "draft", id: &draft.id, subject: None };
                    audit(connection, &ctx, what).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn draft(&self, owner: &str, id: &str) -> Result<Option<Draft>, StoreError> {
        let row: Option<Row> =
            sqlx::query_as("SELECT id, version, saved_at, content FROM draft WHERE owner = ? AND id = ?")
                .bind(owner)
                .bind(id)
                .fetch_optional(&self.readers)
                .await
                .map_err(unavailable)?;
        row.map(record).transpose()
    }

    async fn drafts_of(&self, owner: &str) -> Result<Vec<DraftRow>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT id, version, saved_at, content FROM draft WHERE owner = ? ORDER BY saved_at DESC, id",
        )
        .bind(owner)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        rows.into_iter()
            .map(|row| {
                let draft = record(row)?;
                Ok(DraftRow {
                    id: draft.id,
                    version: draft.version,
                    saved_at: draft.saved_at,
                    scheme: draft.content.question.map(|question| question.scheme),
                    p_number: draft.content.p_number,
                })
            })
            .collect()
    }

    async fn delete_draft(&self, ctx: &WriteContext, id: &str, answer: Answer) -> Result<Answer, StoreError> {
        let (ctx, id) = (ctx.clone(), id.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    if !delete(connection, &ctx, &id).await? {
                        return Err(StoreError::NotFound);
                    }
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn sweep_drafts(&self, ctx: &WriteContext, before: DateTime<Utc>) -> Result<u64, StoreError> {
        let ctx = ctx.clone();
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let old: Vec<(String,)> =
                        sqlx::query_as("DELETE FROM draft WHERE saved_at < ? RETURNING id")
                            .bind(before.timestamp_millis())
                            .fetch_all(&mut *connection)
                            .await
                            .map_err(unavailable)?;
                    for (id,) in &old {
                        let what = Audited { action: "delete", resource: "draft", id, subject: None };
                        audit(connection, &ctx, what).await?;
                    }
                    Ok(u64::try_from(old.len()).unwrap_or(u64::MAX))
                })
            })
            .await
    }
}
