//! The citizen's own Min Plan.

use super::own;
use crate::pages::plan::{Place, easy_page, goal_page, plan_page, read_page, version_page, versions_page};
use crate::pages::suggestions::suggestions_page;
use crate::pages::timeline::timeline_page;
use crate::prelude::*;
use crate::state::acting;
use api::mandate::MandatePart;
use plan::Party;

fn place(person: String) -> Place {
    Place { person, party: Party::Citizen, base: "/borger/plan".to_owned() }
}

/// The plan.
#[component]
pub fn PlanPage() -> impl IntoView {
    own(msg::plan::title, |person| {
        let place = place(person);
        if acting::may_act(MandatePart::Plan) { plan_page(place) } else { read_page(&place) }
    })
}

/// The plan, one goal at a time.
#[component]
pub fn EasyPlanPage() -> impl IntoView {
    own(msg::plan::title, |person| easy_page(place(person)))
}

/// The goal in the address.
#[component]
pub fn GoalPage() -> impl IntoView {
    let params = use_params_map();
    live(move || {
        let goal = params.with(|params| params.get("goal").unwrap_or_default());
        own(msg::plan::goal_title, move |person| {
            let place = place(person);
            if acting::may_act(MandatePart::Plan) {
                goal_page(place, goal.clone())
            } else {
                read_page(&place)
            }
        })
    })
}

/// Its published versions.
#[component]
pub fn VersionsPage() -> impl IntoView {
    own(msg::plan::versions_title, |person| versions_page(place(person)))
}

/// The version in the address.
#[component]
pub fn VersionPage() -> impl IntoView {
    let params = use_params_map();
    own(msg::plan::version_title, move |person| {
        let number = params.with_untracked(|params| params.get("number")?.parse().ok());
        version_page(place(person), number.unwrap_or_default())
    })
}

/// What could come next.
#[component]
pub fn SuggestionsPage() -> impl IntoView {
    own(msg::suggestion::title, |person| suggestions_page(place(person)))
}

/// What was and what is to come.
#[component]
pub fn TimelinePage() -> impl IntoView {
    own(msg::timeline::title, |person| timeline_page(place(person)))
}
