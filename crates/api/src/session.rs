//! Signing in and out, and who one is.

use crate::Scope;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What somebody is to the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Role {
    /// The contact person of a company.
    Employer,
    /// A caseworker of the municipality or of an unemployment fund.
    Caseworker,
    /// A citizen.
    Citizen,
}

impl Role {
    /// Every role.
    pub const ALL: &'static [Self] = &[Self::Employer, Self::Caseworker, Self::Citizen];
}

/// `POST /api/v1/session` in a demo: sign in as one of the demo users.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignIn {
    /// The demo user's id, as `bageri`.
    pub user: String,
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct User {
    /// The user's id.
    pub id: String,
    /// The user's name.
    pub name: String,
    /// What the user is.
    pub role: Role,
    /// An employer's company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<String>,
    /// The company's, the municipality's or the fund's name; a citizen's municipality.
    pub organisation: String,
    /// A caseworker's municipality, four digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// The unemployment fund of a caseworker who works for one: its code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fund: Option<String>,
    /// The citizen's own case: what names it in addresses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
}

/// The session that the cookie names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// Who is signed in.
    pub user: User,
    /// What the session may do.
    pub scopes: Vec<Scope>,
    /// When it began.
    pub signed_in_at: DateTime<Utc>,
    /// When it ends if nothing is asked of the server until then (PR-24: 60 minutes).
    pub idle_until: DateTime<Utc>,
    /// When it ends whatever happens (PR-24: 8 hours).
    pub ends_at: DateTime<Utc>,
}

/// One of the user's own open sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionRow {
    /// Names the session; it opens nothing.
    pub id: String,
    /// When it began.
    pub signed_in_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub last_used_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// A user one can be in a demo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DemoUser {
    /// The user.
    #[serde(flatten)]
    pub user: User,
    /// What is special about this user's data.
    pub about: crate::Sentences,
    /// The company's own payroll file to try the pre-check with, as an address under `/demo/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payroll_file: Option<String>,
}
