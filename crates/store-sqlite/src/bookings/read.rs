//! Bookings as they are read.

use crate::row::{from_json, from_word, moment, unavailable};
use crate::slots::SlotRow;
use api::booking::{BookedMeeting, BookingReceipt};
use sqlx::{Executor, Row as _, Sqlite, SqlitePool, sqlite::SqliteRow};
use store::{BookingRecord, StoreError};

const WHAT: &str = "booking";

/// A booking with its time, and what narrows it.
macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT booking.id AS booking_id, person, deadline, authority, booked_at, state, sequence, summons, ",
            "moved, receipt, noted_at, slot.id, unit, kind, form, starts_at, day, minutes, place, room, link, ",
            "caseworker, source FROM booking JOIN slot ON slot.id = booking.slot ",
            $tail
        )
    };
}

/// What stands for no deadline in the column.
pub const OWN: &str = "own-";

/// The record of a row of `select!`.
pub fn record(row: &SqliteRow) -> Result<BookingRecord, StoreError> {
    let slot = <SlotRow as sqlx::FromRow<'_, SqliteRow>>::from_row(row).map_err(unavailable)?.slot()?;
    let text = |name: &str| row.try_get::<String, _>(name).map_err(unavailable);
    let number = |name: &str| row.try_get::<i64, _>(name).map_err(unavailable);
    let purpose = text("deadline")?;
    let noted: Option<i64> = row.try_get("noted_at").map_err(unavailable)?;
    Ok(BookingRecord {
        person: text("person")?,
        meeting: BookedMeeting {
            id: text("booking_id")?,
            slot,
            with: text("authority")?,
            booked_at: moment(number("booked_at")?)?,
            state: from_word(text("state")?, WHAT)?,
            deadline: (!purpose.starts_with(OWN)).then(|| purpose.clone()),
            sequence: u32::try_from(number("sequence")?).map_err(|_| StoreError::Damaged(WHAT))?,
            summons: number("summons")? != 0,
            moved: number("moved")? != 0,
            receipt: text("receipt")?,
        },
        purpose,
        noted_at: noted.map(moment).transpose()?,
    })
}

pub async fn of_person(readers: &SqlitePool, person: &str) -> Result<Vec<BookingRecord>, StoreError> {
    let rows = sqlx::query(select!("WHERE person = ? ORDER BY booked_at DESC, booking.id"))
        .bind(person)
        .fetch_all(readers)
        .await
        .map_err(unavailable)?;
    rows.iter().map(record).collect()
}

/// One booking of the person.
pub async fn one<'c>(
    db: impl Executor<'c, Database = Sqlite>,
    person: &str,
    id: &str,
) -> Result<BookingRecord, StoreError> {
    let row = sqlx::query(select!("WHERE person = ? AND booking.id = ?"))
        .bind(person)
        .bind(id)
        .fetch_optional(db)
        .await
        .map_err(unavailable)?;
    record(&row.ok_or(StoreError::NotFound)?)
}

pub async fn receipt(
    readers: &SqlitePool,
    person: &str,
    id: &str,
) -> Result<Option<BookingReceipt>, StoreError> {
    let row: Option<(String,)> = sqlx::query_as(
        "SELECT receipt FROM booking_receipt WHERE person = ? AND id = ? AND kind <> 'no_slot'",
    )
    .bind(person)
    .bind(id)
    .fetch_optional(readers)
    .await
    .map_err(unavailable)?;
    row.map(|(receipt,)| from_json(&receipt, WHAT)).transpose()
}
