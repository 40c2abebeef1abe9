//! What the demo begins with: calendars of its offices, and Min Plan and CVs of its citizens. Where the register says
//! that somebody has a plan or a CV, there is one to read.

mod cvs;
mod slots;

pub use cvs::cvs;
pub use slots::slots;

use crate::app::App;
use crate::run::StartError;
use api::Role;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use plan::{Author, Change, Dates, GoalKind, Operation, Party, Status};
use registers::{PersonRecord, RegisterError};
use serde::Deserialize;
use store::{Actor, Answer, Applied, Purpose, StoreError, Subject, WriteContext};

/// Somebody's plan.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoPlan {
    person: String,
    party: Party,
    goals: Vec<DemoGoal>,
}

/// A goal with those below it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoGoal {
    title: String,
    kind: GoalKind,
    #[serde(default)]
    status: Option<Status>,
    #[serde(default)]
    due: Option<NaiveDate>,
    #[serde(default)]
    steps: Vec<String>,
    #[serde(default)]
    goals: Vec<DemoGoal>,
}

const BROKEN: RegisterError = RegisterError::Unreadable("the demo's plans");

/// Writes and publishes each plan on the day the register says, and has it read where the register says so. A citizen
/// who has anything in her plan is left alone, so that a server that starts again changes nothing.
///
/// # Errors
/// [`StartError::Demo`], [`StartError::Store`].
pub async fn plans(app: &App) -> Result<(), StartError> {
    let plans: Vec<DemoPlan> = serde_json::from_str(registers::demo::PLANS).map_err(|_| BROKEN)?;
    for plan in plans {
        let Some(person) = app.registers.person(&plan.person).await? else { continue };
        let untouched = app.store.plan(&person.id).await?.version == 0;
        if let Some(available) = person.facts.plan.available.known().filter(|_| untouched) {
            write(app, &plan, &person.clone().as_of(*available), *available).await?;
        }
    }
    Ok(())
}

/// Noon of a day, which is that day in Denmark too.
fn noon(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()).and_utc()
}

fn context(actor: Actor, purpose: Purpose, now: DateTime<Utc>) -> WriteContext {
    WriteContext { actor, purpose, request_id: String::new(), key: None, now }
}

async fn write(app: &App, plan: &DemoPlan, person: &PersonRecord, on: NaiveDate) -> Result<(), StartError> {
    let fund = person.fund.as_ref().filter(|_| plan.party == Party::Fund).map(|fund| fund.name.as_str());
    let by = fund.unwrap_or_else(|| app.authority_name(&person.municipality));
    let staff =
        Actor { id: "demo".to_owned(), role: Some(Role::Caseworker), organisation: Some(by.to_owned()) };
    let ctx = context(staff, Purpose::Case(api::OpeningPurpose::Plan), noon(on));
    let subject = Subject { person: person.id.clone(), cpr: person.cpr.clone() };
    let mut changes = Vec::new();
    for (at, goal) in plan.goals.iter().enumerate() {
        add(&mut changes, plan.party, goal, format!("demo-{}", at + 1), None);
    }
    let named = |(at, change)| Operation { id: format!("demo-{at}"), change };
    let operations: Vec<_> = changes.into_iter().enumerate().map(named).collect();
    let author = Author { party: plan.party, at: ctx.now, today: on };
    app.store.apply_operations(&ctx, &subject, &operations, author, whole).await?;
    let version = app.store.plan(&person.id).await?.version;
    app.store.publish_plan(&ctx, &subject, version, by, None, |_| Ok(done())).await?;
    if let Some(seen) = person.facts.plan.seen.known() {
        let citizen = Actor { id: person.id.clone(), role: Some(Role::Citizen), organisation: None };
        app.store.record_plan_read(&context(citizen, Purpose::Own, noon(*seen)), &subject, 1).await?;
    }
    Ok(())
}

fn done() -> Answer {
    Answer { status: 200, headers: Vec::new(), body: String::new() }
}

/// A plan of which a part was refused is not the demo's.
fn whole(applied: &Applied) -> Result<Answer, StoreError> {
    let refused = applied.results.iter().any(|result| result.refused.is_some());
    if refused { Err(StoreError::Damaged("demo plan")) } else { Ok(done()) }
}

fn add(changes: &mut Vec<Change>, by: Party, goal: &DemoGoal, name: String, parent: Option<&str>) {
    changes.push(Change::AddGoal {
        goal: name.clone(),
        parent: parent.map(str::to_owned),
        kind: goal.kind,
        title: goal.title.clone(),
    });
    if let Some(due) = goal.due {
        let dates = Dates { start: None, due: Some(due) };
        changes.push(Change::Reschedule { goal: name.clone(), was: Dates::default(), dates });
    }
    // Goals are the citizen's to reach, whoever wrote them down.
    changes.push(Change::Assign { goal: name.clone(), was: by, owner: Party::Citizen });
    if let Some(status) = goal.status {
        changes.push(Change::Progress { goal: name.clone(), was: Status::Planned, status });
    }
    for (at, step) in goal.steps.iter().enumerate() {
        let step_name = format!("step-{}", at + 1);
        changes.push(Change::AddStep { goal: name.clone(), step: step_name, text: step.clone() });
    }
    for (at, below) in goal.goals.iter().enumerate() {
        add(changes, by, below, format!("{name}-{}", at + 1), Some(&name));
    }
}
