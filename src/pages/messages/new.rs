//! Beginning a conversation. What is typed is kept on this machine until the server has it.

use super::{Mailbox, fields, words};
use crate::client;
use crate::forms::attaching::{Attaching, FIELD};
use crate::forms::submission::{Faults, Submission};
use crate::pages::account::{use_account, use_sender};
use crate::pages::fetched;
use crate::pages::told::tell_as;
use crate::pages::waiting;
use crate::prelude::*;
use crate::shell::{Heading, say};
use crate::state::outbox::Parcel;
use crate::state::seen::{Part, or_seen};
use crate::state::typed::Draft;
use api::{About, AboutKind, Attachment, AttachmentPlace, NewConversation};
use plan::Party;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    with: String,
    subject: String,
    text: String,
    #[serde(default)]
    files: Vec<Attachment>,
}

#[derive(Clone, Copy)]
struct Fields {
    with: RwSignal<String>,
    subject: RwSignal<String>,
    text: RwSignal<String>,
    attaching: Attaching,
}

impl Fields {
    fn typed(self) -> Typed {
        Typed {
            with: self.with.get(),
            subject: self.subject.get(),
            text: self.text.get(),
            files: self.attaching.files().get(),
        }
    }

    fn fill(self, typed: Typed) {
        self.with.set(typed.with);
        self.subject.set(typed.subject);
        self.text.set(typed.text);
        self.attaching.files().set(typed.files);
    }

    fn read(self, possible: &[Party], about: Option<About>) -> Result<NewConversation, Vec<FieldError>> {
        let mut faults = Faults::default();
        let with = self.with.with(|chosen| possible.iter().copied().find(|party| party.key() == chosen));
        faults.at_if(with.is_none(), "message-with", msg::messages::with_missing);
        let subject = fields::subject(self.subject, &mut faults);
        let text = fields::text(self.text, &mut faults);
        let attachments = self.attaching.read(&mut faults);
        faults.result(with.map(|with| NewConversation { with, subject, text, about, attachments }))
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
                async move {
                    let all = async { client::conversations(&person, &leaving).await.map(|all| all.with) };
                    or_seen(Part::WritesWith, &person, all).await
                }
            },
            move |seen| form(&mailbox, seen.found, about.clone()),
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
        attaching: Attaching::new(&mailbox.person, AttachmentPlace::Messages),
    };
    let parcel = Parcel::Conversation { person: mailbox.person.clone() };
    let draft = waiting::draft(&parcel, &waiting::draft_name());
    let draft = Draft::keep(draft, move || fields.typed(), move |typed| fields.fill(typed));
    let choices = possible
        .iter()
        .map(|party| Choice::new(party.key(), t(words::with(*party, mailbox.party))))
        .collect::<Vec<_>>();
    let possible = StoredValue::new(possible);
    let about = StoredValue::new(about);
    let read = move || possible.with_value(|possible| fields.read(possible, about.get_value()));
    let form = Submission::new(read).placed(fields::place).kept(draft);
    let navigate = StoredValue::new_local(use_navigate());
    let (account, sender) = (use_account(), use_sender());
    let mailbox = mailbox.clone();
    let go = form.on_submit(move |new| {
        let (person, mailbox) = (mailbox.person.clone(), mailbox.clone());
        let (list, parcel) = (format!("{}/beskeder", mailbox.base), parcel.clone());
        form.send_or_wait(
            new,
            move |new, key| async move { client::begin_conversation(&person, &new, &key).await },
            move |begun| {
                say(&t(msg::messages::sent()));
                let to = mailbox.path(&begun.row.id);
                let _ = navigate.try_with_value(|navigate| navigate(&to, Default::default()));
            },
            move |new, key| {
                let files = fields.attaching.files().try_get_untracked().unwrap_or_default();
                let waits = waiting::lay(sender, account, parcel, (new, files), key);
                if waits {
                    tell_as(Tone::Warning, t(waiting::waits()));
                    let _ = navigate.try_with_value(|navigate| navigate(&list, Default::default()));
                }
                waits
            },
        );
    });
    let whom = (choices.len() > 1).then(|| {
        view! {
            <RadioGroup
                id="message-with"
                legend=t(msg::messages::with_label())
                value=fields.with
                options=choices
                error=form.at("message-with")
            />
        }
    });
    view! {
        <ErrorSummary errors=form.errors() attempt=form.attempt() />
        <Heading text=t(msg::messages::new_title()) />
        {about.with_value(Option::is_some).then(|| view! { <p>{t(msg::messages::about_goal_new())}</p> })}
        <form novalidate on:submit=go>
            {whom}
            <TextField
                id="message-subject"
                label=t(msg::messages::subject_label())
                hint=t(msg::messages::subject_hint())
                value=fields.subject
                error=form.at("message-subject")
            />
            <TextArea
                id="message-text"
                label=t(msg::messages::text_label())
                value=fields.text
                rows=8
                error=form.at("message-text")
            />
            {fields.attaching.field(form.at(FIELD))}
            {form.foot(msg::messages::send())}
        </form>
    }
    .into_any()
}
