//! `minside check`: a question and staff in, the finding tree out.

use crate::{On, Shape, input};
use answers::{Asked, Problem, check, pretty};
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use texts::{Fold, Form, render};

/// What is asked.
#[derive(Args)]
pub struct Options {
    /// The question, alone or with staff: `{"question": …, "staffing": …}`.
    #[arg(value_name = "QUESTION.json")]
    file: PathBuf,
    #[command(flatten)]
    on: On,
    #[command(flatten)]
    shape: Shape,
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
    /// The sentence and a line a requirement.
    List,
    /// Everything.
    All,
}

impl From<Told> for Fold {
    fn from(told: Told) -> Self {
        match told {
            Told::Sentence => Self::Sentence,
            Told::List => Self::List,
            Told::All => Self::All,
        }
    }
}

/// Answers and writes.
pub fn run(options: &Options) -> Result<String, Problem> {
    let asked = Asked::of(&input::name(&options.file), input::json(&options.file)?, options.on.on)?;
    let answered = check(&asked)?;
    if !options.shape.text && !options.markdown {
        return pretty(&answered);
    }
    let catalogue = options.shape.catalogue();
    let form = if options.markdown { Form::Markdown } else { Form::Plain };
    let answer = catalogue.dynamic("cli", &format!("answer_{}", answered.answer), &[]);
    Ok(format!("{answer}\n{}", render(&catalogue, &answered.finding, options.fold.into(), form)))
}
