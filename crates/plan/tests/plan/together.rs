//! Two people write on the same plan at once: every operation has its effect, or is refused with a reason. Nothing is
//! lost silently.

use crate::support::{self, Written, goal, sub};
use plan::{Change, Party, Plan, Status, differences};
use proptest::prelude::*;

/// What one of them does on the plan as she saw it at the start.
#[derive(Clone, Debug)]
enum Does {
    Retitle(usize, u8),
    Progress(usize, usize),
    Comment(usize),
    Step(usize),
    First(usize),
    Below(usize, usize),
    Remove(usize),
    Add,
}

const GOALS: [&str; 6] = ["a", "b", "c", "b1", "b2", "b21"];

fn begun() -> Written {
    let mut plan = Written::default();
    let put =
        [goal("a", "a"), goal("b", "b"), goal("c", "c"), sub("b1", "b"), sub("b2", "b"), sub("b21", "b2")];
    for change in put {
        if let Err(refused) = plan.does(Party::Citizen, change) {
            panic!("{refused:?}");
        }
    }
    plan
}

fn does() -> impl Strategy<Value = Does> {
    let which = 0..GOALS.len();
    prop_oneof![
        (which.clone(), 0..3u8).prop_map(|(goal, title)| Does::Retitle(goal, title)),
        (which.clone(), 0..Status::ALL.len() - 1).prop_map(|(goal, status)| Does::Progress(goal, status)),
        which.clone().prop_map(Does::Comment),
        which.clone().prop_map(Does::Step),
        which.clone().prop_map(Does::First),
        (which.clone(), which.clone()).prop_map(|(goal, parent)| Does::Below(goal, parent)),
        which.prop_map(Does::Remove),
        Just(Does::Add),
    ]
}

/// The change as somebody writes it who saw `seen`. `name` is hers alone.
fn change(seen: &Plan, does: &Does, name: &str) -> Change {
    let id = |at: usize| GOALS[at].to_owned();
    let goal = |at: usize| seen.goal(GOALS[at]).unwrap_or_else(|| panic!("{}", GOALS[at]));
    match *does {
        Does::Retitle(at, title) => Change::Retitle {
            goal: id(at),
            was: goal(at).terms.title.clone(),
            title: format!("{name}-{title}"),
        },
        Does::Progress(at, to) => {
            // Always another status: saying what is already so is nothing that could be lost.
            let others: Vec<Status> =
                Status::ALL.iter().copied().filter(|status| *status != goal(at).status).collect();
            Change::Progress { goal: id(at), was: goal(at).status, status: others[to] }
        }
        Does::Comment(at) => Change::Comment { goal: id(at), comment: name.into(), text: name.into() },
        Does::Step(at) => Change::AddStep { goal: id(at), step: name.into(), text: name.into() },
        Does::First(at) => {
            let parent = goal(at).parent.clone();
            Change::Move { goal: id(at), was: parent.clone(), parent, after: None }
        }
        Does::Below(at, parent) => {
            Change::Move { goal: id(at), was: goal(at).parent.clone(), parent: Some(id(parent)), after: None }
        }
        Does::Remove(at) => Change::Remove { goal: id(at) },
        Does::Add => support::goal(name, name),
    }
}

/// Whether the effect of `change` stands in `plan`.
fn stands(plan: &Plan, change: &Change) -> bool {
    let Some(goal) = plan.goal(change.goal()) else { return false };
    match change {
        Change::Retitle { title, .. } => goal.terms.title == *title,
        Change::Progress { status, .. } => goal.status == *status,
        Change::Comment { comment, .. } => goal.comments.iter().any(|known| known.id == *comment),
        Change::AddStep { step, .. } => goal.steps.iter().any(|known| known.id == *step),
        Change::Move { parent, .. } => goal.parent == *parent,
        Change::Remove { .. } => goal.terms.removed,
        _ => true,
    }
}

proptest! {
    #[test]
    fn every_operation_stands_or_is_refused(
        hers in proptest::collection::vec(does(), 1..8),
        theirs in proptest::collection::vec(does(), 1..8),
        turns in proptest::collection::vec(any::<bool>(), 16),
    ) {
        let mut plan = begun();
        let seen = plan.plan.clone();
        let name = |who: &str, at: usize| format!("{who}{at}");
        let mut hers: Vec<Change> =
            hers.iter().enumerate().map(|(at, does)| change(&seen, does, &name("h", at))).rev().collect();
        let mut theirs: Vec<Change> =
            theirs.iter().enumerate().map(|(at, does)| change(&seen, does, &name("t", at))).rev().collect();
        let mut accepted: Vec<(Party, Change)> = Vec::new();
        let mut turns = turns.into_iter().cycle();
        while !(hers.is_empty() && theirs.is_empty()) {
            let first = turns.next().unwrap_or(true);
            let (party, next) = match (first && !hers.is_empty()) || theirs.is_empty() {
                true => (Party::Citizen, hers.pop()),
                false => (Party::Municipality, theirs.pop()),
            };
            let Some(next) = next else { continue };
            let before = plan.plan.clone();
            match plan.does(party, next.clone()) {
                Ok(()) => {
                    prop_assert!(stands(&plan.plan, &next), "accepted without effect: {next:?}");
                    accepted.push((party, next));
                }
                Err(_) => prop_assert_eq!(&plan.plan, &before, "refused, and yet something changed"),
            }
        }
        // What the other one accepted stands at the end, unless the same person changed her own mind.
        for (at, (party, change)) in accepted.iter().enumerate() {
            let own_mind = accepted[at + 1..].iter().any(|(later, other)| {
                later == party
                    && other.goal() == change.goal()
                    && core::mem::discriminant(other) == core::mem::discriminant(change)
            });
            let moved_with_parent = matches!(change, Change::Move { .. });
            prop_assert!(own_mind || moved_with_parent || stands(&plan.plan, change), "lost: {change:?}");
        }
        prop_assert_eq!(plan.plan.version, seen.version + u64::try_from(accepted.len()).unwrap_or(u64::MAX));
    }

    #[test]
    fn a_goal_always_reaches_the_top(changes in proptest::collection::vec(does(), 1..40)) {
        let mut plan = begun();
        for (at, does) in changes.iter().enumerate() {
            let next = change(&plan.plan, does, &format!("x{at}"));
            let _ = plan.does(Party::Citizen, next);
        }
        for goal in &plan.plan.goals {
            let mut here = Some(goal);
            let mut steps = 0;
            while let Some(parent) = here.and_then(|goal| goal.parent.as_deref()) {
                here = plan.plan.goal(parent);
                steps += 1;
                prop_assert!(here.is_some(), "a parent is missing");
                prop_assert!(steps < plan::MAX_DEPTH, "deeper than a plan is, or round in a ring");
            }
        }
    }

    #[test]
    fn nothing_new_is_no_difference(changes in proptest::collection::vec(does(), 0..20)) {
        let mut plan = begun();
        for (at, does) in changes.iter().enumerate() {
            let next = change(&plan.plan, does, &format!("x{at}"));
            let _ = plan.does(Party::Citizen, next);
        }
        prop_assert!(differences(&plan.plan, &plan.plan).is_empty());
    }
}
