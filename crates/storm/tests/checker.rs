//! The checker finds what is planted: one double, one loss, one refusal without a cause.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};
use std::path::Path;
use storm::check::{Found, check};
use storm::journal::Entry;
use storm::{raw, seed, server};

/// Ten citizens, ten times, five booked, and the journals that say so.
async fn after_a_storm(folder: &Path) -> Vec<Entry> {
    seed::seed(folder, 10, 10).await.unwrap();
    raw::write(&server::database(folder), 5).await.unwrap();
    (0..5)
        .map(|at| Entry {
            person: seed::person(at),
            key: format!("raw-{at}"),
            slot: seed::slot(at),
            or_alike: false,
            status: 201,
            receipt: Some(format!("raw-booking-{at:06}")),
            booking: Some(format!("raw-booking-{at:06}")),
            code: None,
            micros: 1,
        })
        .collect()
}

async fn spoil(folder: &Path, statements: &'static [&'static str]) {
    let options = SqliteConnectOptions::new().filename(server::database(folder)).foreign_keys(false);
    let mut database = options.connect().await.unwrap();
    for statement in statements {
        sqlx::query(*statement).execute(&mut database).await.unwrap();
    }
    database.close().await.unwrap();
}

async fn found(folder: &Path, entries: &[Entry]) -> Found {
    check(&server::database(folder), entries).await.unwrap()
}

#[tokio::test]
async fn a_sound_database_is_sound() {
    let folder = tempfile::tempdir().unwrap();
    let entries = after_a_storm(folder.path()).await;
    let expected = Found { acknowledged: 5, free: 5, ..Found::default() };
    assert_eq!(found(folder.path(), &entries).await, expected);
}

#[tokio::test]
async fn one_planted_double_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let entries = after_a_storm(folder.path()).await;
    // The database refuses it, so its guard goes first.
    spoil(
        folder.path(),
        &[
            "DROP INDEX booking_of_slot",
            "INSERT INTO booking (id, person, slot, deadline, authority, booked_at, changed_at, state, sequence, summons, \
             receipt) SELECT 'planted', 'p-storm-000009', slot, deadline, authority, 0, 0, 'booked', 0, 0, 'planted' \
             FROM booking WHERE id = 'raw-booking-000002'",
        ],
    )
    .await;
    assert_eq!(found(folder.path(), &entries).await.doubles, 1);
}

#[tokio::test]
async fn one_planted_loss_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let entries = after_a_storm(folder.path()).await;
    spoil(folder.path(), &["DELETE FROM booking WHERE id = 'raw-booking-000003'"]).await;
    let found = found(folder.path(), &entries).await;
    assert_eq!((found.lost, found.doubles), (1, 0));
}

#[tokio::test]
async fn a_time_that_does_not_know_its_booking_is_a_loss() {
    let folder = tempfile::tempdir().unwrap();
    let entries = after_a_storm(folder.path()).await;
    spoil(folder.path(), &["UPDATE slot SET booking = NULL WHERE id = 'storm-slot-000001'"]).await;
    assert_eq!(found(folder.path(), &entries).await.lost, 1);
}

#[tokio::test]
async fn a_refusal_without_a_cause_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut entries = after_a_storm(folder.path()).await;
    let refused = |slot: usize| Entry {
        person: seed::person(8),
        key: format!("refused-{slot}"),
        slot: seed::slot(slot),
        or_alike: false,
        status: 409,
        receipt: None,
        booking: None,
        code: Some("slot_taken".to_owned()),
        micros: 1,
    };
    // The third time is taken, the eighth is free. The third begins with the eighth: whoever would have taken any of them
    // is not told that it is taken.
    let anyone = Entry { or_alike: true, ..refused(2) };
    entries.extend([refused(2), refused(7), anyone]);
    let found = found(folder.path(), &entries).await;
    assert_eq!((found.refused, found.untrue), (3, 2));
}

#[tokio::test]
async fn a_key_with_two_receipts_is_a_double() {
    let folder = tempfile::tempdir().unwrap();
    let mut entries = after_a_storm(folder.path()).await;
    let mut twice = entries[0].clone();
    twice.receipt = Some("another".to_owned());
    entries.push(twice);
    assert_eq!(found(folder.path(), &entries).await.doubles, 1);
}
