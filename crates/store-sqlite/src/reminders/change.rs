//! A reminder from the plan to its end: each step one change of the writer's.

use crate::row::unavailable;
use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use store::{NewReminder, OutboxKind, OutboxRow, ReminderEnd, StoreError};

/// Writes the reminder and its work. Returns whether anything was to be written.
pub async fn plan(
    connection: &mut SqliteConnection,
    new: &NewReminder,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let due = new.due_at.timestamp_millis();
    let planned: Option<(String,)> = sqlx::query_as(
        "INSERT INTO reminder (id, person, about, about_id, revision, day, channel, due_at, outcome) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting') \
         ON CONFLICT (person, about, about_id, revision, day, channel) DO UPDATE SET due_at = excluded.due_at, \
         outcome = 'waiting', reason = NULL, settled_at = NULL \
         WHERE outcome = 'dropped' OR (outcome = 'waiting' AND attempts = 0 AND due_at <> excluded.due_at) \
         RETURNING id",
    )
    .bind(&new.id)
    .bind(&new.person)
    .bind(new.about.key())
    .bind(&new.about_id)
    .bind(new.revision)
    .bind(new.day.to_string())
    .bind(new.channel.key())
    .bind(due)
    .fetch_optional(&mut *connection)
    .await
    .map_err(unavailable)?;
    let Some((id,)) = planned else { return Ok(false) };
    sqlx::query(
        "INSERT INTO outbox (kind, resource_id, created_at, due_at) VALUES (?, ?, ?, ?) \
         ON CONFLICT (resource_id) WHERE kind = 'reminder' AND done_at IS NULL DO UPDATE SET due_at = excluded.due_at",
    )
    .bind(OutboxKind::Reminder.word())
    .bind(&id)
    .bind(now.timestamp_millis())
    .bind(due)
    .execute(connection)
    .await
    .map_err(unavailable)?;
    Ok(true)
}

/// Compare-and-set on the number of attempts: of several who saw the work as due, one takes it.
pub async fn take(
    connection: &mut SqliteConnection,
    work: &OutboxRow,
    until: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let taken = sqlx::query(
        "UPDATE outbox SET attempts = attempts + 1, due_at = ? WHERE id = ? AND attempts = ? AND done_at IS NULL",
    )
    .bind(until.timestamp_millis())
    .bind(work.id)
    .bind(work.attempts)
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    if taken.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query("UPDATE reminder SET attempts = attempts + 1 WHERE id = ?")
        .bind(&work.resource_id)
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(true)
}

/// Ends the reminder, writes the notice where it is one, and ends the work.
pub async fn end(
    connection: &mut SqliteConnection,
    now: DateTime<Utc>,
    work: &OutboxRow,
    end: ReminderEnd,
) -> Result<(), StoreError> {
    let now = now.timestamp_millis();
    let ended = sqlx::query(
        "UPDATE reminder SET outcome = ?, reason = ?, settled_at = ? WHERE id = ? AND outcome = 'waiting'",
    )
    .bind(end.outcome.key())
    .bind(end.reason.map(api::ReminderReason::key))
    .bind(now)
    .bind(&work.resource_id)
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    if ended.rows_affected() > 0 {
        sqlx::query(
            "INSERT INTO booking_notice (person, at, kind, booking, about) \
             SELECT person, ?, 'reminder', CASE about WHEN 'meeting' THEN about_id END, id FROM reminder \
             WHERE id = ? AND channel = 'min_side' AND outcome = 'sent' ON CONFLICT DO NOTHING",
        )
        .bind(now)
        .bind(&work.resource_id)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    }
    sqlx::query("UPDATE outbox SET done_at = ? WHERE id = ? AND done_at IS NULL")
        .bind(now)
        .bind(work.id)
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(())
}
