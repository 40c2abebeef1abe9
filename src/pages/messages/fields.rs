//! What may be written, and what is wrong with it.

use crate::forms::submission::Faults;
use crate::prelude::*;
use api::{FieldCode, FieldProblem, MAX_MESSAGE, MAX_SUBJECT};
use texts::Msg;

/// A subject, in the field `message-subject`.
pub fn subject(typed: RwSignal<String>, faults: &mut Faults) -> String {
    read(typed, faults, "message-subject", MAX_SUBJECT, msg::messages::subject_missing)
}

/// A message, in the field `message-text`.
pub fn text(typed: RwSignal<String>, faults: &mut Faults) -> String {
    read(typed, faults, "message-text", MAX_MESSAGE, msg::messages::text_missing)
}

fn read(
    typed: RwSignal<String>,
    faults: &mut Faults,
    field: &str,
    most: usize,
    empty: fn() -> Msg,
) -> String {
    typed.with(|typed| faults.text(field, typed, most, empty, msg::messages::too_long))
}

/// The fields `message-…` that the server's faults belong to.
pub fn place(error: &FieldProblem) -> Option<(&'static str, Option<Msg>)> {
    let field = match error.pointer.as_str() {
        "/with" => "message-with",
        "/subject" => "message-subject",
        "/text" => "message-text",
        _ => return None,
    };
    Some((field, (error.code == FieldCode::BadText).then(msg::messages::bad_text)))
}
