//! What stands around every step: the steps at the side, the way back, "Gem kladde" and how safe the draft is.

use super::draft::{Saving, Work};
use super::step::is_done;
use super::steps::At;
use crate::components::{Progress, Step};
use crate::pages::account::use_account;
use crate::pages::moment::clock_time;
use crate::prelude::*;
use crate::shell::{Heading, say};

/// The frame of a step.
#[component]
pub fn Frame(
    /// The draft.
    work: Work,
    /// Which step.
    at: At,
    /// The error summary; it stands above the heading.
    #[prop(optional)]
    errors: Option<AnyView>,
    /// What the step holds.
    children: Children,
) -> impl IntoView {
    let back = Signal::derive(move || before(work, at));
    // Said where one begins and where one sends; in between it would only stand in the way.
    let told = matches!(at, At::Job | At::Summary)
        .then(|| view! { <Alert tone=Tone::Warning>{t(msg::application::not_before_yes())}</Alert> });
    let unreadable = work
        .is_unreadable()
        .then(|| view! { <Alert tone=Tone::Warning>{t(msg::application::draft_unreadable())}</Alert> });
    view! {
        {errors}
        <div class="row step-page">
            <div class="col-12 col-lg-3">{indicator(work, at)}</div>
            <div class="col-12 col-lg-9">
                {draft_line(work, at)} {unreadable} <BackLink href=back /> <Heading text=t(at.title()) />
                {told} {children()}
            </div>
        </div>
    }
    .into_any()
}

fn before(work: Work, at: At) -> String {
    let all = At::all(work.missed.get());
    match all.iter().position(|step| *step == at).and_then(|place| place.checked_sub(1)) {
        Some(place) => all[place].address(&work.id()),
        None => link("/arbejdsgiver/tjek/svar"),
    }
}

fn indicator(work: Work, at: At) -> AnyView {
    let steps = Signal::derive(move || {
        let all = At::all(work.missed.get());
        let done: Vec<bool> = all.iter().map(|step| is_done(work, *step)).collect();
        let reach = done.iter().position(|done| !done).unwrap_or(all.len());
        all.iter()
            .enumerate()
            .map(|(place, step)| Step {
                title: t(step.title()),
                href: (place <= reach).then(|| step.address(&work.id())),
                progress: if *step != At::Summary && done[place] { Progress::Done } else { Progress::Ahead },
            })
            .collect::<Vec<_>>()
    });
    let current =
        Signal::derive(move || At::all(work.missed.get()).iter().position(|step| *step == at).unwrap_or(0));
    view! { <StepIndicator steps current /> }.into_any()
}

/// "Gem kladde" and how safe the draft is.
fn draft_line(work: Work, at: At) -> AnyView {
    let saver = work.saver();
    let words = Memo::new(move |_| match saver.state() {
        Saving::Untouched => String::new(),
        Saving::Running => t(msg::application::draft_saving()),
        Saving::Saved(time) => t(msg::application::draft_saved(clock_time(time))),
        Saving::Here | Saving::SignedOut => t(msg::application::draft_here()),
        Saving::Nowhere => t(msg::application::draft_nowhere()),
        Saving::Conflict => t(msg::application::draft_conflict()),
    });
    // The session ended elsewhere, or at the server: the account asks, and the gate leads on to signing in again.
    let (account, noticed) = (use_account(), work.saver());
    Effect::new(move |_| {
        if noticed.state() == Saving::SignedOut {
            account.extend();
        }
    });
    let pressed = RwSignal::new(false);
    // A press is answered aloud when the answer is there; saving by the way stays quiet.
    Effect::new(move |_| {
        let words = words.get();
        if pressed.get_untracked() && words != t(msg::application::draft_saving()) {
            pressed.set(false);
            say(&words);
        }
    });
    let save = Callback::new(move |_| {
        pressed.set(true);
        say(&words.get_untracked());
        work.save(at.word());
    });
    view! {
        <div class="draft-line d-print-none">
            <span>{move || words.get()}</span>
            <FunctionLink text=t(msg::common::save_draft()) icon=Icon::Save on_click=save />
        </div>
    }
    .into_any()
}
