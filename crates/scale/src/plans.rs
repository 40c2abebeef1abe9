//! Min Plan: written and published by the authority on the register's day, then worked on by the citizen. Each operation
//! goes through the plan's own engine.

use crate::days::{after, at, today};
use crate::dice::Dice;
use crate::words::{BELOW, JOBS, SCHOOLING, STEPS};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use plan::{Author, Change, Dates, GoalKind, Operation, Party, Plan, Status, apply};
use store_sqlite::bulk::{BulkOperation, BulkPlan};

const NOON: u32 = 12 * 60;

struct Writing {
    plan: Plan,
    made: Vec<BulkOperation>,
}

impl Writing {
    /// Makes a change; one that the engine refuses is not in the plan and not in its history.
    fn make(&mut self, party: Party, when: DateTime<Utc>, change: Change) {
        let operation = Operation { id: format!("o-{}", self.made.len() + 1), change };
        let author = Author { party, at: when, today: when.date_naive() };
        if apply(&mut self.plan, &operation, author).is_ok() {
            self.made.push(BulkOperation { operation, at: when, party, version: self.plan.version });
        }
    }

    fn goal(&mut self, party: Party, on: NaiveDate, dice: &mut Dice, name: &str, parent: Option<&str>) {
        let (kind, title) = match (parent, dice.percent(75)) {
            (Some(_), _) => (GoalKind::Sub, *dice.pick(BELOW)),
            (None, true) => (GoalKind::Job, *dice.pick(JOBS)),
            (None, false) => (GoalKind::Education, *dice.pick(SCHOOLING)),
        };
        let (goal, when) = (name.to_owned(), at(on, NOON));
        let title = title.to_owned();
        self.make(party, when, Change::AddGoal { goal, parent: parent.map(str::to_owned), kind, title });
        let dates = Dates { start: None, due: Some(after(on, dice.within(30, 240))) };
        self.make(party, when, Change::Reschedule { goal: name.to_owned(), was: Dates::default(), dates });
        self.make(party, when, Change::Assign { goal: name.to_owned(), was: party, owner: Party::Citizen });
        for step in 1..=dice.within(1, 3) {
            let (goal, text) = (name.to_owned(), (*dice.pick(STEPS)).to_owned());
            self.make(party, when, Change::AddStep { goal, step: format!("step-{step}"), text });
        }
    }
}

/// A plan of `party`'s making, published on `on` by `authority`, and read on `seen`.
pub fn plan(
    dice: &mut Dice,
    party: Party,
    on: NaiveDate,
    seen: Option<NaiveDate>,
    authority: String,
) -> BulkPlan {
    let mut writing = Writing { plan: Plan::default(), made: Vec::new() };
    for goal in 1..=dice.within(1, 3) {
        let name = format!("g-{goal}");
        writing.goal(party, on, dice, &name, None);
        for below in 1..=dice.below(3) {
            writing.goal(party, on, dice, &format!("{name}-{below}"), Some(&name));
        }
    }
    let published = writing.plan.clone();
    let worked = seen.filter(|seen| *seen < today()).map(|seen| at(seen, NOON + 60));
    if let Some(when) = worked {
        work(&mut writing, when, dice);
    }
    let at_noon = at(on, NOON);
    BulkPlan {
        plan: writing.plan,
        made: writing.made,
        published,
        at: at_noon + TimeDelta::minutes(5),
        authority,
        seen_at: seen.map(|seen| at(seen, NOON + 30)),
    }
}

/// What the citizen does herself: ticks some steps, begins a goal, writes a comment.
fn work(writing: &mut Writing, when: DateTime<Utc>, dice: &mut Dice) {
    let steps: Vec<(String, String)> = writing
        .plan
        .goals
        .iter()
        .flat_map(|goal| goal.steps.iter().map(|step| (goal.id.clone(), step.id.clone())))
        .collect();
    for (goal, step) in steps {
        if dice.percent(30) {
            writing.make(Party::Citizen, when, Change::Tick { goal, step, done: true });
        }
    }
    let goal = "g-1".to_owned();
    if dice.percent(50) {
        let (was, status) = (Status::Planned, Status::Started);
        writing.make(Party::Citizen, when, Change::Progress { goal: goal.clone(), was, status });
    }
    if dice.percent(20) {
        let text = "Jeg har ringet til to steder i denne uge.".to_owned();
        writing.make(Party::Citizen, when, Change::Comment { goal, comment: "c-1".to_owned(), text });
    }
}
