//! Spreadsheets. They are zipped, so the whole file must be there before its first row is.

use super::{Columns, HEADINGS, Heading, Table};
use crate::book::Book;
use crate::num::{at, small};
use crate::oddity::Oddity;
use crate::tally::LineReason;
use calamine::{Data, Range, Reader as _, Xlsx};
use core::hash::{BuildHasher, Hasher};
use std::io::Cursor;

/// A sheet with pay: its number among the book's files, and that of the same sheet read before.
type Paid = (u32, Option<u32>);

/// Reads one spreadsheet: every sheet that has field ids. The rows of other sheets are told and left out.
pub(crate) fn read(book: &mut Book, bytes: &[u8]) {
    let Ok(mut workbook) = Xlsx::new(Cursor::new(bytes)) else {
        return book.refuse(Oddity::BrokenSpreadsheet {}, 0);
    };
    let whole = small(book.files.len()).saturating_sub(1);
    let (mut told, mut paid) = (false, Vec::new());
    for name in workbook.sheet_names() {
        match workbook.worksheet_range(&name) {
            // A chart is a sheet without cells.
            Ok(range) if range.is_empty() => {}
            Ok(range) => {
                book.sheet(whole, &name);
                if has_ids(&range) {
                    told = true;
                    paid.extend(pay(book, &range));
                } else {
                    leave_out(book, &range);
                }
            }
            Err(_) => {
                told = true;
                book.sheet(whole, &name);
                book.refuse(Oddity::UnreadableSheet {}, 0);
            }
        }
    }
    if !told {
        book.notices.add(Oddity::UnknownFormat {}, whole, 0);
    }
    tell_repeated(book, whole, &paid);
}

/// Whether field ids stand where a table has them.
fn has_ids(range: &Range<Data>) -> bool {
    let rows = range.rows().map(cells).filter(|cells| !blank(cells));
    rows.take(at(HEADINGS)).any(|cells| !matches!(Columns::of(&borrowed(&cells)), Heading::None))
}

/// Reads a sheet with field ids. One that was read before does not count again.
fn pay(book: &mut Book, range: &Range<Data>) -> Option<Paid> {
    let above = range.start().map_or(0, |(row, _)| row);
    let mut table = Table::default();
    let mut content = foldhash::fast::FixedState::default().build_hasher();
    for (place, row) in range.rows().enumerate() {
        let cells = cells(row);
        for cell in &cells {
            content.write(cell.as_bytes());
            content.write_u8(0xFF);
        }
        book.read(1);
        table.row(book, &borrowed(&cells), above + small(place) + 1, 1);
    }
    table.end(book);
    if table.reports.is_empty() {
        return None;
    }
    let content = content.finish();
    let first = book.files.iter().position(|file| file.content == Some(content) && file.refused.is_none());
    let sheet = small(book.files.len()).saturating_sub(1);
    if let Some(file) = book.file() {
        file.content = Some(content);
        file.refused = first.map(|_| LineReason::Duplicate);
    }
    Some((sheet, first.map(small)))
}

/// A sheet of something else.
fn leave_out(book: &mut Book, range: &Range<Data>) {
    let mut rows = 0;
    for row in range.rows() {
        book.read(1);
        if blank(&cells(row)) {
            book.leave_out(LineReason::Empty, 1);
        } else {
            book.leave_out(LineReason::OtherSheet, 1);
            rows += 1;
        }
    }
    if rows > 0 {
        book.odd(Oddity::OtherSheet { rows }, 0);
    }
}

/// Sheets that were read before; once for all where the whole spreadsheet is another one.
fn tell_repeated(book: &mut Book, whole: u32, paid: &[Paid]) {
    let mut of = paid.iter().map(|(_, first)| first.and_then(|first| book.files[at(first)].workbook));
    let another = of.next().flatten().filter(|first| *first != whole && of.all(|it| it == Some(*first)));
    if let Some(another) = another {
        let first = book.files[at(another)].tally.file.clone();
        return book.notices.add(Oddity::DuplicateFile { first }, whole, 0);
    }
    for (sheet, first) in paid {
        let Some(first) = first.map(|first| &book.files[at(first)].tally) else { continue };
        let oddity = Oddity::DuplicateSheet {
            first: first.file.clone(),
            sheet: first.sheet.clone().unwrap_or_default(),
        };
        book.notices.add(oddity, *sheet, 0);
    }
}

fn cells(row: &[Data]) -> Vec<String> {
    row.iter().map(text).collect()
}

fn borrowed(cells: &[String]) -> Vec<&str> {
    cells.iter().map(String::as_str).collect()
}

fn blank(cells: &[String]) -> bool {
    cells.iter().all(|cell| cell.trim().is_empty())
}

/// A cell as the CSV would have it: decimal comma, dates as YYYY-MM-DD.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        // A formula that failed must not look like an empty cell.
        Data::Error(_) => "#".to_owned(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        // Rust writes the shortest decimal that is this number, so 160.33 stays 160.33.
        Data::Float(number) => number.to_string().replace('.', ","),
        Data::Bool(yes) => if *yes { "X" } else { "" }.to_owned(),
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
    }
}
