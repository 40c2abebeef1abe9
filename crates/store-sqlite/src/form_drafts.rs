//! What is typed into forms and not sent yet.

use crate::row::{moment, unavailable};
use crate::{SqliteStore, idempotency};
use api::{FormDraft, FormDraftChange};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use store::{Answer, FormDrafts, StoreError, WriteContext};

/// No trace is kept of single words: nobody but their owner ever sees them.
async fn change(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    FormDraftChange { form, typed }: &FormDraftChange,
) -> Result<(), StoreError> {
    let query = match typed {
        None => {
            sqlx::query("DELETE FROM form_draft WHERE owner = ? AND form = ?").bind(&ctx.actor.id).bind(form)
        }
        Some(typed) => sqlx::query(
            "INSERT INTO form_draft (owner, form, typed, saved_at) VALUES (?, ?, ?, ?) \
             ON CONFLICT (owner, form) DO UPDATE SET typed = excluded.typed, saved_at = excluded.saved_at",
        )
        .bind(&ctx.actor.id)
        .bind(form)
        .bind(typed)
        .bind(ctx.now.timestamp_millis()),
    };
    query.execute(connection).await.map_err(unavailable)?;
    Ok(())
}

#[async_trait]
impl FormDrafts for SqliteStore {
    async fn save_form_drafts(
        &self,
        ctx: &WriteContext,
        changes: &[FormDraftChange],
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, changes) = (ctx.clone(), changes.to_vec());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    for each in &changes {
                        change(connection, &ctx, each).await?;
                    }
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn form_drafts_of(&self, owner: &str) -> Result<Vec<FormDraft>, StoreError> {
        let rows: Vec<(String, String, i64)> = sqlx::query_as(
            "SELECT form, typed, saved_at FROM form_draft WHERE owner = ? ORDER BY saved_at DESC, form",
        )
        .bind(owner)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        rows.into_iter()
            .map(|(form, typed, saved_at)| Ok(FormDraft { form, typed, saved_at: moment(saved_at)? }))
            .collect()
    }

    async fn sweep_form_drafts(&self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let gone = sqlx::query("DELETE FROM form_draft WHERE saved_at < ?")
                        .bind(before.timestamp_millis())
                        .execute(connection)
                        .await
                        .map_err(unavailable)?;
                    Ok(gone.rows_affected())
                })
            })
            .await
    }
}
