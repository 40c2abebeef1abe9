//! Records of the file and the company: 1000, 2001, 3101, 4101, 9999.

use super::*;
use crate::dates::compact;
use crate::reports::{Reversal, months_between};
use fields::field;

impl Fixed {
    /// 1000: the sender.
    pub(super) fn start(&mut self, book: &mut Book, line: &[u8]) {
        if self.stage == Stage::Inside {
            return self.out_of_order(book, b"1000");
        }
        (self.stage, self.expected, self.records, self.company) = (Stage::Inside, FIRST, 0, None);
        if field(line, 109, 1) == b"T" {
            book.odd(Oddity::TestFile {}, self.line);
        }
        book.used(1);
    }

    /// 2001: the company.
    pub(super) fn company(&mut self, book: &mut Book, line: &[u8]) {
        self.close_report(book);
        match digits(field(line, 28, 8)) {
            Num::Is(se @ 1..) => {
                self.company = Some(book.places.company(se));
                book.used(1);
            }
            _ => {
                self.company = None;
                self.bad_number(book, "2001.4");
            }
        }
    }

    /// 3101: company totals; only a zero return tells anything of the staff.
    pub(super) fn totals(&mut self, book: &mut Book, line: &[u8]) {
        self.close_report(book);
        if field(line, 61, 1) != b"N" {
            return book.leave_out(LineReason::NotNeeded, 1);
        }
        let Some(company) = self.company else { return self.out_of_order(book, b"3101") };
        let (Ok(Some(start)), Ok(Some(end))) = (compact(field(line, 45, 8)), compact(field(line, 53, 8)))
        else {
            book.odd(Oddity::BadDate { field: "3101".to_owned() }, self.line);
            return book.leave_out(LineReason::Unreadable, 1);
        };
        let Some((first, months)) = months_between(start, end) else {
            book.odd(Oddity::BadPeriod {}, self.line);
            return book.leave_out(LineReason::Unreadable, 1);
        };
        let frame = Frame { file: self.file(book), company, first, kind: Kind::Zero { months } };
        let report = book.reports.open(frame, self.line);
        let key = self.key(book, company, field(line, 13, 16));
        let content = mix(&self.hasher, 0, line.trim_ascii_end().get(7..).unwrap_or_default());
        book.reports.close(report, key, content);
        book.used(1);
    }

    /// 4101: a reversal of a report, or of one person in it where the number is filled.
    pub(super) fn reversal(&mut self, book: &mut Book, line: &[u8]) {
        self.close_report(book);
        let Some(company) = self.company else { return self.out_of_order(book, b"4101") };
        let cpr = match digits(field(line, 46, 10)) {
            Num::Blank => 0,
            Num::Is(cpr) => cpr,
            Num::Bad => return self.bad_number(book, "4101.7"),
        };
        let Some(key) = self.key(book, company, field(line, 28, 16)) else {
            return self.bad_number(book, "4101.4");
        };
        let file = self.file(book);
        book.reports.reversals.push(Reversal { key, cpr, file, line: self.line });
        book.used(1);
    }

    /// 9999: the end, with the number of records. One off either way is a matter of counting; more is a cut.
    pub(super) fn last(&mut self, book: &mut Book, line: &[u8]) {
        self.close_report(book);
        self.stage = Stage::After;
        book.used(1);
        // Seven digits hold the count too.
        let counted = self.records % 10_000_000;
        match digits(field(line, 12, 7)) {
            Num::Is(stated) if stated == counted => {}
            Num::Is(stated) if stated.abs_diff(counted) == 1 => {
                book.odd(Oddity::RecordCountNear { stated, counted }, self.line);
            }
            Num::Is(stated) => book.refuse(Oddity::RecordCount { stated, counted }, self.line),
            Num::Blank | Num::Bad => {
                book.refuse(Oddity::BadNumber { field: "9999.3".to_owned() }, self.line);
            }
        }
    }

    pub(super) fn file(&self, book: &Book) -> u32 {
        crate::num::small(book.files.len()).saturating_sub(1)
    }

    /// What names a report; `None` when its id is blank.
    pub(super) fn key(&self, book: &Book, company: u32, id: &[u8]) -> Option<u64> {
        let id = id.trim_ascii();
        (!id.is_empty()).then(|| book.reports.key(company, id))
    }
}
