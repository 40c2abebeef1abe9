//! After the button: not sent yet, sent, acknowledged. Only the last one looks like success.

use super::receipt::receipt_view;
use super::start;
use super::steps::At;
use crate::client;
use crate::pages::account::{Gate, sign_in_address, use_sender};
use crate::pages::fetched;
use crate::prelude::*;
use crate::shell::{Heading, say};
use crate::state::outbox::{Stage, Waiting};
use api::Role;
use leptos::task::spawn_local;

/// Where the submission of the draft in the address stands.
#[component]
pub fn Sending() -> impl IntoView {
    view! {
        <Gate role=Role::Employer title=t(msg::application::title())>
            <Standing />
        </Gate>
    }
    .into_any()
}

#[component]
fn Standing() -> impl IntoView {
    let params = use_params_map();
    let sender = use_sender();
    let draft = Memo::new(move |_| params.with(|params| params.get("draft").unwrap_or_default()));
    let stage = Memo::new(move |_| draft.with(|draft| sender.stage(draft)));
    // The page stays while it is tried again and again: only what is new is said aloud, and the focus stays.
    Effect::new(move |said: Option<Option<String>>| {
        let words = stage.get().filter(|stage| *stage != Stage::Sent).map(|stage| t(heading_of(&stage)));
        match (words, said) {
            (Some(words), Some(said)) if said.as_ref() != Some(&words) => {
                say(&words);
                Some(words)
            }
            (words, said) => said.flatten().or(words),
        }
    });
    let page = Memo::new(move |_| match stage.get() {
        Some(Stage::NotSent { .. } | Stage::Sent) => Shown::Waiting,
        Some(Stage::Acknowledged { id }) => Shown::Stored(id),
        Some(Stage::Refused { .. }) => Shown::Refused,
        None => Shown::Gone,
    });
    live(move || match page.get() {
        Shown::Waiting => waiting(stage),
        Shown::Stored(id) => {
            spawn_local(start::let_go(draft.get_untracked()));
            acknowledged(id)
        }
        Shown::Refused => view! {
            <Heading text=t(msg::application::refused_title()) />
            <p class="font-lead">{t(msg::application::refused_lead())}</p>
            <ButtonLink
                text=t(msg::application::refused_back())
                href=draft.with_untracked(|id| At::Summary.address(id))
            />
        }
        .into_any(),
        Shown::Gone => view! {
            <Heading text=t(msg::application::draft_gone_title()) />
            <p class="font-lead">{t(msg::application::draft_gone_lead())}</p>
            <ButtonLink text=t(msg::application::list_title()) href=link("/arbejdsgiver/ansoegninger") />
        }
        .into_any(),
    })
}

/// The pages that the stages are shown on; one page holds all that waits.
#[derive(Clone, PartialEq, Eq)]
enum Shown {
    Waiting,
    Stored(String),
    Refused,
    Gone,
}

fn heading_of(stage: &Stage) -> texts::Msg {
    match stage {
        Stage::NotSent { .. } => msg::application::not_sent_title(),
        Stage::Sent => msg::application::sent_title(),
        Stage::Acknowledged { .. } => msg::application::receipt_title(),
        Stage::Refused { .. } => msg::application::refused_title(),
    }
}

/// In the outbox or on its way. Heading and button stay through every try, so that the focus is never lost.
fn waiting(stage: Memo<Option<Stage>>) -> AnyView {
    let sender = use_sender();
    let here = use_location().pathname;
    let heading = Signal::derive(move || stage.get().map(|stage| t(heading_of(&stage))).unwrap_or_default());
    let sent = Memo::new(move |_| stage.get() == Some(Stage::Sent));
    let why = Memo::new(move |before: Option<&Waiting>| match stage.get() {
        Some(Stage::NotSent { why }) => why,
        _ => before.copied().unwrap_or(Waiting::FirstTry),
    });
    let told = live(move || {
        if sent.get() {
            return view! {
                <Alert heading=t(msg::application::sent_state())>{t(msg::application::sent_wait())}</Alert>
                <Spinner text=t(msg::application::sent_waiting()) />
            }
            .into_any();
        }
        let words = match why.get() {
            Waiting::FirstTry => msg::application::not_sent_first(),
            Waiting::Unreachable => msg::application::not_sent_unreachable(),
            Waiting::SignedOut => msg::application::not_sent_signed_out(),
        };
        let safe = move || {
            if sender.kept().get() {
                msg::application::not_sent_kept()
            } else {
                msg::application::not_sent_not_kept()
            }
        };
        view! {
            <Alert tone=Tone::Warning heading=t(msg::application::not_sent_state())>
                <p>{t(words)}</p>
                <p>{move || t(safe())}</p>
                <p>{t(msg::application::not_sent_once())}</p>
            </Alert>
        }
        .into_any()
    });
    let act = live(move || {
        if why.get() == Waiting::SignedOut {
            let again = sign_in_address(&here.get_untracked());
            return view! { <ButtonLink text=t(msg::application::sign_in_again()) href=again /> }.into_any();
        }
        view! {
            <Button
                text=t(msg::application::not_sent_try())
                weight=Weight::Secondary
                on_click=Callback::new(move |_| sender.send())
                busy=sent
            />
        }
        .into_any()
    });
    view! {
        <Heading text=heading />
        {told}
        {act}
    }
    .into_any()
}

/// The receipt, fetched from the server: what is shown is what was stored.
fn acknowledged(id: String) -> AnyView {
    let stored = move |leaving| {
        let id = id.clone();
        async move { client::application(&id, &leaving).await }
    };
    fetched::fetched(msg::application::receipt_title, stored, receipt_view)
}
