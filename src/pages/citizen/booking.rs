//! Booking meetings before deadlines: where one stands, times to choose among, and the receipts.

mod asking;
mod calendar;
mod cancel;
mod choose;
mod deadline;
mod filter;
mod help;
mod meeting;
mod none_free;
mod rebook;
mod receipt;
mod stand;
mod times;
mod waiting;
pub(crate) mod words;

pub use asking::{AskPage, ExemptPage};
pub use cancel::CancelPage;
pub use rebook::RebookPage;
pub use receipt::BookingReceiptPage;

use super::own;
use crate::client;
use crate::pages::fetched;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::acting;
use crate::state::seen::Part;
use crate::state::unreached::heard;
use api::booking::{BookingView, Tried};
use api::mandate::MandatePart;
use choose::Aim;

/// Where everything about booking lies, a path below the language.
const BASE: &str = "/borger/booking";

/// The page of a meeting, for another time or to give it back.
fn meeting_path(id: &str, what: &str) -> String {
    link(&format!("{BASE}/{id}/{what}"))
}

/// Where the citizen stands, and what she can do.
#[component]
pub fn BookingPage() -> impl IntoView {
    own(msg::booking::title, |person| {
        let whose = person.clone();
        fetched::seen_with(
            msg::booking::title,
            Part::Booking,
            person.clone(),
            move |leaving| {
                let whose = whose.clone();
                async move { heard(&whose, Tried::Open, client::booking(&whose, &leaving).await) }
            },
            move |view, now| shown(person.clone(), view, now),
        )
    })
}

/// `now` says that the server has just answered: what she has seen before is only read.
fn shown(person: String, view: BookingView, now: bool) -> AnyView {
    let acts = now && acting::may_act(MandatePart::Booking);
    let may = acts && view.standing.may_book();
    let must = stand::must_book(view.standing);
    let whose = person.clone();
    let times = match (may, must) {
        (false, _) => None,
        (true, true) => Some(
            view! {
                <h2>{t(msg::booking::choose_title())}</h2>
                {choose::choose(person, Aim::Book, view.forms.clone())}
            }
            .into_any(),
        ),
        (true, false) => {
            let forms = view.forms.clone();
            let open = RwSignal::new(false);
            let more = move || {
                if open.get() {
                    choose::choose(person.clone(), Aim::Book, forms.clone())
                } else {
                    view! {
                        <Button
                            text=Signal::derive(|| t(msg::booking::choose_more()))
                            weight=Weight::Secondary
                            on_click=Callback::new(move |_| open.set(true))
                        />
                    }
                    .into_any()
                }
            };
            Some(
                view! {
                    <h2>{t(msg::booking::choose_more_title())}</h2>
                    {live(more)}
                }
                .into_any(),
            )
        }
    };
    let meetings: Vec<AnyView> =
        view.meetings.iter().map(|one| meeting::next(&whose, one, may, acts)).collect();
    let feed = view.feed.clone();
    let waits = acts.then(|| waiting::standing(whose.clone(), view.waiting.clone()));
    let next = (!meetings.is_empty()).then(|| {
        view! {
            <h2>{t(msg::booking::meetings_title())}</h2>
            <ul class="unstyled-list">{meetings}</ul>
        }
    });
    let were: Vec<AnyView> = view.earlier.iter().map(meeting::earlier).collect();
    let earlier = (!were.is_empty()).then(|| {
        view! {
            <Details summary=t(msg::booking::earlier_show(were.len()))>
                <ul class="unstyled-list">{were}</ul>
            </Details>
        }
    });
    view! {
        <Heading text=t(msg::booking::title()) />
        {meeting::notices(&view.notices)}
        {deadline::shown(&whose, &view)}
        {next}
        {waits}
        {times}
        {earlier}
        {(now && !acting::is_for_another())
            .then(|| {
                view! {
                    <div class="own-calendar">
                        <Details summary=t(msg::booking::feed_title())>{calendar::feed(whose, feed)}</Details>
                    </div>
                }
            })}
        {help::cannot(&view)}
    }
    .into_any()
}
