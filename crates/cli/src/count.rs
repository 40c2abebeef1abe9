//! `minside count`: payroll files in, months of staff out.

mod rows;
mod words;

use crate::problem::{self, NoticeRow, Problem};
use crate::{On, Shape, input};
use chrono::NaiveDate;
use clap::Args;
use eindkomst::{CompanyInfo, FileTally, Format, LineReason, Notice, Outcome, Reader, Support, is_cvr};
use rules::FactProblem;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use texts::Catalogue;

/// What is counted.
#[derive(Args)]
pub struct Options {
    /// Payroll files, of any kind that is read; they are counted together.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Persons employed with public support.
    #[arg(long, value_name = "FILE.json")]
    support: Option<PathBuf>,
    /// The company: CVR number, SE numbers and workplaces with their dates. One, or a list.
    #[arg(long, value_name = "FILE.json")]
    company: Option<PathBuf>,
    #[command(flatten)]
    on: On,
    #[command(flatten)]
    shape: Shape,
}

/// The answer.
#[derive(Serialize)]
struct Counted {
    months: Vec<rows::MonthRow>,
    warnings: Vec<NoticeRow>,
    errors: Vec<NoticeRow>,
    files: Vec<FileRow>,
}

/// Where the lines of a file went: `read` is `used` and all of `left_out` together.
#[derive(Serialize)]
struct FileRow {
    file: String,
    format: Format,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    read: u64,
    used: u64,
    left_out: BTreeMap<LineReason, u64>,
}

/// Bytes read at a time.
const CHUNK: usize = 1 << 20;

/// Counts and writes.
pub fn run(options: &Options) -> Result<String, Problem> {
    let support: Vec<Support> = options.support.as_deref().map_or_else(|| Ok(Vec::new()), input::json)?;
    let companies = options.company.as_deref().map_or_else(|| Ok(Vec::new()), company_file)?;
    let mut reader = Reader::new(eindkomst::Options::default());
    let mut buffer = vec![0; CHUNK];
    for path in &options.files {
        feed(&mut reader, path, &mut buffer)?;
    }
    let outcome = reader.finish(&support, &companies);
    let catalogue = options.shape.catalogue();
    if outcome.companies.is_empty() && outcome.errors().next().is_some() {
        return Err(Problem::new("nothing_counted", &[]).with_errors(listed(&catalogue, outcome.errors())));
    }
    let months = rows::months(&outcome, options.on.on);
    if options.shape.text {
        return Ok(words::table(&months, &outcome, &catalogue));
    }
    let mut warnings = listed(&catalogue, outcome.warnings());
    warnings.extend(options.on.on.into_iter().flat_map(|on| unfinished(&catalogue, &months, on)));
    let errors = listed(&catalogue, outcome.errors());
    problem::pretty(&Counted { months, warnings, errors, files: files(&outcome) })
}

/// One company or a list of them.
fn company_file(path: &Path) -> Result<Vec<CompanyInfo>, Problem> {
    let companies: Vec<CompanyInfo> = match input::json(path)? {
        list @ Value::Array(_) => input::value(path, list)?,
        one => vec![input::value(path, one)?],
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

fn feed(reader: &mut Reader, path: &Path, buffer: &mut [u8]) -> Result<(), Problem> {
    let unreadable = |error: std::io::Error| input::unreadable(path, &error);
    let mut file = File::open(path).map_err(unreadable)?;
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.display().to_string());
    reader.begin_file(&name);
    loop {
        match file.read(buffer) {
            Ok(0) => break,
            Ok(length) => reader.feed(&buffer[..length]),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
    }
    reader.end_file();
    Ok(())
}

fn listed<'a>(catalogue: &Catalogue, notices: impl Iterator<Item = &'a Notice>) -> Vec<NoticeRow> {
    notices.map(|notice| problem::notice(catalogue, notice)).collect()
}

/// Months that had not ended on the date asked about.
fn unfinished(catalogue: &Catalogue, months: &[rows::MonthRow], on: NaiveDate) -> Vec<NoticeRow> {
    let late = months.iter().filter(|row| row.month.last_day() >= on);
    late.map(|row| {
        let args = [("month", row.month.to_string()), ("on", on.to_string())];
        let message = catalogue.dynamic("cli", "month_not_ended", &args);
        NoticeRow { code: "month_not_ended".to_owned(), file: String::new(), line: None, message }
    })
    .collect()
}

fn files(outcome: &Outcome) -> Vec<FileRow> {
    let row = |file: &FileTally| FileRow {
        file: file.file.clone(),
        format: file.format,
        lines: Lines { read: file.read, used: file.used, left_out: file.left_out.clone() },
    };
    outcome.files.iter().map(row).collect()
}
