//! `minside duties`: facts about a citizen in, duties and rights as of a date out.

mod words;

use crate::problem::{self, Problem};
use crate::{Shape, input};
use chrono::NaiveDate;
use clap::Args;
use rules::Law;
use rules::citizen::{Person, explain, problems};
use serde_json::{Map, Value};
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

/// Answers and writes; facts that cannot be right are refused before anything is answered.
pub fn run(options: &Options) -> Result<String, Problem> {
    // A list would read as a person about whom nothing is known.
    let facts: Map<String, Value> = input::json(&options.file)?;
    let person: Person = input::value(&options.file, Value::Object(facts))?;
    let found = problems(&person, options.on);
    if !found.is_empty() {
        return Err(Problem::facts(found));
    }
    let duties = explain(&person, options.on);
    if options.shape.text {
        return Ok(words::list(&options.shape.catalogue(), &duties));
    }
    problem::pretty(&texts::finding::duties(&duties, &Law::COMPILED))
}
