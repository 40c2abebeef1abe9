//! Who may do what, in one place: role × resource × action × relation.

use crate::http::Refusal;
use api::{ProblemCode, Role, User};

/// What is acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// The company in the business register.
    Company,
    /// A draft of an application.
    Draft,
    /// An application.
    Application,
    /// The municipality's inbox and what it shows of an application.
    Inbox,
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See it.
    Read,
    /// Make it, or send it.
    Create,
    /// Change it.
    Update,
    /// Delete it.
    Delete,
}

/// What the thing is to the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Made by the user.
    Own,
    /// Belongs to the user's company.
    OwnCompany,
    /// Sent to the user's municipality.
    OwnMunicipality,
    /// Somebody else's.
    Other,
}

use Action::{Create, Delete, Read, Update};
use Relation::{Own, OwnCompany, OwnMunicipality};
use Resource::{Application, Company, Draft, Inbox};

/// Everything that is allowed. What is not listed is refused.
pub const MATRIX: &[(Role, Resource, Action, Relation)] = &[
    (Role::Employer, Company, Read, OwnCompany),
    (Role::Employer, Draft, Read, Own),
    (Role::Employer, Draft, Create, Own),
    (Role::Employer, Draft, Update, Own),
    (Role::Employer, Draft, Delete, Own),
    (Role::Employer, Application, Read, OwnCompany),
    (Role::Employer, Application, Create, OwnCompany),
    (Role::Employer, Application, Update, OwnCompany),
    (Role::Caseworker, Inbox, Read, OwnMunicipality),
    (Role::Caseworker, Application, Update, OwnMunicipality),
];

/// Whether the matrix allows it.
#[must_use]
pub fn allows(role: Role, resource: Resource, action: Action, relation: Relation) -> bool {
    MATRIX.contains(&(role, resource, action, relation))
}

/// Refuses what the matrix does not allow.
///
/// # Errors
/// `not_found` for somebody else's thing, so that nobody learns that it exists; `not_allowed` for a role that never may.
pub fn check(user: &User, resource: Resource, action: Action, relation: Relation) -> Result<(), Refusal> {
    if allows(user.role, resource, action, relation) {
        return Ok(());
    }
    let ever =
        MATRIX.iter().any(|(role, what, how, _)| (*role, *what, *how) == (user.role, resource, action));
    Err(Refusal::new(if ever { ProblemCode::NotFound } else { ProblemCode::NotAllowed }))
}

/// What a company's thing is to the user.
#[must_use]
pub fn to_company(user: &User, cvr: &str) -> Relation {
    if user.cvr.as_deref() == Some(cvr) { Relation::OwnCompany } else { Relation::Other }
}

/// What a thing sent to a municipality is to the user.
#[must_use]
pub fn to_municipality(user: &User, code: &str) -> Relation {
    if user.municipality.as_deref() == Some(code) { Relation::OwnMunicipality } else { Relation::Other }
}
