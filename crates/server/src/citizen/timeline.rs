//! A citizen's timeline, put together from her meetings, her plan and its published versions.

use super::{Facts, meetings};
use crate::app::App;
use crate::clock::day_of;
use crate::http::Refusal;
use api::{MeetingRow, Timeline, TimelineEntry, TimelineGoal, TimelineKind, TimelineMeeting};
use chrono::NaiveDate;
use plan::{Goal, Link, LinkKind, Plan};

/// The goals in which each published version was new, by the version's number.
pub type Changed = Vec<(u32, Vec<String>)>;

/// What was new in each published version.
///
/// # Errors
/// The database's own.
pub async fn changed_goals(app: &App, person: &str, facts: &Facts) -> Result<Changed, Refusal> {
    let (mut changed, mut before) = (Vec::new(), Plan::default());
    for row in facts.published.iter().rev() {
        if let Some(version) = app.store.plan_version(person, row.number).await? {
            let goals = plan::differences(&before, &version.plan).into_iter().map(|new| new.goal).collect();
            changed.push((row.number, goals));
            before = version.plan;
        }
    }
    Ok(changed)
}

/// The timeline as of the day of the facts.
#[must_use]
pub fn timeline(facts: &Facts, changed: &[(u32, Vec<String>)]) -> Timeline {
    let mut all = Vec::new();
    all.extend(meetings(facts).into_iter().map(|row| {
        let goals = || serving(&facts.plan, &row);
        TimelineEntry {
            goal: goals().next().map(|goal| goal.id.clone()),
            serves: goals().map(|goal| top(&facts.plan, &goal.id)).collect(),
            meeting: Some(TimelineMeeting {
                by: row.by.clone(),
                state: row.state.clone(),
                booked: row.booked.clone(),
            }),
            ..entry(TimelineKind::Meeting, Some(row.on))
        }
    }));
    if let Some(first) = facts.person.contact.offer.known() {
        all.push(entry(TimelineKind::Offer, Some(*first)));
    }
    for goal in facts.plan.goals.iter().filter(|goal| !goal.gone()) {
        agreements(&facts.plan, goal, &mut all);
    }
    versions(facts, changed, &mut all);
    let (undated, dated): (Vec<_>, Vec<_>) = all.into_iter().partition(|entry| entry.on.is_none());
    let (mut coming, mut past): (Vec<_>, Vec<_>) =
        dated.into_iter().partition(|entry| entry.on.is_some_and(|on| on >= facts.on));
    // A booked time settles the order within a day.
    let when = |entry: &TimelineEntry| {
        let starts = entry.meeting.as_ref().and_then(|meeting| meeting.booked.as_ref());
        (entry.on, starts.map(|booked| booked.slot.starts_at), entry.kind)
    };
    coming.sort_by_key(when);
    past.sort_by_key(|entry| core::cmp::Reverse(when(entry)));
    let goals = facts
        .plan
        .goals
        .iter()
        .filter(|goal| goal.parent.is_none() && !goal.gone())
        .map(|goal| TimelineGoal { id: goal.id.clone(), title: goal.terms.title.clone() });
    Timeline { on: facts.on, coming, undated, past, goals: goals.collect() }
}

const fn entry(kind: TimelineKind, on: Option<NaiveDate>) -> TimelineEntry {
    TimelineEntry { on, kind, title: None, meeting: None, version: None, goal: None, serves: Vec::new() }
}

/// The goals that a meeting serves: those that name it by its booking, or by its day where it was not booked here.
fn serving<'p>(plan: &'p Plan, row: &'p MeetingRow) -> impl Iterator<Item = &'p Goal> {
    let name = row.booked.as_ref().map_or_else(|| row.on.to_string(), |booked| booked.id.clone());
    plan.goals.iter().filter(move |goal| {
        let named =
            |link: &Link| link.kind == LinkKind::Meeting && link.target.as_deref() == Some(name.as_str());
        !goal.gone() && goal.links.iter().any(named)
    })
}

/// What is agreed about a goal: its days, and the agreements and offers that it names. What is only proposed is no
/// agreement.
fn agreements(plan: &Plan, goal: &Goal, all: &mut Vec<TimelineEntry>) {
    let Some(agreed) = goal.agreed.as_ref().filter(|agreed| !agreed.removed) else { return };
    let at_goal = |kind, on, title: &str| TimelineEntry {
        title: Some(title.to_owned()),
        goal: Some(goal.id.clone()),
        serves: vec![top(plan, &goal.id)],
        ..entry(kind, on)
    };
    if agreed.dates.start.is_some() {
        all.push(at_goal(TimelineKind::AgreementStart, agreed.dates.start, &agreed.title));
    }
    if agreed.dates.due.is_some() {
        all.push(at_goal(TimelineKind::AgreementDue, agreed.dates.due, &agreed.title));
    }
    for link in &goal.links {
        let kind = match link.kind {
            LinkKind::Offer => TimelineKind::Offer,
            LinkKind::Agreement => TimelineKind::Agreement,
            LinkKind::Meeting | LinkKind::CvEntry => continue,
        };
        all.push(at_goal(kind, agreed.dates.start.or(agreed.dates.due), &link.text));
    }
}

fn versions(facts: &Facts, changed: &[(u32, Vec<String>)], all: &mut Vec<TimelineEntry>) {
    for row in &facts.published {
        let goals = changed.iter().find(|(number, _)| *number == row.number);
        let mut serves: Vec<String> =
            goals.iter().flat_map(|(_, goals)| goals).map(|goal| top(&facts.plan, goal)).collect();
        serves.sort_unstable();
        serves.dedup();
        let of = |kind, at| TimelineEntry {
            version: Some(row.number),
            title: Some(row.by.clone()),
            serves: serves.clone(),
            ..entry(kind, Some(day_of(at)))
        };
        all.push(of(TimelineKind::Version, row.at));
        all.extend(row.acknowledged_at.map(|at| of(TimelineKind::Acknowledged, at)));
    }
}

/// The goal at the top of the branch that a goal stands in. A plan has no circle, so the way up ends.
fn top(plan: &Plan, goal: &str) -> String {
    let mut here = goal;
    while let Some(parent) = plan.goal(here).and_then(|goal| goal.parent.as_deref()) {
        here = parent;
    }
    here.to_owned()
}
