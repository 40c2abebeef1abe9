//! Who has looked at or changed a person's data (CIT-GDPR-01).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LookKind {
    /// Looked at.
    Read,
    /// Written for the first time.
    Create,
    /// Changed.
    Update,
    /// Deleted.
    Delete,
}

/// One line of the log. `GET /api/v1/persons/{person}/log` gives a [`crate::Page`] of them, the latest first. Staff are
/// told by role and organisation, not by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Look {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, as a role.
    pub role: crate::Role,
    /// The organisation; absent where the person did it herself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The name of whom she has given a power of attorney, where that one did it for her.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative: Option<String>,
    /// What was done.
    pub kind: LookKind,
    /// To what: `opening`, `overview`, `plan`, `plan_version`, `job_log`, `suggestions`, `timeline`, `reminders`, `cv`,
    /// `cv_list` (among the CVs an employer found), `mandate` (a power of attorney), `citizen_list` (the line in the
    /// office's list), or
    /// `application` (one of an employer that names the person).
    pub resource: String,
    /// Why: `own`, `mandate` (for her, with a power of attorney), a purpose of an opening (`meeting`, `plan`, `decision`, `answer`), `caseload` for the office's list,
    /// `recruit` for an employer's search, or
    /// `apply` and `decide` for an application.
    pub purpose: String,
}
