//! Drafts of applications: kept on the server for the signed-in user, saved whenever a field is left.

use chrono::{DateTime, Utc};
use rules::employer::Question;
use rules::staffing::Staffing;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a draft holds. Everything may be missing; nothing is checked until it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftContent {
    /// The question the pre-check answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::question))]
    pub question: Option<Question>,
    /// The staff counts it was asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::staffing))]
    pub staffing: Option<Staffing>,
    /// The workplace chosen, ten digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p_number: Option<String>,
    /// The form's fields as typed, by their names.
    pub fields: BTreeMap<String, String>,
    /// The step the user was on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
}

/// A draft as kept. Its `version` is also the `ETag`; a `PUT` names it in `If-Match`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Draft {
    /// Its id, chosen by the client: 8 to 64 letters, digits and hyphens.
    pub id: String,
    /// 1 when first saved, one more with each change.
    pub version: u64,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
    /// What it holds.
    pub content: DraftContent,
}

/// A draft in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftRow {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u64,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
    /// The scheme, where it is chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub scheme: Option<rules::employer::Scheme>,
    /// The workplace, where it is chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p_number: Option<String>,
}
