//! Times that can be booked.

use crate::{StoreError, WriteContext};
use api::booking::{FreeTime, Slot, TimeOfDay};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;

/// A time to be published, with its day and minute in Denmark.
#[derive(Clone, Debug)]
pub struct NewSlot {
    /// The time.
    pub slot: Slot,
    /// Its day there.
    pub day: NaiveDate,
    /// Minutes since midnight there.
    pub minute: u32,
}

/// Which free times.
#[derive(Clone, Debug)]
pub struct SlotQuery {
    /// Whose.
    pub unit: String,
    /// What for.
    pub kind: MeetingKind,
    /// They begin after this.
    pub after: DateTime<Utc>,
    /// They lie on this day at the latest, where there is one.
    pub hold_by: Option<NaiveDate>,
    /// They lie on this day at the earliest, where there is one.
    pub from: Option<NaiveDate>,
    /// They have one of these forms.
    pub forms: Vec<Form>,
    /// They are at this place, where one is asked for.
    pub place: Option<String>,
    /// They lie in this part of the day, where one is asked for.
    pub time: Option<TimeOfDay>,
    /// They are this caseworker's, where one is asked for.
    pub caseworker: Option<String>,
    /// No other system keeps them.
    pub own_only: bool,
}

/// What there is to choose among.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeTimes {
    /// The times, the earliest first, those that are alike once. A video meeting's address is not among what is told: it
    /// is for whoever has booked.
    pub times: Vec<FreeTime>,
    /// The places of all free times of the office for this kind of meeting, whatever else was asked for, by name.
    pub places: Vec<String>,
}

/// Calendars.
#[async_trait]
pub trait Slots: Send + Sync {
    /// Publishes times. One that meets another of the caseworker's is left out. Returns how many are new.
    ///
    /// # Errors
    /// The database's own.
    async fn publish_slots(&self, ctx: &WriteContext, slots: Vec<NewSlot>) -> Result<u32, StoreError>;

    /// Free times that are not alike, the earliest first, at most `limit`, and the places there are.
    ///
    /// # Errors
    /// The database's own.
    async fn free_slots(&self, query: &SlotQuery, limit: u32) -> Result<FreeTimes, StoreError>;

    /// The caseworkers who have such free times, by name.
    ///
    /// # Errors
    /// The database's own.
    async fn free_caseworkers(&self, query: &SlotQuery) -> Result<Vec<String>, StoreError>;

    /// How many free times there are; counted to `limit`.
    ///
    /// # Errors
    /// The database's own.
    async fn count_free(&self, query: &SlotQuery, limit: u32) -> Result<u32, StoreError>;
}
