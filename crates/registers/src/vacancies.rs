//! The port to a job bank, and a simulator with the same contract that reads a file.

use crate::RegisterError;
use api::{CvArea, Vacancy};
use async_trait::async_trait;
use chrono::NaiveDate;
use std::fs;
use std::path::PathBuf;

/// The register's name in an error.
const NAME: &str = "vacancies";

/// A job bank.
#[async_trait]
pub trait Vacancies: Send + Sync {
    /// Vacancies in these parts of the country that can be applied for on `on`, in no order.
    ///
    /// # Errors
    /// [`RegisterError`].
    async fn vacancies(&self, areas: &[CvArea], on: NaiveDate) -> Result<Vec<Vacancy>, RegisterError>;
}

/// The simulator: a JSON file that is read again at every question, so that changing it changes the answer.
#[derive(Clone, Debug)]
pub struct VacancyFile(PathBuf);

impl VacancyFile {
    /// The file at `path`; where there is none it is made with `known`.
    ///
    /// # Errors
    /// [`RegisterError::Unavailable`] where it cannot be made.
    pub fn open(path: PathBuf, known: &str) -> Result<Self, RegisterError> {
        if !path.exists() {
            let begun = path.with_extension("new");
            let made = path.parent().map_or(Ok(()), fs::create_dir_all);
            made.and_then(|()| fs::write(&begun, known))
                .and_then(|()| fs::rename(&begun, &path))
                .map_err(|_| RegisterError::Unavailable(NAME))?;
        }
        Ok(Self(path))
    }

    /// The vacancies that can be applied for on `on`.
    ///
    /// # Errors
    /// [`RegisterError::Unavailable`] where the file cannot be read, [`RegisterError::Unreadable`] for one that holds
    /// anything but vacancies, each under a name of its own.
    pub fn open_on(&self, areas: &[CvArea], on: NaiveDate) -> Result<Vec<Vacancy>, RegisterError> {
        let json = fs::read(&self.0).map_err(|_| RegisterError::Unavailable(NAME))?;
        let all: Vec<Vacancy> = serde_json::from_slice(&json).map_err(|_| RegisterError::Unreadable(NAME))?;
        let mut names: Vec<&str> = all.iter().map(|vacancy| vacancy.id.as_str()).collect();
        names.sort_unstable();
        if names.windows(2).any(|pair| pair[0] == pair[1]) || !all.iter().all(right) {
            return Err(RegisterError::Unreadable(NAME));
        }
        let open = |vacancy: &Vacancy| {
            areas.contains(&vacancy.area)
                && vacancy.published <= on
                && vacancy.closes.is_none_or(|closes| closes >= on)
        };
        Ok(all.into_iter().filter(open).collect())
    }
}

/// Names that fit into an address, and codes of four digits.
fn right(vacancy: &Vacancy) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (3..=64).contains(&vacancy.id.len())
        && vacancy.id.bytes().all(plain)
        && vacancy.code.len() == 4
        && vacancy.code.bytes().all(|byte| byte.is_ascii_digit())
        && !vacancy.title.trim().is_empty()
        && !vacancy.employer.trim().is_empty()
}
