//! Exemptions by decision of the municipality, and the letters that follow from them.

use chrono::{DateTime, NaiveDate, Utc};
use rules::Verdict;
use rules::citizen::ExemptionGround;
use rules::citizen::exemption::Exemption;
use rules::wire::Finding;
use serde::{Deserialize, Serialize};

/// `POST /api/v1/persons/{person}/exemptions`: the municipality decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewExemption {
    /// From what.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub about: Exemption,
    /// Whether she is exempt. `false` refuses it, or ends it.
    pub granted: bool,
    /// The ground that was weighed.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub ground: ExemptionGround,
    /// The reasons, at most 2,000 characters. The citizen reads them.
    pub reasons: String,
    /// The last day to complain, after today.
    pub complain_by: NaiveDate,
}

/// A decision as the citizen and the staff read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExemptionRow {
    /// As people read it aloud: `MA-7K2M-9QXT-4D`.
    pub id: String,
    /// When.
    pub at: DateTime<Utc>,
    /// From what.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub about: Exemption,
    /// Whether she is exempt.
    pub granted: bool,
    /// The ground.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub ground: ExemptionGround,
    /// The reasons.
    pub reasons: String,
    /// The authority's name.
    pub by: String,
    /// The last day to complain.
    pub complain_by: NaiveDate,
}

/// What a decision would do now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExemptionChoice {
    /// From what.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub about: Exemption,
    /// On which ground.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub ground: ExemptionGround,
    /// `met`: it can be decided. Else it is refused.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub verdict: Verdict,
    /// Why, as the rules would find it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::finding))]
    pub finding: Option<Finding>,
}

/// What a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LetterKind {
    /// A published version of Min Plan.
    Plan,
    /// A decision.
    Decision,
}

/// A letter on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterRow {
    /// As it stands at the foot of each page: `ML-7K2M-9QXT-4D`.
    pub id: String,
    /// What it is.
    pub kind: LetterKind,
    /// The plan's version, or the decision's id.
    pub about: String,
    /// `da` or `en`.
    pub language: String,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// When it lay where dispatch fetches it; absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<DateTime<Utc>>,
    /// SHA-256 of the file, in hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// The manifest that lies beside a letter where dispatch fetches it. It is written last: where it lies, the letter is
/// whole. One id is one letter, however often it is seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterManifest {
    /// The letter.
    pub id: String,
    /// What it is.
    pub kind: LetterKind,
    /// What names the citizen here; not a personal number.
    pub citizen: String,
    /// `da` or `en`.
    pub language: String,
    /// The file beside it.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    /// Whether the register had an address; without one dispatch must find it.
    pub addressed: bool,
    /// When it was put there.
    pub made_at: DateTime<Utc>,
}

/// `GET /api/v1/persons/{person}/exemptions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExemptionView {
    /// What was decided, the latest first.
    pub decisions: Vec<ExemptionRow>,
    /// What can be decided now and what cannot, with the reason; empty for the citizen.
    pub choices: Vec<ExemptionChoice>,
    /// Letters to the citizen, the latest first.
    pub letters: Vec<LetterRow>,
}
