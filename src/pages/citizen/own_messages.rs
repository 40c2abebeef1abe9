//! The citizen's own messages.

use super::own;
use crate::pages::messages::{Mailbox, list_page, new_page, one_page};
use crate::prelude::*;
use plan::Party;

fn mailbox(person: String) -> Mailbox {
    Mailbox { person, party: Party::Citizen, base: "/borger".to_owned() }
}

/// The list.
#[component]
pub fn MessagesPage() -> impl IntoView {
    own(msg::messages::title, |person| list_page(mailbox(person)))
}

/// Beginning a conversation.
#[component]
pub fn NewMessagePage() -> impl IntoView {
    own(msg::messages::new_title, |person| new_page(mailbox(person)))
}

/// The conversation in the address.
#[component]
pub fn MessagePage() -> impl IntoView {
    let params = use_params_map();
    own(msg::messages::one_title, move |person| {
        let id = params.with_untracked(|params| params.get("id").unwrap_or_default());
        one_page(mailbox(person), id)
    })
}
