//! What a citizen asks her authority about booking, and what she is answered.

use super::{BookingDecisionRow, TimeOfDay};
use chrono::{DateTime, Utc};
use rules::citizen::{ExemptionGround, Form};
use serde::{Deserialize, Serialize};

/// `POST /api/v1/persons/{person}/meeting-requests`: asks for a meeting beyond the deadlines (CIT-CONT-05). One request
/// waits at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewMeetingRequest {
    /// How she would like to meet; absent where it is all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub form: Option<Form>,
    /// The part of the day that suits her.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// What she would like to talk about, 1 to 1,000 characters.
    pub words: String,
}

/// A request for a meeting, and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeetingRequest {
    /// As people read it aloud: `MA-7K2M-9QXT-4D`.
    pub id: String,
    /// When she asked, to the second.
    pub at: DateTime<Utc>,
    /// How she would like to meet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub form: Option<Form>,
    /// The part of the day that suits her.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// What she would like to talk about.
    pub words: String,
    /// The answer; absent while she waits for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<MeetingAnswer>,
}

/// What a request for a meeting was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeetingAnswer {
    /// When, to the second.
    pub at: DateTime<Utc>,
    /// Who answered: the authority's name.
    pub by: String,
    /// The meeting she was given; absent where the answer is no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<String>,
    /// The reasons, or what goes with the meeting.
    pub reasons: String,
}

/// `POST /api/v1/persons/{person}/meeting-requests/{request}/answer`: a time of the own calendar, or a no with its
/// reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewMeetingAnswer {
    /// The time she is given; absent for a no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<String>,
    /// The reasons of a no, 1 to 2,000 characters; with a time they may be left out.
    #[serde(default)]
    pub reasons: String,
}

/// `GET /api/v1/persons/{person}/booking-requests`: what she has asked, and everything decided about booking.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingRequests {
    /// Requests for meetings, the latest first.
    pub meetings: Vec<MeetingRequest>,
    /// Requests to be exempt, and decisions, the latest first.
    pub decisions: Vec<BookingDecisionRow>,
}

/// What somebody asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AskedFor {
    /// A meeting.
    Meeting,
    /// To be exempt from booking.
    Exemption,
}

/// `GET /api/v1/office/booking-requests`: a request that waits for an answer, who has waited longest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingRequestRow {
    /// Names the citizen in addresses.
    pub person: String,
    /// The name.
    pub name: String,
    /// What she asks for.
    pub about: AskedFor,
    /// As people read it aloud: `MA-7K2M-9QXT-4D`.
    pub id: String,
    /// When she asked, to the second.
    pub at: DateTime<Utc>,
    /// Why she would be exempt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub ground: Option<ExemptionGround>,
    /// How she would like to meet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub form: Option<Form>,
    /// The part of the day that suits her.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// Her own words; empty where she wrote none.
    pub words: String,
}
