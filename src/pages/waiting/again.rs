//! Taking back what waits: its words stand in the form again.

use crate::prelude::*;
use crate::state::outbox::{Entry, Parcel};
use crate::state::storage;
use api::{Attachment, NewConversation, NewMessage};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The usual draft of a form, and the word in its address.
const NEW: &str = "ny";

/// An answer as it is typed, and the files beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The words.
    pub text: String,
    /// The files.
    pub files: Vec<Attachment>,
}

/// The words of an answer.
pub(super) fn text(entry: &Entry) -> String {
    serde_json::from_str::<NewMessage>(&entry.body).map(|new| new.text).unwrap_or_default()
}

/// Puts the words back where their form looks for them, and gives that form, a path below the language. What stands there
/// already is left: an answer stands below it, and anything else gets a form of its own.
pub(super) async fn put_back(entry: &Entry) -> String {
    let usual = draft(&entry.parcel, NEW);
    // On a shared computer the page's memory has it.
    if let Parcel::Message { .. } = entry.parcel {
        let before = storage::recall::<Answer>(&usual).await.ok().flatten().unwrap_or_default();
        let mut files = before.files;
        files.extend(entry.files.clone());
        let _ = storage::keep(&usual, &Answer { text: joined(before.text, &text(entry)), files }).await;
        return form(entry, NEW);
    }
    let free = matches!(storage::recall::<IgnoredAny>(&usual).await, Ok(None));
    let name = if free { NEW } else { entry.key.as_str() };
    // The form's own fields have the names of the body's; files it knows by more than their ids.
    let mut typed = serde_json::from_str::<Map<String, Value>>(&entry.body).unwrap_or_default();
    if let Ok(files) = serde_json::to_value(&entry.files) {
        typed.insert("files".to_owned(), files);
    }
    let _ = storage::keep(&draft(&entry.parcel, name), &typed).await;
    form(entry, name)
}

/// Both texts, the first above the other.
#[must_use]
pub fn joined(before: String, after: &str) -> String {
    if before.trim().is_empty() { after.to_owned() } else { format!("{before}\n\n{after}") }
}

/// Where the draft of a form lies: the usual one, or that of what was taken back under the key `name`.
#[must_use]
pub fn draft(parcel: &Parcel, name: &str) -> String {
    match parcel {
        Parcel::Conversation { person } => format!("besked/{person}/{name}"),
        Parcel::Message { person, conversation } => format!("besked/{person}/{conversation}"),
        Parcel::JobEntry { person, .. } => format!("joblog/{person}/{name}"),
        Parcel::Application => name.to_owned(),
    }
}

/// The form that is filled with the draft `name`.
fn form(entry: &Entry, name: &str) -> String {
    let from = (name != NEW).then(|| format!("fra={name}"));
    if let Parcel::JobEntry { .. } = entry.parcel {
        return address("/borger/joblog/ny", from);
    }
    let about = serde_json::from_str::<NewConversation>(&entry.body).ok().and_then(|new| new.about);
    let about = about.map(|about| format!("maal={}", about.id));
    address("/borger/beskeder/ny", from.into_iter().chain(about))
}

fn address(path: &str, query: impl IntoIterator<Item = String>) -> String {
    let query: Vec<String> = query.into_iter().collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

/// The name of the draft that the form in the address opens with.
#[must_use]
pub fn draft_name() -> String {
    let plain = |key: &String| key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let from = use_query_map().with_untracked(|query| query.get("fra"));
    from.filter(plain).unwrap_or_else(|| NEW.to_owned())
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn words_taken_back_stand_below_what_was_typed_since() {
        assert_eq!(joined(" ".to_owned(), "Tak."), "Tak.");
        assert_eq!(joined("Hej.".to_owned(), "Tak."), "Hej.\n\nTak.");
    }
}
