//! Another time for a booked meeting.

use super::choose::{Aim, choose};
use super::{BASE, meeting, words};
use crate::client;
use crate::pages::citizen::own;
use crate::pages::fetched;
use crate::prelude::*;
use crate::shell::Heading;
use api::booking::BookingView;

/// Another time for the meeting in the address. The one it has is kept until the new one is confirmed.
#[component]
pub fn RebookPage() -> impl IntoView {
    let params = use_params_map();
    own(msg::booking::rebook_title, move |person| {
        let id = params.with_untracked(|params| params.get("booking").unwrap_or_default());
        let whose = person.clone();
        view! {
            <BackLink href=link(BASE) text=t(msg::booking::title()) />
            {fetched::fetched_with(
                msg::booking::rebook_title,
                move |leaving| {
                    let whose = whose.clone();
                    async move { client::booking(&whose, &leaving).await }
                },
                move |view| rebook(person.clone(), &id, view),
            )}
        }
        .into_any()
    })
}

fn rebook(person: String, id: &str, view: BookingView) -> AnyView {
    let Some(meeting) = view.meetings.iter().find(|meeting| meeting.id == id) else {
        return meeting::not_there(msg::booking::rebook_title());
    };
    let now = words::long_time(&meeting.slot);
    view! {
        <Heading text=t(msg::booking::rebook_title()) />
        <p class="font-lead">{t(msg::booking::rebook_lead(now))}</p>
        {choose(person, Aim::Move(meeting.id.clone()), view.forms)}
    }
    .into_any()
}
