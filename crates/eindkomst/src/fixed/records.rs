//! The records one by one. Layouts by position; the day a field moves, it moves here.

use super::fields::{field, latin, plausible, printable};
use super::*;
use crate::dates::compact;
use crate::reports::{Reversal, months_between};

/// Field numbers inside 6001, 6003 and 6005.
const PAY: &[u8] = b"0013";
const HOURS: &[u8] = b"0200";
const NO_HOURS: &[u8] = b"0220";

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

    /// 5000: a report: its period and income type.
    pub(super) fn report(&mut self, book: &mut Book, line: &[u8], text: &[u8]) {
        self.close_report(book);
        let Some(company) = self.company else {
            self.person = Person::Skipped(LineReason::OutOfOrder);
            return self.out_of_order(book, b"5000");
        };
        let (income, span) = (self.income(book, line), self.period(book, line));
        let correction = field(line, 12, 1) == b"R";
        let kind = match (&income, &span) {
            (Some(income), Some(_)) => Kind::Pay { income: *income, correction },
            _ => Kind::Unreadable,
        };
        let skip = match kind {
            Kind::Pay { income: Income::Wage | Income::Special, .. } => None,
            Kind::Pay { .. } => Some(LineReason::IncomeType),
            Kind::Zero { .. } | Kind::Unreadable => Some(LineReason::Unreadable),
        };
        match skip {
            None => book.used(1),
            Some(reason) => book.leave_out(reason, 1),
        }
        let first = span.as_ref().map_or_else(|| rules::Month::of(chrono::NaiveDate::MIN), Span::first);
        let frame = Frame { file: self.file(book), company, first, kind };
        let key = self.key(book, company, field(line, 13, 16));
        self.open = Some(Open {
            report: book.reports.open(frame, self.line),
            company,
            key,
            content: mix(&self.hasher, 0, text.get(7..).unwrap_or_default()),
            line: self.line,
            span,
            correction,
            skip,
            split_told: false,
        });
    }

    fn income(&self, book: &mut Book, line: &[u8]) -> Option<Income> {
        let code = field(line, 74, 2);
        let Num::Is(number) = digits(code) else {
            book.odd(Oddity::BadNumber { field: "5000.12".to_owned() }, self.line);
            return None;
        };
        let income = Income::of(number);
        match income {
            Income::Unknown => {
                book.odd(Oddity::UnknownIncomeType { income_type: printable(code) }, self.line);
            }
            Income::Special => book.odd(Oddity::IncomeType30 {}, self.line),
            Income::Wage | Income::Other => {}
        }
        Some(income)
    }

    fn period(&self, book: &mut Book, line: &[u8]) -> Option<Span> {
        let mut date = |from, name: &str| match compact(field(line, from, 8)) {
            Ok(Some(date)) => Some(date),
            Ok(None) | Err(()) => {
                book.odd(Oddity::BadDate { field: name.to_owned() }, self.line);
                None
            }
        };
        let (start, end) = (date(45, "5000.6"), date(53, "5000.7"));
        match Span::new(start?, end?) {
            Ok(span) => Some(span),
            Err(_) => {
                book.odd(Oddity::BadPeriod {}, self.line);
                None
            }
        }
    }

    /// 6000: a person.
    pub(super) fn person(&mut self, book: &mut Book, line: &[u8]) {
        self.close_person(book);
        let Some(open) = &self.open else { return self.out_of_order(book, b"6000") };
        if let Some(reason) = open.skip {
            return self.skip(book, reason);
        }
        let months = open.span.as_ref().map_or(1, Span::months);
        if self.shifted(line) {
            if !self.shifted_told {
                book.odd(Oddity::ShiftedLayout {}, self.line);
                self.shifted_told = true;
            }
            return self.skip(book, LineReason::Unreadable);
        }
        let recipient = field(line, 30, 8);
        if recipient.iter().any(|byte| !matches!(byte, b'0' | b' ')) {
            return self.skip(book, LineReason::CompanyRecipient);
        }
        let cpr = match digits(field(line, 20, 10)) {
            Num::Blank => 0,
            Num::Is(cpr) => cpr,
            Num::Bad => {
                book.odd(Oddity::BadNumber { field: "6000.4".to_owned() }, self.line);
                return self.skip(book, LineReason::Unreadable);
            }
        };
        self.group.begin(self.line, months);
        self.person = Person::Open;
        let who = &mut self.group.who;
        who.cpr = cpr;
        latin(field(line, 38, 15), &mut who.employee);
        if cpr == 0 {
            latin(field(line, 53, 27), &mut who.tin);
            latin(field(line, 80, 2), &mut who.country);
        }
        match digits(field(line, 86, 10)) {
            Num::Blank => {}
            Num::Is(p_number) => self.group.p_number = p_number,
            Num::Bad => book.odd(Oddity::BadPNumber {}, self.line),
        }
    }

    /// Whether the record is four positions longer than it should be and its number stands four later. Once
    /// one record is shifted, others of that length are too, whoever they are about.
    fn shifted(&self, line: &[u8]) -> bool {
        let told = self.shifted_told;
        line.trim_ascii_end().len() >= 99
            && (told || (plausible(field(line, 24, 10)) && !plausible(field(line, 20, 10))))
    }

    fn skip(&mut self, book: &mut Book, reason: LineReason) {
        self.person = Person::Skipped(reason);
        book.leave_out(reason, 1);
    }

    /// 6001: an amount; pay is evidence of work where no hours are stated.
    pub(super) fn amount(&mut self, book: &mut Book, line: &[u8]) {
        if self.person == Person::Open && field(line, 12, 4) == PAY {
            self.group.pay |= field(line, 16, 16).iter().any(|byte| matches!(byte, b'1'..=b'9'));
            self.group.lines += 1;
            return;
        }
        self.not_needed(book, b"6001");
    }

    /// 6003: a tick; 0220 says that pay does not follow hours.
    pub(super) fn tick(&mut self, book: &mut Book, line: &[u8]) {
        if self.person == Person::Open && field(line, 12, 4) == NO_HOURS && field(line, 16, 1) == b"X" {
            self.group.stated = true;
            self.group.lines += 1;
            return;
        }
        self.not_needed(book, b"6003");
    }

    /// 6005: a count; 0200 is the paid hours.
    pub(super) fn count(&mut self, book: &mut Book, line: &[u8]) {
        if self.person != Person::Open || field(line, 12, 4) != HOURS {
            return self.not_needed(book, b"6005");
        }
        let (whole, decimals) = (digits(field(line, 16, 6)), digits(field(line, 22, 2)));
        let size = match (whole, decimals) {
            (Num::Blank, Num::Blank) => return book.leave_out(LineReason::Blank, 1),
            (Num::Is(whole), Num::Is(decimals)) => whole * 100 + decimals,
            (Num::Is(whole), Num::Blank) => whole * 100,
            (Num::Blank, Num::Is(decimals)) => decimals,
            _ => return self.bad_number(book, "6005.4"),
        };
        let size = i64::try_from(size).unwrap_or(0);
        let hours = match field(line, 24, 1) {
            b"-" => -size,
            b"+" | b" " | b"" => size,
            _ => return self.bad_number(book, "6005.6"),
        };
        self.group.lines += 1;
        self.group.stated = true;
        let Some(open) = &mut self.open else { return };
        let Some(span) = &open.span else { return };
        span.split(hours, &mut self.group.hours);
        if hours != 0 && span.months() > 1 && !open.split_told {
            open.split_told = true;
            book.odd(Oddity::PeriodSplit { months: wide(span.months()) }, open.line);
        }
    }

    /// 8001: who a person without a number is, or one who lives abroad.
    pub(super) fn abroad(&mut self, book: &mut Book, line: &[u8]) {
        if self.person != Person::Open {
            // After a tax-card record it belongs to no pay.
            let reason =
                if let Person::Skipped(reason) = self.person { reason } else { LineReason::NotNeeded };
            return book.leave_out(reason, 1);
        }
        match compact(field(line, 12, 8)) {
            Ok(born) => self.group.who.born = born,
            Err(()) => book.odd(Oddity::BadDate { field: "8001.3".to_owned() }, self.line),
        }
        if self.group.who.cpr == 0 {
            latin(field(line, 23, 40), &mut self.group.who.name);
        }
        self.group.lines += 1;
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

    fn file(&self, book: &Book) -> u32 {
        crate::num::small(book.files.len()).saturating_sub(1)
    }

    /// What names a report; `None` when its id is blank.
    fn key(&self, book: &Book, company: u32, id: &[u8]) -> Option<u64> {
        let id = id.trim_ascii();
        (!id.is_empty()).then(|| book.reports.key(company, id))
    }
}
