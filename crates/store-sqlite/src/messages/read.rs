//! Conversations as a side sees them.

use crate::attachments;
use crate::row::{count, from_word, moment, unavailable};
use api::{About, AboutKind, Conversation, ConversationRow, Message};
use plan::Party;
use sqlx::{Executor, Sqlite, SqliteConnection, SqlitePool};
use std::collections::BTreeMap;
use store::StoreError;

/// What a row is made of. `?1` is the side, `?2` the person.
const ROWS: &str = "SELECT c.id, c.authority, c.subject, c.about_kind, c.about_id, m.number, m.at, m.sender, \
     (SELECT count(*) FROM message u WHERE u.person = c.person AND u.conversation = c.id \
      AND u.read_at IS NULL AND (u.sender = 'citizen') <> (?1 = 'citizen')) \
     FROM conversation c JOIN message m ON m.person = c.person AND m.conversation = c.id \
     AND m.number = (SELECT max(number) FROM message l WHERE l.person = c.person AND l.conversation = c.id) \
     WHERE c.person = ?2 AND (?1 = 'citizen' OR c.authority = ?1)";

type Row = (String, String, String, Option<String>, Option<String>, u32, i64, String, u32);

fn row_of(row: Row) -> Result<ConversationRow, StoreError> {
    let (id, authority, subject, kind, about, messages, at, sender, unread) = row;
    let about = match (kind, about) {
        (Some(kind), Some(id)) => Some(About { kind: from_word::<AboutKind>(kind, "conversation")?, id }),
        _ => None,
    };
    Ok(ConversationRow {
        id,
        with: from_word(authority, "conversation")?,
        subject,
        about,
        messages,
        unread,
        latest_at: moment(at)?,
        latest_from: from_word(sender, "message")?,
    })
}

/// The conversations of `side`, the latest first.
pub async fn list(db: &SqlitePool, person: &str, side: Party) -> Result<Vec<ConversationRow>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(format!("{ROWS} ORDER BY m.at DESC, c.id")))
        .bind(side.key())
        .bind(person)
        .fetch_all(db)
        .await
        .map_err(unavailable)?;
    rows.into_iter().map(row_of).collect()
}

/// One of them.
pub async fn row<'c>(
    db: impl Executor<'c, Database = Sqlite>,
    person: &str,
    id: &str,
    side: Party,
) -> Result<Option<ConversationRow>, StoreError> {
    let found: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(format!("{ROWS} AND c.id = ?3")))
        .bind(side.key())
        .bind(person)
        .bind(id)
        .fetch_optional(db)
        .await
        .map_err(unavailable)?;
    found.map(row_of).transpose()
}

/// Its messages, the first one first.
pub async fn messages(db: &mut SqliteConnection, person: &str, id: &str) -> Result<Vec<Message>, StoreError> {
    type Kept = (u32, String, Option<String>, i64, String, Option<i64>);
    let rows: Vec<Kept> = sqlx::query_as(
        "SELECT number, sender, organisation, at, text, read_at FROM message \
         WHERE person = ? AND conversation = ? ORDER BY number",
    )
    .bind(person)
    .bind(id)
    .fetch_all(&mut *db)
    .await
    .map_err(unavailable)?;
    let mut files = attachments::of_messages(db, person, id).await?;
    let mut message = |(number, sender, organisation, at, text, read_at): Kept| {
        Ok(Message {
            number,
            from: from_word(sender, "message")?,
            organisation,
            at: moment(at)?,
            text,
            attachments: files.remove(&number).unwrap_or_default(),
            read_at: read_at.map(moment).transpose()?,
        })
    };
    rows.into_iter().map(&mut message).collect()
}

/// A conversation, whole.
pub async fn one(
    db: &mut SqliteConnection,
    person: &str,
    id: &str,
    side: Party,
) -> Result<Option<Conversation>, StoreError> {
    let Some(row) = row(&mut *db, person, id, side).await? else { return Ok(None) };
    let all = messages(db, person, id).await?;
    Ok(Some(Conversation { row, all }))
}

/// How many messages `side` has not read.
pub async fn unread(db: &SqlitePool, person: &str, side: Party) -> Result<u64, StoreError> {
    let rows = list(db, person, side).await?;
    Ok(rows.iter().map(|row| u64::from(row.unread)).sum())
}

/// How many messages of each citizen the authority has not read.
pub async fn unread_by_person(db: &SqlitePool, side: Party) -> Result<BTreeMap<String, u64>, StoreError> {
    let rows: Vec<(String, i64)> = sqlx::query_as(
        "SELECT m.person, count(*) FROM message m \
         JOIN conversation c ON c.person = m.person AND c.id = m.conversation \
         WHERE m.read_at IS NULL AND m.sender = 'citizen' AND c.authority = ? GROUP BY m.person",
    )
    .bind(side.key())
    .fetch_all(db)
    .await
    .map_err(unavailable)?;
    rows.into_iter().map(|(person, found)| Ok((person, count(found, "message")?))).collect()
}
