//! One conversation: what was said, when it was read, and a field to answer.

use super::{Mailbox, fields, words};
use crate::client::{self, Failure};
use crate::pages::failed::Failed;
use crate::pages::fetched;
use crate::pages::kept::kept_line;
use crate::pages::moment::{clock_time, moment};
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use crate::state::crypto::new_id;
use crate::state::typed::{WriteKey, forget_typed, keep_typed};
use api::{AboutKind, Conversation, Message, NewMessage};
use leptos::task::spawn_local;
use plan::Party;

/// The page of the conversation `id`.
pub fn one_page(mailbox: Mailbox, id: String) -> AnyView {
    let person = mailbox.person.clone();
    view! {
        <BackLink href=mailbox.list() text=t(msg::messages::title()) />
        {fetched::fetched_with(
            msg::messages::one_title,
            move |leaving| {
                let (person, id) = (person.clone(), id.clone());
                async move { client::conversation(&person, &id, &leaving).await }
            },
            move |found| shown(found, &mailbox),
        )}
    }
    .into_any()
}

fn shown(found: Conversation, mailbox: &Mailbox) -> AnyView {
    let Conversation { row, all } = found;
    note_reading(mailbox, &row, &all);
    let reader = mailbox.party;
    let about = row.about.as_ref().filter(|about| about.kind == AboutKind::Goal).map(|about| {
        view! {
            <p class="small-text">
                <a href=mailbox.goal(&about.id)>{t(msg::messages::about_goal())}</a>
            </p>
        }
    });
    let messages = RwSignal::new(all);
    view! {
        <Heading text=row.subject />
        <p class="font-lead">{t(words::with(row.with, reader))}</p>
        {about}
        <ol class="unstyled-list messages">
            <For each=move || messages.get() key=|message| message.number let:message>
                {one(message, reader)}
            </For>
        </ol>
        {answer(mailbox, row.id, messages)}
    }
    .into_any()
}

/// Tells the server that this side has it in front of it. A try that fails is made again when the page is next opened.
fn note_reading(mailbox: &Mailbox, row: &api::ConversationRow, all: &[Message]) {
    let Some(last) = all.last().map(|message| message.number).filter(|_| row.unread > 0) else { return };
    let (person, id) = (mailbox.person.clone(), row.id.clone());
    spawn_local(async move {
        let _ = client::note_reading(&person, &id, last, &new_id()).await;
    });
}

fn one(message: Message, reader: Party) -> AnyView {
    let own = message.from == reader;
    let read = own.then(|| {
        message
            .read_at
            .map_or_else(|| t(msg::messages::not_read()), |at| t(msg::messages::read_at(moment(at))))
    });
    view! {
        <li class=if own { "message message-own" } else { "message" }>
            <p class="small-text">
                <strong>{words::writer(message.from, message.organisation, reader)}</strong>
                ", "
                {moment(message.at)}
            </p>
            <p class="as-typed">{message.text}</p>
            {read.map(|read| view! { <p class="small-text">{read}</p> })}
        </li>
    }
    .into_any()
}

fn answer(mailbox: &Mailbox, id: String, messages: RwSignal<Vec<Message>>) -> AnyView {
    let text = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let sent = RwSignal::new(String::new());
    let person = mailbox.person.clone();
    let draft = StoredValue::new(format!("besked/{person}/{id}"));
    let kept = keep_typed(draft, move || text.get(), move |typed| text.set(typed));
    let keys = WriteKey::new();
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let new = match fields::text(&text.get_untracked()) {
            Ok(text) => NewMessage { text },
            Err(wrong) => {
                error.set(Some(t(wrong)));
                focus_field("message-text");
                return;
            }
        };
        error.set(None);
        failed.set(None);
        sent.set(String::new());
        busy.set(true);
        let (person, id, key) = (person.clone(), id.clone(), keys.of(&new));
        spawn_local(async move {
            let answer = client::add_message(&person, &id, &new, &key).await;
            let _ = busy.try_set(false);
            match answer {
                Ok(added) => {
                    keys.done();
                    let words = t(msg::messages::sent_at(clock_time(added.at)));
                    let _ = messages.try_update(|all| all.push(added));
                    let _ = text.try_set(String::new());
                    forget_typed(draft);
                    say(&words);
                    let _ = sent.try_set(words);
                    focus_field("message-text");
                }
                Err(failure) => {
                    let wrong = fields::told(&failure).into_iter().next();
                    match wrong {
                        Some(wrong) => {
                            let _ = error.try_set(Some(wrong.text));
                            focus_field("message-text");
                        }
                        None => {
                            let _ = failed.try_set(Some(failure));
                        }
                    }
                }
            }
        });
    };
    view! {
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        <form novalidate class="d-print-none" on:submit=go>
            <TextArea
                id="message-text"
                label=t(msg::messages::answer_label())
                value=text
                error=MaybeProp::derive(move || error.get())
            />
            <p class="save-line small-text">{move || sent.get()}</p>
            {kept_line(kept)}
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::messages::send())) submit=true busy=busy />
            </div>
        </form>
    }
    .into_any()
}
