//! JSON of one shape. `name` is what a problem calls the input: a file, or an argument.

use crate::Problem;
use rules::employer::{Group, NotAGroup};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Text as JSON of one shape; the problem says where the shape is missed.
///
/// # Errors
/// `json_unreadable`, `json_field_missing`, `json_word_unknown`, `json_group_unknown`, `json_shape` or `json_shape_whole`.
pub fn of_text<T: DeserializeOwned>(name: &str, text: &[u8]) -> Result<T, Problem> {
    let mut reader = serde_json::Deserializer::from_slice(text);
    shape(name, serde_path_to_error::deserialize(&mut reader)).and_then(|value| match reader.end() {
        Ok(()) => Ok(value),
        Err(error) => Err(wrong(name, ".", &error)),
    })
}

/// A JSON value of one shape.
///
/// # Errors
/// `json_unreadable`, `json_field_missing`, `json_word_unknown`, `json_group_unknown` or `json_shape`.
pub fn of_value<T: DeserializeOwned>(name: &str, value: Value) -> Result<T, Problem> {
    shape(name, serde_path_to_error::deserialize(value))
}

/// JSON for people and machines.
///
/// # Errors
/// `not_written`.
pub fn pretty(value: &impl Serialize) -> Result<String, Problem> {
    serde_json::to_string_pretty(value)
        .map_err(|error| Problem::new("not_written", &[("why", error.to_string())]))
}

fn shape<T>(
    name: &str,
    read: Result<T, serde_path_to_error::Error<serde_json::Error>>,
) -> Result<T, Problem> {
    read.map_err(|error| wrong(name, &error.path().to_string(), error.inner()))
}

/// What stands at `place` and why it cannot be read. What was written there is not told: it may be a personal number.
fn wrong(name: &str, place: &str, error: &serde_json::Error) -> Problem {
    let file = ("file", name.to_owned());
    if !error.is_data() {
        return Problem::new(
            "json_unreadable",
            &[file, ("line", error.line().to_string()), ("column", error.column().to_string())],
        );
    }
    let why = error.to_string();
    if let Some(field) = why.strip_prefix("missing field ").and_then(|rest| quoted(rest).next()) {
        let field = if place == "." { field.to_owned() } else { format!("{place}.{field}") };
        return Problem::new("json_field_missing", &[file, ("field", field)]);
    }
    let field = ("field", place.to_owned());
    match why.split_once(", expected ") {
        Some((what, known)) if what.starts_with("unknown ") && known.contains('`') => {
            let known: Vec<&str> = quoted(known).collect();
            Problem::new("json_word_unknown", &[file, field, ("known", known.join(", "))])
        }
        _ if why == NotAGroup.to_string() => {
            let mut numbers = Group::all().map(|group| group.number().to_string());
            let first = numbers.next().unwrap_or_default();
            let last = numbers.last().unwrap_or_default();
            Problem::new("json_group_unknown", &[file, field, ("first", first), ("last", last)])
        }
        _ if place == "." => Problem::new("json_shape_whole", &[file]),
        _ => Problem::new("json_shape", &[file, field]),
    }
}

/// The names between backquotes, as the reader of JSON writes them.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}
