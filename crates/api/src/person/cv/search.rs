//! How employers search.

use super::{CvArea, CvHours, EmployerCv};
use serde::{Deserialize, Serialize};

/// Competences told of one found CV at most.
const TOLD: usize = 6;

/// `POST /api/v1/cvs/search`: what is looked for. All that is given must fit; the body is no part of an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CvSearch {
    /// Beginnings of words in what she seeks or has done, at most 200 characters.
    pub title: String,
    /// Beginnings of words in what she can or has learned, at most 200 characters.
    pub competence: String,
    /// One of these places, or a CV that names none.
    pub areas: Vec<CvArea>,
    /// One of these.
    pub hours: Vec<CvHours>,
}

/// A CV that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CvHit {
    /// Names the CV in addresses.
    pub id: String,
    /// What she seeks.
    pub wishes: Vec<String>,
    /// The first of what she can.
    pub competences: Vec<String>,
    /// Where.
    pub areas: Vec<CvArea>,
    /// How much she can work.
    pub hours: Vec<CvHours>,
}

impl CvHit {
    /// A found CV in short.
    #[must_use]
    pub fn of(shown: EmployerCv) -> Self {
        Self {
            id: shown.id,
            wishes: shown.wishes.into_iter().map(|wish| wish.title).collect(),
            competences: shown.competences.into_iter().take(TOLD).map(|one| one.name).collect(),
            areas: shown.areas,
            hours: shown.hours,
        }
    }
}

/// What was found, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CvHits {
    /// The CVs.
    pub hits: Vec<CvHit>,
    /// Whether there are more than are told: then the search should say more.
    pub more: bool,
}
