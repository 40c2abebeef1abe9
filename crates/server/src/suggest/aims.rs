//! What a citizen aims at: her goals, the wishes of her CV, and what she has done; and where she seeks.

use super::near::{Aim, AimKind};
use api::{Cv, CvArea, CvHours};
use plan::{Goal, GoalKind, Plan, Status};
use registers::balance::provinces;
use registers::{Balance, LabourArea};
use rules::citizen::Region;

/// What is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aims {
    /// With a code each.
    pub aims: Vec<Aim>,
    /// Where: her own words in the CV, else the region she lives in; empty where neither is known.
    pub areas: Vec<CvArea>,
    /// Whether she has said where herself.
    pub areas_stated: bool,
    /// How much she can work; empty where she has not said.
    pub hours: Vec<CvHours>,
    /// Whether there is a goal, a wish or something done, with a code or without.
    pub any: bool,
}

impl Aims {
    /// The areas of the labour market, each once.
    #[must_use]
    pub fn labour_areas(&self) -> Vec<LabourArea> {
        let mut areas: Vec<_> = self.areas.iter().copied().map(LabourArea::of).collect();
        areas.sort_unstable();
        areas.dedup();
        areas
    }
}

/// The goals at the top that are still to be reached.
pub fn open_goals(plan: &Plan) -> impl Iterator<Item = &Goal> {
    plan.goals.iter().filter(|goal| {
        goal.parent.is_none()
            && goal.kind != GoalKind::Sub
            && !goal.gone()
            && !matches!(goal.status, Status::Reached | Status::Dropped)
    })
}

/// What she aims at. A goal and something done have a title only; it gets the code of the list's title in it.
#[must_use]
pub fn aims(plan: &Plan, cv: Option<&Cv>, region: Option<Region>, balance: Option<&Balance>) -> Aims {
    let code_of = |title: &str| balance.and_then(|balance| balance.code_of(title)).map(str::to_owned);
    let mut found = Vec::new();
    for goal in open_goals(plan) {
        let title = goal.terms.title.clone();
        if let Some(code) = code_of(&title) {
            found.push(Aim { kind: AimKind::Goal, title, code, goal: Some(goal.id.clone()) });
        }
    }
    let (wishes, experience) =
        cv.map_or((&[][..], &[][..]), |cv| (cv.wishes.as_slice(), cv.experience.as_slice()));
    for wish in wishes {
        if let Some(code) = wish.code.clone().or_else(|| code_of(&wish.title)) {
            found.push(Aim { kind: AimKind::Wish, title: wish.title.clone(), code, goal: None });
        }
    }
    for done in experience {
        if let Some(code) = code_of(&done.title) {
            found.push(Aim { kind: AimKind::Experience, title: done.title.clone(), code, goal: None });
        }
    }
    let stated = cv.map_or(&[][..], |cv| cv.areas.as_slice());
    let areas = if stated.is_empty() { region.map_or(&[][..], provinces) } else { stated };
    Aims {
        any: open_goals(plan).next().is_some() || !wishes.is_empty() || !experience.is_empty(),
        aims: found,
        areas: areas.to_vec(),
        areas_stated: !stated.is_empty(),
        hours: cv.map(|cv| cv.hours.clone()).unwrap_or_default(),
    }
}
