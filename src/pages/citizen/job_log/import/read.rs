//! A file read into entries of the job log. Every line is either taken in or left out with its reason, so that the
//! counts add up.

use super::columns::Column;
use super::fault::{FieldFault, FileFault, LeftOut};
use super::value;
use api::{JobApplication, JobApplicationStatus, JobLogEntry, MAX_IMPORT};
use chrono::NaiveDate;

/// The largest file in bytes.
pub const MAX_BYTES: u32 = 1_000_000;

/// What a file holds. Lines are numbered as an editor shows them, the names of the columns in the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Lines below the names of the columns.
    pub lines: usize,
    /// Those that are taken in.
    pub used: Vec<(u64, JobApplication)>,
    /// Those that are not, and why.
    pub left: Vec<(u64, LeftOut)>,
}

/// Reads a file as of `today`; `known` is what stands in the log already.
///
/// # Errors
/// [`FileFault`] where nothing of it can be read.
pub fn read(name: &str, bytes: &[u8], known: &[JobLogEntry], today: NaiveDate) -> Result<Outcome, FileFault> {
    let text = text(name, bytes)?;
    let delimiter = delimiter(&text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let Some(Ok(head)) = records.next() else { return Err(FileFault::Empty) };
    let places = places(&head)?;
    let mut outcome = Outcome::default();
    for record in records {
        // The text is UTF-8 and lines may have any number of fields, so nothing else can be wrong.
        let record = record.map_err(|_| FileFault::Unreadable)?;
        if outcome.lines == MAX_IMPORT {
            return Err(FileFault::TooManyLines);
        }
        outcome.lines += 1;
        let line = record.position().map_or(0, csv::Position::line);
        match one(&record, head.len(), places, today).and_then(|entry| new(entry, known, &outcome.used)) {
            Ok(entry) => outcome.used.push((line, entry)),
            Err(why) => outcome.left.push((line, why)),
        }
    }
    if outcome.lines == 0 { Err(FileFault::Empty) } else { Ok(outcome) }
}

fn text(name: &str, bytes: &[u8]) -> Result<String, FileFault> {
    let name = name.to_lowercase();
    if !name.ends_with(".csv") && !name.ends_with(".txt") {
        return Err(FileFault::WrongType);
    }
    if bytes.len() > usize::try_from(MAX_BYTES).unwrap_or(usize::MAX) {
        return Err(FileFault::TooBig);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(FileFault::WrongEncoding);
    }
    if bytes.contains(&0) {
        return Err(FileFault::WrongType);
    }
    let text = core::str::from_utf8(bytes).map_err(|_| FileFault::WrongEncoding)?;
    // The second character of a line's end would be counted with the line after it.
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}

/// What stands between the names of the columns.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |letter: char| first.matches(letter).count();
    if count(';') >= count(',').max(count('\t')) {
        b';'
    } else if count(',') >= count('\t') {
        b','
    } else {
        b'\t'
    }
}

/// Where each column stands, in the order of [`Column::ALL`].
fn places(head: &csv::StringRecord) -> Result<[usize; 5], FileFault> {
    let mut places = [0; 5];
    let mut missing = Vec::new();
    for (slot, column) in places.iter_mut().zip(Column::ALL) {
        let is = |name: &str| column.names().contains(&name.trim().to_lowercase().as_str());
        let mut found = head.iter().enumerate().filter(|(_, name)| is(name)).map(|(at, _)| at);
        match (found.next(), found.next()) {
            (Some(at), None) => *slot = at,
            (Some(_), Some(_)) => return Err(FileFault::ColumnTwice(*column)),
            (None, _) => missing.push(*column),
        }
    }
    if missing.is_empty() { Ok(places) } else { Err(FileFault::MissingColumn(missing)) }
}

fn one(
    record: &csv::StringRecord,
    fields: usize,
    places: [usize; 5],
    today: NaiveDate,
) -> Result<JobApplication, LeftOut> {
    if record.iter().all(|field| field.trim().is_empty()) {
        return Err(LeftOut::Blank);
    }
    if record.len() != fields {
        return Err(LeftOut::WrongFields);
    }
    let [title, employer, on, kind, status] = places.map(|at| record.get(at).unwrap_or_default());
    let mut faults = Vec::new();
    let title = noted(&mut faults, Column::Title, value::words(title));
    let employer = noted(&mut faults, Column::Employer, value::words(employer));
    let on = noted(&mut faults, Column::On, value::day(on, today));
    let kind = noted(&mut faults, Column::Kind, value::kind(kind));
    let status = noted(&mut faults, Column::Status, value::status(status));
    if let (Some(on), Some(status)) = (on, status)
        && status != JobApplicationStatus::Planned
        && on > today
    {
        faults.push((Column::On, FieldFault::FutureDate));
    }
    match (title, employer, on, kind, status) {
        (Some(title), Some(employer), Some(on), Some(kind), Some(status)) if faults.is_empty() => {
            Ok(JobApplication { title, employer, on, kind, status, goal: None, attachments: vec![] })
        }
        _ => Err(LeftOut::Faults(faults)),
    }
}

fn noted<T>(
    faults: &mut Vec<(Column, FieldFault)>,
    column: Column,
    read: Result<T, FieldFault>,
) -> Option<T> {
    read.map_err(|fault| faults.push((column, fault))).ok()
}

/// The entry, where neither the log nor an earlier line has it: the same job with the same employer on the same day.
fn new(
    entry: JobApplication,
    known: &[JobLogEntry],
    used: &[(u64, JobApplication)],
) -> Result<JobApplication, LeftOut> {
    let same = |other: &JobApplication| {
        other.on == entry.on
            && other.title.to_lowercase() == entry.title.to_lowercase()
            && other.employer.to_lowercase() == entry.employer.to_lowercase()
    };
    if known.iter().any(|known| same(&known.application)) {
        return Err(LeftOut::AlreadyThere);
    }
    match used.iter().find(|(_, other)| same(other)) {
        Some((line, _)) => Err(LeftOut::Twice(*line)),
        None => Ok(entry),
    }
}
