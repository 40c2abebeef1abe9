//! The compare-and-set: a time is taken where it is free and keeps what it must, or the reason is told.

use crate::row::unavailable;
use crate::slots::{SlotRow, alike};
use api::booking::Slot;
use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use store::{BookingRefused, Claim, StoreError};

/// Takes the time for `booking`, or one that is like it where that does as well.
pub async fn take(
    connection: &mut SqliteConnection,
    claim: &Claim,
    booking: &str,
    now: DateTime<Utc>,
) -> Result<Slot, StoreError> {
    let mut taken = set(connection, &claim.slot, booking, now).await?;
    if taken.is_none()
        && claim.or_alike
        && let Some(other) = another(connection, claim).await?
    {
        taken = set(connection, &other, booking, now).await?;
    }
    let Some(row) = taken else { return Err(why_not(connection, claim, now).await?) };
    // What does not fit is given back with the change that failed.
    let day = row.on()?;
    let slot = row.slot()?;
    fits(claim, &slot)?;
    confirmed(connection, &slot, booking).await?;
    if claim.hold_by.is_some_and(|last| last < day) {
        return Err(BookingRefused::AfterDeadline.into());
    }
    Ok(slot)
}

async fn set(
    connection: &mut SqliteConnection,
    slot: &str,
    booking: &str,
    now: DateTime<Utc>,
) -> Result<Option<SlotRow>, StoreError> {
    sqlx::query_as(
        "UPDATE slot SET booking = ? WHERE id = ? AND booking IS NULL AND closed = 0 AND starts_at > ? \
         RETURNING id, unit, kind, form, starts_at, day, minutes, place, room, link, caseworker, source",
    )
    .bind(booking)
    .bind(slot)
    .bind(now.timestamp_millis())
    .fetch_optional(connection)
    .await
    .map_err(unavailable)
}

/// A free time like the one that was wanted. Another system's are confirmed one by one before they come here.
async fn another(connection: &mut SqliteConnection, claim: &Claim) -> Result<Option<String>, StoreError> {
    let other: Option<(String,)> =
        sqlx::query_as(alike!("other.id", "AND wanted.unit = ?2 AND wanted.source IS NULL LIMIT 1"))
            .bind(&claim.slot)
            .bind(&claim.unit)
            .fetch_optional(connection)
            .await
            .map_err(unavailable)?;
    Ok(other.map(|(id,)| id))
}

fn fits(claim: &Claim, slot: &Slot) -> Result<(), BookingRefused> {
    if slot.unit != claim.unit || slot.kind != claim.kind {
        return Err(BookingRefused::Elsewhere);
    }
    if claim.forms.contains(&slot.form) { Ok(()) } else { Err(BookingRefused::Form) }
}

/// A time of another system is taken only when that one has confirmed it for this booking.
async fn confirmed(connection: &mut SqliteConnection, slot: &Slot, booking: &str) -> Result<(), StoreError> {
    if slot.source.is_none() {
        return Ok(());
    }
    let found: Option<(i64,)> =
        sqlx::query_as("SELECT 1 FROM planner_hold WHERE slot = ? AND booking = ? AND state = 'confirmed'")
            .bind(&slot.id)
            .bind(booking)
            .fetch_optional(connection)
            .await
            .map_err(unavailable)?;
    found.map(|_| ()).ok_or(BookingRefused::Outside.into())
}

/// Why the time was not taken. Another office's time says so whatever else is the matter with it.
async fn why_not(
    connection: &mut SqliteConnection,
    claim: &Claim,
    now: DateTime<Utc>,
) -> Result<StoreError, StoreError> {
    let found: Option<(String, i64, bool)> =
        sqlx::query_as("SELECT unit, starts_at, closed FROM slot WHERE id = ?")
            .bind(&claim.slot)
            .fetch_optional(connection)
            .await
            .map_err(unavailable)?;
    let Some((unit, starts_at, closed)) = found else { return Ok(StoreError::NotFound) };
    Ok(if unit != claim.unit {
        BookingRefused::Elsewhere.into()
    } else if starts_at <= now.timestamp_millis() {
        BookingRefused::Passed.into()
    } else if closed {
        BookingRefused::Closed.into()
    } else {
        BookingRefused::Taken.into()
    })
}

/// Gives the time of `booking` back.
pub async fn release(connection: &mut SqliteConnection, slot: &str, booking: &str) -> Result<(), StoreError> {
    sqlx::query("UPDATE slot SET booking = NULL WHERE id = ? AND booking = ?")
        .bind(slot)
        .bind(booking)
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(())
}
