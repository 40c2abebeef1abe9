//! Documents for people: tagged PDF (PDF/UA-1) that a screen reader reads in order, with the document's language, its
//! headings, and its lists.
//!
//! A document is put together as [`Content`], in words that are already in its language, and becomes bytes by
//! [`pdf`]. What stands in each document is one module: [`plan`], [`letter`], [`receipt`], [`cv`],
//! [`figures`], [`export`]. The last one is read on a screen, so it becomes one file by [`html()`].

mod content;
pub mod cv;
mod draw;
pub mod export;
pub mod figures;
mod fonts;
mod html;
mod layout;
pub mod letter;
pub mod plan;
pub mod receipt;
mod tags;
mod when;
mod wrap;

pub use content::{Address, Block, Content, Item};
pub use draw::pdf;
pub use html::html;

/// Why a document could not be made. It never says what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// A font that is compiled in cannot be read.
    #[error("a font cannot be read")]
    Font,
    /// The file would break a requirement of PDF/UA-1, or of PDF.
    #[error("the document cannot be written: {0}")]
    Written(String),
}
