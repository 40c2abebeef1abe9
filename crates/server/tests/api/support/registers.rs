//! The demo's registers behind a gate: open, closed, held, or broken. Behind it they are the real ones.

use ::registers::cvr::{CompanyRecord, UnitRecord};
use ::registers::dfdg::PlacementRecord;
use ::registers::{
    Cvr, Dfdg, EIndkomst, Office, PersonRecord, Persons, RegisterError, Simulator, Vacancies, demo,
};
use api::{CvArea, Vacancy};
use async_trait::async_trait;
use chrono::NaiveDate;
use rules::staffing::Staffing;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::watch;

/// How the gate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Everything goes through.
    Open,
    /// DFDG does not answer.
    Closed,
    /// DFDG takes its time, until the gate is opened.
    Held,
    /// The connection to CVR breaks the handler.
    Broken,
}

/// The gate.
pub struct Gate {
    simulator: Simulator,
    mode: watch::Sender<Mode>,
    asked: AtomicU32,
    waiting: watch::Sender<u32>,
}

impl Gate {
    pub fn new(data: &Path) -> Self {
        Self {
            simulator: demo::registers(data).unwrap(),
            mode: watch::Sender::new(Mode::Open),
            asked: AtomicU32::new(0),
            waiting: watch::Sender::new(0),
        }
    }

    pub fn set(&self, mode: Mode) {
        self.mode.send_replace(mode);
    }

    /// How often DFDG was asked.
    pub fn asked(&self) -> u32 {
        self.asked.load(Ordering::SeqCst)
    }

    /// Waits until somebody stands before the held gate.
    pub async fn somebody_waits(&self) {
        self.waiting.subscribe().wait_for(|waiting| *waiting > 0).await.unwrap();
    }
}

#[async_trait]
impl Cvr for Gate {
    async fn company(&self, cvr: &str, on: NaiveDate) -> Result<Option<CompanyRecord>, RegisterError> {
        assert!(*self.mode.borrow() != Mode::Broken, "the gate is broken");
        self.simulator.company(cvr, on).await
    }
}

#[async_trait]
impl Dfdg for Gate {
    async fn placements(&self, cvr: &str) -> Result<Vec<PlacementRecord>, RegisterError> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let mut mode = self.mode.subscribe();
        if *mode.borrow() == Mode::Held {
            self.waiting.send_modify(|waiting| *waiting += 1);
            mode.wait_for(|mode| *mode != Mode::Held).await.unwrap();
        }
        if *mode.borrow() == Mode::Closed {
            return Err(RegisterError::Unavailable("DFDG"));
        }
        self.simulator.placements(cvr).await
    }
}

#[async_trait]
impl EIndkomst for Gate {
    async fn staffing(
        &self,
        company: &CompanyRecord,
        unit: &UnitRecord,
        placements: &[PlacementRecord],
    ) -> Result<Staffing, RegisterError> {
        self.simulator.staffing(company, unit, placements).await
    }
}

#[async_trait]
impl Persons for Gate {
    async fn person(&self, id: &str) -> Result<Option<PersonRecord>, RegisterError> {
        self.simulator.person(id).await
    }

    async fn persons_of(&self, office: &Office) -> Result<Vec<PersonRecord>, RegisterError> {
        self.simulator.persons_of(office).await
    }

    async fn ids_after(&self, after: &str, most: usize) -> Result<Vec<String>, RegisterError> {
        self.simulator.ids_after(after, most).await
    }
}

#[async_trait]
impl Vacancies for Gate {
    async fn vacancies(&self, areas: &[CvArea], on: NaiveDate) -> Result<Vec<Vacancy>, RegisterError> {
        self.simulator.vacancies(areas, on).await
    }
}
