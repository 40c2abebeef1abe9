//! The municipality's inbox.

use crate::{Application, DecisionDraft, EarmarkedPerson, Status};
use chrono::{DateTime, NaiveDate, Utc};
use rules::Verdict;
use rules::employer::Scheme;
use serde::{Deserialize, Serialize};

/// An application in the inbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfficeRow {
    /// Its id.
    pub id: String,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// Where it stands.
    pub status: Status,
    /// The scheme.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub scheme: Scheme,
    /// The company's name.
    pub company: String,
    /// Its CVR number.
    pub cvr: String,
    /// The workplace's name.
    pub unit_name: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// The verdict from the employer's facts.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub employer_verdict: Verdict,
    /// The verdict from the registers' facts.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub register_verdict: Verdict,
    /// Whether a person is already found.
    pub earmarked: bool,
    /// Whether nobody in the municipality has opened it since its notice came.
    pub unread: bool,
}

/// One application as the caseworker sees it. Reading it leaves an audit row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfficeApplication {
    /// The application with both findings and their differences.
    pub application: Application,
    /// The company's CVR number.
    pub cvr: String,
    /// The person found, with the whole CPR number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<EarmarkedPerson>,
    /// Whether the finding the employer saw is the one the server finds from the same facts.
    pub shown_matches: bool,
    /// A draft decision built from the findings.
    pub decision: DecisionDraft,
}
