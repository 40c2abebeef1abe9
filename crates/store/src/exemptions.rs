//! Exemptions that an authority has decided, and letters on paper.

use crate::{Answer, OutboxRow, StoreError, Subject, WriteContext};
use api::{ExemptionRow, LetterKind, LetterRow};
use async_trait::async_trait;

/// A letter to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLetter {
    /// Its id.
    pub id: String,
    /// `da` or `en`.
    pub language: String,
    /// The code of the authority that writes.
    pub authority: String,
}

/// A letter as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRecord {
    /// Whom it is for.
    pub person: String,
    /// The code of the authority that writes.
    pub authority: String,
    /// What it is, and what became of it.
    pub row: LetterRow,
}

/// Exemptions and letters.
#[async_trait]
pub trait Exemptions: Send + Sync {
    /// Keeps a decision, tells the citizen, and asks for its letters: each with what it is and about what. A decision
    /// about booking is kept among those about booking too.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn decide_exemption(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        decision: &ExemptionRow,
        letters: &[(LetterKind, String, NewLetter)],
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// The person's decisions, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn exemptions_of(&self, person: &str) -> Result<Vec<ExemptionRow>, StoreError>;

    /// The person's letters, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn letters_of(&self, person: &str) -> Result<Vec<LetterRow>, StoreError>;

    /// One letter.
    ///
    /// # Errors
    /// The database's own.
    async fn letter(&self, id: &str) -> Result<Option<LetterRecord>, StoreError>;

    /// The letter of `work` lies where dispatch fetches it: both are marked, or neither.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a letter that is not there, or the database's own.
    async fn letter_made(&self, ctx: &WriteContext, work: &OutboxRow, sha256: &str)
    -> Result<(), StoreError>;
}
