//! Facts about a citizen. What nobody has said is unknown; a decision or an event that nobody has recorded has
//! not happened.

use super::terms::Benefit;
use super::timeline::Timeline;
use crate::employer::Group;
use crate::{Fact, Origin};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A decision that is only there when somebody made it.
pub(super) const NOT_DECIDED: Fact<bool> = Fact::Known(false, Origin::Derived);

/// A citizen, with the attributes that change over time and what is known as of the date asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    /// Target group of LAB § 6 (CIT-GRP-01).
    pub legal_group: Timeline<Group>,
    /// Contact group in the national data base (CIT-GRP-03).
    pub contact_group: Timeline<u16>,
    /// Person category in the national data base (CIT-GRP-03).
    pub person_category: Timeline<u16>,
    /// What the person lives on (CIT-GRP-02, CIT-CONT-03).
    pub benefit: Timeline<Benefit>,
    /// Date of birth.
    pub born: Fact<NaiveDate>,
    /// Registered as a jobseeker since; not applicable when not registered.
    pub registered: Fact<NaiveDate>,
    /// First asked for help (groups 2 to 5).
    pub first_request: Fact<NaiveDate>,
    /// Group 4: obviously ready for education (åbenlyst uddannelsesparat).
    pub obviously_ready_for_education: Fact<bool>,
    /// Groups 6 and 7: in a job or running a business.
    pub in_job: Fact<bool>,
    /// Groups 12 and 13: receives a measure under the act.
    pub receives_measure: Fact<bool>,
    /// The CV.
    pub cv: Cv,
}

/// What is known of the CV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Cv {
    /// Registered and available to employers since; not applicable while it is not.
    pub available: Fact<NaiveDate>,
    /// Number of job goals given.
    pub job_goals: Fact<u64>,
    /// The authority has exempted the person (CIT-CV-07).
    pub exempt: Fact<bool>,
}

impl Default for Cv {
    fn default() -> Self {
        Self { available: Fact::Unknown, job_goals: Fact::Unknown, exempt: NOT_DECIDED }
    }
}
