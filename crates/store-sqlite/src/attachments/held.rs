//! Files that a message or an entry holds, within its own change and beside it when it is read.

use super::loosen;
use crate::row::{count, from_word, unavailable};
use api::{Attachment, AttachmentPlace};
use chrono::DateTime;
use sqlx::{Executor, Sqlite, SqliteConnection};
use std::collections::BTreeMap;
use store::{StoreError, WriteContext};

/// What takes files.
pub struct Holder<'a> {
    person: &'a str,
    place: AttachmentPlace,
    id: &'a str,
    message: Option<u32>,
}

impl<'a> Holder<'a> {
    /// A message.
    pub const fn message(person: &'a str, conversation: &'a str, number: u32) -> Self {
        Self { person, place: AttachmentPlace::Messages, id: conversation, message: Some(number) }
    }

    /// An entry of the job log.
    pub const fn entry(person: &'a str, entry: &'a str) -> Self {
        Self { person, place: AttachmentPlace::JobLog, id: entry, message: None }
    }
}

/// Gives the holder the files `ids` in their order: those of the actor's that are not sent, and those it has already.
///
/// # Errors
/// [`StoreError::AttachmentGone`] where one is neither.
pub async fn take(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    holder: &Holder<'_>,
    ids: &[String],
) -> Result<(), StoreError> {
    for (id, position) in ids.iter().zip(1_u32..) {
        let taken = sqlx::query(
            "UPDATE attachment SET holder = ?1, message = ?2, position = ?3 WHERE id = ?4 AND person = ?5 \
             AND place = ?6 AND ((holder IS NULL AND uploader = ?7) OR (holder = ?1 AND message IS ?2))",
        )
        .bind(holder.id)
        .bind(holder.message)
        .bind(position)
        .bind(id)
        .bind(holder.person)
        .bind(holder.place.key())
        .bind(&ctx.actor.id)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
        if taken.rows_affected() == 0 {
            return Err(StoreError::AttachmentGone);
        }
    }
    Ok(())
}

/// Deletes the files of an entry but those of `but`.
pub async fn let_go(
    connection: &mut SqliteConnection,
    person: &str,
    entry: &str,
    but: &[String],
) -> Result<(), StoreError> {
    let held: Vec<(String,)> =
        sqlx::query_as("SELECT id FROM attachment WHERE person = ? AND place = ? AND holder = ?")
            .bind(person)
            .bind(AttachmentPlace::JobLog.key())
            .bind(entry)
            .fetch_all(&mut *connection)
            .await
            .map_err(unavailable)?;
    for (id,) in held.iter().filter(|(id,)| !but.contains(id)) {
        sqlx::query("DELETE FROM attachment WHERE id = ?")
            .bind(id)
            .execute(&mut *connection)
            .await
            .map_err(unavailable)?;
        loosen(connection, id, DateTime::UNIX_EPOCH).await?;
    }
    Ok(())
}

type Held<K> = (K, String, String, String, i64);

fn grouped<K: Ord>(rows: Vec<Held<K>>) -> Result<BTreeMap<K, Vec<Attachment>>, StoreError> {
    let mut all: BTreeMap<K, Vec<Attachment>> = BTreeMap::new();
    for (of, id, name, kind, size) in rows {
        let kind = from_word(kind, "attachment")?;
        let file = Attachment { id, name, kind, size: count(size, "attachment")? };
        all.entry(of).or_default().push(file);
    }
    Ok(all)
}

/// The files of a conversation by the number of their message.
pub async fn of_messages<'c>(
    db: impl Executor<'c, Database = Sqlite>,
    person: &str,
    conversation: &str,
) -> Result<BTreeMap<u32, Vec<Attachment>>, StoreError> {
    let rows: Vec<Held<u32>> = sqlx::query_as(
        "SELECT message, id, name, kind, size FROM attachment \
         WHERE person = ? AND place = ? AND holder = ? AND message IS NOT NULL ORDER BY message, position",
    )
    .bind(person)
    .bind(AttachmentPlace::Messages.key())
    .bind(conversation)
    .fetch_all(db)
    .await
    .map_err(unavailable)?;
    grouped(rows)
}

/// The files of a job log by their entry.
pub async fn of_entries<'c>(
    db: impl Executor<'c, Database = Sqlite>,
    person: &str,
) -> Result<BTreeMap<String, Vec<Attachment>>, StoreError> {
    let rows: Vec<Held<String>> = sqlx::query_as(
        "SELECT holder, id, name, kind, size FROM attachment \
         WHERE person = ? AND place = ? AND holder IS NOT NULL ORDER BY holder, position",
    )
    .bind(person)
    .bind(AttachmentPlace::JobLog.key())
    .fetch_all(db)
    .await
    .map_err(unavailable)?;
    grouped(rows)
}
