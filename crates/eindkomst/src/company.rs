//! What the user or a register says of the company: which SE numbers, which workplaces, since when.

use chrono::NaiveDate;
use rules::Origin;
use serde::{Deserialize, Serialize};

/// A company with its SE numbers and workplaces.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompanyInfo {
    /// CVR number, 8 digits.
    pub cvr: String,
    /// SE numbers it reports under, 8 digits each.
    pub se: Vec<String>,
    /// When it began, where that is known (PR-04).
    #[serde(default)]
    pub start: Option<NaiveDate>,
    /// Its workplaces, closed ones included. Empty: not known.
    #[serde(default)]
    pub units: Vec<UnitInfo>,
    /// Where all this comes from.
    #[serde(default)]
    pub origin: Origin,
}

/// A workplace.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitInfo {
    /// P-number, 10 digits.
    pub p_number: String,
    /// First day, where it is known.
    #[serde(default)]
    pub start: Option<NaiveDate>,
    /// Last day, for a closed one.
    #[serde(default)]
    pub end: Option<NaiveDate>,
}
