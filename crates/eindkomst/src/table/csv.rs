//! CSV: semicolons, quotes around cells that need them, UTF-8 or Windows-1252.

use super::Table;
use crate::book::Book;
use crate::lines::{LONGEST, Line};
use crate::oddity::Oddity;
use crate::tally::LineReason;
use core::hash::{BuildHasher, Hasher};
use std::borrow::Cow;

/// The most lines one quoted row may take.
const MOST_LINES: u32 = 16;

/// Reads one CSV file.
#[derive(Debug, Default)]
pub(crate) struct Csv {
    table: Table,
    line: u32,
    /// The lines of a row whose quotes are still open, and how many.
    row: (Vec<u8>, u32),
    content: u64,
    hasher: foldhash::fast::FixedState,
}

impl Csv {
    /// Reads one line.
    pub(crate) fn line(&mut self, book: &mut Book, line: Line<'_>) {
        self.line = self.line.saturating_add(1);
        book.read(1);
        let Line::Of(raw) = line else {
            book.odd(Oddity::LineTooLong {}, self.line);
            return book.leave_out(LineReason::Unreadable, 1);
        };
        let mut hasher = self.hasher.build_hasher();
        hasher.write_u64(self.content);
        hasher.write(raw);
        self.content = hasher.finish();
        let quotes = memchr::memchr(b'"', raw).is_some();
        if self.row.1 == 0 && !(quotes && open_quote(raw)) {
            return self.row(book, raw, 1);
        }
        let (mut row, lines) = core::mem::take(&mut self.row);
        row.extend_from_slice(raw);
        let lines = lines + 1;
        if !open_quote(&row) || lines >= MOST_LINES || row.len() > LONGEST {
            return self.row(book, &row, lines);
        }
        row.push(b' ');
        self.row = (row, lines);
    }

    /// Ends the file and tells a hash of its content.
    pub(crate) fn end(&mut self, book: &mut Book) -> u64 {
        let (row, lines) = core::mem::take(&mut self.row);
        if lines > 0 {
            self.row(book, &row, lines);
        }
        self.table.end(book);
        self.content
    }

    fn row(&mut self, book: &mut Book, raw: &[u8], lines: u32) {
        let text = decode(raw);
        let first = self.line.saturating_sub(lines - 1);
        if memchr::memchr(b'"', raw).is_some() {
            let cells = quoted(&text);
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            self.table.row(book, &cells, first, lines);
        } else {
            let cells: Vec<&str> = text.split(';').collect();
            self.table.row(book, &cells, first, lines);
        }
    }
}

/// UTF-8 where it is valid, else Windows-1252.
fn decode(raw: &[u8]) -> Cow<'_, str> {
    let raw = raw.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(raw);
    match core::str::from_utf8(raw) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(raw.iter().map(|&byte| windows(byte)).collect()),
    }
}

/// Windows-1252 differs from ISO 8859-1 in 32 signs; of these only a few stand in names.
fn windows(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x8A => 'Š',
        0x8E => 'Ž',
        0x91 | 0x92 => '\'',
        0x96 | 0x97 => '-',
        0x9A => 'š',
        0x9E => 'ž',
        0x9F => 'Ÿ',
        other => char::from(other),
    }
}

/// Whether a quoted cell is still open at the end.
fn open_quote(row: &[u8]) -> bool {
    let (mut inside, mut start) = (false, true);
    for &byte in row {
        match byte {
            b'"' if inside => inside = false,
            b'"' if start => inside = true,
            // A doubled quote inside a cell closes and opens again.
            b'"' => inside = true,
            _ => {}
        }
        start = byte == b';' && !inside;
    }
    inside
}

fn quoted(text: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let (mut inside, mut after) = (false, false);
    for c in text.chars() {
        let Some(cell) = cells.last_mut() else { break };
        match c {
            '"' if inside => (inside, after) = (false, true),
            '"' if after => {
                cell.push('"');
                (inside, after) = (true, false);
            }
            '"' => inside = true,
            ';' if !inside => {
                cells.push(String::new());
                after = false;
            }
            c => {
                cell.push(c);
                after = false;
            }
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_semicolons_and_quotes() {
        assert_eq!(quoted(r#"a;"b;c";"d""e";"#), ["a", "b;c", "d\"e", ""]);
        assert!(open_quote(b"a;\"b"));
        assert!(!open_quote(b"a;\"b;c\""));
        assert!(!open_quote(b"\"d\"\"e\""));
    }

    #[test]
    fn bytes_that_are_not_utf8_are_windows_1252() {
        assert_eq!(decode(b"L\xF8n"), "Løn");
        assert_eq!(decode("Løn".as_bytes()), "Løn");
    }
}
