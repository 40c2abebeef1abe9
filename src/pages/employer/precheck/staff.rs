//! The staff, given in one of three ways.

mod files;
mod list;
mod paste;

use super::frame::{Frame, Next};
use super::state::Precheck;
use super::steps::Step;
use crate::components::FieldError;
use crate::forms::field::Field;
use crate::forms::precheck::STAFF;
use crate::prelude::*;
use crate::state::staff::read_rows;
use leptos::ev::SubmitEvent;

/// The step.
#[component]
pub fn Staff(
    /// The draft.
    page: Precheck,
) -> impl IntoView {
    let form = page.form(&STAFF);
    let way = Memo::new(move |_| page.answers.with(|answers| answers.get("staff.way").to_owned()));
    let files = files::Desk::new(page, form.attempt);
    let errors = Signal::derive(move || {
        let mut all = form.shown_errors();
        all.extend(match way.get().as_str() {
            "list" | "paste" => list::errors(page),
            "files" => files::errors(files),
            _ => Vec::new(),
        });
        all
    });
    let navigate = use_navigate();
    // Nobody goes on with figures that a count on its way is about to change.
    let leaving = RwSignal::new(false);
    Effect::new(move |_| {
        if leaving.get() && !files.is_counting() {
            navigate(&Step::Staff.next().path(), Default::default());
        }
    });
    let go = move |event: SubmitEvent| {
        event.prevent_default();
        if errors.with_untracked(Vec::<FieldError>::is_empty) {
            leaving.set(true);
        } else {
            form.attempt.update(|attempt| *attempt += 1);
        }
    };
    let filled = page.rows.with_untracked(|rows| rows.iter().any(|row| !row.is_empty()));
    let desk = paste::Desk { open: RwSignal::new(!filled), left_out: RwSignal::new(Vec::new()) };
    let part = live(move || match way.get().as_str() {
        "list" => list::editor(page, form.attempt, None),
        "paste" if desk.open.get() => paste::field(page, desk),
        "paste" => list::editor(page, form.attempt, Some(desk)),
        "files" => files::reader(files),
        _ => ().into_any(),
    });
    let quiet = Callback::new(|()| ());
    let first = |field: &Field| matches!(field.key, "staff.other" | "staff.way");
    view! {
        <Frame page step=Step::Staff errors=view! { <ErrorSummary errors attempt=form.attempt /> }.into_any()>
            <p class="font-lead">{t(msg::precheck::staff_lead())}</p>
            <form novalidate on:submit=go>
                {form.fields_where(first, quiet)}
                {part}
                {form.fields_where(|field| !first(field), quiet)}
                <Next step=Step::Staff />
            </form>
        </Frame>
    }
    .into_any()
}

/// How many persons the list holds, as far as it can be read.
fn persons(page: Precheck) -> Option<usize> {
    page.rows.with(|rows| read_rows(rows).ok().map(|list| list.len()))
}
