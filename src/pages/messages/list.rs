//! The conversations, the latest first, below what waits to be sent.

use super::{Mailbox, words};
use crate::client::{self, Load, Loading, load};
use crate::pages::account::{use_account, use_sender};
use crate::pages::failed::Failed;
use crate::pages::moment::moment;
use crate::pages::told::told;
use crate::pages::waiting::waiting;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::outbox::Parcel;
use crate::state::seen::{self, Part};
use api::{ConversationRow, Conversations};

/// The page of the list.
pub fn list_page(mailbox: Mailbox) -> AnyView {
    let (account, sender) = (use_account(), use_sender());
    let whose = mailbox.person.clone();
    let found = load(move |leaving| {
        account.back().track();
        sender.delivered().track();
        let person = whose.clone();
        async move {
            let own = seen::is_own();
            let found = client::conversations(&person, &leaving).await?;
            if own {
                // Whom she may write to, so that a new message can be begun without a connection.
                seen::keep(Part::WritesWith, &person, &found.with).await;
            }
            Ok(found)
        }
    });
    let own = !mailbox.party.is_authority();
    let lead = if own { msg::messages::lead() } else { msg::messages::lead_office() };
    let whose = mailbox.person.clone();
    let waits = mailbox.is_own().then(|| {
        let these = move |parcel: &Parcel| match parcel {
            Parcel::Conversation { person } | Parcel::Message { person, .. } => *person == whose,
            Parcel::JobEntry { .. } | Parcel::Application => false,
        };
        waiting(these, None)
    });
    view! {
        <Heading text=t(msg::messages::title()) />
        {told()}
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
        {waits}
        {live(move || list(found, &mailbox))}
    }
    .into_any()
}

fn list(found: Loading<Conversations>, mailbox: &Mailbox) -> AnyView {
    let rows = match found.get() {
        Load::Waiting => return view! { <Spinner /> }.into_any(),
        Load::Failed(failure) => {
            return view! { <Failed failure=failure again=move || found.again() /> }.into_any();
        }
        Load::Here(found) => found.items,
    };
    if rows.is_empty() {
        let own = !mailbox.party.is_authority();
        let empty = if own { msg::messages::empty() } else { msg::messages::empty_office() };
        return view! { <p>{t(empty)}</p> }.into_any();
    }
    let rows = rows.into_iter().map(|row| one(row, mailbox)).collect::<Vec<_>>();
    view! { <ul class="unstyled-list conversations">{rows}</ul> }.into_any()
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
