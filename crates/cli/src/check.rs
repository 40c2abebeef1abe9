//! `minside check`: a question and staff in, the finding tree out.

use crate::{On, Shape, Telling, input};
use answers::{Asked, Problem, check, pretty};
use clap::Args;
use std::path::PathBuf;
use texts::render;

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
    #[command(flatten)]
    telling: Telling,
}

/// Answers and writes.
pub fn run(options: &Options) -> Result<String, Problem> {
    let asked = Asked::of(&input::name(&options.file), input::json(&options.file)?, options.on.on)?;
    let answered = check(&asked)?;
    let telling = &options.telling;
    if !telling.in_words(&options.shape) {
        return pretty(&answered);
    }
    let catalogue = options.shape.catalogue();
    let answer = catalogue.dynamic("cli", &format!("answer_{}", answered.answer), &[]);
    Ok(format!("{answer}\n{}", render(&catalogue, &answered.finding, telling.fold(), telling.form())))
}
