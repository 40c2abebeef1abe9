//! What stands in a document, before it has pages.

use chrono::{DateTime, Utc};
use texts::Lang;

/// A document in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Its title: the first heading, and the name a reader's window shows.
    pub title: String,
    /// Its language.
    pub lang: Lang,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Where a letter goes; other documents have none.
    pub address: Option<Address>,
    /// Beside the page number at the foot of each page: what names the document.
    pub name: String,
    /// What stands in it, in reading order, after the title.
    pub blocks: Vec<Block>,
}

/// The head of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The receiver's name and address, a line each.
    pub to: Vec<String>,
    /// The sender, a line each.
    pub from: Vec<String>,
    /// The day in words.
    pub date: String,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading. The title is on level 1, so these begin at 2.
    Heading {
        /// The level.
        level: u16,
        /// Its words.
        text: String,
    },
    /// A paragraph. A line break begins a new line.
    Text(String),
    /// A list, with what it is a list of.
    List {
        /// What it is a list of; may be empty.
        caption: String,
        /// Its items.
        items: Vec<Item>,
    },
    /// Names and what they stand for, as rows.
    Facts(Vec<(String, String)>),
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item(pub String);

impl Block {
    /// A heading.
    #[must_use]
    pub fn heading(level: u16, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    /// A list of these, or nothing where there are none.
    #[must_use]
    pub fn list(caption: impl Into<String>, items: Vec<String>) -> Option<Self> {
        let items: Vec<Item> = items.into_iter().map(Item).collect();
        (!items.is_empty()).then(|| Self::List { caption: caption.into(), items })
    }
}
