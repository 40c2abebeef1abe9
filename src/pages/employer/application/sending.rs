//! After the button: not sent yet, sent, acknowledged. Only the last one looks like success.

use super::receipt::ReceiptView;
use super::start;
use super::steps::At;
use crate::client::{self, Load, load};
use crate::pages::account::{Gate, use_sender};
use crate::pages::failed::Failed;
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
    // The page stays while its state changes, so a change is said aloud.
    Effect::new(move |before: Option<()>| {
        let words = stage.get().map(|stage| t(heading_of(&stage)));
        if let (Some(words), Some(())) = (words, before) {
            say(&words);
        }
    });
    move || match stage.get() {
        Some(Stage::NotSent { why }) => not_sent(why),
        Some(Stage::Sent) => view! {
            <Heading text=t(msg::application::sent_title()) />
            <Alert heading=t(msg::application::sent_state())>{t(msg::application::sent_wait())}</Alert>
            <Spinner text=t(msg::application::sent_waiting()) />
        }
        .into_any(),
        Some(Stage::Acknowledged { id }) => {
            spawn_local(start::let_go(draft.get_untracked()));
            view! { <Acknowledged id=id /> }.into_any()
        }
        Some(Stage::Refused { .. }) => view! {
            <Heading text=t(msg::application::refused_title()) />
            <p class="font-lead">{t(msg::application::refused_lead())}</p>
            <ButtonLink
                text=t(msg::application::refused_back())
                href=draft.with(|id| At::Summary.address(id))
            />
        }
        .into_any(),
        None => view! {
            <Heading text=t(msg::application::draft_gone_title()) />
            <p class="font-lead">{t(msg::application::draft_gone_lead())}</p>
            <ButtonLink text=t(msg::application::list_title()) href=link("/arbejdsgiver/ansoegninger") />
        }
        .into_any(),
    }
}

fn heading_of(stage: &Stage) -> texts::Msg {
    match stage {
        Stage::NotSent { .. } => msg::application::not_sent_title(),
        Stage::Sent => msg::application::sent_title(),
        Stage::Acknowledged { .. } => msg::application::receipt_title(),
        Stage::Refused { .. } => msg::application::refused_title(),
    }
}

/// In the outbox, and why.
fn not_sent(why: Waiting) -> AnyView {
    let sender = use_sender();
    let words = match why {
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
        <Heading text=t(msg::application::not_sent_title()) />
        <Alert tone=Tone::Warning heading=t(msg::application::not_sent_state())>
            <p>{t(words)}</p>
            <p>{move || t(safe())}</p>
            <p>{t(msg::application::not_sent_once())}</p>
        </Alert>
        <Button
            text=Signal::derive(|| t(msg::application::not_sent_try()))
            weight=Weight::Secondary
            on_click=Callback::new(move |_| sender.send())
        />
    }
    .into_any()
}

/// The receipt, fetched from the server: what is shown is what was stored.
#[component]
fn Acknowledged(
    /// The application's id.
    id: String,
) -> impl IntoView {
    let receipt = load(move |leaving| {
        let id = id.clone();
        async move { client::receipt(&id, &leaving).await }
    });
    move || match receipt.get() {
        Load::Waiting => view! { <Spinner /> }.into_any(),
        Load::Here(receipt) => view! { <ReceiptView receipt=receipt /> }.into_any(),
        Load::Failed(failure) => view! {
            <Heading text=t(msg::application::receipt_title()) />
            <Failed failure=failure again=move || receipt.again() />
        }
        .into_any(),
    }
}
