//! `minside compare`: the same facts by the law of two dates, and the rules that differ.

mod words;

use crate::{Shape, input};
use answers::{Asked, Problem, compared, firms_compared, pretty};
use chrono::NaiveDate;
use clap::Args;
use std::path::PathBuf;

/// What is asked.
#[derive(Args)]
pub struct Options {
    /// The question, alone or with staff, as for `check`; or a file of firms, `.jsonl`, with one on each line. Dates and
    /// months move along to both dates.
    #[arg(value_name = "QUESTION.json")]
    file: PathBuf,
    /// The first date, as 2018-11-16.
    #[arg(long, value_name = "DATE", value_parser = crate::date)]
    on: NaiveDate,
    /// The second date, as 2026-11-16.
    #[arg(long, value_name = "DATE", value_parser = crate::date)]
    and: NaiveDate,
    #[command(flatten)]
    shape: Shape,
}

/// Answers for both dates and writes.
pub fn run(options: &Options) -> Result<String, Problem> {
    if options.file.extension().is_some_and(|kind| kind == "jsonl") {
        return firms(options);
    }
    let asked = Asked::of(&input::name(&options.file), input::json(&options.file)?, None)?;
    let dates = (options.on, options.and);
    let (told, comparison) = compared(&asked, dates)?;
    if options.shape.text {
        Ok(words::list(&options.shape.catalogue(), &comparison, dates))
    } else {
        pretty(&told)
    }
}

fn firms(options: &Options) -> Result<String, Problem> {
    let text = std::fs::read(&options.file).map_err(|error| input::unreadable(&options.file, &error))?;
    let told = firms_compared(&input::name(&options.file), &text, (options.on, options.and))?;
    if options.shape.text { Ok(words::firms(&options.shape.catalogue(), &told)) } else { pretty(&told) }
}
