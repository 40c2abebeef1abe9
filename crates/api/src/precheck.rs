//! `POST /api/v1/precheck`: may we, at this workplace, on this date? Open to all; takes no personal data.

use crate::Sentences;
use rules::Verdict;
use rules::employer::Question;
use rules::staffing::Staffing;
use rules::wire::Finding;
use serde::{Deserialize, Serialize};

/// A question and the staff counts it is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PrecheckRequest {
    /// What is asked, and of which date.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::question))]
    pub question: Question,
    /// Staff at the workplace and in the company, month by month.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::staffing))]
    pub staffing: Staffing,
}

/// What would change the answer: the rules' own advice, and the same in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Advice {
    /// Its `kind`, and how many, from when, or which fact.
    #[serde(flatten)]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub change: rules::employer::Advice,
    /// The same in words.
    pub sentence: Sentences,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PrecheckAnswer {
    /// The whole in one word.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub verdict: Verdict,
    /// Each requirement with its numbers, law and sentences.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::finding))]
    pub finding: Finding,
    /// What would change it.
    pub advice: Vec<Advice>,
    /// The version of the rules that answered.
    pub rules_version: String,
}
