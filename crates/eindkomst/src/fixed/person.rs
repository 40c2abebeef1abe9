//! Record 6000 and what belongs to a person: pay, hours, ticks, who somebody without a number is.

use super::*;
use crate::dates::compact;
use fields::{field, latin, plausible};

/// Field numbers inside 6001, 6003 and 6005.
const PAY: &[u8] = b"0013";
const HOURS: &[u8] = b"0200";
const NO_HOURS: &[u8] = b"0220";

impl Fixed {
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
}
