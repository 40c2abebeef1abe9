//! A page with a form: what is wrong on top, the fields, a button that saves, and the way back when it is saved.

use super::desk::{Change, Desk};
use super::draft::{Draft, forget};
use crate::prelude::*;
use crate::shell::{Heading, say};
use std::sync::Arc;
use texts::Msg;

/// Letters of a line.
pub const LINE: usize = 200;
/// Letters of a text.
pub const TEXT: usize = 1_000;

/// What is typed as a change, or what is wrong with which field.
pub type Read = Arc<dyn Fn(&mut Wrong) -> Change + Send + Sync>;

/// What is wrong, as it is found.
#[derive(Default)]
pub struct Wrong(Vec<FieldError>);

impl Wrong {
    /// Notes a fault at a field unless `right` holds.
    pub fn unless(&mut self, right: bool, field: &str, text: Msg) {
        if !right {
            self.0.push(FieldError { field: field.to_owned(), text: t(text) });
        }
    }

    /// A line that must be there.
    pub fn line(&mut self, field: &str, text: &str, empty: Msg) -> String {
        let text = text.trim();
        self.unless(!text.is_empty(), field, empty);
        self.long(field, text, LINE)
    }

    /// A text of at most so many letters.
    pub fn long(&mut self, field: &str, text: &str, most: usize) -> String {
        let text = text.trim();
        self.unless(text.chars().count() <= most, field, msg::cv::too_long(most));
        text.to_owned()
    }

    /// A year in digits, or nothing.
    pub fn year(&mut self, field: &str, text: &str) -> Option<u16> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let year = text.parse::<u16>().ok().filter(|year| (1920..=2100).contains(year));
        self.unless(year.is_some(), field, msg::cv::year_wrong());
        year
    }
}

/// A form on its way to the page.
pub struct Form {
    /// The desk.
    pub desk: Desk,
    /// The heading.
    pub title: Msg,
    /// What stands below it; may be empty.
    pub lead: Option<Msg>,
    /// The name of the draft below the case.
    pub name: String,
    /// What is kept while it is typed.
    pub draft: Draft,
    /// How it is read.
    pub read: Read,
    /// Where it leads when it is saved, without the language.
    pub next: String,
}

/// What the fields of a form show as wrong.
#[derive(Clone, Copy)]
pub struct Errors(Signal<Vec<FieldError>>);

impl Errors {
    /// What is wrong with one field.
    pub fn at(self, field: &'static str) -> MaybeProp<String> {
        MaybeProp::derive(move || {
            self.0.with(|all| all.iter().find(|error| error.field == field).map(|error| error.text.clone()))
        })
    }
}

/// Draws it around `fields`.
pub fn form(form: Form, fields: impl FnOnce(Errors) -> AnyView) -> AnyView {
    let Form { desk, title, lead, name, draft, read, next } = form;
    let attempt = RwSignal::new(0_u32);
    let name = StoredValue::new(format!("cv/{}/{name}", desk.person()));
    desk.keeps(name.get_value());
    let found = draft.keep(name.get_value());
    let check = read.clone();
    let server = desk.wrong();
    let errors = Signal::derive(move || {
        if attempt.get() == 0 {
            return Vec::new();
        }
        let mut wrong = Wrong::default();
        let _ = check(&mut wrong);
        if wrong.0.is_empty() { server.get() } else { wrong.0 }
    });
    Effect::new(move |_| {
        if server.with(|wrong| !wrong.is_empty()) {
            attempt.update(|attempt| *attempt += 1);
        }
    });
    let navigate = StoredValue::new_local(use_navigate());
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        server.set(Vec::new());
        attempt.update(|attempt| *attempt += 1);
        let mut wrong = Wrong::default();
        let change = untrack(|| read(&mut wrong));
        if !wrong.0.is_empty() {
            return;
        }
        let next = next.clone();
        desk.save(
            change,
            Arc::new(move |_| {
                forget(name.get_value());
                say(&t(msg::cv::saved()));
                let _ = navigate.try_with_value(|navigate| navigate(&next, Default::default()));
            }),
        );
    };
    let lead = lead.map(|lead| view! { <p class="font-lead">{t(lead)}</p> });
    let kept = move || found.get().then(|| view! { <p class="small-text">{t(msg::cv::draft_found())}</p> });
    view! {
        <ErrorSummary errors=errors attempt=attempt />
        <Heading text=t(title) />
        {lead}
        {kept}
        {desk.problems()}
        <form novalidate on:submit=go>
            {fields(Errors(errors))}
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::cv::save())) submit=true busy=desk.busy() />
            </div>
        </form>
    }
    .into_any()
}
