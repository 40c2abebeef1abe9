//! Files the user names, and what is written for them.

use answers::{Problem, of_text};
use serde::de::DeserializeOwned;
use std::io::Write;
use std::path::Path;

/// What a problem calls the file.
pub fn name(path: &Path) -> String {
    path.display().to_string()
}

/// The file could not be read.
pub fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    Problem::new("file_unreadable", &[("file", name(path)), ("why", error.to_string())])
}

/// The file as JSON of one shape; the problem says where the shape is missed.
pub fn json<T: DeserializeOwned>(path: &Path) -> Result<T, Problem> {
    let text = std::fs::read(path).map_err(|error| unreadable(path, &error))?;
    of_text(&name(path), &text)
}

/// Writes the answer; a closed pipe at the other end is not our problem.
pub fn write(text: &str) -> Result<(), Problem> {
    match writeln!(std::io::stdout().lock(), "{text}") {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Problem::new("not_written", &[("why", error.to_string())]))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}
