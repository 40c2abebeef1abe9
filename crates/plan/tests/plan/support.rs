//! A plan that is written to in a test, on 16 November 2026.

use chrono::{DateTime, NaiveDate, Utc};
use plan::{Author, Change, Goal, GoalKind, Operation, Party, Plan, Refused, apply};

/// A plan and the day it is.
pub struct Written {
    pub plan: Plan,
    pub today: NaiveDate,
    written: usize,
}

impl Default for Written {
    fn default() -> Self {
        Self { plan: Plan::default(), today: day(2026, 11, 16), written: 0 }
    }
}

impl Written {
    /// Makes a change.
    pub fn does(&mut self, party: Party, change: Change) -> Result<(), Refused> {
        self.written += 1;
        let operation = Operation { id: format!("op-{}", self.written), change };
        apply(&mut self.plan, &operation, Author { party, at: at(), today: self.today })
    }

    /// The goal with this id.
    pub fn goal(&self, id: &str) -> &Goal {
        self.plan.goal(id).unwrap_or_else(|| panic!("there is no goal {id}"))
    }

    /// Ids of the goals below `parent`, in their order.
    pub fn order(&self, parent: Option<&str>) -> Vec<&str> {
        plan::branches(&self.plan, parent).iter().map(|branch| branch.goal.id.as_str()).collect()
    }
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_else(|| panic!("{year}-{month}-{day}"))
}

/// Nine in the morning.
pub fn at() -> DateTime<Utc> {
    day(2026, 11, 16).and_hms_opt(8, 0, 0).unwrap_or_else(|| panic!("08:00")).and_utc()
}

pub fn goal(id: &str, title: &str) -> Change {
    Change::AddGoal { goal: id.into(), parent: None, kind: GoalKind::Job, title: title.into() }
}

pub fn sub(id: &str, parent: &str) -> Change {
    Change::AddGoal { goal: id.into(), parent: Some(parent.into()), kind: GoalKind::Sub, title: id.into() }
}
