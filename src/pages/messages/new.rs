//! Beginning a conversation. What is typed is kept on this machine until the server has it.

use super::{Mailbox, fields, words};
use crate::client::{self, Failure};
use crate::pages::failed::Failed;
use crate::pages::fetched;
use crate::pages::kept::kept_line;
use crate::prelude::*;
use crate::shell::{Heading, say};
use crate::state::typed::{WriteKey, forget_typed, keep_typed};
use api::{About, AboutKind, NewConversation};
use leptos::task::spawn_local;
use plan::Party;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    with: String,
    subject: String,
    text: String,
}

#[derive(Clone, Copy)]
struct Fields {
    with: RwSignal<String>,
    subject: RwSignal<String>,
    text: RwSignal<String>,
}

impl Fields {
    fn typed(self) -> Typed {
        Typed { with: self.with.get(), subject: self.subject.get(), text: self.text.get() }
    }

    fn fill(self, typed: Typed) {
        self.with.set(typed.with);
        self.subject.set(typed.subject);
        self.text.set(typed.text);
    }

    fn read(self, possible: &[Party], about: Option<About>) -> Result<NewConversation, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let mut at = |field: &str, text: texts::Msg| {
            wrong.push(FieldError { field: field.to_owned(), text: t(text) });
        };
        let chosen = self.with.get();
        let with = possible.iter().copied().find(|party| party.key() == chosen);
        if with.is_none() {
            at("message-with", msg::messages::with_missing());
        }
        let subject = fields::subject(&self.subject.get()).map_err(|text| at("message-subject", text));
        let text = fields::text(&self.text.get()).map_err(|text| at("message-text", text));
        match (with, subject, text) {
            (Some(with), Ok(subject), Ok(text)) => Ok(NewConversation { with, subject, text, about }),
            _ => Err(wrong),
        }
    }
}

/// The page.
pub fn new_page(mailbox: Mailbox) -> AnyView {
    let person = mailbox.person.clone();
    let goal = use_query_map().with_untracked(|query| query.get("maal"));
    let about = goal.map(|id| About { kind: AboutKind::Goal, id });
    view! {
        <BackLink href=mailbox.list() text=t(msg::messages::title()) />
        {fetched::fetched_with(
            msg::messages::new_title,
            move |leaving| {
                let person = person.clone();
                async move { client::conversations(&person, &leaving).await }
            },
            move |found| form(&mailbox, found.with, about.clone()),
        )}
    }
    .into_any()
}

fn form(mailbox: &Mailbox, possible: Vec<Party>, about: Option<About>) -> AnyView {
    // Where there is no choice there is no question.
    let only = if let [only] = possible[..] { only.key().to_owned() } else { String::new() };
    let fields = Fields {
        with: RwSignal::new(only),
        subject: RwSignal::new(String::new()),
        text: RwSignal::new(String::new()),
    };
    let person = mailbox.person.clone();
    let draft = StoredValue::new(format!("besked/{person}/ny"));
    let kept = keep_typed(draft, move || fields.typed(), move |typed| fields.fill(typed));
    let choices = possible
        .iter()
        .map(|party| Choice::new(party.key(), t(words::with(*party, mailbox.party))))
        .collect::<Vec<_>>();
    let possible = StoredValue::new(possible);
    let about = StoredValue::new(about);
    let read = move || possible.with_value(|possible| fields.read(possible, about.get_value()));
    let attempt = RwSignal::new(0_u32);
    let server = RwSignal::new(Vec::<FieldError>::new());
    let errors = Signal::derive(move || {
        if attempt.get() == 0 {
            return Vec::new();
        }
        read().err().unwrap_or_else(|| server.get())
    });
    let at = move |field: &'static str| {
        MaybeProp::derive(move || {
            errors.with(|all| all.iter().find(|error| error.field == field).map(|error| error.text.clone()))
        })
    };
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let keys = WriteKey::new();
    let navigate = StoredValue::new_local(use_navigate());
    let place = mailbox.clone();
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        server.set(Vec::new());
        attempt.update(|attempt| *attempt += 1);
        let Ok(new) = untrack(read) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let (place, key) = (place.clone(), keys.of(&new));
        spawn_local(async move {
            let sent = client::begin_conversation(&place.person, &new, &key).await;
            let _ = busy.try_set(false);
            match sent {
                Ok(begun) => {
                    forget_typed(draft);
                    say(&t(msg::messages::sent()));
                    let to = place.path(&begun.row.id);
                    let _ = navigate.try_with_value(|navigate| navigate(&to, Default::default()));
                }
                Err(failure) => {
                    let wrong = fields::told(&failure);
                    if wrong.is_empty() {
                        let _ = failed.try_set(Some(failure));
                    } else {
                        let _ = server.try_set(wrong);
                        let _ = attempt.try_update(|attempt| *attempt += 1);
                    }
                }
            }
        });
    };
    let whom = (choices.len() > 1).then(|| {
        view! {
            <RadioGroup
                id="message-with"
                legend=t(msg::messages::with_label())
                value=fields.with
                options=choices
                error=at("message-with")
            />
        }
    });
    view! {
        <ErrorSummary errors=errors attempt=attempt />
        <Heading text=t(msg::messages::new_title()) />
        {about.with_value(Option::is_some).then(|| view! { <p>{t(msg::messages::about_goal_new())}</p> })}
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        <form novalidate on:submit=go>
            {whom}
            <TextField
                id="message-subject"
                label=t(msg::messages::subject_label())
                hint=t(msg::messages::subject_hint())
                value=fields.subject
                error=at("message-subject")
            />
            <TextArea
                id="message-text"
                label=t(msg::messages::text_label())
                value=fields.text
                rows=8
                error=at("message-text")
            />
            {kept_line(kept)}
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::messages::send())) submit=true busy=busy />
            </div>
        </form>
    }
    .into_any()
}
