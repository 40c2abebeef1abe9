//! JSON of one shape. `name` is what a problem calls the input: a file, or an argument.

use crate::Problem;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Text as JSON of one shape; the problem says where the shape is missed.
///
/// # Errors
/// `json_unreadable`.
pub fn of_text<T: DeserializeOwned>(name: &str, text: &[u8]) -> Result<T, Problem> {
    let mut reader = serde_json::Deserializer::from_slice(text);
    shape(name, serde_path_to_error::deserialize(&mut reader)).and_then(|value| match reader.end() {
        Ok(()) => Ok(value),
        Err(error) => Err(wrong(name, &error.to_string())),
    })
}

/// A JSON value of one shape.
///
/// # Errors
/// `json_unreadable`.
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
    read.map_err(|error| {
        let (place, why) = (error.path().to_string(), error.inner().to_string());
        wrong(name, &if place == "." { why } else { format!("{place}: {why}") })
    })
}

fn wrong(name: &str, why: &str) -> Problem {
    Problem::new("json_unreadable", &[("file", name.to_owned()), ("why", why.to_owned())])
}
