//! The checker: from the clients' journals and the database alone, how many bookings are double, lost, or refused
//! without cause.

use crate::Trouble;
use crate::journal::Entry;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Bookings that a client has a receipt for.
    pub acknowledged: usize,
    /// Times with two citizens, deadlines with two bookings, keys with two receipts.
    pub doubles: usize,
    /// Receipts whose booking is not in the database, or whose time does not know it.
    pub lost: usize,
    /// Requests that were refused.
    pub refused: usize,
    /// Refusals for which the database shows no cause.
    pub untrue: usize,
    /// Free times left.
    pub free: usize,
}

/// A booking that stands, as the database has it.
struct Row {
    id: String,
    person: String,
    slot: String,
    deadline: String,
    held: bool,
}

async fn rows(database: &mut SqliteConnection) -> Result<Vec<Row>, Trouble> {
    let rows: Vec<(String, String, String, String, bool)> = sqlx::query_as(
        "SELECT booking.id, booking.person, booking.slot, booking.deadline, \
         coalesce((SELECT slot.booking = booking.id FROM slot WHERE slot.id = booking.slot), 0) \
         FROM booking WHERE state = 'booked'",
    )
    .fetch_all(database)
    .await?;
    let row = |(id, person, slot, deadline, held)| Row { id, person, slot, deadline, held };
    Ok(rows.into_iter().map(row).collect())
}

/// Times of which one that is alike is free: whoever would take any of them is not refused.
const OPEN: &str = "SELECT wanted.id FROM slot AS wanted WHERE wanted.id LIKE 'storm-%' AND EXISTS (SELECT 1 \
    FROM slot AS other WHERE other.unit = wanted.unit AND other.kind = wanted.kind AND other.starts_at = wanted.starts_at \
    AND other.form = wanted.form AND other.place IS wanted.place AND other.minutes = wanted.minutes \
    AND other.source IS wanted.source AND other.booking IS NULL AND other.closed = 0)";

/// How many more there are than one of each.
fn beyond_one<K: Ord>(keys: impl Iterator<Item = K>) -> usize {
    let mut counts: BTreeMap<K, usize> = BTreeMap::new();
    keys.for_each(|key| *counts.entry(key).or_default() += 1);
    counts.values().map(|count| count - 1).sum()
}

/// Reads the database file and judges the journals by it.
///
/// # Errors
/// The database's.
pub async fn check(file: &Path, journals: &[Entry]) -> Result<Found, Trouble> {
    let mut database = SqliteConnectOptions::new().filename(file).connect().await?;
    let rows = rows(&mut database).await?;
    let (free,): (i64,) = sqlx::query_as(
        "SELECT count(*) FROM slot WHERE booking IS NULL AND closed = 0 AND id LIKE 'storm-%'",
    )
    .fetch_one(&mut database)
    .await?;
    let open: Vec<(String,)> = sqlx::query_as(OPEN).fetch_all(&mut database).await?;
    let open: BTreeSet<&str> = open.iter().map(|(id,)| id.as_str()).collect();
    database.close().await?;
    let standing: BTreeSet<(&str, &str, &str)> = rows
        .iter()
        .filter(|row| row.held)
        .map(|row| (row.id.as_str(), row.person.as_str(), row.slot.as_str()))
        .collect();
    let taken: BTreeMap<&str, &str> =
        rows.iter().map(|row| (row.slot.as_str(), row.person.as_str())).collect();
    let booked: BTreeSet<&str> = rows.iter().map(|row| row.person.as_str()).collect();
    let receipts: BTreeSet<(&str, &str, &str, &str, &str)> = journals.iter().filter_map(receipt).collect();
    let free = usize::try_from(free).unwrap_or(usize::MAX);
    let caused = |entry: &Entry| match entry.code.as_deref() {
        Some("slot_taken") => {
            let others = taken.get(entry.slot.as_str()).is_some_and(|other| *other != entry.person);
            others && !(entry.or_alike && open.contains(entry.slot.as_str()))
        }
        Some("booked_already") => booked.contains(entry.person.as_str()),
        Some("nothing_free") => free == 0,
        // Nothing of the server's state can cause any other refusal of these requests.
        _ => false,
    };
    let refusals = || journals.iter().filter(|entry| entry.code.is_some());
    Ok(Found {
        acknowledged: receipts.len(),
        doubles: beyond_one(rows.iter().map(|row| row.slot.as_str()))
            + beyond_one(rows.iter().map(|row| (row.person.as_str(), row.deadline.as_str())))
            + beyond_one(receipts.iter().map(|(key, ..)| key)),
        lost: receipts
            .iter()
            .filter(|(_, _, id, person, slot)| !standing.contains(&(id, person, slot)))
            .count(),
        refused: refusals().count(),
        untrue: refusals().filter(|entry| !caused(entry)).count(),
        free,
    })
}

/// Key, receipt, booking, person and time of what was acknowledged.
fn receipt(entry: &Entry) -> Option<(&str, &str, &str, &str, &str)> {
    let (receipt, booking) = (entry.receipt.as_deref()?, entry.booking.as_deref()?);
    Some((&entry.key, receipt, booking, &entry.person, &entry.slot))
}
