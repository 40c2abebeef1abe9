//! What the municipality does with an application: takes it, and decides.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A caseworker has begun on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Treatment {
    /// When.
    pub at: DateTime<Utc>,
    /// The caseworker's name.
    pub by: String,
}

/// The municipality's decision; the status says whether it was granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApplicationDecision {
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who signs it: the caseworker's name.
    pub by: String,
    /// The whole text, as the caseworker wrote it.
    pub text: String,
}

/// A decision to be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewApplicationDecision {
    /// Whether it is granted.
    pub granted: bool,
    /// The whole text the employer is to read.
    pub text: String,
}
