//! The same facts by the law of two dates, and the rules that differ.

use crate::{Asked, Problem, check};
use chrono::NaiveDate;
use rules::employer::{Comparison, Difference, Standing, answer, compare};
use rules::wire::Finding;
use rules::{Explanation, Law, Value, Verdict};
use serde::Serialize;

/// Both answers and what differs.
#[derive(Debug, Serialize)]
pub struct Compared {
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

/// Answers for both dates, and tells the comparison that words are made of.
///
/// # Errors
/// `not_written` where a tree cannot be told.
pub fn compared(asked: &Asked, dates: (NaiveDate, NaiveDate)) -> Result<(Compared, Comparison), Problem> {
    let comparison = compare(&Law::COMPILED, &asked.question, &asked.staffing, dates);
    let told = Compared {
        first: side(dates.0, &comparison.first)?,
        second: side(dates.1, &comparison.second)?,
        differences: comparison.differences.iter().map(row).collect(),
    };
    Ok((told, comparison))
}

fn side(on: NaiveDate, explanation: &Explanation) -> Result<Side, Problem> {
    Ok(Side { on, answer: check::word(answer(explanation)), finding: check::tree(explanation)? })
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
