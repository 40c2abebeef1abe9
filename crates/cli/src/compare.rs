//! `minside compare`: the same facts by the law of two dates, and the rules that differ.

mod words;

use crate::Shape;
use crate::check::{self, Asked};
use crate::problem::{self, Problem};
use chrono::NaiveDate;
use clap::Args;
use rules::employer::{Difference, Standing, answer, compare};
use rules::wire::Finding;
use rules::{Explanation, Law, Value, Verdict};
use serde::Serialize;
use std::path::PathBuf;

/// What is asked.
#[derive(Args)]
pub struct Options {
    /// The question, alone or with staff, as for `check`. Its dates and months move along to both dates.
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

#[derive(Debug, Serialize)]
struct Compared {
    first: Side,
    second: Side,
    differences: Vec<DifferenceRow>,
}

/// The answer by the law of one date.
#[derive(Debug, Serialize)]
struct Side {
    on: NaiveDate,
    answer: &'static str,
    finding: Finding,
}

/// A rule that is not the same on both dates; `null` where it is not asked.
#[derive(Debug, Serialize)]
struct DifferenceRow {
    rule: &'static str,
    first: Option<StandingRow>,
    second: Option<StandingRow>,
    parameters: Vec<ParamRow>,
}

#[derive(Debug, Serialize)]
struct StandingRow {
    verdict: Verdict,
    since: Option<NaiveDate>,
}

#[derive(Debug, Serialize)]
struct ParamRow {
    id: &'static str,
    first: Option<String>,
    second: Option<String>,
}

/// Answers for both dates and writes.
pub fn run(options: &Options) -> Result<String, Problem> {
    let Asked { question, staffing } = check::read(&options.file, None)?;
    let dates = (options.on, options.and);
    let compared = compare(&Law::COMPILED, &question, &staffing, dates);
    if options.shape.text {
        return Ok(words::list(&options.shape.catalogue(), &compared, dates));
    }
    problem::pretty(&Compared {
        first: side(options.on, &compared.first)?,
        second: side(options.and, &compared.second)?,
        differences: compared.differences.iter().map(row).collect(),
    })
}

fn side(on: NaiveDate, explanation: &Explanation) -> Result<Side, Problem> {
    let finding = texts::finding::wire(explanation, &Law::COMPILED)
        .ok_or_else(|| Problem::new("not_written", &[("why", String::new())]))?;
    Ok(Side { on, answer: check::word(answer(explanation)), finding })
}

fn row(difference: &Difference) -> DifferenceRow {
    let standing = |side: Standing| StandingRow { verdict: side.verdict, since: side.since };
    let value = |value: Value| value.to_string();
    DifferenceRow {
        rule: Law::COMPILED.rule(difference.rule).id,
        first: difference.first.map(standing),
        second: difference.second.map(standing),
        parameters: difference
            .params
            .iter()
            .map(|param| ParamRow {
                id: Law::COMPILED.param(param.param).id,
                first: param.first.map(value),
                second: param.second.map(value),
            })
            .collect(),
    }
}
