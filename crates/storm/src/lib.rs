//! Storms on booking, bounded in count and time, on the loopback address alone. The clients keep journals; one checker
//! reads them and the database afterwards and counts what was doubled and what was lost.

pub mod check;
pub mod http;
pub mod journal;
pub mod raw;
pub mod report;
pub mod run;
pub mod seed;
pub mod server;

use std::path::Path;

/// Why a storm could not be made or judged.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A file or a socket.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The database.
    #[error("{0}")]
    Database(#[from] sqlx::Error),
    /// The store.
    #[error("{0}")]
    Store(#[from] store::StoreError),
    /// Something is not JSON of the expected shape.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// Anything else, in words.
    #[error("{0}")]
    Words(String),
}

impl Trouble {
    /// In words, with the file they are about.
    pub fn at(path: &Path, words: &str) -> Self {
        Self::Words(format!("{}: {words}", path.display()))
    }
}
