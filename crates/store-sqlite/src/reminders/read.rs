//! Reminders as they are read.

use super::WHAT;
use crate::row::{from_word, moment, unavailable};
use api::{Reminder, ReminderOutcome};
use chrono::{DateTime, Utc};
use sqlx::{FromRow, SqlitePool};
use store::{NewReminder, ReminderRecord, StoreError};

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, person, about, about_id, revision, day, channel, due_at, outcome, reason, attempts, ",
            "settled_at FROM reminder ",
            $tail
        )
    };
}

#[derive(FromRow)]
struct Row {
    id: String,
    person: String,
    about: String,
    about_id: String,
    revision: i64,
    day: String,
    channel: String,
    due_at: i64,
    outcome: String,
    reason: Option<String>,
    attempts: i64,
    settled_at: Option<i64>,
}

fn small(number: i64) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::Damaged(WHAT))
}

impl Row {
    fn record(self) -> Result<ReminderRecord, StoreError> {
        Ok(ReminderRecord {
            person: self.person,
            revision: small(self.revision)?,
            reminder: Reminder {
                id: self.id,
                about: from_word(self.about, WHAT)?,
                about_id: self.about_id,
                day: self.day.parse().map_err(|_| StoreError::Damaged(WHAT))?,
                channel: from_word(self.channel, WHAT)?,
                due_at: moment(self.due_at)?,
                outcome: from_word(self.outcome, WHAT)?,
                attempts: small(self.attempts)?,
                settled_at: self.settled_at.map(moment).transpose()?,
                reason: self.reason.map(|reason| from_word(reason, WHAT)).transpose()?,
            },
        })
    }
}

/// Whether planning the reminder would change nothing.
pub async fn stands(readers: &SqlitePool, new: &NewReminder) -> Result<bool, StoreError> {
    let row: Option<(i64, String, i64)> = sqlx::query_as(
        "SELECT due_at, outcome, attempts FROM reminder \
         WHERE person = ? AND about = ? AND about_id = ? AND revision = ? AND day = ? AND channel = ?",
    )
    .bind(&new.person)
    .bind(new.about.key())
    .bind(&new.about_id)
    .bind(new.revision)
    .bind(new.day.to_string())
    .bind(new.channel.key())
    .fetch_optional(readers)
    .await
    .map_err(unavailable)?;
    Ok(row.is_some_and(|(due, outcome, attempts)| {
        let waits = outcome == ReminderOutcome::Waiting.key();
        let moved = waits && attempts == 0 && due != new.due_at.timestamp_millis();
        outcome != ReminderOutcome::Dropped.key() && !moved
    }))
}

pub async fn one(readers: &SqlitePool, id: &str) -> Result<Option<ReminderRecord>, StoreError> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE id = ?"))
        .bind(id)
        .fetch_optional(readers)
        .await
        .map_err(unavailable)?;
    row.map(Row::record).transpose()
}

pub async fn of_person(readers: &SqlitePool, person: &str) -> Result<Vec<Reminder>, StoreError> {
    let rows: Vec<Row> =
        sqlx::query_as(select!("WHERE person = ? ORDER BY day DESC, due_at DESC, channel, id"))
            .bind(person)
            .fetch_all(readers)
            .await
            .map_err(unavailable)?;
    rows.into_iter().map(|row| row.record().map(|record| record.reminder)).collect()
}

pub async fn undelivered(
    readers: &SqlitePool,
    from: DateTime<Utc>,
) -> Result<Vec<ReminderRecord>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE outcome = 'undelivered' AND settled_at >= ? ORDER BY settled_at DESC, id"
    ))
    .bind(from.timestamp_millis())
    .fetch_all(readers)
    .await
    .map_err(unavailable)?;
    rows.into_iter().map(Row::record).collect()
}
