//! Who writes with whom, in words.

use crate::prelude::*;
use plan::Party;
use texts::Msg;

/// With whom a conversation is, as told to `reader`.
#[must_use]
pub fn with(authority: Party, reader: Party) -> Msg {
    match authority {
        _ if reader.is_authority() => msg::messages::with_citizen(),
        Party::Fund => msg::messages::with_fund(),
        Party::Municipality | Party::Citizen => msg::messages::with_municipality(),
    }
}

/// Who wrote a message, as told to `reader`.
#[must_use]
pub fn writer(from: Party, organisation: Option<String>, reader: Party) -> String {
    match from {
        _ if from == reader => t(msg::messages::from_you()),
        Party::Citizen => t(msg::messages::from_citizen()),
        Party::Fund => organisation.unwrap_or_else(|| t(msg::messages::with_fund())),
        Party::Municipality => organisation.unwrap_or_else(|| t(msg::messages::with_municipality())),
    }
}
