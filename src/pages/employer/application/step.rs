//! A step with questions.

use super::carried::Carried;
use super::draft::Work;
use super::form::{CONTACT, JOB, PERSON, REMARK, UNIT};
use super::frame::Frame;
use super::steps::At;
use super::units::Units;
use crate::forms::check::check;
use crate::forms::field::Form;
use crate::forms::view::FormState;
use crate::prelude::*;

/// The questions of a step; the summary has none.
#[must_use]
pub fn form_of(at: At) -> Option<&'static Form> {
    match at {
        At::Job => Some(&JOB),
        At::Contact => Some(&CONTACT),
        At::Person => Some(&PERSON),
        At::Remark => Some(&REMARK),
        At::Summary => None,
    }
}

/// Whether every question of the step has a good answer.
#[must_use]
pub fn is_done(work: Work, at: At) -> bool {
    let unit = at != At::Job || work.chosen_unit().is_some();
    unit && form_of(at).is_none_or(|form| work.answers.with(|answers| check(form, answers).is_empty()))
}

/// A step that asks.
#[component]
pub fn StepPage(
    /// The draft.
    work: Work,
    /// Which step.
    at: At,
) -> impl IntoView {
    let Some(form) = form_of(at) else { return ().into_any() };
    // Looked at once, on coming here: what is being written never takes the page away under the hands.
    if let Some(open) = untrack(|| first_open_before(work, at)) {
        return view! {
            <Frame work=work at=at>
                {missing(work, open)}
            </Frame>
        }
        .into_any();
    }
    let form = FormState::new(form, work.values, work.answers);
    let unit_missing = Signal::derive(move || {
        (at == At::Job && form.attempt.get() > 0 && work.chosen_unit().is_none())
            .then(|| t(msg::application::unit_needed()))
    });
    let errors = Signal::derive(move || {
        let unit = unit_missing.get().map(|text| FieldError { field: UNIT.to_owned(), text });
        unit.into_iter().chain(form.shown_errors()).collect::<Vec<_>>()
    });
    let summary = view! { <ErrorSummary errors=errors attempt=form.attempt /> }.into_any();
    let save = Callback::new(move |()| work.save(at.word()));
    let navigate = use_navigate();
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        work.save(at.word());
        if untrack(|| is_done(work, at)) {
            navigate(&untrack(|| after(work, at)).path(&work.id()), Default::default());
        } else {
            form.attempt.update(|attempt| *attempt += 1);
        }
    };
    view! {
        <Frame work=work at=at errors=summary>
            {lead(work, at)}
            <form novalidate on:submit=go>
                {(at == At::Job).then(|| view! { <Units work=work error=unit_missing on_change=save /> })}
                {form.fields(save)}
                <div class="button-row">
                    <Button text=t(msg::application::next()) submit=true />
                </div>
            </form>
        </Frame>
    }
    .into_any()
}

/// The first step before `at` that needs something.
#[must_use]
pub fn first_open_before(work: Work, at: At) -> Option<At> {
    let all = At::all(work.missed.get());
    all.into_iter().take_while(|step| *step != at).find(|step| !is_done(work, *step))
}

/// What is missing, and the way to it.
#[must_use]
pub fn missing(work: Work, open: At) -> AnyView {
    view! {
        <p class="font-lead">{t(msg::precheck::answer_incomplete())}</p>
        <ButtonLink text=t(msg::precheck::answer_incomplete_go(open.title())) href=open.address(&work.id()) />
    }
    .into_any()
}

fn after(work: Work, at: At) -> At {
    let all = At::all(work.missed.get());
    let place = all.iter().position(|step| *step == at);
    place.and_then(|place| all.get(place + 1)).copied().unwrap_or(At::Summary)
}

/// What stands before the questions.
fn lead(work: Work, at: At) -> AnyView {
    match at {
        At::Job => view! { <Carried work=work /> }.into_any(),
        At::Contact => view! { <p class="font-lead">{t(msg::application::contact_lead())}</p> }.into_any(),
        At::Person => view! { <p class="font-lead">{t(msg::application::person_lead())}</p> }.into_any(),
        At::Remark => view! { <p class="font-lead">{t(msg::application::remark_lead())}</p> }.into_any(),
        At::Summary => ().into_any(),
    }
}
