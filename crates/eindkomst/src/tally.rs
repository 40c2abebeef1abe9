//! Where each line of a file went. Lines read = lines used + lines left out, always.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why a line is not part of the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineReason {
    /// An empty line.
    Empty,
    /// Column headings.
    Heading,
    /// Amounts, codes, texts, tax cards, totals: nothing the count needs.
    NotNeeded,
    /// A field that holds nothing.
    Blank,
    /// A line of an income type that is no wage.
    IncomeType,
    /// Income received by a company, which is not a person.
    CompanyRecipient,
    /// Reversed by a later report.
    Reversed,
    /// The same report or file was already read.
    Duplicate,
    /// A record number nobody knows.
    UnknownRecord,
    /// A record where it cannot stand.
    OutOfOrder,
    /// A line that cannot be read, and what belongs to it.
    Unreadable,
    /// After the end of the file's records.
    AfterEnd,
    /// The whole file, or the whole sheet, was refused.
    FileRefused,
    /// On a sheet without field ids.
    OtherSheet,
}

/// The kind of a file, told from its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Fixed records 1000 to 9999.
    Fixed,
    /// The upload table as CSV.
    Csv,
    /// The upload table as a spreadsheet.
    Xlsx,
    /// None that is read.
    Unknown,
}

/// Where the lines of one file went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileTally {
    /// The file's name as it was given.
    pub file: String,
    /// The sheet, in a spreadsheet; each has its own tally.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Its kind.
    pub format: Format,
    /// Lines read (rows, in a spreadsheet).
    pub read: u64,
    /// Lines that are part of the count, or hold it together.
    pub used: u64,
    /// Lines left out, by reason.
    pub left_out: BTreeMap<LineReason, u64>,
}

impl FileTally {
    /// An unread file.
    pub(crate) const fn new(file: String) -> Self {
        Self { file, sheet: None, format: Format::Unknown, read: 0, used: 0, left_out: BTreeMap::new() }
    }

    /// Leaves `lines` lines out.
    pub(crate) fn leave_out(&mut self, reason: LineReason, lines: u64) {
        if lines > 0 {
            *self.left_out.entry(reason).or_default() += lines;
        }
    }

    /// Takes lines that were used out again.
    pub(crate) fn take_out(&mut self, reason: LineReason, lines: u64) {
        let lines = lines.min(self.used);
        self.used -= lines;
        self.leave_out(reason, lines);
    }
}
