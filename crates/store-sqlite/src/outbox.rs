//! Work that waits.

use crate::SqliteStore;
use crate::row::{to_json, unavailable};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use store::{Lane, Outbox, OutboxKind, OutboxRow, StoreError, WriteContext};

#[async_trait]
impl Outbox for SqliteStore {
    async fn due_work(
        &self,
        lane: Lane,
        now: DateTime<Utc>,
        limit: u32,
    ) -> Result<Vec<OutboxRow>, StoreError> {
        let kinds: Vec<_> =
            OutboxKind::ALL.iter().filter(|kind| kind.lane() == lane).map(|kind| kind.word()).collect();
        let rows: Vec<(i64, String, String, i64)> = sqlx::query_as(
            "SELECT id, kind, resource_id, attempts FROM outbox \
             WHERE done_at IS NULL AND due_at <= ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY due_at, id LIMIT ?",
        )
        .bind(now.timestamp_millis())
        .bind(to_json(&kinds, "outbox")?)
        .bind(i64::from(limit))
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        rows.into_iter()
            .map(|(id, kind, resource_id, attempts)| {
                Ok(OutboxRow {
                    id,
                    kind: OutboxKind::of(&kind).ok_or(StoreError::Damaged("outbox"))?,
                    resource_id,
                    attempts: u32::try_from(attempts).map_err(|_| StoreError::Damaged("outbox"))?,
                })
            })
            .collect()
    }

    async fn deliver_office_notice(&self, ctx: &WriteContext, work: &OutboxRow) -> Result<(), StoreError> {
        let (ctx, work) = (ctx.clone(), work.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let now = ctx.now.timestamp_millis();
                    // Delivering twice leaves one notice.
                    let put = sqlx::query(
                        "INSERT INTO office_notice (application_id, at) SELECT id, ? FROM application WHERE id = ? \
                         ON CONFLICT (application_id) DO UPDATE SET at = at",
                    )
                    .bind(now)
                    .bind(&work.resource_id)
                    .execute(&mut *connection)
                    .await
                    .map_err(unavailable)?;
                    if put.rows_affected() == 0 {
                        return Err(StoreError::NotFound);
                    }
                    sqlx::query("UPDATE outbox SET done_at = ? WHERE id = ?")
                        .bind(now)
                        .bind(work.id)
                        .execute(&mut *connection)
                        .await
                        .map_err(unavailable)?;
                    Ok(())
                })
            })
            .await
    }

    async fn postpone_work(&self, work: &OutboxRow, due: DateTime<Utc>) -> Result<(), StoreError> {
        let id = work.id;
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query("UPDATE outbox SET due_at = ?, attempts = attempts + 1 WHERE id = ?")
                        .bind(due.timestamp_millis())
                        .bind(id)
                        .execute(connection)
                        .await
                        .map_err(unavailable)?;
                    Ok(())
                })
            })
            .await
    }
}
