//! Registers read from files in the registers' own formats. Holds the same contract as the real ones.

use crate::cvr::{self, CompanyRecord, Hit, UnitRecord};
use crate::dfdg::{Activity, PlacementRecord};
use crate::folder::PersonFolder;
use crate::payroll;
use crate::persons::{Office, PersonRecord, Persons};
use crate::port::{Cvr, Dfdg, EIndkomst, RegisterError};
use crate::table::PersonTable;
use crate::vacancies::{Vacancies, VacancyFile};
use api::{CvArea, Vacancy};
use async_trait::async_trait;
use chrono::NaiveDate;
use rules::staffing::Staffing;
use std::collections::BTreeMap;

/// Files of the registers.
#[derive(Clone, Debug)]
pub struct Simulator {
    hits: Vec<Hit>,
    placements: Vec<PlacementRecord>,
    /// By CVR number: payroll files as the employers reported them.
    payroll: BTreeMap<String, Vec<&'static [u8]>>,
    persons: PersonFolder,
    /// Those who are too many for a folder, where there are any.
    many: Option<PersonTable>,
    vacancies: VacancyFile,
}

impl Simulator {
    /// Reads the registers' files.
    ///
    /// # Errors
    /// [`RegisterError::Unreadable`] for a file that is not in the register's format.
    pub fn new(
        cvr: &str,
        dfdg: &str,
        payroll: BTreeMap<String, Vec<&'static [u8]>>,
        persons: PersonFolder,
        vacancies: VacancyFile,
    ) -> Result<Self, RegisterError> {
        let hits = serde_json::from_str(cvr).map_err(|_| RegisterError::Unreadable("CVR"))?;
        let activities: Vec<Activity> =
            serde_json::from_str(dfdg).map_err(|_| RegisterError::Unreadable("DFDG"))?;
        let placements = activities.into_iter().map(Into::into).collect();
        Ok(Self { hits, placements, payroll, persons, many: None, vacancies })
    }

    /// The same with the citizens of a table beside those of the folder.
    #[must_use]
    pub fn with_table(mut self, many: Option<PersonTable>) -> Self {
        self.many = many;
        self
    }
}

#[async_trait]
impl Cvr for Simulator {
    async fn company(&self, cvr: &str, on: NaiveDate) -> Result<Option<CompanyRecord>, RegisterError> {
        Ok(cvr::company(&self.hits, cvr, on))
    }
}

#[async_trait]
impl Dfdg for Simulator {
    async fn placements(&self, cvr: &str) -> Result<Vec<PlacementRecord>, RegisterError> {
        Ok(self.placements.iter().filter(|record| record.cvr == cvr).cloned().collect())
    }
}

#[async_trait]
impl EIndkomst for Simulator {
    async fn staffing(
        &self,
        company: &CompanyRecord,
        unit: &UnitRecord,
        placements: &[PlacementRecord],
    ) -> Result<Staffing, RegisterError> {
        let files = self.payroll.get(&company.cvr).map_or(&[][..], Vec::as_slice);
        payroll::staffing(files, company, unit, placements)
    }
}

#[async_trait]
impl Persons for Simulator {
    async fn person(&self, id: &str) -> Result<Option<PersonRecord>, RegisterError> {
        match (self.persons.person(id)?, &self.many) {
            (None, Some(many)) => many.person(id).await,
            (found, _) => Ok(found),
        }
    }

    async fn persons_of(&self, office: &Office) -> Result<Vec<PersonRecord>, RegisterError> {
        let mut found = self.persons.of(office)?;
        if let Some(many) = &self.many {
            found.extend(many.of(office).await?);
            found.sort_by(|one, other| one.id.cmp(&other.id));
        }
        Ok(found)
    }

    async fn ids_after(&self, after: &str, most: usize) -> Result<Vec<String>, RegisterError> {
        let mut ids = self.persons.ids_after(after, most)?;
        if let Some(many) = &self.many {
            ids.extend(many.ids_after(after, most).await?);
            ids.sort_unstable();
            ids.truncate(most);
        }
        Ok(ids)
    }
}

#[async_trait]
impl Vacancies for Simulator {
    async fn vacancies(&self, areas: &[CvArea], on: NaiveDate) -> Result<Vec<Vacancy>, RegisterError> {
        self.vacancies.open_on(areas, on)
    }
}
