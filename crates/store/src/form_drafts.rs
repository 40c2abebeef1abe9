//! What is typed into forms and not sent yet. The newest words of a form stand: its owner types them one after the other.

use crate::{Answer, StoreError, WriteContext};
use api::{FormDraft, FormDraftChange};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// Typed words of the actor. Nobody else's are ever seen.
#[async_trait]
pub trait FormDrafts: Send + Sync {
    /// Keeps, replaces or deletes what is typed into the forms.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn save_form_drafts(
        &self,
        ctx: &WriteContext,
        changes: &[FormDraftChange],
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// The owner's, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn form_drafts_of(&self, owner: &str) -> Result<Vec<FormDraft>, StoreError>;

    /// Deletes everybody's that were last saved before `before`, and says how many.
    ///
    /// # Errors
    /// The database's own.
    async fn sweep_form_drafts(&self, before: DateTime<Utc>) -> Result<u64, StoreError>;
}
