//! Registers read from files in the registers' own formats. Holds the same contract as the real ones.

use crate::cvr::{self, CompanyRecord, Hit, UnitRecord};
use crate::dfdg::{Activity, PlacementRecord};
use crate::folder::PersonFolder;
use crate::payroll;
use crate::persons::{Office, PersonRecord, Persons};
use crate::port::{Cvr, Dfdg, EIndkomst, RegisterError};
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
        Ok(Self { hits, placements, payroll, persons, vacancies })
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
        self.persons.person(id)
    }

    async fn persons_of(&self, office: &Office) -> Result<Vec<PersonRecord>, RegisterError> {
        self.persons.of(office)
    }

    async fn ids_after(&self, after: &str, most: usize) -> Result<Vec<String>, RegisterError> {
        self.persons.ids_after(after, most)
    }
}

#[async_trait]
impl Vacancies for Simulator {
    async fn vacancies(&self, areas: &[CvArea], on: NaiveDate) -> Result<Vec<Vacancy>, RegisterError> {
        self.vacancies.open_on(areas, on)
    }
}
