//! The summary: everything once more, each part with a way back, and the button that sends.

use super::body;
use super::draft::Work;
use super::entries;
use super::frame::Frame;
use super::refused::Refused;
use super::step::{first_open_before, is_done, missing};
use super::steps::At;
use super::told;
use crate::pages::account::{use_account, use_sender};
use crate::prelude::*;
use crate::shell::mark_title;
use crate::state::crypto::CryptoError;
use leptos::html::Div;

/// The summary page.
#[component]
pub fn Summary(
    /// The draft.
    work: Work,
) -> impl IntoView {
    let sender = use_sender();
    let account = use_account();
    let attempt = RwSignal::new(0);
    let no_crypto = RwSignal::new(false);
    let open = Memo::new(move |_| {
        At::all(work.missed.get()).into_iter().filter(|step| !is_done(work, *step)).collect::<Vec<_>>()
    });
    let navigate = use_navigate();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if open.with_untracked(|open| !open.is_empty()) {
            attempt.update(|attempt| *attempt += 1);
            return;
        }
        let (id, owner) = (work.id(), untrack(|| account.user()).map(|user| user.id).unwrap_or_default());
        let version =
            account.today().with_untracked(|today| today.as_ref().map(|today| today.rules_version.clone()));
        let Some(body) = untrack(|| body::text(work, &version?)) else {
            attempt.update(|attempt| *attempt += 1);
            return;
        };
        match sender.submit(&owner, &id, &body) {
            Ok(()) => navigate(&format!("/arbejdsgiver/ansoegning/{id}"), Default::default()),
            Err(CryptoError::Unsupported | CryptoError::Refused | CryptoError::Unreadable) => {
                no_crypto.set(true)
            }
        }
    };
    let parts = move || {
        At::all(work.missed.get())
            .into_iter()
            .filter(|step| *step != At::Summary)
            .map(|step| {
                view! {
                    <h3>{t(step.title())}</h3>
                    <StructuredList caption=t(step.title()) rows=entries::of_step(work, step) />
                }
            })
            .collect_view()
    };
    let refused = view! {
        {move || (attempt.get() > 0 && !open.get().is_empty()).then(|| unfinished(work, &open.get()))}
        <Refused work=work />
    }
    .into_any();
    view! {
        <Frame work=work at=At::Summary errors=refused>
            {live(move || match first_open_before(work, At::Summary) {
                Some(open) => missing(work, open),
                None => view! { <p class="font-lead">{t(msg::application::summary_lead())}</p> }.into_any(),
            })}
            <h2>{t(msg::application::carried_title())}</h2>
            {told::of_summary(&work.carried())}
            <h3>{t(msg::precheck::step_answer())}</h3>
            {move || {
                view! {
                    <StructuredList
                        caption=t(msg::precheck::step_answer())
                        rows=vec![entries::verdict(work)]
                    />
                }
            }}
            <h2>{t(msg::application::title())}</h2>
            {parts}
            {move || {
                no_crypto
                    .get()
                    .then(|| {
                        view! {
                            <Alert tone=Tone::Error speak=true>
                                {t(msg::application::no_crypto())}
                            </Alert>
                        }
                    })
            }}
            <form novalidate on:submit=send>
                <div class="button-row">
                    <Button text=t(msg::application::send()) submit=true icon=Icon::Send />
                </div>
            </form>
        </Frame>
    }
    .into_any()
}

/// The steps that still lack something, as an error summary with a link to each. It takes the focus.
fn unfinished(work: Work, open: &[At]) -> AnyView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            let _ = place.focus();
        }
    });
    mark_title(true);
    on_cleanup(|| mark_title(false));
    let links = open
        .iter()
        .map(|step| {
            view! {
                <li>
                    <a class="function-link" href=step.address(&work.id())>
                        {t(msg::application::step_unfinished(t(step.title())))}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <div tabindex="-1" node_ref=place>
            <Alert tone=Tone::Error heading=t(msg::common::problems())>
                <ul class="unstyled-list">{links}</ul>
            </Alert>
        </div>
    }
    .into_any()
}
