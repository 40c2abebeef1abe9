//! Suggestions that a citizen has put away.

use crate::{Answer, StoreError, Subject, WriteContext};
use api::{Dismissal, DismissedSuggestion};
use async_trait::async_trait;

/// Suggestions put away.
#[async_trait]
pub trait Suggestions: Send + Sync {
    /// Puts a suggestion away, or takes it back. Doing the same again changes nothing.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn dismiss_suggestion(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        dismissal: &Dismissal,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Everything put away, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn dismissed_suggestions(&self, person: &str) -> Result<Vec<DismissedSuggestion>, StoreError>;
}
