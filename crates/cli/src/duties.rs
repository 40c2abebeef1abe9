//! `minside duties`: facts about a citizen in, duties and rights as of a date out.

mod words;

use crate::{Shape, input};
use answers::{Problem, duties, person, pretty};
use chrono::NaiveDate;
use clap::Args;
use std::path::PathBuf;

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
}

/// Answers and writes.
pub fn run(options: &Options) -> Result<String, Problem> {
    let person = person(&input::name(&options.file), input::json(&options.file)?, options.on)?;
    let (told, duties) = duties(&person, options.on);
    if options.shape.text { Ok(words::list(&options.shape.catalogue(), &duties)) } else { pretty(&told) }
}
