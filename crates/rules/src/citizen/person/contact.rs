//! Meetings of a citizen, and decisions about the contact course.

use super::NOT_DECIDED;
use crate::Fact;
use crate::citizen::terms::{Actor, words};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is known of the contact course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contact {
    /// Every individual meeting of the course, held, planned or not held. Unknown is not none.
    pub meetings: Fact<Vec<Meeting>>,
    /// The authority has exempted the person from the meetings (CIT-CONT-01, from July 2026).
    pub exempt: Fact<bool>,
    /// The authority has exempted the person from the first offer (CIT-CONT-09, from July 2026): a share of its own.
    pub exempt_offers: Fact<bool>,
    /// The person has said no to the fund taking part (CIT-CONT-05).
    pub fund_declined: Fact<bool>,
    /// The authority has decided that the meetings are in person (CIT-CONT-06).
    pub in_person: Fact<bool>,
    /// The first offer began on; not applicable when there is none yet (CIT-CONT-09).
    pub offer: Fact<NaiveDate>,
    /// Leaves the course soon, or is laid off (CIT-CONT-08); not applicable when not.
    pub less_intensive: Fact<LessIntensive>,
}

impl Default for Contact {
    fn default() -> Self {
        Self {
            meetings: Fact::Unknown,
            exempt: NOT_DECIDED,
            exempt_offers: NOT_DECIDED,
            fund_declined: NOT_DECIDED,
            in_person: NOT_DECIDED,
            offer: Fact::Unknown,
            less_intensive: Fact::NotApplicable,
        }
    }
}

/// An individual meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Its day.
    pub on: NaiveDate,
    /// With whom.
    pub by: Actor,
    /// Whether it was held.
    pub state: MeetingState,
}

words! {
    /// How far a meeting is.
    MeetingState {
        /// It is to be held.
        Planned = "planned",
        /// It was held.
        Held = "held",
        /// The citizen stayed away.
        Missed = "missed",
        /// The authority called it off.
        CalledOff = "called_off",
    }

    /// How a meeting is held (CIT-CONT-06).
    Form {
        /// In person.
        InPerson = "in_person",
        /// By phone.
        Phone = "phone",
        /// On a screen, in person (personligt digitalt fremmøde).
        Video = "video",
    }

    /// Why somebody gets fewer duties (CIT-CONT-08). The first eight begin within six weeks.
    LessIntensiveGround {
        /// An ordinary full-time job.
        Job = "ground_job",
        /// A fleksjob.
        Fleksjob = "ground_fleksjob",
        /// Barsel.
        Barsel = "ground_barsel",
        /// Efterløn.
        Efterloen = "ground_efterloen",
        /// Fleksydelse.
        Fleksydelse = "ground_fleksydelse",
        /// Tidlig pension.
        TidligPension = "ground_tidlig_pension",
        /// Seniorpension.
        Seniorpension = "ground_seniorpension",
        /// Folkepension.
        Folkepension = "ground_folkepension",
        /// Laid off because of weather or lack of material.
        LaidOff = "ground_laid_off",
        /// Work-sharing (arbejdsfordeling).
        WorkSharing = "ground_work_sharing",
        /// A full-time vocational education, or one at least equal.
        Education = "ground_education",
    }
}

/// Leaving soon, or laid off for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessIntensive {
    /// Why.
    pub ground: LessIntensiveGround,
    /// First day of what begins, or of the time laid off or shared.
    pub from: NaiveDate,
    /// The ground is documented.
    pub documented: bool,
    /// The municipality has decided that the duties go on.
    #[serde(default)]
    pub overridden: bool,
}
