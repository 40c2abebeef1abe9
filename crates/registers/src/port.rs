//! What the product asks of each register.

use crate::cvr::{CompanyRecord, UnitRecord};
use crate::dfdg::PlacementRecord;
use crate::persons::Persons;
use crate::vacancies::Vacancies;
use async_trait::async_trait;
use chrono::NaiveDate;
use rules::staffing::Staffing;

/// Why a register gave no answer. Says nothing about any person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegisterError {
    /// The register does not answer.
    #[error("{0} does not answer")]
    Unavailable(&'static str),
    /// The register's answer cannot be read.
    #[error("the answer of {0} cannot be read")]
    Unreadable(&'static str),
}

/// The business register.
#[async_trait]
pub trait Cvr: Send + Sync {
    /// The company, as registered on `on`.
    ///
    /// # Errors
    /// [`RegisterError`].
    async fn company(&self, cvr: &str, on: NaiveDate) -> Result<Option<CompanyRecord>, RegisterError>;
}

/// The placements that municipalities have registered.
#[async_trait]
pub trait Dfdg: Send + Sync {
    /// All placements of a company, ended ones included.
    ///
    /// # Errors
    /// [`RegisterError`].
    async fn placements(&self, cvr: &str) -> Result<Vec<PlacementRecord>, RegisterError>;
}

/// The income register.
#[async_trait]
pub trait EIndkomst: Send + Sync {
    /// Staff of the workplace and its company, month by month, as reported. Persons whose support `placements` show
    /// are left out of ordinary staff (PR-09).
    ///
    /// # Errors
    /// [`RegisterError`].
    async fn staffing(
        &self,
        company: &CompanyRecord,
        unit: &UnitRecord,
        placements: &[PlacementRecord],
    ) -> Result<Staffing, RegisterError>;
}

/// All registers.
pub trait Registers: Cvr + Dfdg + EIndkomst + Persons + Vacancies {}

impl<T: Cvr + Dfdg + EIndkomst + Persons + Vacancies> Registers for T {}
