//! The goals as a tree: which stand below which.

use crate::goal::{Goal, Plan};

/// A goal with those below it, in their order of priority. Goals that are gone are not there.
#[derive(Clone, Debug)]
pub struct Branch<'p> {
    /// The goal.
    pub goal: &'p Goal,
    /// Those on the way to it.
    pub below: Vec<Branch<'p>>,
}

/// The goals below `parent`, or at the top, with everything below them.
#[must_use]
pub fn branches<'p>(plan: &'p Plan, parent: Option<&str>) -> Vec<Branch<'p>> {
    // One pass that hands each goal to its parent, so that a plan of a thousand goals is a thousand steps.
    let mut below: std::collections::BTreeMap<Option<&str>, Vec<&'p Goal>> =
        std::collections::BTreeMap::new();
    for goal in plan.goals.iter().filter(|goal| !goal.gone()) {
        below.entry(goal.parent.as_deref()).or_default().push(goal);
    }
    grow(&below, parent)
}

fn grow<'p>(
    below: &std::collections::BTreeMap<Option<&str>, Vec<&'p Goal>>,
    parent: Option<&str>,
) -> Vec<Branch<'p>> {
    let goals = below.get(&parent).map_or(&[][..], Vec::as_slice);
    goals.iter().map(|goal| Branch { goal, below: grow(below, Some(&goal.id)) }).collect()
}

/// The level of the goal: 1 at the top. `None` where a parent is missing.
pub fn level(plan: &Plan, id: &str) -> Option<usize> {
    let mut level = 1;
    let mut here = plan.goal(id)?;
    while let Some(parent) = here.parent.as_deref() {
        here = plan.goal(parent)?;
        level += 1;
    }
    Some(level)
}

/// The number of levels from the goal down, itself included; goals taken out count, for they may come back.
pub fn height(plan: &Plan, id: &str) -> usize {
    let below = plan.goals.iter().filter(|goal| goal.parent.as_deref() == Some(id));
    1 + below.map(|goal| height(plan, &goal.id)).max().unwrap_or(0)
}

/// Whether `id` is `above` or stands somewhere below it.
pub fn is_within(plan: &Plan, id: &str, above: &str) -> bool {
    let mut here = Some(id);
    while let Some(name) = here {
        if name == above {
            return true;
        }
        here = plan.goal(name).and_then(|goal| goal.parent.as_deref());
    }
    false
}
