//! Who did or saw what, when and why.

use crate::{StoreError, WriteContext};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// One row of the audit trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// In which role.
    pub role: String,
    /// What was done: `create`, `read`, `update`, `delete`.
    pub action: String,
    /// To what: `session`, `draft`, `application`, or the part of a case.
    pub resource: String,
    /// To which.
    pub resource_id: String,
    /// Why.
    pub purpose: String,
    /// Names the request in the log.
    pub request_id: String,
}

/// The audit trail. Rows are added by every write, and by reads of a person's data by others.
#[async_trait]
pub trait Audit: Send + Sync {
    /// Records that an application was read, before it is shown, and marks its notice as read.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], or the database's own; then nothing may be shown.
    async fn record_application_read(&self, ctx: &WriteContext, id: &str) -> Result<(), StoreError>;

    /// The rows about one thing, the oldest first.
    ///
    /// # Errors
    /// The database's own.
    async fn audit_of(&self, resource: &str, id: &str) -> Result<Vec<AuditRow>, StoreError>;

    /// The rows about one person, the oldest first: what the person may read about herself.
    ///
    /// # Errors
    /// The database's own.
    async fn audit_of_person(&self, cpr: &str) -> Result<Vec<AuditRow>, StoreError>;
}
