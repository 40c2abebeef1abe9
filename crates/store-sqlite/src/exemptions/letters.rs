//! Letters: asked for in the transaction of what they are about, and marked when they are made.

use crate::row::{from_word, moment, unavailable, word};
use api::{LetterKind, LetterRow};
use sqlx::{SqliteConnection, SqlitePool};
use store::{LetterRecord, NewLetter, OutboxKind, OutboxRow, StoreError, WriteContext};

const WHAT: &str = "letter";

/// Asks for a letter. One version or decision is sent once: asking again changes nothing.
pub async fn ask(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    person: &str,
    (kind, about): (LetterKind, &str),
    letter: &NewLetter,
) -> Result<(), StoreError> {
    let now = ctx.now.timestamp_millis();
    let asked = sqlx::query(
        "INSERT INTO letter (id, person, kind, about, language, authority, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?) \
         ON CONFLICT (person, kind, about) DO NOTHING",
    )
    .bind(&letter.id)
    .bind(person)
    .bind(word(&kind, WHAT)?)
    .bind(about)
    .bind(&letter.language)
    .bind(&letter.authority)
    .bind(now)
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    if asked.rows_affected() == 0 {
        return Ok(());
    }
    sqlx::query("INSERT INTO outbox (kind, resource_id, created_at, due_at) VALUES (?, ?, ?, ?)")
        .bind(OutboxKind::Letter.word())
        .bind(&letter.id)
        .bind(now)
        .bind(now)
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(())
}

type Row = (String, String, String, String, String, String, i64, Option<i64>, Option<String>);

fn record(row: Row) -> Result<LetterRecord, StoreError> {
    let (id, person, kind, about, language, authority, asked, made, sha256) = row;
    let row = LetterRow {
        id,
        kind: from_word(kind, WHAT)?,
        about,
        language,
        asked_at: moment(asked)?,
        made_at: made.map(moment).transpose()?,
        sha256,
    };
    Ok(LetterRecord { person, authority, row })
}

pub async fn of_person(readers: &SqlitePool, person: &str) -> Result<Vec<LetterRow>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, person, kind, about, language, authority, asked_at, made_at, sha256 FROM letter \
         WHERE person = ? ORDER BY asked_at DESC, kind, about",
    )
    .bind(person)
    .fetch_all(readers)
    .await
    .map_err(unavailable)?;
    rows.into_iter().map(|row| record(row).map(|letter| letter.row)).collect()
}

pub async fn one(readers: &SqlitePool, id: &str) -> Result<Option<LetterRecord>, StoreError> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT id, person, kind, about, language, authority, asked_at, made_at, sha256 FROM letter WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(readers)
    .await
    .map_err(unavailable)?;
    row.map(record).transpose()
}

pub async fn made(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    work: &OutboxRow,
    sha256: &str,
) -> Result<(), StoreError> {
    let now = ctx.now.timestamp_millis();
    // The first time stands: made twice is one letter.
    let marked = sqlx::query("UPDATE letter SET made_at = coalesce(made_at, ?), sha256 = ? WHERE id = ?")
        .bind(now)
        .bind(sha256)
        .bind(&work.resource_id)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    if marked.rows_affected() == 0 {
        return Err(StoreError::NotFound);
    }
    sqlx::query("UPDATE outbox SET done_at = ? WHERE id = ?")
        .bind(now)
        .bind(work.id)
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(())
}
