//! The staff, given in one of three ways.

mod files;
mod list;
mod paste;

use super::frame::{Frame, Next};
use super::state::Precheck;
use super::steps::Step;
use crate::components::FieldError;
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
    // What is wrong with the staff itself, below the form's own errors.
    let wrong = Memo::new(move |_| {
        if way.get() == "files" { files::errors(page) } else { list::errors(page) }
    });
    let errors = Signal::derive(move || {
        let mut all = form.shown_errors();
        if !way.with(String::is_empty) {
            all.extend(wrong.get());
        }
        all
    });
    let navigate = use_navigate();
    let go = move |event: SubmitEvent| {
        event.prevent_default();
        if errors.with_untracked(Vec::<FieldError>::is_empty) {
            navigate(&Step::Staff.next().path(), Default::default());
        } else {
            form.attempt.update(|attempt| *attempt += 1);
        }
    };
    let part = move || match way.get().as_str() {
        "list" => list::editor(page, form.attempt, false),
        "paste" if page.rows.with(Vec::is_empty) => paste::field(page),
        "paste" => list::editor(page, form.attempt, true),
        "files" => files::reader(page, form.attempt),
        _ => ().into_any(),
    };
    // The list and the paste show the same rows; only an emptied or filled list changes what is drawn.
    let part = Memo::new(move |_| (way.get(), page.rows.with(Vec::is_empty))).with_part(part);
    view! {
        <Frame page step=Step::Staff errors=view! { <ErrorSummary errors attempt=form.attempt /> }.into_any()>
            <p class="font-lead">{t(msg::precheck::staff_lead())}</p>
            <form novalidate on:submit=go>
                {form.fields(Callback::new(|()| ()))} {part} <Next step=Step::Staff />
            </form>
        </Frame>
    }
    .into_any()
}

/// How many persons the list holds, as far as it can be read.
fn persons(page: Precheck) -> Option<usize> {
    page.rows.with(|rows| read_rows(rows).ok().map(|list| list.len()))
}

trait WithPart {
    /// Draws `part` anew whenever the memo changes, and at nothing else.
    fn with_part(self, part: impl Fn() -> AnyView + Send + 'static) -> AnyView;
}

impl<T: Clone + PartialEq + Send + Sync + 'static> WithPart for Memo<T> {
    fn with_part(self, part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
        (move || {
            self.track();
            untrack(&part)
        })
        .into_any()
    }
}
