//! The upload table: one row a person, period and income kind; columns named by field id. CSV and
//! spreadsheets differ only in how they come to cells.

mod columns;
mod csv;
mod row;
#[cfg(feature = "xlsx")]
pub(crate) mod xlsx;

use crate::book::{Book, Group};
use crate::oddity::Oddity;
use crate::reports::Frame;
use crate::span::Span;
use crate::tally::LineReason;
use chrono::NaiveDate;
use columns::{Columns, Heading};
pub(crate) use csv::Csv;
use hashbrown::HashMap;

/// How many rows may stand above the field ids.
const HEADINGS: u32 = 20;

/// Reads the rows of one table.
#[derive(Debug, Default)]
pub(crate) struct Table {
    columns: Option<Box<Columns>>,
    rows: u32,
    /// Nothing more is read: the reason was told.
    stopped: Option<LineReason>,
    reports: HashMap<Frame, u32>,
    spans: HashMap<(NaiveDate, NaiveDate), Option<Span>>,
    group: Group,
    split_told: bool,
    se_told: bool,
}

impl Table {
    /// Reads one row; `line` is its first line in the file, `lines` how many it takes.
    pub(crate) fn row(&mut self, book: &mut Book, cells: &[&str], line: u32, lines: u32) {
        let count = u64::from(lines);
        if let Some(reason) = self.stopped {
            return book.leave_out(reason, count);
        }
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return book.leave_out(LineReason::Empty, count);
        }
        match self.columns.take() {
            Some(columns) => {
                self.person(book, &columns, cells, line, lines);
                self.columns = Some(columns);
            }
            None => self.heading(book, cells, line, count),
        }
    }

    /// Ends the table.
    pub(crate) fn end(&mut self, book: &mut Book) {
        if self.columns.is_none() && self.stopped.is_none() {
            self.stop(book, Oddity::UnknownFormat {}, 0);
        }
        if book.reports.all.len() > 0 && self.stopped.is_none() {
            for (frame, report) in &self.reports {
                // Rows have no report id: each table is its own report, and two tables never share one.
                let content = book.reports.key(*report, format!("{frame:?}").as_bytes());
                book.reports.close(*report, None, content);
            }
        }
    }

    fn heading(&mut self, book: &mut Book, cells: &[&str], line: u32, count: u64) {
        self.rows += 1;
        match Columns::of(cells) {
            Heading::Columns(columns) => {
                self.columns = Some(columns);
                book.used(count);
            }
            Heading::Answer => {
                self.stop(book, Oddity::AnswerFile {}, line);
                book.leave_out(LineReason::FileRefused, count);
            }
            Heading::Employment => {
                self.stop(book, Oddity::EmploymentFile {}, line);
                book.leave_out(LineReason::FileRefused, count);
            }
            Heading::Missing(column) => {
                self.stop(book, Oddity::MissingColumn { column: column.to_owned() }, line);
                book.leave_out(LineReason::FileRefused, count);
            }
            Heading::Twice(column) => {
                self.stop(book, Oddity::DuplicateColumn { column }, line);
                book.leave_out(LineReason::FileRefused, count);
            }
            Heading::None => {
                book.leave_out(LineReason::Heading, count);
                if self.rows >= HEADINGS {
                    self.stop(book, Oddity::UnknownFormat {}, line);
                }
            }
        }
    }

    fn stop(&mut self, book: &mut Book, oddity: Oddity, line: u32) {
        self.stopped = Some(LineReason::FileRefused);
        book.refuse(oddity, line);
    }
}
