//! Verdicts counted: in all, by industry and by municipality, for each date.

use super::row::{Refused, Row};
use super::workplaces::Answers;
use chrono::NaiveDate;
use rules::Verdict;
use serde::Serialize;
use std::collections::BTreeMap;
use texts::Catalogue;

/// Refused rows that are told one by one; the others are in the result file.
const TOLD: usize = 100;

/// The counts while rows come in.
pub struct Summary<'a> {
    dates: &'a [NaiveDate],
    answered: u64,
    refused: u64,
    told: Vec<(u64, Refused)>,
    all: Counts,
    by_industry: BTreeMap<String, Counts>,
    by_municipality: BTreeMap<String, Counts>,
}

/// Ratio and net increase counted, for each date.
type Counts = Vec<[Count; 2]>;

/// How many workplaces got which verdict.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Count {
    /// Requirement met.
    pub met: u64,
    /// Not met.
    pub not_met: u64,
    /// Unknown.
    pub unknown: u64,
}

impl Count {
    const fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Met => self.met += 1,
            Verdict::NotMet => self.not_met += 1,
            Verdict::Unknown => self.unknown += 1,
        }
    }
}

impl<'a> Summary<'a> {
    /// Nothing counted yet.
    pub fn new(dates: &'a [NaiveDate]) -> Self {
        Self {
            dates,
            answered: 0,
            refused: 0,
            told: Vec::new(),
            all: vec![Default::default(); dates.len()],
            by_industry: BTreeMap::new(),
            by_municipality: BTreeMap::new(),
        }
    }

    /// Counts a workplace in.
    pub fn add(&mut self, row: &Row, answers: &Answers) {
        if let Err(refused) = &row.facts {
            self.refused += 1;
            if self.told.len() < TOLD {
                self.told.push((row.line, refused.clone()));
            }
            return;
        }
        self.answered += 1;
        let none = || vec![Default::default(); self.dates.len()];
        count(&mut self.all, answers);
        count(self.by_industry.entry(row.industry.clone()).or_insert_with(none), answers);
        count(self.by_municipality.entry(row.municipality.clone()).or_insert_with(none), answers);
    }

    /// The summary with its sentences.
    pub fn shown(&self, catalogue: &Catalogue) -> Shown {
        let message = |refused: &Refused| catalogue.dynamic("cli", refused.code(), &refused.args());
        let told = self.told.iter().map(|(line, refused)| RefusedRow {
            line: *line,
            code: refused.code(),
            message: message(refused),
        });
        let by = |counts: &BTreeMap<String, Counts>| {
            counts.iter().map(|(name, counts)| (name.clone(), self.dated(counts))).collect()
        };
        Shown {
            rows: Rows { read: self.answered + self.refused, answered: self.answered, refused: self.refused },
            all: self.dated(&self.all),
            by_industry: by(&self.by_industry),
            by_municipality: by(&self.by_municipality),
            refused: told.collect(),
        }
    }

    fn dated(&self, counts: &Counts) -> Vec<Dated> {
        let dated = |(on, [ratio, net_increase]): (&NaiveDate, &[Count; 2])| Dated {
            on: *on,
            ratio: *ratio,
            net_increase: *net_increase,
        };
        self.dates.iter().zip(counts).map(dated).collect()
    }
}

fn count(counts: &mut Counts, answers: &Answers) {
    for (counts, verdicts) in counts.iter_mut().zip(answers) {
        for (count, verdict) in counts.iter_mut().zip(verdicts) {
            count.add(*verdict);
        }
    }
}

/// The summary as it is written.
#[derive(Serialize)]
pub struct Shown {
    /// Where the rows went: `read` is `answered` and `refused` together.
    pub rows: Rows,
    /// All workplaces.
    pub all: Vec<Dated>,
    /// By the industry the file names.
    pub by_industry: BTreeMap<String, Vec<Dated>>,
    /// By the municipality the file names.
    pub by_municipality: BTreeMap<String, Vec<Dated>>,
    /// The first refused rows.
    pub refused: Vec<RefusedRow>,
}

/// Where the rows went.
#[derive(Serialize)]
pub struct Rows {
    /// Rows of the file.
    pub read: u64,
    /// Answered.
    pub answered: u64,
    /// Refused.
    pub refused: u64,
}

/// The counts of one date.
#[derive(Serialize)]
pub struct Dated {
    /// The date.
    pub on: NaiveDate,
    /// The ratio.
    pub ratio: Count,
    /// The net increase.
    pub net_increase: Count,
}

/// A row that is not answered, and why.
#[derive(Serialize)]
pub struct RefusedRow {
    /// Its line in the file.
    pub line: u64,
    /// The stable code.
    pub code: &'static str,
    /// The sentence.
    pub message: String,
}
