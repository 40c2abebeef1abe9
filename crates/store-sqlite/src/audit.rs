//! The audit trail.

use crate::SqliteStore;
use crate::row::{Audited, audit, moment, unavailable};
use async_trait::async_trait;
use store::{Audit, AuditRow, StoreError, WriteContext};

#[derive(sqlx::FromRow)]
struct Stored {
    at: i64,
    actor: String,
    role: String,
    action: String,
    resource: String,
    resource_id: String,
    purpose: String,
    request_id: String,
}

fn record(row: Stored) -> Result<AuditRow, StoreError> {
    Ok(AuditRow {
        at: moment(row.at)?,
        actor: row.actor,
        role: row.role,
        action: row.action,
        resource: row.resource,
        resource_id: row.resource_id,
        purpose: row.purpose,
        request_id: row.request_id,
    })
}

#[async_trait]
impl Audit for SqliteStore {
    async fn record_application_read(&self, ctx: &WriteContext, id: &str) -> Result<(), StoreError> {
        let (ctx, id) = (ctx.clone(), id.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let row: Option<(Option<String>,)> =
                        sqlx::query_as("SELECT cpr FROM application WHERE id = ?")
                            .bind(&id)
                            .fetch_optional(&mut *connection)
                            .await
                            .map_err(unavailable)?;
                    let Some((cpr,)) = row else { return Err(StoreError::NotFound) };
                    let what =
                        Audited { action: "read", resource: "application", id: &id, subject: cpr.as_deref() };
                    audit(connection, &ctx, what).await?;
                    sqlx::query(
                        "UPDATE office_notice SET read_at = ? WHERE application_id = ? AND read_at IS NULL",
                    )
                    .bind(ctx.now.timestamp_millis())
                    .bind(&id)
                    .execute(&mut *connection)
                    .await
                    .map_err(unavailable)?;
                    Ok(())
                })
            })
            .await
    }

    async fn audit_of(&self, resource: &str, id: &str) -> Result<Vec<AuditRow>, StoreError> {
        let rows: Vec<Stored> = sqlx::query_as(
            "SELECT at, actor, role, action, resource, resource_id, purpose, request_id FROM audit \
             WHERE resource = ? AND resource_id = ? ORDER BY id",
        )
        .bind(resource)
        .bind(id)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        rows.into_iter().map(record).collect()
    }

    async fn audit_of_person(&self, cpr: &str) -> Result<Vec<AuditRow>, StoreError> {
        let rows: Vec<Stored> = sqlx::query_as(
            "SELECT at, actor, role, action, resource, resource_id, purpose, request_id FROM audit \
             WHERE subject = ? ORDER BY id",
        )
        .bind(cpr)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        rows.into_iter().map(record).collect()
    }
}
