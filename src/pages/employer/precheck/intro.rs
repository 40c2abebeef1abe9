//! Before the first step: what it is, what to have ready, what it is worth.

use super::frame::{lost, saved_words};
use super::start_over::StartOver;
use super::state::Precheck;
use super::steps::Step;
use crate::prelude::*;
use crate::shell::{Heading, focus_heading, say};
use crate::state::draft::DAYS_KEPT;

/// The first page.
#[component]
pub fn Intro(
    /// The way on.
    start: AnyView,
    /// What is known of a draft, above the heading.
    #[prop(optional)]
    above: Option<AnyView>,
    /// The draft's line, below the way on.
    #[prop(optional)]
    below: Option<AnyView>,
) -> impl IntoView {
    let ready = [
        msg::precheck::intro_ready_staff(),
        msg::precheck::intro_ready_placements(),
        msg::precheck::intro_ready_dates(),
        msg::precheck::intro_ready_person(),
    ];
    view! {
        {above}
        <Heading text=t(msg::precheck::title()) />
        <p class="font-lead">{t(msg::precheck::intro_lead())}</p>
        <p>{t(msg::precheck::intro_time())}</p>
        <h2>{t(msg::precheck::intro_ready_title())}</h2>
        <ul>{ready.into_iter().map(|line| view! { <li>{t(line)}</li> }).collect_view()}</ul>
        <h2>{t(msg::precheck::intro_private_title())}</h2>
        <p>{t(msg::precheck::intro_private())}</p>
        <p>{t(msg::precheck::intro_kept(DAYS_KEPT))}</p>
        <h2>{t(msg::precheck::intro_guidance_title())}</h2>
        <p>{t(msg::precheck::intro_guidance())}</p>
        <div class="button-row">{start}</div>
        {below}
    }
    .into_any()
}

/// The first page over a draft: on with it, or away with it.
pub(super) fn resumed(page: Precheck) -> AnyView {
    let begun = Memo::new(move |_| page.draft.with(|draft| !draft.is_empty()));
    let asking = RwSignal::new(false);
    let done = Callback::new(move |()| {
        focus_heading();
        say(&t(msg::precheck::draft_deleted()));
    });
    let start = live(move || {
        let (text, step) = if begun.get() {
            (msg::precheck::intro_continue(), page.draft.with_untracked(Step::first_open))
        } else {
            (msg::precheck::intro_start(), Step::Case)
        };
        view! { <ButtonLink text=t(text) href=link(&step.path()) /> }.into_any()
    });
    let saved = live(move || {
        let saved = page.saved.get().filter(|_| begun.get()).map(|saved| {
            view! {
                <p class="draft-line">
                    <span>{saved_words(saved)}</span>
                    <FunctionLink
                        text=t(msg::precheck::start_over())
                        icon=Icon::Delete
                        on_click=Callback::new(move |_| asking.set(true))
                    />
                </p>
            }
        });
        saved.into_any()
    });
    let below = view! {
        {saved}
        <StartOver page asking done />
    };
    view! { <Intro start above=lost(page) below=below.into_any() /> }.into_any()
}
