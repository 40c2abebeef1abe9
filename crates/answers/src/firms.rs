//! A file of firms by the law of two dates: what each comes to, and which rules make the difference how often.

use crate::compare::compared;
use crate::{Asked, Problem, check, json};
use chrono::NaiveDate;
use rules::Law;
use rules::employer::answer;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Every firm of the file, and all of them together.
#[derive(Debug, Serialize)]
pub struct FirmsCompared {
    /// The first date.
    pub on: NaiveDate,
    /// The second date.
    pub and: NaiveDate,
    /// One for each line that holds a question.
    pub firms: Vec<FirmRow>,
    /// How many firms have another answer on the second date.
    pub changed: usize,
    /// How many firms have which answer by the law of the first date.
    pub first: BTreeMap<&'static str, usize>,
    /// The same by the law of the second.
    pub second: BTreeMap<&'static str, usize>,
    /// For how many firms each rule differs.
    pub rules: BTreeMap<&'static str, usize>,
}

/// One firm.
#[derive(Debug, Serialize)]
pub struct FirmRow {
    /// Its line in the file, from 1.
    pub line: usize,
    /// The answer by the law of the first date, in one word.
    pub first: &'static str,
    /// The answer by the law of the second.
    pub second: &'static str,
    /// The rules that differ.
    pub rules: BTreeSet<&'static str>,
}

impl FirmRow {
    fn of(line: usize, asked: &Asked, dates: (NaiveDate, NaiveDate)) -> Result<Self, Problem> {
        let (_, comparison) = compared(asked, dates)?;
        let rules = comparison.differences.iter().map(|one| Law::COMPILED.rule(one.rule).id).collect();
        let word = |explanation| check::word(answer(explanation));
        Ok(Self { line, first: word(&comparison.first), second: word(&comparison.second), rules })
    }
}

/// Answers a file of questions, one on a line, for both dates. Empty lines are passed over.
///
/// # Errors
/// Those of [`Asked::of`] for the first line that cannot be answered; the problem names the line.
pub fn firms_compared(
    name: &str,
    text: &[u8],
    dates: (NaiveDate, NaiveDate),
) -> Result<FirmsCompared, Problem> {
    let (on, and) = dates;
    let mut all = FirmsCompared {
        on,
        and,
        firms: Vec::new(),
        changed: 0,
        first: BTreeMap::new(),
        second: BTreeMap::new(),
        rules: BTreeMap::new(),
    };
    for (at, line) in text.split(|byte| *byte == b'\n').enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let place = format!("{name}:{}", at + 1);
        let value: Value = json::of_text(&place, line)?;
        all.add(FirmRow::of(at + 1, &Asked::of(&place, value, None)?, dates)?);
    }
    Ok(all)
}

impl FirmsCompared {
    fn add(&mut self, firm: FirmRow) {
        self.changed += usize::from(firm.first != firm.second);
        *self.first.entry(firm.first).or_default() += 1;
        *self.second.entry(firm.second).or_default() += 1;
        for rule in &firm.rules {
            *self.rules.entry(rule).or_default() += 1;
        }
        self.firms.push(firm);
    }
}
