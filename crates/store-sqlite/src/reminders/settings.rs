//! What a citizen has chosen about reminders.

use super::WHAT;
use crate::row::{Audited, audit, count, from_json, moment, to_json, unavailable};
use api::ReminderSettings;
use sqlx::{SqliteConnection, SqlitePool};
use store::{Base, KeptSettings, StoreError, Subject, WriteContext};

pub async fn save(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    base: Base,
    settings: &ReminderSettings,
) -> Result<(), StoreError> {
    let row: Option<(i64,)> = sqlx::query_as("SELECT version FROM reminder_setting WHERE person = ?")
        .bind(&subject.person)
        .fetch_optional(&mut *connection)
        .await
        .map_err(unavailable)?;
    let current = row.map_or(Ok(0), |(version,)| count(version, WHAT))?;
    let expected = match base {
        Base::New => 0,
        Base::Version(version) => version,
    };
    if current != expected || base == Base::Version(0) {
        return Err(StoreError::VersionConflict { current });
    }
    sqlx::query(
        "INSERT INTO reminder_setting (person, version, saved_at, settings) VALUES (?, 1, ?, ?) \
         ON CONFLICT (person) DO UPDATE SET version = version + 1, saved_at = excluded.saved_at, \
         settings = excluded.settings",
    )
    .bind(&subject.person)
    .bind(ctx.now.timestamp_millis())
    .bind(to_json(settings, WHAT)?)
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    let action = if current == 0 { "create" } else { "update" };
    let what = Audited { action, resource: "reminders", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

pub async fn of(readers: &SqlitePool, person: &str) -> Result<Option<KeptSettings>, StoreError> {
    let row: Option<(i64, i64, String)> =
        sqlx::query_as("SELECT version, saved_at, settings FROM reminder_setting WHERE person = ?")
            .bind(person)
            .fetch_optional(readers)
            .await
            .map_err(unavailable)?;
    row.map(|(version, saved_at, settings)| {
        Ok(KeptSettings {
            version: count(version, WHAT)?,
            saved_at: moment(saved_at)?,
            settings: from_json(&settings, WHAT)?,
        })
    })
    .transpose()
}
