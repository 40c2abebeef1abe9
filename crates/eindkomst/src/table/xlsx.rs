//! Spreadsheets. They are zipped, so the whole file must be there before its first row is.

use super::Table;
use crate::book::Book;
use crate::num::small;
use crate::oddity::Oddity;
use calamine::{Data, Reader as _, Xlsx};
use std::io::Cursor;

/// Reads one spreadsheet: the first sheet that has field ids, else the first one.
pub(crate) fn read(book: &mut Book, bytes: &[u8]) {
    let Ok(mut workbook) = Xlsx::new(Cursor::new(bytes)) else {
        return book.refuse(Oddity::BrokenSpreadsheet {}, 0);
    };
    let mut chosen = None;
    for name in workbook.sheet_names() {
        let Ok(range) = workbook.worksheet_range(&name) else { continue };
        let has_ids = range.rows().take(20).any(|row| {
            let cells: Vec<String> = row.iter().map(text).collect();
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            !matches!(super::Columns::of(&cells), super::Heading::None)
        });
        if has_ids || chosen.is_none() {
            chosen = Some(range);
        }
        if has_ids {
            break;
        }
    }
    let Some(range) = chosen else { return book.refuse(Oddity::BrokenSpreadsheet {}, 0) };
    let above = range.start().map_or(0, |(row, _)| row);
    let mut table = Table::default();
    for (place, row) in range.rows().enumerate() {
        let cells: Vec<String> = row.iter().map(text).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        book.read(1);
        table.row(book, &cells, above + small(place) + 1, 1);
    }
    table.end(book);
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
