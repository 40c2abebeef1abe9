//! The result file: a line a workplace, in the order of the file that was read.

use super::row::Row;
use super::workplaces::Answers;
use answers::Problem;
use chrono::NaiveDate;
use rules::Verdict;
use std::fs::File;
use std::path::{Path, PathBuf};

/// The file while it is written.
pub struct Outcome {
    path: PathBuf,
    out: csv::Writer<File>,
    /// Cells of verdicts in a line.
    cells: usize,
}

impl Outcome {
    /// Begins the file: who, both verdicts for each date, and the code of a row that is refused.
    pub fn create(path: &Path, dates: &[NaiveDate]) -> Result<Self, Problem> {
        let file = File::create(path).map_err(|error| not_written(path, &error))?;
        let mut outcome =
            Self { path: path.to_owned(), out: csv::Writer::from_writer(file), cells: dates.len() * 2 };
        let asked = dates.iter().flat_map(|on| [format!("ratio:{on}"), format!("net_increase:{on}")]);
        let header = ["workplace", "company"].map(str::to_owned).into_iter().chain(asked);
        outcome.line(header.chain(["refused".to_owned()]))?;
        Ok(outcome)
    }

    /// Writes a workplace.
    pub fn write(&mut self, row: &Row, answers: &Answers) -> Result<(), Problem> {
        let verdicts = answers.iter().flatten().map(|verdict| word(*verdict));
        let verdicts = verdicts.chain(std::iter::repeat("")).take(self.cells);
        let refused = row.facts.as_ref().err().map_or("", super::row::Refused::code);
        let who = [row.workplace.as_str(), row.company.as_str()];
        let line: Vec<&str> = who.into_iter().chain(verdicts).chain([refused]).collect();
        self.line(line)
    }

    /// Ends the file.
    pub fn finish(mut self) -> Result<(), Problem> {
        self.out.flush().map_err(|error| not_written(&self.path, &error))
    }

    fn line(&mut self, cells: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Result<(), Problem> {
        self.out.write_record(cells).map_err(|error| not_written(&self.path, &error))
    }
}

const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::NotMet => "not_met",
        Verdict::Unknown => "unknown",
    }
}

fn not_written(path: &Path, error: &impl std::fmt::Display) -> Problem {
    Problem::new("not_written", &[("why", format!("{}: {error}", path.display()))])
}
