//! A meeting beyond the deadlines: what it should be about, and a wish how and when.

use super::said::{self, meetings};
use super::{Asking, Found, call, page};
use crate::client;
use crate::forms::submission::{Faults, Submission};
use crate::pages::citizen::booking::words;
use crate::prelude::*;
use crate::state::typed::Draft;
use api::booking::{NewMeetingRequest, TimeOfDay};
use rules::citizen::Form;
use serde::{Deserialize, Serialize};

/// The field for her words.
const WORDS: &str = "ask-words";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    form: String,
    time: String,
    words: String,
}

#[derive(Clone, Copy)]
struct Fields {
    form: RwSignal<String>,
    time: RwSignal<String>,
    words: RwSignal<String>,
}

impl Fields {
    fn read(self) -> Result<NewMeetingRequest, Vec<FieldError>> {
        let mut faults = Faults::default();
        let words = super::words(self.words, WORDS, true, &mut faults);
        let form = self.form.with(|word| Form::ALL.iter().copied().find(|each| each.key() == word));
        let time = self.time.with(|word| TimeOfDay::ALL.iter().copied().find(|each| each.key() == word));
        faults.result(Some(NewMeetingRequest { form, time, words }))
    }
}

/// The page.
#[component]
pub fn AskPage() -> impl IntoView {
    page(msg::booking::ask_title, msg::booking_asking::meeting_lead, msg::booking_asking::meeting_next, body)
}

fn body(asking: Asking, found: Found) -> AnyView {
    let waits = found.requests.meetings.iter().any(|request| request.answer.is_none());
    let form = if waits {
        view! { <Alert tone=Tone::Info>{t(msg::booking_asking::meeting_waits())}</Alert> }.into_any()
    } else {
        form(asking)
    };
    view! {
        {form}
        {meetings(&found.requests.meetings)}
        <h2>{t(msg::booking_asking::call_title())}</h2>
        {call(&found.view)}
    }
    .into_any()
}

fn form(asking: Asking) -> AnyView {
    let empty = || RwSignal::new(String::new());
    let fields = Fields { form: empty(), time: empty(), words: empty() };
    let draft = Draft::keep(
        "booking/spoerg".to_owned(),
        move || Typed { form: fields.form.get(), time: fields.time.get(), words: fields.words.get() },
        move |typed| {
            fields.form.set(typed.form);
            fields.time.set(typed.time);
            fields.words.set(typed.words);
        },
    );
    let form = Submission::new(move || fields.read()).kept(draft);
    let go = form.on_submit(move |new| {
        let person = asking.person.get_value();
        form.send(
            new,
            move |new, key| async move { client::ask_for_meeting(&person, &new, &key).await },
            move |receipt| asking.done(receipt),
        );
    });
    let forms = core::iter::once(Choice::new("", t(msg::booking_asking::no_matter())))
        .chain(Form::ALL.iter().map(|each| Choice::new(each.key(), t(words::form(*each)))))
        .collect::<Vec<_>>();
    let times = core::iter::once(Choice::new("", t(msg::booking_asking::no_matter())))
        .chain(TimeOfDay::ALL.iter().map(|each| Choice::new(each.key(), t(said::time(*each)))))
        .collect::<Vec<_>>();
    view! {
        <ErrorSummary errors=form.errors() attempt=form.attempt() />
        <form novalidate on:submit=go>
            <TextArea
                id=WORDS
                label=t(msg::booking_asking::meeting_words())
                hint=t(msg::booking_asking::words_hint())
                value=fields.words
                error=form.at(WORDS)
            />
            <RadioGroup id="ask-form" legend=t(msg::booking::filter_form()) value=fields.form options=forms />
            <RadioGroup id="ask-time" legend=t(msg::booking::filter_time()) value=fields.time options=times />
            {form.foot(msg::booking_asking::send())}
        </form>
    }
    .into_any()
}
