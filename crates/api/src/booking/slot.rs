//! Times that can be booked.

use chrono::{DateTime, NaiveDate, Utc};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;
use serde::{Deserialize, Serialize};

/// A time that one citizen can book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Slot {
    /// Its id.
    pub id: String,
    /// Whose it is: `m-0991` the municipality's, `f-99` the fund's.
    pub unit: String,
    /// What the meeting is for.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: MeetingKind,
    /// How it is held.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub form: Form,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// How long it is.
    pub minutes: u32,
    /// The address, for a meeting in person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The room there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// The address of a video meeting. Only whoever has booked it sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The caseworker's name, as the authority shows it.
    pub caseworker: String,
    /// The system that keeps the time, by its name; none for the authority's calendar here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A free time, and how many more are like it: they begin together, are as long, of the same form, at the same place
/// and of the same system. Only the caseworker and the room differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FreeTime {
    /// One of them.
    pub slot: Slot,
    /// How many there are, this one included.
    pub free: u32,
}

/// The free times of a day in Denmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SlotDay {
    /// The day.
    pub day: NaiveDate,
    /// Its times, the earliest first. Those that are alike stand once.
    pub times: Vec<FreeTime>,
}

/// A part of the day in Denmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TimeOfDay {
    /// Before 12.
    Morning,
    /// From 12.
    Afternoon,
}

impl TimeOfDay {
    /// Both.
    pub const ALL: &'static [Self] = &[Self::Morning, Self::Afternoon];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
        }
    }
}

/// A caseworker who has a free time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FreeCaseworker {
    /// Stands for the name in addresses.
    pub id: String,
    /// The name, as the authority shows it.
    pub name: String,
}

/// `GET /api/v1/persons/{person}/slots/caseworkers`: with whom there are free times. It is asked for by whoever wants
/// a certain one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FreeCaseworkers {
    /// By name.
    pub items: Vec<FreeCaseworker>,
}

/// What is looked for, within the two dates: `?form=video&place=Torvet 1&time=morning&from=2026-11-20`. What is left
/// out narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SlotFilter {
    /// Only this form.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub form: Option<Form>,
    /// Only this place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Only this part of the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// Only from this day on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
}

/// `GET /api/v1/persons/{person}/slots`: free times that keep both dates. A citizen's own look is kept, with what was
/// looked for and found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SlotList {
    /// When it was looked, to the second.
    pub at: DateTime<Utc>,
    /// The last day to book, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book_by: Option<NaiveDate>,
    /// The last day to hold the meeting, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_by: Option<NaiveDate>,
    /// What was looked for.
    pub filter: SlotFilter,
    /// The caseworker it was narrowed to, by the id of [`FreeCaseworkers`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caseworker: Option<String>,
    /// Days with free times that were looked for, the earliest first. At most 50 times that are not alike.
    pub days: Vec<SlotDay>,
    /// Whether there are more; `from` goes on.
    pub more: bool,
    /// Free times that keep both dates, whatever was looked for; counted to 100, or as far as they are listed.
    pub free: u32,
    /// The places among them.
    pub places: Vec<String>,
    /// The other system, by its name, whose times are not among these: it does not answer now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
}

impl SlotList {
    /// Every time that is listed, the earliest first.
    pub fn times(&self) -> impl Iterator<Item = &FreeTime> {
        self.days.iter().flat_map(|day| &day.times)
    }
}
