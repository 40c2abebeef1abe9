//! A country's citizens, all of them made up. [`fill`] writes them into a data folder as the product itself would have,
//! [`ask`] lets many of them come at a planned rate and times the answers. A citizen follows from the seed and her
//! number alone, so a larger country begins with the same citizens as a smaller one.

pub mod ask;
mod citizen;
mod days;
mod dice;
pub mod fill;
mod meetings;
mod people;
mod plans;
mod talks;
mod words;

pub use citizen::{Country, Made};

use std::path::Path;

/// Why a country could not be made or asked.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A file or a socket.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The store.
    #[error("{0}")]
    Store(#[from] store::StoreError),
    /// The register.
    #[error("{0}")]
    Register(#[from] registers::RegisterError),
    /// Something is not JSON of the expected shape.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// The server did not start.
    #[error("{0}")]
    Server(#[from] storm::Trouble),
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
