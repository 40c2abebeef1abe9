//! Drafts of applications, each with a version that a change must name.

use crate::{Answer, StoreError, WriteContext};
use api::{Draft, DraftContent, DraftRow};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// What a change to a draft is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// There is no such draft yet.
    New,
    /// The draft stands at this version.
    Version(u64),
}

impl Base {
    /// The version after the change.
    #[must_use]
    pub const fn next(self) -> u64 {
        match self {
            Self::New => 1,
            Self::Version(version) => version.saturating_add(1),
        }
    }
}

/// A draft to be kept. Its owner is the actor of the context.
#[derive(Clone, Debug)]
pub struct DraftSave {
    /// Its id.
    pub id: String,
    /// What the change is based on.
    pub base: Base,
    /// What it holds.
    pub content: DraftContent,
}

/// Drafts of the actor. Nobody else's are ever seen.
#[async_trait]
pub trait Drafts: Send + Sync {
    /// Keeps a draft.
    ///
    /// # Errors
    /// [`StoreError::VersionConflict`], a key's errors, or the database's own.
    async fn save_draft(
        &self,
        ctx: &WriteContext,
        draft: &DraftSave,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// The owner's draft.
    ///
    /// # Errors
    /// The database's own.
    async fn draft(&self, owner: &str, id: &str) -> Result<Option<Draft>, StoreError>;

    /// The owner's drafts, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn drafts_of(&self, owner: &str) -> Result<Vec<DraftRow>, StoreError>;

    /// Deletes the actor's draft.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], a key's errors, or the database's own.
    async fn delete_draft(&self, ctx: &WriteContext, id: &str, answer: Answer) -> Result<Answer, StoreError>;

    /// Deletes everybody's drafts that were last saved before `before`, each with its trace, and says how many.
    ///
    /// # Errors
    /// The database's own.
    async fn sweep_drafts(&self, ctx: &WriteContext, before: DateTime<Utc>) -> Result<u64, StoreError>;
}
