//! The meetings that the contact course asks for: of one citizen, and as figures of an office.

use chrono::{DateTime, NaiveDate, Utc};
use rules::citizen::Actor;
use rules::wire::DutiesRef;
use serde::{Deserialize, Serialize};

/// `GET /api/v1/persons/{person}/contact-course`: what is held, due and late, and why (CIT-CONT-01).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactCourse {
    /// When it was asked.
    pub at: DateTime<Utc>,
    /// The whole: `open`, `done`, `overdue`, `waiting` (freed from it, or over) or `unknown`.
    pub state: String,
    /// Its parts in order of time; empty where the law asks for none or it is not known.
    pub parts: Vec<CoursePart>,
    /// The duty with its finding.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub duties: DutiesRef,
}

/// So many meetings with one authority in one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CoursePart {
    /// Who holds them: `municipality` or `fund`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub by: Actor,
    /// The least number.
    pub count: u64,
    /// How many are held; absent where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<u64>,
    /// First day of the time.
    pub from: NaiveDate,
    /// Last day of the time.
    pub due: NaiveDate,
    /// `open`, `done`, `overdue` or `unknown`.
    pub state: String,
}

/// `GET /api/v1/office/booking-figures`: how many citizens are in each of the lists, and how the office stands with the
/// meetings it owes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingFigures {
    /// When they were counted.
    pub at: DateTime<Utc>,
    /// The whole office.
    pub all: Figures,
    /// Each team, by name; citizens without a team come last.
    pub teams: Vec<TeamFigures>,
}

/// The figures of a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TeamFigures {
    /// The team; absent for citizens who have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// Its figures.
    pub figures: Figures,
}

/// Numbers of citizens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figures {
    /// All of them.
    pub citizens: u32,
    /// Have a deadline and have not booked.
    pub not_booked: u32,
    /// The last day to book has passed.
    pub overdue: u32,
    /// Have a meeting to come.
    pub meeting: u32,
    /// Stayed away.
    pub no_show: u32,
    /// The office has held every meeting it owed so far.
    pub course_done: u32,
    /// Meetings are owed, and their last day is still to come.
    pub course_open: u32,
    /// Meetings were not held in time.
    pub course_late: u32,
    /// It is not known.
    pub course_unknown: u32,
    /// No meeting is owed by the office now.
    pub course_none: u32,
}
