//! Payroll files in, months of staff out.

mod rows;

pub use rows::{Figures, Level, MonthRow, UnitRow};

use crate::problem::notice;
use crate::{NoticeRow, Problem, json};
use chrono::NaiveDate;
use eindkomst::{CompanyInfo, FileTally, Format, LineReason, Notice, Outcome, Reader, Support, is_cvr};
use rules::FactProblem;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use texts::Catalogue;

/// The answer.
#[derive(Debug, Serialize)]
pub struct Counted {
    months: Vec<MonthRow>,
    warnings: Vec<NoticeRow>,
    errors: Vec<NoticeRow>,
    files: Vec<FileRow>,
}

/// Where the lines of a file or a sheet went: `read` is `used` and all of `left_out` together.
#[derive(Debug, Serialize)]
struct FileRow {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    format: Format,
    lines: Lines,
}

#[derive(Debug, Serialize)]
struct Lines {
    read: u64,
    used: u64,
    left_out: BTreeMap<LineReason, u64>,
}

/// What was counted, before it is told.
pub struct Counting {
    /// What the reader found.
    pub outcome: Outcome,
    /// The months as rows.
    pub months: Vec<MonthRow>,
}

impl Counting {
    /// What the reader counted, with the month's law or that of `on`.
    ///
    /// # Errors
    /// `nothing_counted` with every error of the files, where none could be counted.
    pub fn of(
        reader: &Reader,
        support: &[Support],
        companies: &[CompanyInfo],
        on: Option<NaiveDate>,
        catalogue: &Catalogue,
    ) -> Result<Self, Problem> {
        let outcome = reader.finish(support, companies);
        if outcome.companies.is_empty() && outcome.errors().next().is_some() {
            let errors = listed(catalogue, outcome.errors());
            return Err(Problem::new("nothing_counted", &[]).with_errors(errors));
        }
        let months = rows::months(&outcome, on);
        Ok(Self { outcome, months })
    }

    /// The answer; months that had not ended on `on` are told.
    #[must_use]
    pub fn told(self, on: Option<NaiveDate>, catalogue: &Catalogue) -> Counted {
        let Self { outcome, months } = self;
        let mut warnings = listed(catalogue, outcome.warnings());
        warnings.extend(on.into_iter().flat_map(|on| unfinished(catalogue, &months, on)));
        let errors = listed(catalogue, outcome.errors());
        Counted { months, warnings, errors, files: files(&outcome) }
    }
}

/// One company or a list of them. A CVR number that fails its check digit is refused.
///
/// # Errors
/// Those of [`crate::of_text`], or `facts_out_of_range` with each number.
pub fn companies(name: &str, value: Value) -> Result<Vec<CompanyInfo>, Problem> {
    let companies: Vec<CompanyInfo> = match value {
        list @ Value::Array(_) => json::of_value(name, list)?,
        one => vec![json::of_value(name, one)?],
    };
    let wrong = |(at, _): (usize, &CompanyInfo)| FactProblem {
        path: format!("company[{at}].cvr"),
        code: "fact_cvr",
        allowed: Vec::new(),
    };
    let found: Vec<_> =
        companies.iter().enumerate().filter(|(_, one)| !is_cvr(&one.cvr)).map(wrong).collect();
    if found.is_empty() { Ok(companies) } else { Err(Problem::facts(found)) }
}

fn listed<'a>(catalogue: &Catalogue, notices: impl Iterator<Item = &'a Notice>) -> Vec<NoticeRow> {
    notices.map(|one| notice(catalogue, one)).collect()
}

/// Months that had not ended on the date asked about.
fn unfinished(catalogue: &Catalogue, months: &[MonthRow], on: NaiveDate) -> Vec<NoticeRow> {
    let late = months.iter().filter(|row| row.month.last_day() >= on);
    late.map(|row| {
        let args = [("month", row.month.to_string()), ("on", on.to_string())];
        let message = catalogue.dynamic("cli", "month_not_ended", &args);
        NoticeRow {
            code: "month_not_ended".to_owned(),
            file: String::new(),
            sheet: None,
            line: None,
            path: None,
            message,
        }
    })
    .collect()
}

fn files(outcome: &Outcome) -> Vec<FileRow> {
    let row = |file: &FileTally| FileRow {
        file: file.file.clone(),
        sheet: file.sheet.clone(),
        format: file.format,
        lines: Lines { read: file.read, used: file.used, left_out: file.left_out.clone() },
    };
    outcome.files.iter().map(row).collect()
}
