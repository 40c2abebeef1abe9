//! What each client did and was told, a line a request, kept outside the server.

use crate::Trouble;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;

/// One request for a booking and how it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Who asked.
    pub person: String,
    /// Under which key.
    pub key: String,
    /// For which time; where it was acknowledged, the one that was given.
    pub slot: String,
    /// Whether one like it would have done.
    #[serde(default)]
    pub or_alike: bool,
    /// The HTTP status; 0 where no answer came.
    pub status: u16,
    /// The receipt's id, where it was acknowledged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
    /// The booking's id, where it was acknowledged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<String>,
    /// The problem's code, where it was refused. `nothing_free` where a look showed no time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Microseconds from when the request was due to its answer.
    pub micros: u64,
}

/// Writes a client's journal.
///
/// # Errors
/// The file's.
pub fn write(path: &Path, entries: &[Entry]) -> Result<(), Trouble> {
    let mut file = BufWriter::new(File::create(path)?);
    for entry in entries {
        serde_json::to_writer(&mut file, entry)?;
        file.write_all(b"\n")?;
    }
    file.flush()?;
    Ok(())
}

/// Reads every journal of a folder.
///
/// # Errors
/// The files'.
pub fn read(folder: &Path) -> Result<Vec<Entry>, Trouble> {
    let mut entries = Vec::new();
    for file in std::fs::read_dir(folder)? {
        for line in BufReader::new(File::open(file?.path())?).lines() {
            entries.push(serde_json::from_str(&line?)?);
        }
    }
    Ok(entries)
}
