//! Files beside messages and entries of the job log: what is known of each. The files themselves lie beside the database.
//!
//! A file is named as loose before its first byte is written. The transaction that keeps the attachment takes the name
//! away, and the one that deletes it brings it back: whatever happens in between, a file that belongs to nobody is found.

use crate::{Answer, StoreError, Subject, WriteContext};
use api::{Attachment, AttachmentPlace};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// A file that lies there whole.
#[derive(Clone, Debug)]
pub struct NewAttachment {
    /// What it is.
    pub attachment: Attachment,
    /// What it is to be beside.
    pub place: AttachmentPlace,
    /// SHA-256 of its content, as hexadecimal digits.
    pub sha256: String,
}

/// A file as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentRecord {
    /// What it is.
    pub attachment: Attachment,
    /// What it is beside.
    pub place: AttachmentPlace,
    /// SHA-256 of its content, as hexadecimal digits.
    pub sha256: String,
    /// The user who took it in, and who alone may send it.
    pub uploader: String,
    /// When it was taken in.
    pub uploaded_at: DateTime<Utc>,
    /// The conversation or the entry that holds it; `None` while it is not sent.
    pub holder: Option<String>,
}

/// Attachments. A message or an entry takes those it names in its own transaction.
#[async_trait]
pub trait Attachments: Send + Sync {
    /// Names a file that is about to be written.
    ///
    /// # Errors
    /// The database's own; then nothing may be written.
    async fn expect_file(&self, id: &str, now: DateTime<Utc>) -> Result<(), StoreError>;

    /// Keeps an attachment whose file lies there whole. It belongs to the actor until it is sent.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn keep_attachment(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        new: &NewAttachment,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Deletes an attachment of the actor's that is not sent.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], a key's errors, or the database's own.
    async fn drop_attachment(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        place: AttachmentPlace,
        id: &str,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// One attachment of the person's.
    ///
    /// # Errors
    /// The database's own.
    async fn attachment(
        &self,
        person: &str,
        place: AttachmentPlace,
        id: &str,
    ) -> Result<Option<AttachmentRecord>, StoreError>;

    /// All that her messages and entries hold, the first one first.
    ///
    /// # Errors
    /// The database's own.
    async fn attachments_of(&self, person: &str) -> Result<Vec<AttachmentRecord>, StoreError>;

    /// How many attachments of a user's are not sent.
    ///
    /// # Errors
    /// The database's own.
    async fn unsent_attachments(&self, uploader: &str) -> Result<u64, StoreError>;

    /// Deletes everybody's that were taken in before `before` and are not sent, each with its trace, and says how many.
    ///
    /// # Errors
    /// The database's own.
    async fn sweep_attachments(&self, ctx: &WriteContext, before: DateTime<Utc>) -> Result<u64, StoreError>;

    /// Files that belong to nobody and that nobody has begun to write since `before`.
    ///
    /// # Errors
    /// The database's own.
    async fn loose_files(&self, before: DateTime<Utc>) -> Result<Vec<String>, StoreError>;

    /// The file is gone.
    ///
    /// # Errors
    /// The database's own.
    async fn forget_file(&self, id: &str) -> Result<(), StoreError>;
}
