//! Who writes, why, and when.

use crate::Keyed;
use api::{OpeningPurpose, Role, User};
use chrono::{DateTime, Utc};

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The user's id; `system` for background work.
    pub id: String,
    /// The role acted in; `None` for background work.
    pub role: Option<Role>,
    /// The organisation acted for; `None` for a citizen and for background work.
    pub organisation: Option<String>,
}

impl Actor {
    /// The product's own background work.
    #[must_use]
    pub fn system() -> Self {
        Self { id: "system".to_owned(), role: None, organisation: None }
    }

    /// The user, for her organisation; a citizen acts for herself.
    #[must_use]
    pub fn of(user: &User) -> Self {
        let organisation = (user.role != Role::Citizen).then(|| user.organisation.clone());
        Self { id: user.id.clone(), role: Some(user.role), organisation }
    }

    /// The role's word in an audit row.
    #[must_use]
    pub const fn role_word(&self) -> &'static str {
        match self.role {
            Some(Role::Employer) => "employer",
            Some(Role::Caseworker) => "caseworker",
            Some(Role::Citizen) => "citizen",
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
    /// A citizen's own case.
    Own,
    /// For another citizen, who has given a power of attorney.
    Mandate,
    /// Seeing which citizens need something.
    Caseload,
    /// Looking for somebody to hire.
    Recruit,
    /// Why a case was opened.
    Case(OpeningPurpose),
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
            Self::Own => "own",
            Self::Mandate => "mandate",
            Self::Caseload => "caseload",
            Self::Recruit => "recruit",
            Self::Case(purpose) => purpose.key(),
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
