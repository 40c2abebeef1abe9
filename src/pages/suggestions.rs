//! What could come next: goals and jobs with their reasons. The citizen accepts or puts away; her caseworker sees the
//! same. Nothing of it is a duty.

mod goals;
mod item;
mod jobs;

use crate::client::{self, Load, Loading, load};
use crate::pages::failed::Failed;
use crate::pages::plan::{Place, at_desk};
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::plan_desk::PlanDesk;
use goals::goals;
use jobs::jobs;

/// The page.
pub fn suggestions_page(place: Place) -> AnyView {
    at_desk(place, msg::suggestion::title, whole)
}

fn whole(desk: PlanDesk, place: Place) -> AnyView {
    let whose = place.person.clone();
    let found_goals = load(move |leaving| {
        let whose = whose.clone();
        async move { client::goal_suggestions(&whose, &leaving).await }
    });
    let whose = place.person.clone();
    let found_jobs = load(move |leaving| {
        let whose = whose.clone();
        async move { client::job_suggestions(&whose, &leaving).await }
    });
    let own = !place.party.is_authority();
    let lead = if own { msg::suggestion::lead() } else { msg::suggestion::lead_office() };
    let here = place.clone();
    view! {
        <BackLink href=place.goal(None) text=t(msg::plan::title()) />
        <Heading text=t(msg::suggestion::title()) />
        <p class="font-lead">{t(lead)}</p>
        <h2>{t(msg::suggestion::goals_title())}</h2>
        {waited(found_goals, move |found| goals(found, desk, own))}
        <h2>{t(msg::suggestion::jobs_title())}</h2>
        {waited(found_jobs, move |found| jobs(found, &here.person, own))}
    }
    .into_any()
}

fn waited<T: Clone + Send + Sync + 'static>(
    found: Loading<T>,
    shown: impl Fn(T) -> AnyView + Send + 'static,
) -> AnyView {
    live(move || match found.get() {
        Load::Waiting => view! { <Spinner /> }.into_any(),
        Load::Here(here) => shown(here),
        Load::Failed(failure) => view! { <Failed failure=failure again=move || found.again() /> }.into_any(),
    })
}
