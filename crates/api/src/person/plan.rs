//! Min Plan over HTTP: operations in, the plan and what became of each operation out; published versions.

use chrono::{DateTime, Utc};
use plan::{Difference, Operation, Plan, Refused};
use serde::{Deserialize, Serialize};

/// `GET /api/v1/persons/{person}/plan`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanView {
    /// The plan as it stands, proposals included.
    pub plan: Plan,
    /// Published versions, the latest first.
    pub published: Vec<PlanVersionRow>,
}

impl PlanView {
    /// Names a plan at `version` with its published versions, which never change but for being acknowledged: the `ETag`.
    #[must_use]
    pub fn tag(version: u64, published: &[PlanVersionRow]) -> String {
        let read = published.iter().filter(|row| row.acknowledged_at.is_some()).count();
        format!("\"{version}-{}-{read}\"", published.len())
    }
}

/// `POST /api/v1/persons/{person}/plan/operations`: changes, made in their order. Each stands alone: one that is
/// refused takes nothing from the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanOperations {
    /// At most 100. One that was made before, by its id, is not made again.
    pub operations: Vec<Operation>,
    /// Leaves the plan out of the answer, for an author who makes it alike from the same operations.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub brief: bool,
}

/// What became of an operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OperationResult {
    /// The operation's id.
    pub id: String,
    /// Why it was not made; absent where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Refused>,
}

/// The plan afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanAnswer {
    /// When the server had it.
    pub at: DateTime<Utc>,
    /// The plan's version before.
    pub from: u64,
    /// Its version now: each operation that was made counts one. Where it is as many more as were sent, all of them were
    /// made on `from` and nothing else was.
    pub version: u64,
    /// As it stands now; absent where the answer was to be brief.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// What became of each operation, in their order.
    pub results: Vec<OperationResult>,
}

/// A published version in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanVersionRow {
    /// 1 for the first.
    pub number: u32,
    /// When it was published.
    pub at: DateTime<Utc>,
    /// The authority's name.
    pub by: String,
    /// When the citizen acknowledged it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged_at: Option<DateTime<Utc>>,
}

/// `GET /api/v1/persons/{person}/plan/versions/{number}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanVersion {
    /// Which.
    pub row: PlanVersionRow,
    /// The plan as it was published.
    pub plan: Plan,
    /// What was new in it since the version before.
    pub differences: Vec<Difference>,
}

/// `POST /api/v1/persons/{person}/plan/versions`: the authority publishes the plan as it saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewPlanVersion {
    /// The plan's version that was seen. Where it has changed meanwhile the request is refused with `version_conflict`.
    pub version: u64,
}

/// `POST /api/v1/persons/{person}/plan/versions/{number}/acknowledgement`: the receipt for having read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Acknowledgement {
    /// Names the receipt.
    pub id: String,
    /// The version that was read.
    pub number: u32,
    /// When.
    pub at: DateTime<Utc>,
}
