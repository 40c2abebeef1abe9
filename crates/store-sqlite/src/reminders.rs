//! Reminders and what citizens have chosen about them.

mod change;
mod read;
mod settings;

use crate::row::unavailable;
use crate::{SqliteStore, idempotency};
use api::{Reminder, ReminderSettings};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use store::{
    Answer, Base, KeptSettings, NewReminder, OutboxRow, ReminderEnd, ReminderRecord, Reminders, StoreError,
    Subject, WriteContext,
};

const WHAT: &str = "reminder";

#[async_trait]
impl Reminders for SqliteStore {
    async fn save_reminder_settings(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        base: Base,
        settings: &ReminderSettings,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, settings) = (ctx.clone(), subject.clone(), settings.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    settings::save(connection, &ctx, &subject, base, &settings).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn reminder_settings(&self, person: &str) -> Result<Option<KeptSettings>, StoreError> {
        settings::of(&self.readers, person).await
    }

    async fn plan_reminders(&self, ctx: &WriteContext, new: &[NewReminder]) -> Result<usize, StoreError> {
        // Most looks find nothing new, and a look must not wait for the disk.
        let mut wanted = Vec::new();
        for one in new {
            if !read::stands(&self.readers, one).await? {
                wanted.push(one.clone());
            }
        }
        if wanted.is_empty() {
            return Ok(0);
        }
        let now = ctx.now;
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let mut planned = 0;
                    for one in &wanted {
                        planned += usize::from(change::plan(connection, one, now).await?);
                    }
                    Ok(planned)
                })
            })
            .await
    }

    async fn reminder(&self, id: &str) -> Result<Option<ReminderRecord>, StoreError> {
        read::one(&self.readers, id).await
    }

    async fn reminders_of(&self, person: &str) -> Result<Vec<Reminder>, StoreError> {
        read::of_person(&self.readers, person).await
    }

    async fn undelivered_reminders(&self, from: DateTime<Utc>) -> Result<Vec<ReminderRecord>, StoreError> {
        read::undelivered(&self.readers, from).await
    }

    async fn take_reminder(&self, work: &OutboxRow, until: DateTime<Utc>) -> Result<bool, StoreError> {
        let work = work.clone();
        self.writer
            .write(move |connection| Box::pin(async move { change::take(connection, &work, until).await }))
            .await
    }

    async fn delay_reminder(&self, work: &OutboxRow, due: DateTime<Utc>) -> Result<(), StoreError> {
        let id = work.id;
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query("UPDATE outbox SET due_at = ? WHERE id = ? AND done_at IS NULL")
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

    async fn end_reminder(
        &self,
        ctx: &WriteContext,
        work: &OutboxRow,
        end: ReminderEnd,
    ) -> Result<(), StoreError> {
        let (now, work) = (ctx.now, work.clone());
        self.writer
            .write(move |connection| Box::pin(async move { change::end(connection, now, &work, end).await }))
            .await
    }
}
