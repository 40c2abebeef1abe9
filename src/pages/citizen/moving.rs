//! Moving to another municipality: what it sees with and without consent, and the citizen's decision.

use super::own;
use crate::client::{self, Failure};
use crate::i18n::with;
use crate::pages::failed::Failed;
use crate::pages::fetched;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::{Heading, say};
use crate::state::crypto::new_id;
use api::moving::{Move, MoveConsent, MovingView};
use leptos::task::spawn_local;
use texts::{Msg, format};

/// The page of whoever is signed in.
pub fn page() -> AnyView {
    own(msg::moving::title, |person| {
        let whose = person.clone();
        fetched::fetched_with(
            msg::moving::title,
            move |leaving| {
                let whose = whose.clone();
                async move { client::moving(&whose, &leaving).await }
            },
            move |found| shown(&person, found),
        )
    })
}

fn shown(person: &str, found: MovingView) -> AnyView {
    let consents = RwSignal::new(found.consents);
    let body = match found.moved {
        Some(moved) => about(person.to_owned(), moved, consents),
        None => view! { <p>{t(msg::moving::none())}</p> }.into_any(),
    };
    view! {
        <BackLink href=link("/borger/mine-data") text=t(msg::my_data::title()) />
        <Heading text=t(msg::moving::title()) />
        <p class="font-lead">{t(msg::moving::lead())}</p>
        {body}
        {receipts(consents)}
    }
    .into_any()
}

fn about(person: String, moved: Move, consents: RwSignal<Vec<MoveConsent>>) -> AnyView {
    let Move { from, to, phone, on, .. } = moved;
    let day = with(|catalogue| format::date(catalogue, on)).unwrap_or_default();
    let (from, to) = (from.as_str(), to.as_str());
    view! {
        <p>{t(msg::moving::moved(from, to, day))}</p>
        <h2>{t(msg::moving::without_title(to))}</h2>
        {items(vec![msg::moving::without_name()])}
        <p>{t(msg::moving::without_more())}</p>
        <h2>{t(msg::moving::with_title(to))}</h2>
        {items(
            vec![
                msg::moving::with_plan(),
                msg::moving::with_cv(),
                msg::moving::with_meetings(),
                msg::moving::with_messages(),
                msg::moving::with_rest(),
            ],
        )}
        <p>{t(msg::moving::with_note())}</p>
        <h2>{t(msg::moving::decide_title())}</h2>
        <p>{t(msg::moving::decide())}</p>
        <p>{t(msg::moving::decide_not(to, phone))}</p>
        {decision(person, to.to_owned(), moved.consented, consents)}
    }
    .into_any()
}

fn items(words: Vec<Msg>) -> AnyView {
    let items = words.into_iter().map(|word| view! { <li>{t(word)}</li> }).collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

/// Where it stands, and the one button that turns it. What was done becomes a receipt below.
fn decision(person: String, to: String, consented: bool, consents: RwSignal<Vec<MoveConsent>>) -> AnyView {
    let holds = RwSignal::new(consented);
    let key = StoredValue::new(new_id());
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let go = Callback::new(move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let (person, give) = (person.clone(), !holds.get_untracked());
        spawn_local(async move {
            let key_now = key.get_value();
            let done = if give {
                client::give_move_consent(&person, &key_now).await
            } else {
                client::withdraw_move_consent(&person, &key_now).await
            };
            let _ = busy.try_set(false);
            match done {
                Ok(consent) => {
                    let _ = key.try_set_value(new_id());
                    let _ = holds.try_set(give);
                    let _ = consents.try_update(|all| {
                        all.retain(|one| one.receipt != consent.receipt);
                        all.insert(0, consent);
                    });
                    say(&t(if give { msg::moving::given() } else { msg::moving::withdrawn() }));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
        });
    });
    let state = move || {
        let to = to.as_str();
        let (words, tone) = if holds.get() {
            (msg::moving::state_given(to), Tone::Success)
        } else {
            (msg::moving::state_none(to), Tone::Info)
        };
        view! { <Alert tone=tone>{t(words)}</Alert> }.into_any()
    };
    let ask =
        Signal::derive(move || t(if holds.get() { msg::moving::withdraw() } else { msg::moving::give() }));
    view! {
        {live(state)}
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        <div class="button-row">
            <Button text=ask busy=busy on_click=go />
        </div>
    }
    .into_any()
}

fn receipts(consents: RwSignal<Vec<MoveConsent>>) -> AnyView {
    let one = |consent: MoveConsent| {
        let withdrawn = consent.withdrawn_at.map(|at| {
            view! { <p>{t(msg::moving::receipt_withdrawn(moment(at)))}</p> }
        });
        view! {
            <li class="mandate">
                <h3>{t(msg::moving::receipt(consent.receipt))}</h3>
                <p>{t(msg::moving::receipt_given(moment(consent.given_at)))}</p>
                {withdrawn}
            </li>
        }
    };
    live(move || {
        let all = consents.get();
        if all.is_empty() {
            return ().into_any();
        }
        let items = all.into_iter().map(one).collect_view();
        view! {
            <h2>{t(msg::moving::receipts_title())}</h2>
            <ul class="unstyled-list mandates">{items}</ul>
        }
        .into_any()
    })
}
