//! Bookings as they are read.

use crate::row::{from_json, from_word, moment, unavailable};
use crate::slots::SlotRow;
use api::booking::{BookedMeeting, BookingReceipt};
use sqlx::{Executor, Sqlite, SqlitePool};
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

/// A row of `select!`.
#[derive(serde::Deserialize, sqlx::FromRow)]
pub struct BookingRow {
    booking_id: String,
    person: String,
    /// What it was booked for.
    deadline: String,
    authority: String,
    booked_at: i64,
    state: String,
    sequence: i64,
    summons: i64,
    moved: i64,
    receipt: String,
    noted_at: Option<i64>,
    #[serde(flatten)]
    #[sqlx(flatten)]
    slot: SlotRow,
}

impl BookingRow {
    /// The booking.
    pub fn record(self) -> Result<BookingRecord, StoreError> {
        Ok(BookingRecord {
            person: self.person,
            meeting: BookedMeeting {
                id: self.booking_id,
                slot: self.slot.slot()?,
                with: self.authority,
                booked_at: moment(self.booked_at)?,
                state: from_word(self.state, WHAT)?,
                deadline: (!self.deadline.starts_with(OWN)).then(|| self.deadline.clone()),
                sequence: u32::try_from(self.sequence).map_err(|_| StoreError::Damaged(WHAT))?,
                summons: self.summons != 0,
                moved: self.moved != 0,
                receipt: self.receipt,
            },
            purpose: self.deadline,
            noted_at: self.noted_at.map(moment).transpose()?,
        })
    }
}

pub async fn of_person(readers: &SqlitePool, person: &str) -> Result<Vec<BookingRecord>, StoreError> {
    let rows: Vec<BookingRow> =
        sqlx::query_as(select!("WHERE person = ? ORDER BY booked_at DESC, booking.id"))
            .bind(person)
            .fetch_all(readers)
            .await
            .map_err(unavailable)?;
    rows.into_iter().map(BookingRow::record).collect()
}

/// One booking of the person.
pub async fn one<'c>(
    db: impl Executor<'c, Database = Sqlite>,
    person: &str,
    id: &str,
) -> Result<BookingRecord, StoreError> {
    let row: Option<BookingRow> = sqlx::query_as(select!("WHERE person = ? AND booking.id = ?"))
        .bind(person)
        .bind(id)
        .fetch_optional(db)
        .await
        .map_err(unavailable)?;
    row.ok_or(StoreError::NotFound)?.record()
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
