//! Single events: a missed meeting, a decision, a complaint.

use crate::citizen::terms::{Actor, words};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

words! {
    /// Why somebody stayed away from a meeting.
    MissedReason {
        /// Nothing lawful.
        Nothing = "no_lawful_reason",
        /// A lawful reason (lovligt forfald).
        Lawful = "lawful_reason",
        /// Only a sick report on the web.
        SickReport = "sick_report",
    }
}

/// A meeting the person stayed away from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MissedMeeting {
    /// Its day.
    pub on: NaiveDate,
    /// The citizen cancelled it beforehand.
    #[serde(default)]
    pub cancelled: bool,
    /// Why.
    pub reason: MissedReason,
    /// The day the citizen was in contact again; `None` while not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<NaiveDate>,
}

/// A decision that the person may complain about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Whose.
    pub by: Actor,
    /// The day it was available to the person.
    pub available: NaiveDate,
}

/// A complaint the person has made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complaint {
    /// About whose decision.
    pub about: Actor,
    /// The day it arrived there.
    pub arrived: NaiveDate,
    /// The day it was answered or sent on; `None` while not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<NaiveDate>,
    /// Whether the citizen got it all; `None` while nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted: Option<bool>,
}
