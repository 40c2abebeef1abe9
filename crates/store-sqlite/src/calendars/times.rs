//! The times of an office: listed, closed, moved.

use super::meetings::tell;
use crate::row::{moment, unavailable};
use crate::slots::{SlotRow, meets};
use api::booking::{CalendarSlot, NoticeKind};
use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection, SqlitePool};
use store::{BookingRefused, SlotMoved, StoreError, WriteContext};

pub async fn calendar(
    readers: &SqlitePool,
    unit: &str,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<CalendarSlot>, StoreError> {
    let rows = sqlx::query(
        "SELECT slot.id, unit, kind, form, starts_at, day, minutes, place, room, link, caseworker, source, closed, booking, \
         person FROM slot LEFT JOIN booking ON booking.id = slot.booking \
         WHERE unit = ? AND starts_at >= ? AND starts_at < ? \
         AND (source IS NULL OR booking IS NOT NULL OR closed = 0) ORDER BY starts_at, caseworker",
    )
    .bind(unit)
    .bind(from.timestamp_millis())
    .bind(to.timestamp_millis())
    .fetch_all(readers)
    .await
    .map_err(unavailable)?;
    rows.iter().map(row).collect()
}

fn row(row: &SqliteRow) -> Result<CalendarSlot, StoreError> {
    let slot = <SlotRow as sqlx::FromRow<'_, SqliteRow>>::from_row(row).map_err(unavailable)?.slot()?;
    Ok(CalendarSlot {
        slot,
        closed: row.try_get("closed").map_err(unavailable)?,
        person: row.try_get("person").map_err(unavailable)?,
        name: None,
        booking: row.try_get("booking").map_err(unavailable)?,
    })
}

pub async fn close(
    connection: &mut SqliteConnection,
    unit: &str,
    slot: &str,
    closed: bool,
) -> Result<(), StoreError> {
    let booked: Option<(Option<String>, bool)> =
        sqlx::query_as("SELECT booking, source IS NOT NULL FROM slot WHERE id = ? AND unit = ?")
            .bind(slot)
            .bind(unit)
            .fetch_optional(&mut *connection)
            .await
            .map_err(unavailable)?;
    match booked {
        None => return Err(StoreError::NotFound),
        Some((_, true)) => return Err(BookingRefused::Outside.into()),
        Some((Some(_), false)) => return Err(BookingRefused::Taken.into()),
        Some((None, false)) => {}
    }
    sqlx::query("UPDATE slot SET closed = ? WHERE id = ?")
        .bind(closed)
        .bind(slot)
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(())
}

/// Moves the time, and tells whoever has booked it.
pub async fn shift(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    moved: &SlotMoved,
) -> Result<(), StoreError> {
    let before: Option<(i64, Option<String>, bool, String, i64)> =
        sqlx::query_as("SELECT starts_at, booking, source IS NOT NULL, caseworker, minutes FROM slot WHERE id = ? AND unit = ?")
            .bind(&moved.slot)
            .bind(&moved.unit)
            .fetch_optional(&mut *connection)
            .await
            .map_err(unavailable)?;
    let (was, booking, outside, caseworker, minutes) = before.ok_or(StoreError::NotFound)?;
    if outside {
        return Err(BookingRefused::Outside.into());
    }
    if was <= ctx.now.timestamp_millis() {
        return Err(BookingRefused::Passed.into());
    }
    let to = moved.starts_at.timestamp_millis();
    if meets(connection, (&moved.unit, &caseworker, &moved.slot), to, to + minutes * 60_000).await? {
        return Err(BookingRefused::Taken.into());
    }
    sqlx::query("UPDATE slot SET starts_at = ?, day = ?, minute = ? WHERE id = ?")
        .bind(moved.starts_at.timestamp_millis())
        .bind(moved.day.to_string())
        .bind(moved.minute)
        .bind(&moved.slot)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    let Some(booking) = booking else { return Ok(()) };
    let row: Option<(String,)> = sqlx::query_as(
        "UPDATE booking SET moved = 1, sequence = sequence + 1, changed_at = ? WHERE id = ? RETURNING person",
    )
    .bind(ctx.now.timestamp_millis())
    .bind(&booking)
    .fetch_optional(&mut *connection)
    .await
    .map_err(unavailable)?;
    let Some((person,)) = row else { return Err(StoreError::Damaged("booking")) };
    tell(connection, ctx, &person, NoticeKind::Moved, (Some(&booking), Some(moment(was)?))).await
}
