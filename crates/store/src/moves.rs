//! Consents that a case follows a citizen who has moved. One consent is given once; another is another row.

use crate::{Answer, Respond, StoreError, Subject, WriteContext};
use api::moving::MoveConsent;
use async_trait::async_trait;
use chrono::NaiveDate;

/// A move that the citizen decides about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveTo {
    /// Where to: the municipality's code.
    pub municipality: String,
    /// Her first day there.
    pub on: NaiveDate,
}

/// Consents to a case following a move.
#[async_trait]
pub trait Moves: Send + Sync {
    /// Gives consent under the number `receipt`. One that holds already stays, and is the answer.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn give_move_consent(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        to: &MoveTo,
        receipt: &str,
        respond: Respond<MoveConsent>,
    ) -> Result<Answer, StoreError>;

    /// Withdraws the one that holds.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where none holds, a key's errors, or the database's own.
    async fn withdraw_move_consent(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        to: &MoveTo,
        respond: Respond<MoveConsent>,
    ) -> Result<Answer, StoreError>;

    /// Every one the person has given, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn move_consents(&self, person: &str) -> Result<Vec<MoveConsent>, StoreError>;
}
