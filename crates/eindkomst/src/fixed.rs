//! Fixed records, 1000 to 9999: one record a line, positions counted from 1.

mod company;
mod fields;
mod person;
mod report;

use crate::book::{Book, Group, Owner};
use crate::income::Income;
use crate::lines::Line;
use crate::num::{Num, digits, wide};
use crate::oddity::Oddity;
use crate::reports::{Frame, Kind};
use crate::span::Span;
use crate::tally::LineReason;
use core::hash::{BuildHasher, Hasher};
use fields::field;
use std::borrow::Cow;

/// Where in the file's order of records the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Before the first record.
    Before,
    /// Between 1000 and 9999.
    Inside,
    /// After 9999.
    After,
}

/// The person record being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Person {
    /// None.
    None,
    /// One that counts, in `Fixed::group`.
    Open,
    /// One whose lines are left out.
    Skipped(LineReason),
}

/// The report being read.
#[derive(Debug)]
struct Open {
    report: u32,
    company: u32,
    key: Option<u64>,
    content: u64,
    line: u32,
    span: Option<Span>,
    correction: bool,
    skip: Option<LineReason>,
    split_told: bool,
}

/// Reads one file of fixed records.
#[derive(Debug)]
pub(crate) struct Fixed {
    stage: Stage,
    line: u32,
    /// The next running number, as its seven digits stand in the file.
    expected: [u8; 7],
    records: u64,
    company: Option<u32>,
    open: Option<Open>,
    person: Person,
    group: Group,
    shifted_told: bool,
    hasher: foldhash::fast::FixedState,
}

impl Default for Fixed {
    fn default() -> Self {
        Self {
            stage: Stage::Before,
            line: 0,
            expected: FIRST,
            records: 0,
            company: None,
            open: None,
            person: Person::None,
            group: Group::default(),
            shifted_told: false,
            hasher: foldhash::fast::FixedState::default(),
        }
    }
}

impl Fixed {
    /// Reads one line.
    pub(crate) fn line(&mut self, book: &mut Book, line: Line<'_>) {
        self.line = self.line.saturating_add(1);
        book.read(1);
        let Line::Of(raw) = line else {
            book.odd(Oddity::LineTooLong {}, self.line);
            return book.leave_out(LineReason::Unreadable, 1);
        };
        if raw.is_ascii() {
            self.record(book, raw);
        } else {
            let latin = self.latin(book, raw);
            self.record(book, &latin);
        }
    }

    /// Ends the file.
    pub(crate) fn end(&mut self, book: &mut Book) {
        self.close_report(book);
        match self.stage {
            Stage::Before => book.refuse(Oddity::EmptyFile {}, 0),
            Stage::Inside => book.refuse(Oddity::TruncatedFile {}, self.line),
            Stage::After => {}
        }
    }

