//! The rows of a booking written straight to SQLite: the same statements on one connection, the same durability and the
//! same group size, no queue, no HTTP, no rules. What the server is measured against.

use crate::{Trouble, seed};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::path::Path;
use std::time::Instant;

/// Bookings a commit, as the server's writer takes them at most.
const GROUP: usize = 64;

/// Writes `count` bookings into a seeded database and says how many seconds that took.
///
/// # Errors
/// The database's.
pub async fn write(file: &Path, count: usize) -> Result<f64, Trouble> {
    let mut database = SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .connect()
        .await?;
    let body = "x".repeat(700);
    let begun = Instant::now();
    for from in (0..count).step_by(GROUP) {
        sqlx::query("BEGIN IMMEDIATE").execute(&mut database).await?;
        for at in from..count.min(from + GROUP) {
            one(&mut database, at, &body).await?;
        }
        sqlx::query("COMMIT").execute(&mut database).await?;
    }
    let seconds = begun.elapsed().as_secs_f64();
    database.close().await?;
    Ok(seconds)
}

async fn one(database: &mut SqliteConnection, at: usize, body: &str) -> Result<(), Trouble> {
    let (id, person, slot) = (format!("raw-booking-{at:06}"), seed::person(at), seed::slot(at));
    sqlx::query(
        "UPDATE slot SET booking = ? WHERE id = ? AND booking IS NULL AND closed = 0 AND starts_at > ?",
    )
    .bind(&id)
    .bind(&slot)
    .bind(0)
    .execute(&mut *database)
    .await?;
    sqlx::query(
        "INSERT INTO booking (id, person, slot, deadline, authority, booked_at, changed_at, state, sequence, summons, \
         receipt) VALUES (?, ?, ?, 'municipality-2026-11-05-2026-11-30', 'Lyngborg Kommune', 0, 0, 'booked', 0, 0, ?)",
    )
    .bind(&id)
    .bind(&person)
    .bind(&slot)
    .bind(&id)
    .execute(&mut *database)
    .await?;
    sqlx::query("INSERT INTO booking_receipt (id, person, booking, at, kind, receipt) VALUES (?, ?, ?, 0, 'booked', ?)")
        .bind(&id)
        .bind(&person)
        .bind(&id)
        .bind(body)
        .execute(&mut *database)
        .await?;
    sqlx::query(
        "INSERT INTO audit (at, actor, role, action, resource, resource_id, subject, purpose, request_id) \
         VALUES (0, ?, 'citizen', 'create', 'booking', ?, ?, 'own', 'R')",
    )
    .bind(&person)
    .bind(&person)
    .bind(&person)
    .execute(&mut *database)
    .await?;
    sqlx::query(
        "INSERT INTO idempotency (principal, key, request_hash, reserved_at, lease, answer) \
         VALUES (?, ?, zeroblob(32), 0, NULL, ?)",
    )
    .bind(&person)
    .bind(&id)
    .bind(body)
    .execute(&mut *database)
    .await?;
    Ok(())
}
