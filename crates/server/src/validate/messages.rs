//! Conversations and messages.

use super::{Faults, attachments};
use crate::http::Refusal;
use api::{FieldCode, MAX_MESSAGE, MAX_SUBJECT, NewConversation, NewMessage};
use plan::Party;

/// Characters of the name of what a conversation is about.
const NAME: usize = 64;

/// Something that can be read: line breaks and tabs are text, other control characters are not.
fn text(faults: &mut Faults, pointer: &str, text: &str, most: usize) {
    let readable = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t');
    faults.unless(!text.trim().is_empty(), pointer, FieldCode::Required);
    faults.unless(text.chars().count() <= most, pointer, FieldCode::TooLong);
    faults.unless(text.chars().all(readable), pointer, FieldCode::BadText);
}

/// A conversation that can be begun with one of `with`.
///
/// # Errors
/// `invalid_fields`.
pub fn new_conversation(new: &NewConversation, with: &[Party]) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.unless(with.contains(&new.with), "/with", FieldCode::NoSuchAuthority);
    text(&mut faults, "/subject", &new.subject, MAX_SUBJECT);
    faults.unless(!new.subject.contains(['\n', '\r']), "/subject", FieldCode::BadText);
    text(&mut faults, "/text", &new.text, MAX_MESSAGE);
    attachments::check(&mut faults, "/attachments", &new.attachments);
    if let Some(about) = &new.about {
        let plain = about.id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        faults.unless(plain && (1..=NAME).contains(&about.id.len()), "/about/id", FieldCode::WrongShape);
    }
    faults.finish()
}

/// A message that can be sent.
///
/// # Errors
/// `invalid_fields`.
pub fn new_message(new: &NewMessage) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    text(&mut faults, "/text", &new.text, MAX_MESSAGE);
    attachments::check(&mut faults, "/attachments", &new.attachments);
    faults.finish()
}
