//! How findings are written in words: how much of them, and in which form.

use crate::Shape;
use clap::{Args, ValueEnum};
use texts::{Fold, Form};

/// Options of every command that tells findings.
#[derive(Args)]
pub struct Telling {
    /// How much of the tree words tell.
    #[arg(long, value_enum, default_value_t = Told::All)]
    fold: Told,
    /// Writes words as Markdown.
    #[arg(long, conflicts_with = "json")]
    markdown: bool,
}

/// How much of the tree is told.
#[derive(Clone, Copy, ValueEnum)]
enum Told {
    /// One sentence.
    Sentence,
    /// The sentence and a line for each.
    List,
    /// Everything.
    All,
}

impl Telling {
    /// Whether words are asked for, and not JSON.
    pub const fn in_words(&self, shape: &Shape) -> bool {
        shape.text || self.markdown
    }

    /// How much.
    pub const fn fold(&self) -> Fold {
        match self.fold {
            Told::Sentence => Fold::Sentence,
            Told::List => Fold::List,
            Told::All => Fold::All,
        }
    }

    /// In which form.
    pub const fn form(&self) -> Form {
        if self.markdown { Form::Markdown } else { Form::Plain }
    }
}
