//! The register's facts, overlaid with what the product itself keeps.

use crate::app::App;
use crate::clock::day_of;
use crate::http::Refusal;
use chrono::{DateTime, NaiveDate, Utc};
use registers::{PersonRecord, RegisterError};
use rules::citizen::{Duties, Person, explain, problems};

/// What is known of a citizen at a moment.
pub struct Facts {
    /// The day in Denmark.
    pub on: NaiveDate,
    /// The facts the rules ask about.
    pub person: Person,
}

impl Facts {
    /// Duties and rights as of the day, with everything they rest on.
    #[must_use]
    pub fn duties(&self) -> Duties {
        explain(&self.person, self.on)
    }
}

/// The facts about `record` at `now`.
///
/// # Errors
/// `register_unavailable` where the register's facts cannot be right, or the database's own.
pub async fn facts(app: &App, record: &PersonRecord, now: DateTime<Utc>) -> Result<Facts, Refusal> {
    let _ = app;
    let on = day_of(now);
    let person = record.facts.clone();
    if !problems(&person, on).is_empty() {
        return Err(RegisterError::Unreadable("person status").into());
    }
    Ok(Facts { on, person })
}
