//! Decisions about one citizen, what can be decided and why not, and the letters that follow from them.

use chrono::{DateTime, NaiveDate, Utc};
use rules::Verdict;
use rules::citizen::Actor;
use rules::citizen::exemption::{Exemption, Ground};
use rules::wire::Finding;
use serde::{Deserialize, Serialize};

/// `POST /api/v1/persons/{person}/exemptions`: the authority decides. The last day to complain is the rules' to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewExemption {
    /// What.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub about: Exemption,
    /// Whether it holds. `false` refuses it, or ends it.
    pub granted: bool,
    /// The ground that was weighed; absent where the law names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub ground: Option<Ground>,
    /// With `fewer_duties` the day something else begins, with `cv_date` the day by which the CV is ready; absent with
    /// everything else, and where it is refused or ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// The reasons, at most 2,000 characters. The citizen reads them.
    pub reasons: String,
}

/// A decision as the citizen and the staff read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExemptionRow {
    /// As people read it aloud: `MA-7K2M-9QXT-4D`.
    pub id: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub about: Exemption,
    /// Whether it holds.
    pub granted: bool,
    /// The ground; absent where the law names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub ground: Option<Ground>,
    /// From which day, or by which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// The reasons.
    pub reasons: String,
    /// The authority's name.
    pub by: String,
    /// Which authority: to whom a complaint goes.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub actor: Actor,
    /// The last day to complain; absent where the rules do not know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complain_by: Option<NaiveDate>,
}

/// What a decision would do now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExemptionChoice {
    /// What.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub about: Exemption,
    /// On which ground; absent where the law names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub ground: Option<Ground>,
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
    /// What can be decided now and what cannot, with the reason, of what is the caller's to decide; empty for the
    /// citizen.
    pub choices: Vec<ExemptionChoice>,
    /// The last day to complain of what is decided now; absent where the rules do not know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complain_by: Option<NaiveDate>,
    /// Letters to the citizen, the latest first.
    pub letters: Vec<LetterRow>,
}