    /// The line in ISO 8859-1. UTF-8 would move every position after its first letter with a dot or ring.
    fn latin<'a>(&self, book: &mut Book, raw: &'a [u8]) -> Cow<'a, [u8]> {
        match core::str::from_utf8(raw) {
            Ok(text) => {
                book.odd(Oddity::WrongEncoding {}, self.line);
                Cow::Owned(text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect())
            }
            Err(_) => {
                if raw.iter().any(|byte| (0x80..0xA0).contains(byte)) {
                    book.odd(Oddity::WrongEncoding {}, self.line);
                }
                Cow::Borrowed(raw)
            }
        }
    }

    fn record(&mut self, book: &mut Book, line: &[u8]) {
        let text = line.trim_ascii_end();
        if text.is_empty() || text == b"\x1a" {
            return book.leave_out(LineReason::Empty, 1);
        }
        let record = field(line, 8, 4);
        if self.stage == Stage::After && record != b"1000" {
            book.odd(Oddity::LinesAfterEnd {}, self.line);
            return book.leave_out(LineReason::AfterEnd, 1);
        }
        if record == b"1000" {
            self.close_report(book);
            self.start(book, line);
        } else if self.stage == Stage::Before {
            book.refuse(Oddity::MissingStart {}, self.line);
            self.stage = Stage::Inside;
        }
        self.number(book, line);
        self.content(record, text);
        match record {
            b"1000" => {}
            b"6001" => self.amount(book, line),
            b"6005" => self.count(book, line),
            b"6000" => self.person(book, line),
            b"6003" => self.tick(book, line),
            b"8001" => self.abroad(book, line),
            b"6002" | b"6004" | b"6102" | b"6202" | b"6111" => self.not_needed(book, record),
            b"5000" => self.report(book, line, text),
            b"2001" => self.company(book, line),
            b"4101" => self.reversal(book, line),
            b"3101" => self.totals(book, line),
            b"2101" | b"2111" => {
                self.close_person(book);
                self.person = Person::None;
                book.leave_out(LineReason::NotNeeded, 1);
            }
            b"9999" => self.last(book, line),
            _ => self.unknown(book, record),
        }
    }

    /// The running number must run; after a jump it is followed from there, so that one jump is told once.
    fn number(&mut self, book: &mut Book, line: &[u8]) {
        let stated = field(line, 1, 7);
        self.records += 1;
        if stated != self.expected {
            let expected = fields::printable(&self.expected);
            let found = fields::printable(stated);
            book.odd(Oddity::WrongLineNumber { expected, found }, self.line);
            if let Ok(digits) = <[u8; 7]>::try_from(stated)
                && digits.iter().all(u8::is_ascii_digit)
            {
                self.expected = digits;
            }
        }
        count_up(&mut self.expected);
    }

    /// What stands in the report's lines but for running numbers, to know the same report again.
    fn content(&mut self, record: &[u8], text: &[u8]) {
        let belongs = record.starts_with(b"6") || record == b"8001";
        if let Some(open) = &mut self.open
            && belongs
        {
            open.content = mix(&self.hasher, open.content, text.get(7..).unwrap_or_default());
        }
    }

    fn unknown(&mut self, book: &mut Book, record: &[u8]) {
        book.odd(Oddity::UnknownRecord { record: fields::printable(record) }, self.line);
        book.leave_out(LineReason::UnknownRecord, 1);
    }

    /// A record of the person before it that the count does not need.
    fn not_needed(&self, book: &mut Book, record: &[u8]) {
        match self.person {
            Person::Open => book.leave_out(LineReason::NotNeeded, 1),
            Person::Skipped(reason) => book.leave_out(reason, 1),
            Person::None => self.out_of_order(book, record),
        }
    }

    fn out_of_order(&self, book: &mut Book, record: &[u8]) {
        book.odd(Oddity::OutOfOrder { record: fields::printable(record) }, self.line);
        book.leave_out(LineReason::OutOfOrder, 1);
    }

    fn bad_number(&self, book: &mut Book, name: &str) {
        book.odd(Oddity::BadNumber { field: name.to_owned() }, self.line);
        book.leave_out(LineReason::Unreadable, 1);
    }

    /// Keeps the person record that was being read.
    fn close_person(&mut self, book: &mut Book) {
        if let (Person::Open, Some(open)) = (self.person, &self.open) {
            let owner = Owner { company: open.company, report: open.report, correction: open.correction };
            book.keep(&self.group, owner);
        }
        self.person = Person::None;
    }

    /// Ends the report that was being read.
    fn close_report(&mut self, book: &mut Book) {
        self.close_person(book);
        if let Some(open) = self.open.take() {
            book.reports.close(open.report, open.key, open.content);
        }
    }
}

/// The first running number.
const FIRST: [u8; 7] = *b"0000001";

/// One more, digit by digit: quicker than reading a number from every line. A file of ten million lines begins
/// again at zero, because seven digits hold no more.
fn count_up(number: &mut [u8; 7]) {
    for digit in number.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
}

/// One line more in a hash.
fn mix(state: &foldhash::fast::FixedState, so_far: u64, text: &[u8]) -> u64 {
    let mut hasher = state.build_hasher();
    hasher.write_u64(so_far);
    hasher.write_u64(wide(text.len()));
    hasher.write(text);
    hasher.finish()
}
