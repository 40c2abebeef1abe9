//! The CV, Min Plan and the job search of a citizen.

use super::NOT_DECIDED;
use crate::Fact;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is known of the CV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Cv {
    /// Registered and available to employers since; not applicable while it is not.
    pub available: Fact<NaiveDate>,
    /// How employers can reach the person stands in it, and is shown (CIT-CV-04).
    pub contact: Fact<bool>,
    /// What the person seeks stands in it.
    pub seeks: Fact<bool>,
    /// How much the person can work stands in it.
    pub terms: Fact<bool>,
    /// What the person has done stands in it.
    pub experience: Fact<bool>,
    /// School or education stands in it.
    pub education: Fact<bool>,
    /// The person lets employers find it, where that is hers to choose (CIT-CV-05).
    pub offered: Fact<bool>,
    /// Number of job goals given.
    pub job_goals: Fact<u64>,
    /// The authority has exempted the person (CIT-CV-07).
    pub exempt: Fact<bool>,
    /// The day by which the authority wants it ready, where the law sets none (CIT-CV-02); not applicable while it has
    /// named no day.
    pub ready_by: Fact<NaiveDate>,
    /// The authority has decided that employers do not find it, where they do not by the law alone (CIT-CV-05a).
    pub withheld: Fact<bool>,
}

impl Default for Cv {
    fn default() -> Self {
        Self {
            available: Fact::Unknown,
            contact: Fact::Unknown,
            seeks: Fact::Unknown,
            terms: Fact::Unknown,
            experience: Fact::Unknown,
            education: Fact::Unknown,
            offered: NOT_DECIDED,
            job_goals: Fact::Unknown,
            exempt: NOT_DECIDED,
            ready_by: Fact::NotApplicable,
            withheld: NOT_DECIDED,
        }
    }
}

/// What is known of Min Plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Plan {
    /// Made available to the citizen since; not applicable while it is not.
    pub available: Fact<NaiveDate>,
    /// The citizen last looked at it on; not applicable when never.
    pub seen: Fact<NaiveDate>,
    /// The last change the authority has agreed to and not yet written in; not applicable when there is none.
    pub change_owed_since: Fact<NaiveDate>,
    /// The authority has decided that the plan comes as a letter (CIT-PLAN-05).
    pub letter: Fact<bool>,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            available: Fact::Unknown,
            seen: Fact::Unknown,
            change_owed_since: Fact::NotApplicable,
            letter: NOT_DECIDED,
        }
    }
}

/// What is known of the job search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Job {
    /// Applications a month that the fund has set in "Krav til jobsøgning" (CIT-JOB-02).
    pub applications_a_month: Fact<u64>,
    /// Entries in the job log in the month of the date asked about.
    pub log_entries: Fact<u64>,
    /// The weekly check of job suggestions, to 2019 (CIT-JOB-01); not applicable when it was never due.
    pub check: Fact<JobCheck>,
}

impl Default for Job {
    fn default() -> Self {
        Self { applications_a_month: Fact::Unknown, log_entries: Fact::Unknown, check: Fact::Unknown }
    }
}

/// The weekly check of job suggestions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JobCheck {
    /// The day of the latest check.
    pub last: NaiveDate,
    /// Omissions in the 12 months before, the present one not counted.
    pub omissions: u64,
}
