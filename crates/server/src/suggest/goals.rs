//! Goals that could be next: titles of the list close to what she aims at, where the chances are good.

use super::MOST_GOALS;
use super::aims::{Aims, open_goals};
use super::near::{Aim, AimKind, Near, nearest};
use plan::{Goal, Plan};
use registers::{Balance, BalanceRow, LabourArea, Prospect};

/// A goal that could be next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalIdea<'a> {
    /// The job.
    pub row: &'a BalanceRow,
    /// How close it is.
    pub near: Near,
    /// To what.
    pub aim: &'a Aim,
    /// The best chances in her areas.
    pub prospect: Prospect,
    /// Where they are so.
    pub areas: Vec<LabourArea>,
}

/// Names the suggestion: the code, and the title's place among those with the same code.
#[must_use]
pub fn id(balance: &Balance, row: &BalanceRow) -> String {
    let same = balance.rows.iter().filter(|known| known.code == row.code);
    let place = same.take_while(|known| known.title != row.title).count();
    format!("{}-{}", row.code, place + 1)
}

/// The best chances in these areas and where they are so.
#[must_use]
pub fn best(row: &BalanceRow, areas: &[LabourArea]) -> Option<(Prospect, Vec<LabourArea>)> {
    let best = areas.iter().filter_map(|area| row.in_area(*area)).min()?;
    Some((best, areas.iter().copied().filter(|area| row.in_area(*area) == Some(best)).collect()))
}

/// Every goal that could be next, the closest first, then the better chances, then the title. Not among them: a job that
/// is a goal already, one with fewer chances, and one of which the list says nothing in her areas.
#[must_use]
pub fn goals<'a>(balance: &'a Balance, aims: &'a Aims) -> Vec<GoalIdea<'a>> {
    let areas = aims.labour_areas();
    let is_goal =
        |row: &BalanceRow| aims.aims.iter().any(|aim| aim.kind == AimKind::Goal && aim.code == row.code);
    let mut ideas: Vec<GoalIdea<'a>> = balance
        .rows
        .iter()
        .filter(|row| !is_goal(row))
        .filter_map(|row| {
            let (near, aim) = nearest(&row.code, &aims.aims)?;
            let (prospect, areas) = best(row, &areas)?;
            (prospect != Prospect::LessGood).then_some(GoalIdea { row, near, aim, prospect, areas })
        })
        .collect();
    ideas.sort_by(|one, other| {
        let key = |idea: &GoalIdea<'_>| (idea.near, idea.prospect, idea.aim.kind);
        key(one).cmp(&key(other)).then_with(|| one.row.title.cmp(&other.row.title))
    });
    ideas
}

/// At most [`MOST_GOALS`] of those she has not put away, and those she has.
#[must_use]
pub fn sorted<'a>(
    balance: &Balance,
    ideas: Vec<GoalIdea<'a>>,
    away: &[String],
) -> (Vec<GoalIdea<'a>>, Vec<GoalIdea<'a>>) {
    let (away, mut left): (Vec<_>, Vec<_>) =
        ideas.into_iter().partition(|idea| away.contains(&id(balance, idea.row)));
    left.truncate(MOST_GOALS);
    (left, away)
}

/// Each open goal with its job in the list, where it is there.
#[must_use]
pub fn own<'a>(plan: &'a Plan, balance: &'a Balance) -> Vec<(&'a Goal, Option<&'a BalanceRow>)> {
    open_goals(plan)
        .map(|goal| {
            let code = balance.code_of(&goal.terms.title);
            let title = goal.terms.title.to_lowercase();
            let same = |row: &&BalanceRow| Some(row.code.as_str()) == code;
            let rows = || balance.rows.iter().filter(same);
            (goal, rows().find(|row| title.contains(&row.title.to_lowercase())).or_else(|| rows().next()))
        })
        .collect()
}
