//! One conversation: what was said, when it was read, and a field to answer.

use super::{Mailbox, fields, words};
use crate::client::{self, Leaving};
use crate::forms::attaching::{Attaching, FIELD};
use crate::forms::submission::{Faults, Submission};
use crate::pages::account::{use_account, use_sender};
use crate::pages::attached::attached;
use crate::pages::fetched;
use crate::pages::moment::{clock_time, moment};
use crate::pages::waiting::{Answer, joined, lay, waiting, waits};
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use crate::state::crypto::new_id;
use crate::state::outbox::Parcel;
use crate::state::typed::Draft;
use api::{AboutKind, AttachmentPlace, Conversation, Message, NewMessage};
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
    // Who may only see has not read it in her place.
    if mailbox.writes() {
        note_reading(mailbox, &row, &all);
    }
    let reader = mailbox.party;
    let about = row.about.as_ref().filter(|about| about.kind == AboutKind::Goal).map(|about| {
        view! {
            <p class="small-text">
                <a href=mailbox.goal(&about.id)>{t(msg::messages::about_goal())}</a>
            </p>
        }
    });
    let messages = RwSignal::new(all);
    let person = mailbox.person.clone();
    if mailbox.is_own() {
        read_again(mailbox, row.id.clone(), messages);
    }
    view! {
        <Heading text=row.subject />
        <p class="font-lead">{t(words::with(row.with, reader))}</p>
        {about}
        <ol class="unstyled-list messages">
            <For each=move || messages.get() key=|message| message.number let:message>
                {one(message, &person, reader)}
            </For>
        </ol>
        {mailbox.writes().then(|| answer(mailbox, row.id, messages))}
    }
    .into_any()
}

/// What waited here and was sent stands among the messages, without the page being drawn anew under the hands.
fn read_again(mailbox: &Mailbox, id: String, messages: RwSignal<Vec<Message>>) {
    let (sender, person) = (use_sender(), mailbox.person.clone());
    Effect::new(move |before: Option<()>| {
        sender.delivered().track();
        if before.is_none() {
            return;
        }
        let (person, id) = (person.clone(), id.clone());
        spawn_local(async move {
            // A try that fails is made again when the page is next opened.
            if let Ok(found) = client::conversation(&person, &id, &Leaving::never()).await {
                let _ = messages.try_set(found.all);
            }
        });
    });
}

/// Tells the server that this side has it in front of it. A try that fails is made again when the page is next opened.
fn note_reading(mailbox: &Mailbox, row: &api::ConversationRow, all: &[Message]) {
    let Some(last) = all.last().map(|message| message.number).filter(|_| row.unread > 0) else { return };
    let (person, id) = (mailbox.person.clone(), row.id.clone());
    spawn_local(async move {
        let _ = client::note_reading(&person, &id, last, &new_id()).await;
    });
}

fn one(message: Message, person: &str, reader: Party) -> AnyView {
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
            {attached(person, AttachmentPlace::Messages, &message.attachments)}
            {read.map(|read| view! { <p class="small-text">{read}</p> })}
        </li>
    }
    .into_any()
}

fn answer(mailbox: &Mailbox, id: String, messages: RwSignal<Vec<Message>>) -> AnyView {
    let text = RwSignal::new(String::new());
    let sent = RwSignal::new(String::new());
    let person = mailbox.person.clone();
    let attaching = Attaching::new(&person, AttachmentPlace::Messages);
    let typed = move || Answer { text: text.get(), files: attaching.files().get() };
    let fill = move |typed: Answer| {
        text.set(typed.text);
        attaching.files().set(typed.files);
    };
    let draft = Draft::keep(format!("besked/{person}/{id}"), typed, fill);
    let form = Submission::new(move || {
        let mut faults = Faults::default();
        let text = fields::text(text, &mut faults);
        let attachments = attaching.read(&mut faults);
        faults.result(Some(NewMessage { text, attachments }))
    })
    .placed(fields::place)
    .kept(draft);
    // Two fields need no summary: the focus goes to the field itself.
    let (attempt, errors) = (form.attempt(), form.errors());
    Effect::new(move |_| {
        let first = errors.with_untracked(|errors| errors.first().map(|error| error.field.clone()));
        if let Some(field) = first.filter(|_| attempt.get() > 0) {
            focus_field(&field);
        }
    });
    let (account, sender) = (use_account(), use_sender());
    let parcel = Parcel::Message { person: person.clone(), conversation: id.clone() };
    let these = parcel.clone();
    let back = Callback::new(move |taken: Answer| {
        text.update(|typed| *typed = joined(core::mem::take(typed), &taken.text));
        attaching.files().update(|files| files.extend(taken.files));
        // The button that had the focus goes with what it took back.
        request_animation_frame(|| focus_field("message-text"));
    });
    let waits_here = mailbox.is_own().then(|| waiting(move |parcel| *parcel == these, Some(back)));
    let go = form.on_submit(move |new| {
        sent.set(String::new());
        let (person, id, parcel) = (person.clone(), id.clone(), parcel.clone());
        form.send_or_wait(
            new,
            move |new, key| async move { client::add_message(&person, &id, &new, &key).await },
            move |added| {
                let words = t(msg::messages::sent_at(clock_time(added.at)));
                let _ = messages.try_update(|all| all.push(added));
                let _ = text.try_set(String::new());
                attaching.clear();
                say(&words);
                let _ = sent.try_set(words);
                focus_field("message-text");
            },
            move |new, key| {
                let files = attaching.files().try_get_untracked().unwrap_or_default();
                let waiting = lay(sender, account, parcel, (new, files), key);
                if waiting {
                    let _ = text.try_set(String::new());
                    attaching.clear();
                    say(&t(waits()));
                }
                waiting
            },
        );
    });
    view! {
        {waits_here}
        <form novalidate class="d-print-none" on:submit=go>
            <TextArea
                id="message-text"
                label=t(msg::messages::answer_label())
                value=text
                error=form.at("message-text")
            />
            {attaching.field(form.at(FIELD))}
            <p class="save-line small-text">{move || sent.get()}</p>
            {form.foot(msg::messages::send())}
        </form>
    }
    .into_any()
}
