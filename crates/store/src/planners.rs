//! Times that another system keeps: mirrored here to be chosen among, taken only when the other system has confirmed,
//! and owed to it until it has them back.

use crate::{NewSlot, StoreError};
use api::booking::OutageSpan;
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// A time that is asked for at the other system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannerHold {
    /// The meeting's name there. The same request has the same name, however often it is sent.
    pub id: String,
    /// Whose calendar.
    pub unit: String,
    /// The time.
    pub slot: String,
    /// The booking it is for.
    pub booking: String,
}

/// What is to be done about a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannerAsk {
    /// Ask the other system.
    Ask,
    /// Nothing: it is no free time of the other system's. What is the matter with it is told when it is taken.
    Nothing,
    /// It is on its way back to the other system.
    Wait,
}

/// Times of other systems.
#[async_trait]
pub trait Planners: Send + Sync {
    /// Makes the free times of `unit` that come from `source` what the other system offers now. A time that is booked
    /// or asked for is left as it is.
    ///
    /// # Errors
    /// The database's own.
    async fn mirror_planner(&self, unit: &str, source: &str, offered: Vec<NewSlot>)
    -> Result<(), StoreError>;

    /// The names of times to ask the other system for, where `slot` is one of its own: this one, where it is free, and
    /// then free ones like it, at most `limit` in all. None where no other system keeps it, or where `booking` stands on
    /// it or on one like it already.
    ///
    /// # Errors
    /// The database's own.
    async fn planner_alike(
        &self,
        slot: &str,
        booking: &str,
        now: DateTime<Utc>,
        limit: u32,
    ) -> Result<Vec<String>, StoreError>;

    /// Writes down what is about to be asked.
    ///
    /// # Errors
    /// The database's own.
    async fn planner_ask(&self, hold: &PlannerHold, now: DateTime<Utc>) -> Result<PlannerAsk, StoreError>;

    /// The other system has confirmed: the time may be taken.
    ///
    /// # Errors
    /// The database's own.
    async fn planner_confirmed(&self, id: &str) -> Result<(), StoreError>;

    /// Names of times that no booking stands on, to be given back: those asked for by `before`, and those of `booking`.
    /// From now on they are not taken.
    ///
    /// # Errors
    /// The database's own.
    async fn planner_owed(
        &self,
        unit: &str,
        before: DateTime<Utc>,
        booking: Option<&str>,
    ) -> Result<Vec<String>, StoreError>;

    /// The other system has the time.
    ///
    /// # Errors
    /// The database's own.
    async fn planner_settled(&self, id: &str) -> Result<(), StoreError>;

    /// Notes that the other system did not answer in the minute of `now`.
    ///
    /// # Errors
    /// The database's own.
    async fn planner_failed(&self, unit: &str, now: DateTime<Utc>) -> Result<(), StoreError>;

    /// The minutes from `from` to `to` in which it did not answer, in spans.
    ///
    /// # Errors
    /// The database's own.
    async fn planner_outages(
        &self,
        unit: &str,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<OutageSpan>, StoreError>;
}
