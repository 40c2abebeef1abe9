//! The file: lines with `#` say `kilde` (what it is), `dato` (the day it describes) and, for a sample, `eksempel: ja`.
//! Then CSV with `;`: `titel`, `titel_en` (may be missing), `disco`, and a column for each area with a category or
//! nothing.

use super::{Balance, BalanceRow, LabourArea, Prospect};
use chrono::NaiveDate;

/// Why a list cannot be read. The line is the file's own, from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BalanceError {
    /// It is not UTF-8.
    #[error("the list is not UTF-8")]
    Encoding,
    /// It does not say what it is or which day it describes.
    #[error("the list has no line `# {0}: …`")]
    NoHead(&'static str),
    /// The day is none.
    #[error("the list's `# dato:` is no day as 2026-07-01")]
    BadDate,
    /// A column is missing.
    #[error("the list has no column {0}")]
    NoColumn(&'static str),
    /// A line has another number of fields than the first, or its quotes do not close.
    #[error("line {line} of the list has another number of fields")]
    BadLine {
        /// Where.
        line: u64,
    },
    /// A title is empty.
    #[error("line {line} of the list has no title")]
    NoTitle {
        /// Where.
        line: u64,
    },
    /// A code is not four digits.
    #[error("line {line} of the list: `disco` is not four digits")]
    BadCode {
        /// Where.
        line: u64,
    },
    /// A category is none of the four.
    #[error("line {line} of the list: {column} is none of mangel, gode, paradoks, mindre_gode")]
    BadCategory {
        /// Where.
        line: u64,
        /// In which column.
        column: &'static str,
    },
    /// A title stands twice.
    #[error("line {line} of the list has a title that stood before")]
    Twice {
        /// Where.
        line: u64,
    },
    /// There is no title at all.
    #[error("the list is empty")]
    Empty,
}

impl Balance {
    /// Reads a list.
    ///
    /// # Errors
    /// [`BalanceError`], of the first fault.
    pub fn read(bytes: &[u8]) -> Result<Self, BalanceError> {
        let text = core::str::from_utf8(bytes).map_err(|_| BalanceError::Encoding)?;
        let text = text.trim_start_matches('\u{feff}');
        let source = head(text, "kilde").ok_or(BalanceError::NoHead("kilde"))?.to_owned();
        let date = head(text, "dato").ok_or(BalanceError::NoHead("dato"))?;
        let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").map_err(|_| BalanceError::BadDate)?;
        let sample = head(text, "eksempel") == Some("ja");
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').comment(Some(b'#')).from_reader(text.as_bytes());
        let names = reader.headers().map_err(|_| BalanceError::BadLine { line: 1 })?.clone();
        let place = |name: &str| names.iter().position(|known| known.trim() == name);
        let needed = |name: &'static str| place(name).ok_or(BalanceError::NoColumn(name));
        let (title, code, english) = (needed("titel")?, needed("disco")?, place("titel_en"));
        let mut areas = [0; 8];
        for (slot, area) in areas.iter_mut().zip(LabourArea::ALL) {
            *slot = needed(area.column())?;
        }
        let mut rows: Vec<BalanceRow> = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| BalanceError::BadLine {
                line: error.position().map_or(0, csv::Position::line),
            })?;
            let line = record.position().map_or(0, csv::Position::line);
            let field = |at: usize| record.get(at).unwrap_or_default().trim();
            let row = row(line, field, title, code, english, areas)?;
            if rows.iter().any(|known| known.title.to_lowercase() == row.title.to_lowercase()) {
                return Err(BalanceError::Twice { line });
            }
            rows.push(row);
        }
        if rows.is_empty() { Err(BalanceError::Empty) } else { Ok(Self { source, date, sample, rows }) }
    }
}

fn row<'a>(
    line: u64,
    field: impl Fn(usize) -> &'a str,
    title: usize,
    code: usize,
    english: Option<usize>,
    areas: [usize; 8],
) -> Result<BalanceRow, BalanceError> {
    let (title, code) = (field(title), field(code));
    if title.is_empty() {
        return Err(BalanceError::NoTitle { line });
    }
    if code.len() != 4 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(BalanceError::BadCode { line });
    }
    let mut chances = [None; 8];
    for ((slot, at), area) in chances.iter_mut().zip(areas).zip(LabourArea::ALL) {
        let word = field(at);
        let known = Prospect::ALL.iter().copied().find(|known| known.word() == word);
        if known.is_none() && !word.is_empty() {
            return Err(BalanceError::BadCategory { line, column: area.column() });
        }
        *slot = known;
    }
    let title_en = english.map(field).filter(|words| !words.is_empty()).unwrap_or(title);
    Ok(BalanceRow { title: title.to_owned(), title_en: title_en.to_owned(), code: code.to_owned(), chances })
}

/// What a line `# name: …` before the columns says.
fn head<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    text.lines()
        .map_while(|line| line.strip_prefix('#'))
        .filter_map(|line| line.split_once(':'))
        .find(|(known, _)| known.trim() == name)
        .map(|(_, value)| value.trim())
        .filter(|value| !value.is_empty())
}
