//! The copy of the plan for reading without a connection: the server's answer as it came, and beside it what was made
//! since. A tick adds one operation to the copy and not the whole plan.

use super::Desk;
use crate::state::seen::{self, Part, Seen};
use api::PlanView;
use chrono::{DateTime, Utc};
use plan::{Author, Operation, apply};
use serde::{Deserialize, Serialize};

/// What the server has made on a plan that was kept.
#[derive(Serialize, Deserialize)]
pub struct Since {
    /// The version of the plan that was kept: on any other it says nothing.
    on: u64,
    made: Vec<Operation>,
}

impl Since {
    /// What the server has made since the whole plan came to `desk`.
    pub fn of(desk: &Desk) -> Self {
        let made = desk.made().to_vec();
        Self { on: desk.base().saturating_sub(u64::try_from(made.len()).unwrap_or_default()), made }
    }

    /// Keeps it, and with it that nothing else has changed until now.
    pub async fn keep(&self, person: &str) {
        seen::keep(Part::PlanSince, person, self).await;
    }
}

/// The plan as it was last seen, and when.
pub async fn recall(person: &str, author: impl Fn(DateTime<Utc>) -> Author) -> Option<Seen<PlanView>> {
    let mut seen: Seen<PlanView> = seen::recall(Part::Plan, person).await?;
    let since = seen::recall(Part::PlanSince, person).await;
    if let Some(Seen { found: Since { on, made }, at: Some(at), .. }) = since
        && on == seen.found.plan.version
    {
        let author = author(at);
        for operation in &made {
            // Each was made by the server on the same plan.
            let _ = apply(&mut seen.found.plan, operation, author);
        }
        seen.at = Some(at);
    }
    Some(seen)
}
