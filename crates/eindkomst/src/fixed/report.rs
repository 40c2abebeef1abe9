//! Record 5000: a report, with its period and income type.

use super::*;
use crate::dates::compact;
use fields::{field, printable};

impl Fixed {
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
}
