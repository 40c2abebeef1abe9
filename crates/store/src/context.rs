//! Who writes, why, and when.

use crate::Keyed;
use api::Role;
use chrono::{DateTime, Utc};

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The user's id; `system` for background work.
    pub id: String,
    /// The role acted in; `None` for background work.
    pub role: Option<Role>,
}

impl Actor {
    /// The product's own background work.
    #[must_use]
    pub fn system() -> Self {
        Self { id: "system".to_owned(), role: None }
    }

    /// The role's word in an audit row.
    #[must_use]
    pub const fn role_word(&self) -> &'static str {
        match self.role {
            Some(Role::Employer) => "employer",
            Some(Role::Caseworker) => "caseworker",
            None => "system",
        }
    }
}

/// Why data is written or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signing in or out.
    SignIn,
    /// Writing an application.
    Apply,
    /// Deciding on an application.
    Decide,
    /// Keeping the product running.
    Operate,
}

impl Purpose {
    /// Its word in an audit row.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Apply => "apply",
            Self::Decide => "decide",
            Self::Operate => "operate",
        }
    }
}

/// What every write carries.
#[derive(Clone, Debug)]
pub struct WriteContext {
    /// Who.
    pub actor: Actor,
    /// Why.
    pub purpose: Purpose,
    /// Names the request in the log.
    pub request_id: String,
    /// The client's idempotency key; `None` for background work.
    pub key: Option<Keyed>,
    /// When.
    pub now: DateTime<Utc>,
}
