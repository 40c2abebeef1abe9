//! Min Plan: the operations, the plan they make, its published versions and their receipts.

use crate::{Answer, NewLetter, StoreError, Subject, WriteContext};
use api::{Acknowledgement, OperationResult, PlanChange, PlanVersionRow};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use plan::{Author, Operation, Plan};

/// Makes the answer of a write from what it came to, within its transaction, so that it is kept with it.
pub type Respond<T> = fn(&T) -> Result<Answer, StoreError>;

/// A plan after operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// When.
    pub at: DateTime<Utc>,
    /// The plan's version before.
    pub from: u64,
    /// The plan as it now stands.
    pub plan: Plan,
    /// What became of each operation, in their order.
    pub results: Vec<OperationResult>,
}

/// A published version as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Number, time, authority and receipt.
    pub row: PlanVersionRow,
    /// The plan as it was published.
    pub plan: Plan,
}

/// When the product itself gave the citizen her plan, when she looked at it, and what has come since.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanDates {
    /// The first published version.
    pub available: Option<DateTime<Utc>>,
    /// Her latest reading or acknowledgement of a published version.
    pub seen: Option<DateTime<Utc>>,
    /// The latest change that binds and is in no published version; only where there is one.
    pub unpublished: Option<DateTime<Utc>>,
}

/// Plans. One that nobody has written in is empty.
#[async_trait]
pub trait Plans: Send + Sync {
    /// The plan as it stands.
    ///
    /// # Errors
    /// The database's own.
    async fn plan(&self, person: &str) -> Result<Plan, StoreError>;

    /// Makes operations on the plan as it stands, each alone: one that is refused takes nothing from the others. One
    /// whose id was seen before is not made again and ends as it did then; an id that was used for something else is
    /// refused.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn apply_operations(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        operations: &[Operation],
        author: Author,
        respond: Respond<Applied>,
    ) -> Result<Answer, StoreError>;

    /// Publishes the plan as it was seen at `seen`, in the name of `by`, and asks for it as a letter where there is one.
    ///
    /// # Errors
    /// [`StoreError::VersionConflict`] where the plan has changed since, [`StoreError::NothingNew`] where it is as it
    /// was last published or empty, a key's errors, or the database's own.
    async fn publish_plan(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        seen: u64,
        by: &str,
        letter: Option<NewLetter>,
        respond: Respond<PlanVersionRow>,
    ) -> Result<Answer, StoreError>;

    /// The published versions, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn plan_versions(&self, person: &str) -> Result<Vec<PlanVersionRow>, StoreError>;

    /// One published version.
    ///
    /// # Errors
    /// The database's own.
    async fn plan_version(&self, person: &str, number: u32) -> Result<Option<Published>, StoreError>;

    /// Records that the citizen read a published version, before it is shown.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], or the database's own.
    async fn record_plan_read(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        number: u32,
    ) -> Result<(), StoreError>;

    /// Keeps the citizen's receipt for having read a version, under `id`; the first one where there is one already.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], a key's errors, or the database's own.
    async fn acknowledge_plan(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        number: u32,
        id: &str,
        respond: Respond<Acknowledgement>,
    ) -> Result<Answer, StoreError>;

    /// Every operation that was sent, made or refused, the first one first.
    ///
    /// # Errors
    /// The database's own.
    async fn plan_history(&self, person: &str) -> Result<Vec<PlanChange>, StoreError>;

    /// When the plan was given and looked at.
    ///
    /// # Errors
    /// The database's own.
    async fn plan_dates(&self, person: &str) -> Result<PlanDates, StoreError>;
}
