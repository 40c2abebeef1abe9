//! The conversations, the latest first.

use super::{Mailbox, words};
use crate::client;
use crate::pages::fetched;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::Heading;
use api::{ConversationRow, Conversations};

/// The page of the list.
pub fn list_page(mailbox: Mailbox) -> AnyView {
    let person = mailbox.person.clone();
    fetched::fetched_with(
        msg::messages::title,
        move |leaving| {
            let person = person.clone();
            async move { client::conversations(&person, &leaving).await }
        },
        move |found| shown(found, &mailbox),
    )
}

fn shown(found: Conversations, mailbox: &Mailbox) -> AnyView {
    let own = !mailbox.party.is_authority();
    let lead = if own { msg::messages::lead() } else { msg::messages::lead_office() };
    let rows = found.items.into_iter().map(|row| one(row, mailbox)).collect::<Vec<_>>();
    let body = if rows.is_empty() {
        let empty = if own { msg::messages::empty() } else { msg::messages::empty_office() };
        view! { <p>{t(empty)}</p> }.into_any()
    } else {
        view! { <ul class="unstyled-list conversations">{rows}</ul> }.into_any()
    };
    view! {
        <Heading text=t(msg::messages::title()) />
        <p class="font-lead">{t(lead)}</p>
        {mailbox
            .writes()
            .then(|| {
                view! {
                    <p class="d-print-none">
                        <ButtonLink text=t(msg::messages::new()) href=mailbox.new_one() />
                    </p>
                }
            })}
        {body}
    }
    .into_any()
}

fn one(row: ConversationRow, mailbox: &Mailbox) -> AnyView {
    let new = (row.unread > 0).then(|| {
        view! { <Badge text=t(msg::messages::unread(u64::from(row.unread))) tone=Tone::Info /> }
    });
    view! {
        <li class="conversation">
            <p class="conversation-head">
                <a href=mailbox.one(&row.id)>{row.subject}</a>
                {new}
            </p>
            <p class="small-text">
                {t(words::with(row.with, mailbox.party))} ", " {moment(row.latest_at)} ", "
                {t(msg::messages::count(u64::from(row.messages)))}
            </p>
        </li>
    }
    .into_any()
}
