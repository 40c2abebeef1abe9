//! The signed-in employer's company, as the business register (CVR) has it.

use chrono::NaiveDate;
use rules::employer::Sector;
use serde::{Deserialize, Serialize};

/// A company and its workplaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Company {
    /// CVR number, eight digits.
    pub cvr: String,
    /// Its name.
    pub name: String,
    /// Its legal form in words, as the register has it.
    pub form: String,
    /// Public or private, where the legal form says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub sector: Option<Sector>,
    /// Its workplaces in operation, ordered by name.
    pub units: Vec<Unit>,
}

/// A workplace (production unit).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Unit {
    /// P-number, ten digits.
    pub p_number: String,
    /// Its name.
    pub name: String,
    /// Street, number, postal code and town on one line.
    pub address: String,
    /// The municipality it lies in, four digits.
    pub municipality: String,
    /// Since when it exists, where the register knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDate>,
}
