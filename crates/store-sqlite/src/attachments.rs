//! What is known of attached files.

mod held;

pub use held::{Holder, let_go, of_entries, of_messages, take};

use crate::row::{Audited, audit, count, from_word, moment, unavailable};
use crate::{SqliteStore, idempotency};
use api::{Attachment, AttachmentPlace};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use store::{Answer, AttachmentRecord, Attachments, NewAttachment, StoreError, Subject, WriteContext};

type Row = (String, String, String, i64, String, String, String, i64, Option<String>);

const ROW: &str = "SELECT id, name, kind, size, place, sha256, uploader, uploaded_at, holder FROM attachment";

fn record(row: Row) -> Result<AttachmentRecord, StoreError> {
    let (id, name, kind, size, place, sha256, uploader, uploaded_at, holder) = row;
    let kind = from_word(kind, "attachment")?;
    Ok(AttachmentRecord {
        attachment: Attachment { id, name, kind, size: count(size, "attachment")? },
        place: from_word(place, "attachment")?,
        sha256,
        uploader,
        uploaded_at: moment(uploaded_at)?,
        holder,
    })
}

async fn trace(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    action: &'static str,
) -> Result<(), StoreError> {
    let what = Audited { action, resource: "attachment", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

async fn loosen(connection: &mut SqliteConnection, id: &str, since: DateTime<Utc>) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO attachment_loose (id, since) VALUES (?, ?)")
        .bind(id)
        .bind(since.timestamp_millis())
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(())
}

async fn forget(connection: &mut SqliteConnection, id: &str) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM attachment_loose WHERE id = ?")
        .bind(id)
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(())
}

async fn insert(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    person: &str,
    new: &NewAttachment,
) -> Result<(), StoreError> {
    let file = &new.attachment;
    sqlx::query(
        "INSERT INTO attachment (id, person, place, uploader, name, kind, size, sha256, uploaded_at) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(&file.id)
    .bind(person)
    .bind(new.place.key())
    .bind(&ctx.actor.id)
    .bind(&file.name)
    .bind(file.kind.key())
    .bind(i64::try_from(file.size).map_err(|_| StoreError::Damaged("attachment"))?)
    .bind(&new.sha256)
    .bind(ctx.now.timestamp_millis())
    .execute(connection)
    .await
    .map_err(unavailable)?;
    Ok(())
}

#[async_trait]
impl Attachments for SqliteStore {
    async fn expect_file(&self, id: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
        let id = id.to_owned();
        self.writer.write(move |connection| Box::pin(async move { loosen(connection, &id, now).await })).await
    }

    async fn keep_attachment(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        new: &NewAttachment,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, new) = (ctx.clone(), subject.clone(), new.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    insert(connection, &ctx, &subject.person, &new).await?;
                    forget(connection, &new.attachment.id).await?;
                    trace(connection, &ctx, &subject, "create").await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn drop_attachment(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        place: AttachmentPlace,
        id: &str,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, id) = (ctx.clone(), subject.clone(), id.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let gone = sqlx::query(
                        "DELETE FROM attachment WHERE id = ? AND person = ? AND place = ? AND uploader = ? \
                         AND holder IS NULL",
                    )
                    .bind(&id)
                    .bind(&subject.person)
                    .bind(place.key())
                    .bind(&ctx.actor.id)
                    .execute(&mut *connection)
                    .await
                    .map_err(unavailable)?;
                    if gone.rows_affected() == 0 {
                        return Err(StoreError::NotFound);
                    }
                    loosen(connection, &id, DateTime::UNIX_EPOCH).await?;
                    trace(connection, &ctx, &subject, "delete").await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn attachment(
        &self,
        person: &str,
        place: AttachmentPlace,
        id: &str,
    ) -> Result<Option<AttachmentRecord>, StoreError> {
        let row: Option<Row> =
            sqlx::query_as(sqlx::AssertSqlSafe(format!("{ROW} WHERE id = ? AND person = ? AND place = ?")))
                .bind(id)
                .bind(person)
                .bind(place.key())
                .fetch_optional(&self.readers)
                .await
                .map_err(unavailable)?;
        row.map(record).transpose()
    }

    async fn attachments_of(&self, person: &str) -> Result<Vec<AttachmentRecord>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(format!(
            "{ROW} WHERE person = ? AND holder IS NOT NULL ORDER BY uploaded_at, id"
        )))
        .bind(person)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        rows.into_iter().map(record).collect()
    }

    async fn unsent_attachments(&self, uploader: &str) -> Result<u64, StoreError> {
        let (unsent,): (i64,) =
            sqlx::query_as("SELECT count(*) FROM attachment WHERE uploader = ? AND holder IS NULL")
                .bind(uploader)
                .fetch_one(&self.readers)
                .await
                .map_err(unavailable)?;
        count(unsent, "attachment")
    }

    async fn sweep_attachments(&self, ctx: &WriteContext, before: DateTime<Utc>) -> Result<u64, StoreError> {
        let ctx = ctx.clone();
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let old: Vec<(String,)> = sqlx::query_as(
                        "DELETE FROM attachment WHERE holder IS NULL AND uploaded_at < ? RETURNING id",
                    )
                    .bind(before.timestamp_millis())
                    .fetch_all(&mut *connection)
                    .await
                    .map_err(unavailable)?;
                    for (id,) in &old {
                        loosen(connection, id, DateTime::UNIX_EPOCH).await?;
                        let what = Audited { action: "delete", resource: "attachment", id, subject: None };
                        audit(connection, &ctx, what).await?;
                    }
                    Ok(u64::try_from(old.len()).unwrap_or(u64::MAX))
                })
            })
            .await
    }

    async fn loose_files(&self, before: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
        let rows: Vec<(String,)> =
            sqlx::query_as("SELECT id FROM attachment_loose WHERE since < ? ORDER BY since, id")
                .bind(before.timestamp_millis())
                .fetch_all(&self.readers)
                .await
                .map_err(unavailable)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    async fn forget_file(&self, id: &str) -> Result<(), StoreError> {
        let id = id.to_owned();
        self.writer.write(move |connection| Box::pin(async move { forget(connection, &id).await })).await
    }
}
