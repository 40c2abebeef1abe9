//! A citizen's meetings and deadlines as staff work with them: how she stands, what was and is to come, summonses,
//! guidance, and the proposal at a missed deadline.

mod answer;
mod course;
mod decisions;
mod guide;
mod pick;
mod proposal;
mod record;
mod stand;
mod summon;
mod were;

use super::desk::{self, Desk};
use crate::client;
use crate::pages::account::use_account;
use crate::prelude::*;
use api::booking::{BookingRequests, BookingView, ContactCourse, MissedProposal};
use rules::wire::Finding;

/// Everything the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    view: BookingView,
    proposal: MissedProposal,
    requests: BookingRequests,
    course: ContactCourse,
}

/// The page of the citizen in the address.
#[component]
pub fn CitizenMeetings() -> impl IntoView {
    desk::page(
        msg::meetings::title,
        |person: String, leaving| async move {
            Ok(Found {
                view: client::booking(&person, &leaving).await?,
                proposal: client::booking_proposal(&person, &leaving).await?,
                requests: client::booking_requests(&person, &leaving).await?,
                course: client::contact_course(&person, &leaving).await?,
            })
        },
        shown,
    )
}

fn shown(desk: Desk, found: Found) -> AnyView {
    let Found { view, proposal, requests, course } = found;
    let now = use_account().today().with_untracked(|today| today.as_ref().map_or(view.at, |today| today.now));
    view! {
        {stand::shown(&view)}
        {were::meetings(desk, &view, now)}
        {course::shown(&course)}
        {answer::shown(desk, &requests.meetings)}
        {proposal::shown(&proposal)}
        {decisions::shown(&requests.decisions)}
        <div class="d-print-none">
            {guide::decide(desk)} {guide::form(desk, &view)} {summon::form(desk, &view)}
        </div>
    }
    .into_any()
}

/// The finding of `rule`, wherever it stands.
fn finding<'a>(findings: &'a [Finding], rule: &str) -> Option<&'a Finding> {
    findings
        .iter()
        .find_map(|each| if each.rule == rule { Some(each) } else { finding(&each.children, rule) })
}
