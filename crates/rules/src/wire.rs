//! The stored and sent form of an explanation: ids, codes and arguments as strings, readable when the
//! code that made it is gone. `texts` adds the sentences as rendered then.

mod duties;
mod write;

pub use duties::{DutiesRef, DutyRef};

use crate::Verdict;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A finding and those below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rulebook's id, as `EMP-RIM-01`.
    pub rule: String,
    /// The date whose law was applied, as `2026-11-16`.
    pub on: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// It only tells: a notice, or a count below a requirement. A reader is shown no verdict of it.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub told: bool,
    /// Why.
    pub reason: ReasonCode,
    /// The reason in words, by language, as rendered then. Empty until `texts` has filled it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sentence: BTreeMap<String, String>,
    /// The law.
    pub sources: Vec<SourceRef>,
    /// What it rests on.
    pub used: Vec<UsedRef>,
    /// What would settle it.
    pub missing: Vec<MissingRef>,
    /// Ids of the project readings it rests on.
    pub readings: Vec<String>,
    /// What is said besides, without changing the verdict.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// The findings below.
    pub children: Vec<Finding>,
}

/// Something said besides: an empty month, a close call, what another reading would give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its code and arguments.
    pub reason: ReasonCode,
    /// In words, by language, as rendered then. Empty until `texts` has filled it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sentence: BTreeMap<String, String>,
}

/// A reason's code and arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonCode {
    /// The stable code.
    pub code: String,
    /// The arguments.
    pub args: Vec<ArgRef>,
}

/// An argument of a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArgRef {
    /// Its name.
    pub name: String,
    /// Its kind: `count`, `hours`, `full_time`, `places`, `money`, `date`, `month`, `bool`, `word`,
    /// `verdict`, `groups`.
    pub kind: String,
    /// Its canonical spelling.
    pub value: String,
}

/// A source of law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRef {
    /// The act, order, guide or page.
    pub act: String,
    /// The section, empty where it is not known.
    pub section: String,
    /// Its address.
    pub url: String,
    /// `read`, `secondary` or `reading`.
    pub confidence: String,
}

/// A fact or parameter used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedRef {
    /// The fact's key or the parameter's id.
    pub id: String,
    /// The month it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// Its kind, as for arguments.
    pub kind: String,
    /// Its canonical spelling.
    pub value: String,
    /// `stated`, `payroll`, `list`, `register`, `caseworker`, `derived`, or `law` for a parameter.
    pub origin: String,
}

/// What is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingRef {
    /// `fact`, `law` or `assessment`.
    pub kind: String,
    /// The fact's key, or the rulebook's id.
    pub id: String,
    /// The month of the fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// Who decides or assesses: `municipality`, `agency` or `fund`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
}
