//! No register is connected: each says so, instead of giving an empty answer.

use crate::cvr::{CompanyRecord, UnitRecord};
use crate::dfdg::PlacementRecord;
use crate::persons::{Office, PersonRecord, Persons};
use crate::port::{Cvr, Dfdg, EIndkomst, RegisterError};
use crate::vacancies::Vacancies;
use api::{CvArea, Vacancy};
use async_trait::async_trait;
use chrono::NaiveDate;
use rules::staffing::Staffing;

/// Registers of a product that has no agreement with them yet.
#[derive(Clone, Copy, Debug)]
pub struct Unconnected;

#[async_trait]
impl Cvr for Unconnected {
    async fn company(&self, _: &str, _: NaiveDate) -> Result<Option<CompanyRecord>, RegisterError> {
        Err(RegisterError::Unavailable("CVR"))
    }
}

#[async_trait]
impl Dfdg for Unconnected {
    async fn placements(&self, _: &str) -> Result<Vec<PlacementRecord>, RegisterError> {
        Err(RegisterError::Unavailable("DFDG"))
    }
}

#[async_trait]
impl EIndkomst for Unconnected {
    async fn staffing(
        &self,
        _: &CompanyRecord,
        _: &UnitRecord,
        _: &[PlacementRecord],
    ) -> Result<Staffing, RegisterError> {
        Err(RegisterError::Unavailable("e-Indkomst"))
    }
}

#[async_trait]
impl Persons for Unconnected {
    async fn person(&self, _: &str) -> Result<Option<PersonRecord>, RegisterError> {
        Err(RegisterError::Unavailable("person status"))
    }

    async fn persons_of(&self, _: &Office) -> Result<Vec<PersonRecord>, RegisterError> {
        Err(RegisterError::Unavailable("person status"))
    }

    async fn ids_after(&self, _: &str, _: usize) -> Result<Vec<String>, RegisterError> {
        Err(RegisterError::Unavailable("person status"))
    }
}

#[async_trait]
impl Vacancies for Unconnected {
    async fn vacancies(&self, _: &[CvArea], _: NaiveDate) -> Result<Vec<Vacancy>, RegisterError> {
        Err(RegisterError::Unavailable("vacancies"))
    }
}
