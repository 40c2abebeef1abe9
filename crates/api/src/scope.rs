//! What a caller may be allowed to do. A session carries the scopes of its role; a third party asks for its own.

use serde::{Deserialize, Serialize};

/// A right to a group of endpoints. Which records it opens is decided by the access matrix of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Scope {
    /// See the own company and its workplaces.
    #[serde(rename = "company:read")]
    CompanyRead,
    /// Keep drafts of applications.
    #[serde(rename = "drafts:write")]
    DraftsWrite,
    /// Send applications and follow one's own.
    #[serde(rename = "applications:write")]
    ApplicationsWrite,
    /// See the applications sent to one's municipality.
    #[serde(rename = "office:read")]
    OfficeRead,
    /// Search the CVs that citizens let employers find.
    #[serde(rename = "cvs:read")]
    CvsRead,
    /// See and work on the case of a person one may see.
    #[serde(rename = "person:write")]
    PersonWrite,
}

impl Scope {
    /// The scopes of a role's session.
    #[must_use]
    pub fn of(role: crate::Role) -> Vec<Self> {
        match role {
            crate::Role::Employer => {
                vec![Self::CompanyRead, Self::DraftsWrite, Self::ApplicationsWrite, Self::CvsRead]
            }
            crate::Role::Caseworker => vec![Self::OfficeRead, Self::PersonWrite],
            crate::Role::Citizen => vec![Self::PersonWrite],
        }
    }
}
