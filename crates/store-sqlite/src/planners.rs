//! Times of other systems.

use crate::SqliteStore;
use crate::row::{moment, unavailable};
use crate::slots::alike;
use api::booking::OutageSpan;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use store::{NewSlot, PlannerAsk, PlannerHold, Planners, StoreError};

const MINUTE: i64 = 60_000;

/// Puts an offered time into the calendar, or brings it up to date while nobody has it. Another office's id, or one of
/// an own time, is left alone.
async fn offer(connection: &mut SqliteConnection, source: &str, new: &NewSlot) -> Result<(), StoreError> {
    let slot = &new.slot;
    sqlx::query(
        "INSERT INTO slot (id, unit, kind, form, starts_at, day, minute, minutes, place, room, link, caseworker, source) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, \
         form = excluded.form, starts_at = excluded.starts_at, day = excluded.day, minute = excluded.minute, \
         minutes = excluded.minutes, place = excluded.place, room = excluded.room, link = excluded.link, \
         caseworker = excluded.caseworker, closed = 0 \
         WHERE booking IS NULL AND unit = excluded.unit AND source = excluded.source",
    )
    .bind(&slot.id)
    .bind(&slot.unit)
    .bind(slot.kind.key())
    .bind(slot.form.key())
    .bind(slot.starts_at.timestamp_millis())
    .bind(new.day.to_string())
    .bind(new.minute)
    .bind(slot.minutes)
    .bind(&slot.place)
    .bind(&slot.room)
    .bind(&slot.link)
    .bind(&slot.caseworker)
    .bind(source)
    .execute(connection)
    .await
    .map_err(unavailable)?;
    Ok(())
}

/// Closes what is no longer offered. A time that is being asked for is missing from the offers because we asked.
async fn close_rest(connection: &mut SqliteConnection, unit: &str, source: &str) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE slot SET closed = 1 WHERE unit = ? AND source = ? AND booking IS NULL AND closed = 0 AND NOT EXISTS \
         (SELECT 1 FROM planner_hold WHERE planner_hold.slot = slot.id AND state <> 'owed')",
    )
    .bind(unit)
    .bind(source)
    .execute(connection)
    .await
    .map_err(unavailable)?;
    Ok(())
}

async fn ask(
    connection: &mut SqliteConnection,
    hold: &PlannerHold,
    now: i64,
) -> Result<PlannerAsk, StoreError> {
    let free: Option<(i64,)> = sqlx::query_as(
        "SELECT 1 FROM slot WHERE id = ? AND unit = ? AND source IS NOT NULL AND booking IS NULL AND closed = 0 \
         AND starts_at > ?",
    )
    .bind(&hold.slot)
    .bind(&hold.unit)
    .bind(now)
    .fetch_optional(&mut *connection)
    .await
    .map_err(unavailable)?;
    if free.is_none() {
        return Ok(PlannerAsk::Nothing);
    }
    let written = sqlx::query(
        "INSERT INTO planner_hold (id, unit, slot, booking, state, asked_at) VALUES (?, ?, ?, ?, 'asked', ?) \
         ON CONFLICT (id) DO UPDATE SET asked_at = excluded.asked_at WHERE state <> 'owed'",
    )
    .bind(&hold.id)
    .bind(&hold.unit)
    .bind(&hold.slot)
    .bind(&hold.booking)
    .bind(now)
    .execute(connection)
    .await
    .map_err(unavailable)?;
    Ok(if written.rows_affected() > 0 { PlannerAsk::Ask } else { PlannerAsk::Wait })
}

