//! What may be written, and what is wrong with it.

use crate::client::Failure;
use crate::prelude::*;
use api::{FieldCode, MAX_MESSAGE, MAX_SUBJECT};
use texts::Msg;

/// The text without empty ends, or what is wrong with it.
fn read(text: &str, most: usize, empty: fn() -> Msg) -> Result<String, Msg> {
    let text = text.trim();
    if text.is_empty() {
        Err(empty())
    } else if text.chars().count() > most {
        Err(msg::messages::too_long(most, text.chars().count()))
    } else {
        Ok(text.to_owned())
    }
}

/// A subject.
///
/// # Errors
/// What is wrong with it.
pub fn subject(typed: &str) -> Result<String, Msg> {
    read(typed, MAX_SUBJECT, msg::messages::subject_missing)
}

/// A message.
///
/// # Errors
/// What is wrong with it.
pub fn text(typed: &str) -> Result<String, Msg> {
    read(typed, MAX_MESSAGE, msg::messages::text_missing)
}

/// What the server found wrong, at the fields `message-…`.
pub fn told(failure: &Failure) -> Vec<FieldError> {
    let Failure::Problem(problem) = failure else { return Vec::new() };
    let field = |pointer: &str| match pointer {
        "/with" => Some("message-with"),
        "/subject" => Some("message-subject"),
        "/text" => Some("message-text"),
        _ => None,
    };
    problem
        .errors
        .iter()
        .filter_map(|error| {
            let text = match error.code {
                FieldCode::BadText => t(msg::messages::bad_text()),
                _ => error.sentence.pick(lang().tag()).to_owned(),
            };
            field(&error.pointer).map(|field| FieldError { field: field.to_owned(), text })
        })
        .collect()
}
