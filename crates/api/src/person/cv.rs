//! The CV: one, whichever way it is written; what of it an employer sees; and how employers search.

mod entry;
mod search;
mod shown;

pub use entry::{
    CvArea, CvCompetence, CvEducation, CvExperience, CvExperienceKind, CvHours, CvLearned, CvLevel, CvWay,
    CvWish,
};
pub use search::{CvHit, CvHits, CvSearch};
pub use shown::EmployerCv;

use chrono::{DateTime, Utc};
use rules::wire::Finding;
use serde::{Deserialize, Serialize};

/// How employers may reach the citizen. What is not to be shown, is kept and shown to nobody but her and those who
/// have opened her case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CvContact {
    /// An e-mail address, at most 200 characters; may be empty.
    pub email: String,
    /// A phone number, at most 20 characters; may be empty.
    pub phone: String,
    /// Whether employers see the name.
    pub show_name: bool,
    /// Whether employers see the e-mail address.
    pub show_email: bool,
    /// Whether employers see the phone number.
    pub show_phone: bool,
}

/// Everything a citizen writes. `PUT /api/v1/persons/{person}/cv`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cv {
    /// Which way in she has chosen. It decides the order of the pages, never what is kept.
    pub way: CvWay,
    /// About herself, at most 1,000 characters.
    pub about: String,
    /// How she can be reached.
    pub contact: CvContact,
    /// "I seek work as": at most 20.
    pub wishes: Vec<CvWish>,
    /// Where; empty where she has not said.
    pub areas: Vec<CvArea>,
    /// How much she can work.
    pub hours: Vec<CvHours>,
    /// Whether she also takes work for a time.
    pub temporary: bool,
    /// Whether she also takes work in the evening, at night or in the weekend.
    pub odd_hours: bool,
    /// What she has done, in her own order: at most 100.
    pub experience: Vec<CvExperience>,
    /// School, education and courses: at most 100.
    pub education: Vec<CvEducation>,
    /// What she can: at most 100.
    pub competences: Vec<CvCompetence>,
    /// Whether she lets employers find the CV, where that is hers to choose (CIT-CV-05).
    pub offered: bool,
}

/// A part of the minimum that employers can search (CIT-CV-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CvMinimum {
    /// An e-mail address or a phone number that employers see.
    Contact,
    /// A job wish.
    Seeks,
    /// How much she can work.
    Terms,
    /// Something she has done, paid or not.
    Experience,
    /// School or education; that there is none is an answer too.
    Education,
}

impl CvMinimum {
    /// Every part, in the order it is asked for.
    pub const ALL: &'static [Self] =
        &[Self::Contact, Self::Seeks, Self::Terms, Self::Experience, Self::Education];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Seeks => "seeks",
            Self::Terms => "terms",
            Self::Experience => "experience",
            Self::Education => "education",
        }
    }
}

impl Cv {
    /// Whether something is written in the part.
    #[must_use]
    pub fn has(&self, part: CvMinimum) -> bool {
        let contact = &self.contact;
        match part {
            CvMinimum::Contact => {
                (contact.show_email && !contact.email.is_empty())
                    || (contact.show_phone && !contact.phone.is_empty())
            }
            CvMinimum::Seeks => !self.wishes.is_empty(),
            CvMinimum::Terms => !self.hours.is_empty(),
            CvMinimum::Experience => !self.experience.is_empty(),
            CvMinimum::Education => !self.education.is_empty(),
        }
    }

    /// The parts in which nothing is written.
    #[must_use]
    pub fn gaps(&self) -> Vec<CvMinimum> {
        CvMinimum::ALL.iter().copied().filter(|part| !self.has(*part)).collect()
    }
}

/// A CV as kept once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CvVersion {
    /// 1 when first saved, one more with each change.
    pub version: u64,
    /// When it was saved.
    pub saved_at: DateTime<Utc>,
    /// What was written.
    pub cv: Cv,
}

/// `GET /api/v1/persons/{person}/cv`, and the answer to a write. A change names its `version` in `If-Match`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CvView {
    /// 0 while nothing was ever saved.
    pub version: u64,
    /// When it was last saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_at: Option<DateTime<Utc>>,
    /// The name employers would see.
    pub name: String,
    /// What is written.
    pub cv: Cv,
    /// Whether employers can find it now, and why (CIT-CV-05).
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::finding))]
    pub searchable: Option<Finding>,
    /// Whether it must be there, and by when (CIT-CV-01).
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::finding))]
    pub duty: Option<Finding>,
}
