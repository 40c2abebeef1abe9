//! `minside duties`: facts about a citizen in, duties and rights as of a date out.

mod words;

use crate::{Shape, Telling, input};
use answers::{Problem, duties, person, pretty};
use chrono::NaiveDate;
use clap::Args;
use std::path::PathBuf;
use words::Words;

/// What is asked.
#[derive(Args)]
pub struct Options {
    /// The facts about the citizen.
    #[arg(value_name = "PERSON.json")]
    file: PathBuf,
    /// The date asked about, as 2026-11-16.
    #[arg(long, value_name = "DATE", value_parser = crate::date)]
    on: NaiveDate,
    #[command(flatten)]
    shape: Shape,
    #[command(flatten)]
    telling: Telling,
}

/// Answers and writes.
pub fn run(options: &Options) -> Result<String, Problem> {
    let person = person(&input::name(&options.file), input::json(&options.file)?, options.on)?;
    let (told, duties) = duties(&person, options.on);
    let telling = &options.telling;
    if !telling.in_words(&options.shape) {
        return pretty(&told);
    }
    let words = Words { catalogue: options.shape.catalogue(), fold: telling.fold(), form: telling.form() };
    Ok(words.all(&duties, &told.findings))
}
