//! Files the user names.

use crate::problem::Problem;
use serde::de::DeserializeOwned;
use std::path::Path;

fn name(path: &Path) -> String {
    path.display().to_string()
}

/// The file could not be read.
pub fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    Problem::new("file_unreadable", &[("file", name(path)), ("why", error.to_string())])
}

/// The file as JSON of one shape; the problem says where the shape is missed.
pub fn json<T: DeserializeOwned>(path: &Path) -> Result<T, Problem> {
    let text = std::fs::read(path).map_err(|error| unreadable(path, &error))?;
    let mut reader = serde_json::Deserializer::from_slice(&text);
    shape(path, serde_path_to_error::deserialize(&mut reader)).and_then(|value| match reader.end() {
        Ok(()) => Ok(value),
        Err(error) => Err(wrong(path, &error.to_string())),
    })
}

/// A JSON value of one shape, read from the file before.
pub fn value<T: DeserializeOwned>(path: &Path, value: serde_json::Value) -> Result<T, Problem> {
    shape(path, serde_path_to_error::deserialize(value))
}

fn shape<T>(
    path: &Path,
    read: Result<T, serde_path_to_error::Error<serde_json::Error>>,
) -> Result<T, Problem> {
    read.map_err(|error| {
        let (place, why) = (error.path().to_string(), error.inner().to_string());
        wrong(path, &if place == "." { why } else { format!("{place}: {why}") })
    })
}

fn wrong(path: &Path, why: &str) -> Problem {
    Problem::new("json_unreadable", &[("file", name(path)), ("why", why.to_owned())])
}
