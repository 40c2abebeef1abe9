//! Messages, the same pages for the citizen and for the authority that writes with her.

mod fields;
mod list;
mod new;
mod one;
mod words;

pub use list::list_page;
pub use new::new_page;
pub use one::one_page;

use crate::prelude::*;
use crate::state::acting;
use api::mandate::MandatePart;
use plan::Party;

/// Whose messages, who reads them, and where their pages lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// What names the person in addresses.
    pub person: String,
    /// Who reads.
    pub party: Party,
    /// The case's own page, a path below the language.
    pub base: String,
}

impl Mailbox {
    /// Whether the reader may write here: always, but for whom she may only see.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.party.is_authority() || acting::may_act(MandatePart::Messages)
    }

    /// Whether the reader's own messages are here: only those may wait on this machine to be sent.
    #[must_use]
    pub fn is_own(&self) -> bool {
        !self.party.is_authority() && !acting::is_for_another()
    }

    /// The list.
    #[must_use]
    pub fn list(&self) -> String {
        link(&format!("{}/beskeder", self.base))
    }

    /// The page to begin a conversation.
    #[must_use]
    pub fn new_one(&self) -> String {
        link(&format!("{}/beskeder/ny", self.base))
    }

    /// One conversation, as an address for a link.
    #[must_use]
    pub fn one(&self, id: &str) -> String {
        link(&self.path(id))
    }

    /// The same, below the language.
    fn path(&self, id: &str) -> String {
        format!("{}/beskeder/{id}", self.base)
    }

    /// The goal a conversation is about.
    fn goal(&self, id: &str) -> String {
        link(&format!("{}/plan/maal/{id}", self.base))
    }
}
