//! A citizen's meetings and deadlines as staff work with them: how she stands, what was and is to come, summonses,
//! decisions, and the proposal at a missed deadline.

mod answer;
mod course;
mod decide;
mod decisions;
mod pick;
mod proposal;
mod reasons;
mod record;
mod stand;
mod summon;
mod were;

pub(super) use decisions::ground;

use super::opened::opened;
use crate::client::{self, Load, load};
use crate::pages::account::use_account;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use api::booking::{BookingRequests, BookingView, ContactCourse, MissedProposal};
use rules::wire::Finding;

/// The line that says what was just done; it takes the focus.
const TOLD: &str = "meetings-told";

/// Everything the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    view: BookingView,
    proposal: MissedProposal,
    requests: BookingRequests,
    course: ContactCourse,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    person: StoredValue<String>,
    name: StoredValue<String>,
    told: RwSignal<Option<String>>,
    again: Trigger,
}

impl Desk {
    /// The server has done it: says so, reads everything again, and comes back to the line that says so.
    fn done(self, words: String) {
        say(&words);
        let _ = self.told.try_set(Some(words));
        self.again.notify();
    }
}

/// The page of the citizen in the address.
#[component]
pub fn CitizenMeetings() -> impl IntoView {
    opened(|person, found| {
        let back = link(&format!("/kommune/borgere/{person}"));
        let name = found.person.name.clone();
        let desk = Desk {
            person: StoredValue::new(person),
            name: StoredValue::new(found.person.name),
            told: RwSignal::new(None),
            again: Trigger::new(),
        };
        view! {
            <BackLink href=back text=name />
            {page(desk)}
        }
        .into_any()
    })
}

fn page(desk: Desk) -> AnyView {
    let found = load(move |leaving| {
        desk.again.track();
        async move {
            let person = desk.person.get_value();
            Ok(Found {
                view: client::booking(&person, &leaving).await?,
                proposal: client::booking_proposal(&person, &leaving).await?,
                requests: client::booking_requests(&person, &leaving).await?,
                course: client::contact_course(&person, &leaving).await?,
            })
        }
    });
    // What was read last stays while it is read again.
    let here = RwSignal::new(None::<Found>);
    Effect::new(move |_| {
        if let Load::Here(found) = found.get() {
            here.set(Some(found));
            if desk.told.with_untracked(Option::is_some) {
                request_animation_frame(|| focus_field(TOLD));
            }
        }
    });
    let failed = Memo::new(move |_| match found.get() {
        Load::Failed(failure) => Some(failure),
        Load::Waiting | Load::Here(_) => None,
    });
    // The heading is drawn once: a new one would take the focus from the line that says what was done.
    let body = live(move || match (here.get(), failed.get()) {
        (_, Some(failure)) => view! { <Failed failure=failure again=move || found.again() /> }.into_any(),
        (None, None) => view! { <Spinner /> }.into_any(),
        (Some(found), None) => shown(desk, found),
    });
    view! {
        <Heading text=t(msg::meetings::title()) />
        <p class="font-lead">{desk.name.get_value()}</p>
        {body}
    }
    .into_any()
}

fn shown(desk: Desk, found: Found) -> AnyView {
    let Found { view, proposal, requests, course } = found;
    let told = desk.told.get_untracked().map(|words| {
        view! {
            <Alert tone=Tone::Success>
                <p id=TOLD tabindex="-1">
                    {words}
                </p>
            </Alert>
        }
    });
    let now = use_account().today().with_untracked(|today| today.as_ref().map_or(view.at, |today| today.now));
    view! {
        {told}
        {stand::shown(&view)}
        {were::meetings(desk, &view, now)}
        {course::shown(&course)}
        {answer::shown(desk, &requests.meetings)}
        {proposal::shown(&proposal)}
        {decisions::shown(&requests.decisions)}
        <div class="d-print-none">{decide::form(desk, &view)} {summon::form(desk, &view)}</div>
    }
    .into_any()
}

/// The finding of `rule`, wherever it stands.
fn finding<'a>(findings: &'a [Finding], rule: &str) -> Option<&'a Finding> {
    findings
        .iter()
        .find_map(|each| if each.rule == rule { Some(each) } else { finding(&each.children, rule) })
}
