//! The same rules run twice: on the employer's facts, and on the registers'.

use crate::Sentences;
use crate::precheck::Advice;
use rules::Verdict;
use rules::employer::Question;
use rules::staffing::Staffing;
use rules::wire::{ArgRef, Finding};
use serde::{Deserialize, Serialize};

/// Facts and the finding that follows from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Assessment {
    /// What was asked.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::question))]
    pub question: Question,
    /// The staff counts.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::staffing))]
    pub staffing: Staffing,
    /// The verdict of the whole.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub verdict: Verdict,
    /// The finding tree with its sentences.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::finding))]
    pub finding: Finding,
    /// What would change it.
    pub advice: Vec<Advice>,
    /// The version of the rules that answered.
    pub rules_version: String,
}

/// What a difference is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum DifferenceKind {
    /// Ordinary staff at the workplace in a month.
    UnitStaff,
    /// Ordinary staff in the company in a month.
    CompanyStaff,
    /// Placements that run at the workplace.
    Placements,
    /// Public or private.
    Sector,
    /// When the workplace or the company began.
    Start,
    /// The day the application counts from: the day it was received.
    ApplicationDate,
}

/// A fact on which employer and registers disagree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Difference {
    /// What it is about.
    pub kind: DifferenceKind,
    /// The month, where it is about one, as `2026-10`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// The employer's value; absent where the employer gave none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub employer: Option<ArgRef>,
    /// The registers' value; absent where they have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub register: Option<ArgRef>,
    /// Whether it turned the answer: with the registers' value a requirement gets the verdict that it has by all the
    /// registers' facts, where the employer's facts gave another.
    pub decisive: bool,
    /// Whether it turned the answer only together with the others marked so; otherwise it does alone.
    #[serde(default)]
    pub together: bool,
    /// The difference in words.
    pub sentence: Sentences,
}

/// Both verdicts side by side, and what sets them apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comparison {
    /// From the employer's facts.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub employer: Verdict,
    /// From the registers' facts.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub register: Verdict,
    /// Every difference, the decisive ones first.
    pub differences: Vec<Difference>,
}
