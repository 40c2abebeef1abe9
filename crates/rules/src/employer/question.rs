//! What an employer asks, and the facts the answer needs. All facts may be unknown.

mod firm;
mod group;
mod particulars;
mod person;
mod placement;
mod scheme;
mod set;

pub use firm::{EmployerFacts, Sector, VacatedPost};
pub use group::{Group, NotAGroup};
pub use particulars::{Kind, Particular, Particulars, Stated};
pub use person::Person;
pub use placement::{Placement, PlacementKind, PlacementLevel};
pub use scheme::Scheme;
pub use set::Setting;

use super::terms::{HoursCourse, Purpose};
use crate::Fact;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A question: may we, at this workplace, on this date?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The scheme.
    pub scheme: Scheme,
    /// The application date: the date asked about.
    pub on: NaiveDate,
    /// First day of the placement.
    #[serde(default)]
    pub start: Fact<NaiveDate>,
    /// Last day of the placement.
    #[serde(default)]
    pub end: Fact<NaiveDate>,
    /// Weekly hours of the placement, in 1/100 hour.
    #[serde(default)]
    pub weekly_hours: Fact<u64>,
    /// How the weekly hours go on; only said where they rise (EX-LT-A1).
    #[serde(default)]
    pub hours_course: Fact<HoursCourse>,
    /// What the placement is for.
    #[serde(default)]
    pub purpose: Fact<Purpose>,
    /// The employer.
    #[serde(default)]
    pub employer: EmployerFacts,
    /// The person.
    #[serde(default)]
    pub person: Person,
    /// Facts that only some schemes ask for.
    #[serde(default, skip_serializing_if = "Particulars::is_empty")]
    pub particulars: Particulars,
    /// Placements at the workplace (and those registered on the company only). Unknown is not none.
    #[serde(default)]
    pub placements: Fact<Vec<Placement>>,
}

impl Question {
    /// A question about which nothing is stated yet but scheme and application date.
    #[must_use]
    pub fn new(scheme: Scheme, on: NaiveDate) -> Self {
        Self {
            scheme,
            on,
            start: Fact::Unknown,
            end: Fact::Unknown,
            weekly_hours: Fact::Unknown,
            hours_course: Fact::Unknown,
            purpose: Fact::Unknown,
            employer: EmployerFacts::default(),
            person: Person::default(),
            particulars: Particulars::default(),
            placements: Fact::Unknown,
        }
    }
}
