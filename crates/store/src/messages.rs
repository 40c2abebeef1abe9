//! Conversations of a citizen with an authority. A message is never changed; that it was read is noted once.

use crate::{Answer, Respond, StoreError, Subject, WriteContext};
use api::{Conversation, ConversationRow, Message, NewConversation, NewMessage, Reading};
use async_trait::async_trait;
use plan::Party;
use std::collections::BTreeMap;

/// Who writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageWriter {
    /// The side.
    pub party: Party,
    /// The organisation; `None` for the citizen.
    pub organisation: Option<String>,
}

/// Conversations. `side` is the reader's: an authority sees its own only, and what is unread is so for that side.
#[async_trait]
pub trait Messages: Send + Sync {
    /// Begins a conversation with its first message.
    ///
    /// # Errors
    /// [`StoreError::AttachmentGone`], a key's errors, or the database's own.
    async fn begin_conversation(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        id: &str,
        new: &NewConversation,
        from: &MessageWriter,
        respond: Respond<Conversation>,
    ) -> Result<Answer, StoreError>;

    /// Adds a message to a conversation the writer has a part in.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::AttachmentGone`], a key's errors, or the database's own.
    async fn add_message(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        conversation: &str,
        new: &NewMessage,
        from: &MessageWriter,
        respond: Respond<Message>,
    ) -> Result<Answer, StoreError>;

    /// Notes that `side` has read what the other wrote, as far as `reading` says. What was noted before stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], a key's errors, or the database's own.
    async fn note_reading(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        conversation: &str,
        side: Party,
        reading: Reading,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// The conversations that `side` has a part in, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn conversations(&self, person: &str, side: Party) -> Result<Vec<ConversationRow>, StoreError>;

    /// One of them, whole.
    ///
    /// # Errors
    /// The database's own.
    async fn conversation(
        &self,
        person: &str,
        id: &str,
        side: Party,
    ) -> Result<Option<Conversation>, StoreError>;

    /// How many messages of the person's conversations `side` has not read.
    ///
    /// # Errors
    /// The database's own.
    async fn unread_messages(&self, person: &str, side: Party) -> Result<u64, StoreError>;

    /// How many messages of each citizen the authority `side` has not read; who has none is absent.
    ///
    /// # Errors
    /// The database's own.
    async fn unread_by_person(&self, side: Party) -> Result<BTreeMap<String, u64>, StoreError>;
}
