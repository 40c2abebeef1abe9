//! Job logs.

use crate::attachments::{Holder, let_go, of_entries, take};
use crate::row::{Audited, audit, count, from_json, moment, to_json, unavailable};
use crate::{SqliteStore, idempotency};
use api::{JobApplicationStatus, JobLogEntry};
use async_trait::async_trait;
use chrono::NaiveDate;
use sqlx::SqliteConnection;
use store::{Answer, Base, JobLogSave, JobLogs, StoreError, Subject, WriteContext};

type Row = (String, i64, i64, String);

fn record((id, version, saved_at, application): Row) -> Result<JobLogEntry, StoreError> {
    Ok(JobLogEntry {
        id,
        version: count(version, "job log")?,
        saved_at: moment(saved_at)?,
        application: from_json(&application, "job log")?,
        files: Vec::new(),
    })
}

async fn version(connection: &mut SqliteConnection, person: &str, id: &str) -> Result<u64, StoreError> {
    let row: Option<(i64,)> = sqlx::query_as("SELECT version FROM job_log WHERE person = ? AND id = ?")
        .bind(person)
        .bind(id)
        .fetch_optional(connection)
        .await
        .map_err(unavailable)?;
    row.map_or(Ok(0), |(version,)| count(version, "job log"))
}

async fn save(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    entry: &JobLogSave,
) -> Result<(), StoreError> {
    let current = version(connection, &subject.person, &entry.id).await?;
    let expected = match entry.base {
        Base::New => 0,
        Base::Version(version) => version,
    };
    if current != expected || entry.base == Base::Version(0) {
        return Err(StoreError::VersionConflict { current });
    }
    sqlx::query(
        "INSERT INTO job_log (person, id, version, saved_at, day, status, application) \
         VALUES (?, ?, 1, ?, ?, ?, ?) ON CONFLICT (person, id) DO UPDATE SET version = version + 1, \
         saved_at = excluded.saved_at, day = excluded.day, status = excluded.status, \
         application = excluded.application",
    )
    .bind(&subject.person)
    .bind(&entry.id)
    .bind(ctx.now.timestamp_millis())
    .bind(entry.application.on.to_string())
    .bind(entry.application.status.key())
    .bind(to_json(&entry.application, "job log")?)
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    let files = &entry.application.attachments;
    let_go(connection, &subject.person, &entry.id, files).await?;
    take(connection, ctx, &Holder::entry(&subject.person, &entry.id), files).await?;
    let action = if current == 0 { "create" } else { "update" };
    trace(connection, ctx, subject, action).await
}

async fn trace(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    action: &'static str,
) -> Result<(), StoreError> {
    let what = Audited { action, resource: "job_log", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

#[async_trait]
impl JobLogs for SqliteStore {
    async fn save_job_log_entry(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        entry: &JobLogSave,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, entry) = (ctx.clone(), subject.clone(), entry.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    save(connection, &ctx, &subject, &entry).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn import_job_log(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        entries: &[JobLogSave],
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, entries) = (ctx.clone(), subject.clone(), entries.to_vec());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    for entry in &entries {
                        save(connection, &ctx, &subject, entry).await?;
                    }
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn delete_job_log_entry(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
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
                    let gone = sqlx::query("DELETE FROM job_log WHERE person = ? AND id = ?")
                        .bind(&subject.person)
                        .bind(&id)
                        .execute(&mut *connection)
                        .await
                        .map_err(unavailable)?;
                    if gone.rows_affected() == 0 {
                        return Err(StoreError::NotFound);
                    }
                    let_go(connection, &subject.person, &id, &[]).await?;
                    trace(connection, &ctx, &subject, "delete").await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn job_log(&self, person: &str) -> Result<Vec<JobLogEntry>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT id, version, saved_at, application FROM job_log WHERE person = ? \
             ORDER BY day DESC, saved_at DESC, id",
        )
        .bind(person)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        let mut files = of_entries(&self.readers, person).await?;
        let with_files = |row| {
            let entry = record(row)?;
            Ok(JobLogEntry { files: files.remove(&entry.id).unwrap_or_default(), ..entry })
        };
        rows.into_iter().map(with_files).collect()
    }

    async fn jobs_sought(&self, person: &str, from: NaiveDate, to: NaiveDate) -> Result<u64, StoreError> {
        let (found,): (i64,) = sqlx::query_as(
            "SELECT count(*) FROM job_log WHERE person = ? AND day BETWEEN ? AND ? AND status <> ?",
        )
        .bind(person)
        .bind(from.to_string())
        .bind(to.to_string())
        .bind(JobApplicationStatus::Planned.key())
        .fetch_one(&self.readers)
        .await
        .map_err(unavailable)?;
        count(found, "job log")
    }
}
