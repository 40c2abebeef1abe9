//! What an employer sees of a CV. There is one way to get it, for employers and for the citizen who looks how it is.

use super::{Cv, CvArea, CvCompetence, CvEducation, CvExperience, CvHours, CvWish};
use serde::{Deserialize, Serialize};

/// `GET /api/v1/cvs/{id}`: a CV as employers see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EmployerCv {
    /// Names the CV in addresses; it says nothing of the person and leads to nothing else.
    pub id: String,
    /// The name, where she shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The e-mail address, where she shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The phone number, where she shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// About herself.
    pub about: String,
    /// What she seeks.
    pub wishes: Vec<CvWish>,
    /// Where.
    pub areas: Vec<CvArea>,
    /// How much she can work.
    pub hours: Vec<CvHours>,
    /// Whether she also takes work for a time.
    pub temporary: bool,
    /// Whether she also takes work in the evening, at night or in the weekend.
    pub odd_hours: bool,
    /// What she has done; a hidden employer is gone.
    pub experience: Vec<CvExperience>,
    /// School, education and courses.
    pub education: Vec<CvEducation>,
    /// What she can.
    pub competences: Vec<CvCompetence>,
}

impl EmployerCv {
    /// What an employer sees of `cv`.
    #[must_use]
    pub fn of(id: &str, name: &str, cv: Cv) -> Self {
        let contact = cv.contact;
        let shown = |show: bool, text: &str| (show && !text.is_empty()).then(|| text.to_owned());
        let open = |mut entry: CvExperience| {
            if entry.hide_employer {
                entry.employer = String::new();
            }
            // That something is hidden is nobody's business either.
            entry.hide_employer = false;
            entry
        };
        Self {
            id: id.to_owned(),
            name: shown(contact.show_name, name),
            email: shown(contact.show_email, &contact.email),
            phone: shown(contact.show_phone, &contact.phone),
            about: cv.about,
            wishes: cv.wishes,
            areas: cv.areas,
            hours: cv.hours,
            temporary: cv.temporary,
            odd_hours: cv.odd_hours,
            experience: cv.experience.into_iter().map(open).collect(),
            education: cv.education,
            competences: cv.competences,
        }
    }
}
