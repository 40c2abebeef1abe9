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

/// Whether the text can be a CVR number: eight digits whose sum, weighted 2, 7, 6, 5, 4, 3, 2 and 1, is a multiple of 11.
#[must_use]
pub fn is_cvr(text: &str) -> bool {
    const WEIGHTS: [u32; 8] = [2, 7, 6, 5, 4, 3, 2, 1];
    let digits: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        digits.len() == WEIGHTS.len()
            && digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 == 0
    })
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
