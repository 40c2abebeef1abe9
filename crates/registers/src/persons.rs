//! Citizens as the register of person status knows them.

use crate::RegisterError;
use async_trait::async_trait;
use chrono::NaiveDate;
use rules::citizen::Person;
use serde::{Deserialize, Serialize};

/// An unemployment fund (a-kasse).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fund {
    /// Names it.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// That a citizen has moved to the municipality she is registered in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// The municipality she lived in before, four digits.
    pub from: String,
    /// Her first day in the new one. A move may be registered before that day.
    pub on: NaiveDate,
}

/// A citizen as registered now.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonRecord {
    /// Names the person in addresses; says nothing of her.
    pub id: String,
    /// The CPR number. It never leaves the server.
    pub cpr: String,
    /// The name.
    pub name: String,
    /// The address as it is written on a letter, a line each; empty where none is registered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub address: Vec<String>,
    /// The municipality, four digits.
    pub municipality: String,
    /// The latest move from another municipality, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<Moved>,
    /// The fund, while the person is a member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fund: Option<Fund>,
    /// The team of the municipality that works with her, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// What the rules ask about. JSON as `docs/schema/person.schema.json`.
    pub facts: Person,
}

impl PersonRecord {
    /// The record as it is true on `day`: before her first day in a new municipality she lives in the old one.
    #[must_use]
    pub fn as_of(mut self, day: NaiveDate) -> Self {
        if let Some(moved) = self.moved.take_if(|moved| day < moved.on) {
            self.municipality = moved.from;
        }
        self
    }
}

impl core::fmt::Debug for PersonRecord {
    /// Says nothing of the person, wherever it is written.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("PersonRecord").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Who has citizens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Office {
    /// The municipality with this code.
    Municipality(String),
    /// The fund with this code.
    Fund(String),
}

impl Office {
    /// Whether the person belongs to it, as her record stands.
    #[must_use]
    pub fn has(&self, person: &PersonRecord) -> bool {
        match self {
            Self::Municipality(code) => person.municipality == *code,
            Self::Fund(code) => person.fund.as_ref().is_some_and(|fund| fund.code == *code),
        }
    }

    /// Whether the person belonged to it until her latest move.
    #[must_use]
    pub fn had(&self, person: &PersonRecord) -> bool {
        matches!(self, Self::Municipality(code) if person.moved.as_ref().is_some_and(|moved| moved.from == *code))
    }
}

/// The register of person status.
#[async_trait]
pub trait Persons: Send + Sync {
    /// The person, as registered now.
    ///
    /// # Errors
    /// [`RegisterError`].
    async fn person(&self, id: &str) -> Result<Option<PersonRecord>, RegisterError>;

    /// Everybody who belongs to the office, or did until a move that is registered, by id: the day of the move decides
    /// ([`PersonRecord::as_of`]).
    ///
    /// # Errors
    /// [`RegisterError`].
    async fn persons_of(&self, office: &Office) -> Result<Vec<PersonRecord>, RegisterError>;

    /// The ids of everybody, a page at a time and in order: the first `most` after `after`, which is empty to begin.
    ///
    /// # Errors
    /// [`RegisterError`].
    async fn ids_after(&self, after: &str, most: usize) -> Result<Vec<String>, RegisterError>;
}
