//! Where an application stands.

use serde::{Deserialize, Serialize};

/// The state of an application (EMP-VIT-06). A draft is kept apart, under `/drafts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Status {
    /// Being written.
    Draft,
    /// Sent to the municipality and received by it.
    Submitted,
    /// Taken back by the employer.
    Withdrawn,
    /// A caseworker works on it.
    InTreatment,
    /// Granted.
    Granted,
    /// Refused.
    Refused,
}

impl Status {
    /// Every state.
    pub const ALL: &'static [Self] =
        &[Self::Draft, Self::Submitted, Self::Withdrawn, Self::InTreatment, Self::Granted, Self::Refused];

    /// Its word on the wire.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Withdrawn => "withdrawn",
            Self::InTreatment => "in_treatment",
            Self::Granted => "granted",
            Self::Refused => "refused",
        }
    }
}
