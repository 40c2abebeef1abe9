//! The server's clock, and whom the product speaks for.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// The municipality the product speaks for, by its name as configured (EMP-VIT-10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Authority {
    /// Its municipality code, four digits.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The phone number for help.
    pub phone: String,
}

/// The answer of `GET /api/v1/today`: the day the app stands on is the server's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Today {
    /// The calendar day in Denmark.
    pub date: NaiveDate,
    /// The moment.
    pub now: DateTime<Utc>,
    /// Whether this is a demo with invented people and a chosen day.
    pub demo: bool,
    /// The version of the rules the server runs.
    pub rules_version: String,
    /// Who answers.
    pub authority: Authority,
}