#[async_trait]
impl Planners for SqliteStore {
    async fn mirror_planner(
        &self,
        unit: &str,
        source: &str,
        offered: Vec<NewSlot>,
    ) -> Result<(), StoreError> {
        let (unit, source) = (unit.to_owned(), source.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    close_rest(connection, &unit, &source).await?;
                    for new in &offered {
                        offer(connection, &source, new).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    async fn planner_alike(
        &self,
        slot: &str,
        booking: &str,
        now: DateTime<Utc>,
        limit: u32,
    ) -> Result<Vec<String>, StoreError> {
        let found: Vec<(String,)> = sqlx::query_as(alike!(
            "other.id",
            "AND wanted.source IS NOT NULL AND other.starts_at > ?2 AND NOT EXISTS (SELECT 1 FROM booking JOIN slot AS held \
             ON held.id = booking.slot WHERE booking.id = ?3 AND held.booking = booking.id \
             AND held.unit = wanted.unit AND held.starts_at = wanted.starts_at AND held.source IS wanted.source) \
             ORDER BY other.id <> wanted.id, other.id LIMIT ?4"
        ))
        .bind(slot)
        .bind(now.timestamp_millis())
        .bind(booking)
        .bind(limit)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        Ok(found.into_iter().map(|(id,)| id).collect())
    }

    async fn planner_ask(&self, hold: &PlannerHold, now: DateTime<Utc>) -> Result<PlannerAsk, StoreError> {
        let (hold, now) = (hold.clone(), now.timestamp_millis());
        self.writer.write(move |connection| Box::pin(async move { ask(connection, &hold, now).await })).await
    }

    async fn planner_confirmed(&self, id: &str) -> Result<(), StoreError> {
        self.planner_change(
            "UPDATE planner_hold SET state = 'confirmed' WHERE id = ? AND state = 'asked'",
            id,
        )
        .await
    }

    async fn planner_owed(
        &self,
        unit: &str,
        before: DateTime<Utc>,
        booking: Option<&str>,
    ) -> Result<Vec<String>, StoreError> {
        let (unit, booking, before) =
            (unit.to_owned(), booking.map(str::to_owned), before.timestamp_millis());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(
                        "UPDATE planner_hold SET state = 'owed' WHERE unit = ? AND (asked_at <= ? OR booking = ?) \
                         AND NOT EXISTS (SELECT 1 FROM slot WHERE slot.id = planner_hold.slot \
                         AND slot.booking = planner_hold.booking)",
                    )
                    .bind(&unit)
                    .bind(before)
                    .bind(&booking)
                    .execute(&mut *connection)
                    .await
                    .map_err(unavailable)?;
                    let rows: Vec<(String,)> = sqlx::query_as(
                        "SELECT id FROM planner_hold WHERE unit = ? AND state = 'owed' ORDER BY asked_at, id",
                    )
                    .bind(&unit)
                    .fetch_all(connection)
                    .await
                    .map_err(unavailable)?;
                    Ok(rows.into_iter().map(|(id,)| id).collect())
                })
            })
            .await
    }

    async fn planner_settled(&self, id: &str) -> Result<(), StoreError> {
        self.planner_change("DELETE FROM planner_hold WHERE id = ?", id).await
    }

    async fn planner_failed(&self, unit: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
        let (unit, minute) = (unit.to_owned(), now.timestamp_millis() / MINUTE);
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(
                        "INSERT INTO planner_failure (unit, minute) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    )
                    .bind(unit)
                    .bind(minute)
                    .execute(connection)
                    .await
                    .map_err(unavailable)?;
                    Ok(())
                })
            })
            .await
    }

    async fn planner_outages(
        &self,
        unit: &str,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<OutageSpan>, StoreError> {
        // Minutes that follow each other have the same difference to their place in the list.
        let spans: Vec<(i64, i64)> = sqlx::query_as(
            "SELECT min(minute), max(minute) + 1 FROM (SELECT minute, minute - row_number() OVER (ORDER BY minute) AS \
             run FROM planner_failure WHERE unit = ? AND minute >= ? AND minute < ?) GROUP BY run ORDER BY 1",
        )
        .bind(unit)
        .bind(from.timestamp_millis() / MINUTE)
        .bind(to.timestamp_millis() / MINUTE)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        let span = |(from, to): (i64, i64)| {
            Ok(OutageSpan { from: moment(from * MINUTE)?, to: moment(to * MINUTE)? })
        };
        spans.into_iter().map(span).collect()
    }
}

impl SqliteStore {
    /// One change of one hold.
    async fn planner_change(&self, sql: &'static str, id: &str) -> Result<(), StoreError> {
        let id = id.to_owned();
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(sql).bind(id).execute(connection).await.map_err(unavailable)?;
                    Ok(())
                })
            })
            .await
    }
}
