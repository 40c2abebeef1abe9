//! Conversations with an authority.

mod read;

use crate::attachments::{Holder, take};
use crate::row::{Audited, audit, unavailable};
use crate::{SqliteStore, idempotency};
use api::{Conversation, ConversationRow, Message, NewConversation, NewMessage, Reading};
use async_trait::async_trait;
use plan::Party;
use sqlx::SqliteConnection;
use std::collections::BTreeMap;
use store::{Answer, MessageWriter, Messages, Respond, StoreError, Subject, WriteContext};

async fn trace(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    action: &'static str,
) -> Result<(), StoreError> {
    let what = Audited { action, resource: "messages", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

/// Adds a message with its files as the last one of its conversation.
async fn add(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    person: &str,
    conversation: &str,
    (text, files): (&str, &[String]),
    from: &MessageWriter,
) -> Result<(), StoreError> {
    let (number,): (u32,) = sqlx::query_as(
        "INSERT INTO message (person, conversation, number, sender, organisation, at, text) \
         SELECT ?1, ?2, 1 + count(*), ?3, ?4, ?5, ?6 FROM message WHERE person = ?1 AND conversation = ?2 \
         RETURNING number",
    )
    .bind(person)
    .bind(conversation)
    .bind(from.party.key())
    .bind(&from.organisation)
    .bind(ctx.now.timestamp_millis())
    .bind(text)
    .fetch_one(&mut *connection)
    .await
    .map_err(unavailable)?;
    take(connection, ctx, &Holder::message(person, conversation, number), files).await
}

async fn begin(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    id: &str,
    new: &NewConversation,
    from: &MessageWriter,
) -> Result<Conversation, StoreError> {
    sqlx::query(
        "INSERT INTO conversation (person, id, authority, subject, about_kind, about_id) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .bind(&subject.person)
    .bind(id)
    .bind(new.with.key())
    .bind(&new.subject)
    .bind(new.about.as_ref().map(|about| about.kind.key()))
    .bind(new.about.as_ref().map(|about| about.id.as_str()))
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    add(connection, ctx, &subject.person, id, (&new.text, &new.attachments), from).await?;
    trace(connection, ctx, subject, "create").await?;
    read::one(connection, &subject.person, id, from.party).await?.ok_or(StoreError::Damaged("conversation"))
}

#[async_trait]
impl Messages for SqliteStore {
    async fn begin_conversation(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        id: &str,
        new: &NewConversation,
        from: &MessageWriter,
        respond: Respond<Conversation>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, id) = (ctx.clone(), subject.clone(), id.to_owned());
        let (new, from) = (new.clone(), from.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let begun = begin(connection, &ctx, &subject, &id, &new, &from).await?;
                    idempotency::keep(connection, &ctx, respond(&begun)?).await
                })
            })
            .await
    }

    async fn add_message(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        conversation: &str,
        new: &NewMessage,
        from: &MessageWriter,
        respond: Respond<Message>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, id) = (ctx.clone(), subject.clone(), conversation.to_owned());
        let (new, from) = (new.clone(), from.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    if read::row(&mut *connection, &subject.person, &id, from.party).await?.is_none() {
                        return Err(StoreError::NotFound);
                    }
                    let words = (new.text.as_str(), new.attachments.as_slice());
                    add(connection, &ctx, &subject.person, &id, words, &from).await?;
                    trace(connection, &ctx, &subject, "create").await?;
                    let all = read::messages(connection, &subject.person, &id).await?;
                    let added = all.last().ok_or(StoreError::Damaged("message"))?;
                    idempotency::keep(connection, &ctx, respond(added)?).await
                })
            })
            .await
    }

    async fn note_reading(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        conversation: &str,
        side: Party,
        reading: Reading,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, id) = (ctx.clone(), subject.clone(), conversation.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    if read::row(&mut *connection, &subject.person, &id, side).await?.is_none() {
                        return Err(StoreError::NotFound);
                    }
                    let noted = sqlx::query(
                        "UPDATE message SET read_at = ? WHERE person = ? AND conversation = ? AND number <= ? \
                         AND read_at IS NULL AND (sender = 'citizen') <> (? = 'citizen')",
                    )
                    .bind(ctx.now.timestamp_millis())
                    .bind(&subject.person)
                    .bind(&id)
                    .bind(reading.through)
                    .bind(side.key())
                    .execute(&mut *connection)
                    .await
                    .map_err(unavailable)?;
                    if noted.rows_affected() > 0 {
                        trace(connection, &ctx, &subject, "read").await?;
                    }
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn conversations(&self, person: &str, side: Party) -> Result<Vec<ConversationRow>, StoreError> {
        read::list(&self.readers, person, side).await
    }

    async fn conversation(
        &self,
        person: &str,
        id: &str,
        side: Party,
    ) -> Result<Option<Conversation>, StoreError> {
        let mut connection = self.readers.acquire().await.map_err(unavailable)?;
        read::one(&mut connection, person, id, side).await
    }

    async fn unread_messages(&self, person: &str, side: Party) -> Result<u64, StoreError> {
        read::unread(&self.readers, person, side).await
    }

    async fn unread_by_person(&self, side: Party) -> Result<BTreeMap<String, u64>, StoreError> {
        read::unread_by_person(&self.readers, side).await
    }
}
