//! The timeline: meetings, agreements, offers and published versions, past and coming.

use crate::booking::BookedMeeting;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What stands on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TimelineKind {
    /// A meeting.
    Meeting,
    /// Work on an agreed goal begins.
    AgreementStart,
    /// The last day of an agreed goal.
    AgreementDue,
    /// An agreement that a goal names.
    Agreement,
    /// An offer that a goal names, or the first offer of the course.
    Offer,
    /// A version of Min Plan was published.
    Version,
    /// The citizen has read it and said so.
    Acknowledged,
}

/// One thing on the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimelineEntry {
    /// Its day; absent where none is agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// What it is.
    pub kind: TimelineKind,
    /// What it is called, where it has a name of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// A meeting's other side and what became of it: words of `rules::citizen::Actor` and `MeetingState`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<TimelineMeeting>,
    /// A version's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// The goal of the plan it stands at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// The goals at the top of the plan that it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<String>,
}

/// A meeting on the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimelineMeeting {
    /// With whom.
    pub by: String,
    /// Whether it was held.
    pub state: String,
    /// Time, form and place, where it was booked here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booked: Option<BookedMeeting>,
}

/// A goal to filter by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimelineGoal {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// `GET /api/v1/persons/{person}/timeline`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Timeline {
    /// The day it is seen from.
    pub on: NaiveDate,
    /// Today and later, the next first.
    pub coming: Vec<TimelineEntry>,
    /// Without a day.
    pub undated: Vec<TimelineEntry>,
    /// Earlier, the latest first.
    pub past: Vec<TimelineEntry>,
    /// The goals at the top of the plan, in their order.
    pub goals: Vec<TimelineGoal>,
}
