//! One row of the upload table.

use super::columns::{Column, Columns};
use super::*;
use crate::book::Owner;
use crate::dates::spreadsheet;
use crate::income::Income;
use crate::num::{Decimal, Num, decimal, digits, small, wide};
use crate::reports::Kind;

/// A row that cannot be used; the reason was told.
struct Unusable(LineReason);

impl Table {
    /// Reads a row of pay.
    pub(super) fn person(
        &mut self,
        book: &mut Book,
        columns: &Columns,
        cells: &[&str],
        line: u32,
        lines: u32,
    ) {
        if let Err(Unusable(reason)) = self.try_person(book, columns, cells, line, lines) {
            book.leave_out(reason, u64::from(lines));
        }
    }

    fn try_person(
        &mut self,
        book: &mut Book,
        columns: &Columns,
        cells: &[&str],
        line: u32,
        lines: u32,
    ) -> Result<(), Unusable> {
        let cell = |column| columns.cell(cells, column);
        let income = income(book, cell(Column::Income), line)?;
        if !matches!(income, Income::Wage | Income::Special) {
            return Err(Unusable(LineReason::IncomeType));
        }
        let recipient = number(book, cell(Column::Recipient), "6000.5", line)?;
        if recipient > 0 {
            return Err(Unusable(LineReason::CompanyRecipient));
        }
        let company = self.company(book, cell(Column::Se), line)?;
        let span = self.span(book, cell(Column::Start), cell(Column::End), line)?;
        self.group.begin(line, span.months());
        self.group.lines = lines;
        self.identity(book, columns, cells, line)?;
        self.group.pay = matches!(decimal_of_any_size(cell(Column::Pay)), Some(true));
        self.group.stated = cell(Column::NoHours).eq_ignore_ascii_case("x");
        match decimal(cell(Column::Hours)) {
            Decimal::Blank => {}
            Decimal::Bad => book.odd(Oddity::BadNumber { field: "A0200".to_owned() }, line),
            Decimal::Is(hours, rounded) => {
                self.group.stated = true;
                span.split(hours, &mut self.group.hours);
                if rounded {
                    book.odd(Oddity::NumberRounded {}, line);
                }
                if hours != 0 && span.months() > 1 && !self.split_told {
                    self.split_told = true;
                    book.odd(Oddity::PeriodSplit { months: wide(span.months()) }, line);
                }
            }
        }
        let kind = Kind::Pay { income, correction: false };
        let file = small(book.files.len()).saturating_sub(1);
        let frame = Frame { file, company, first: span.first(), kind };
        let report = *self.reports.entry(frame).or_insert_with(|| book.reports.open(frame, line));
        book.keep(&self.group, Owner { company, report, correction: false });
        Ok(())
    }

    fn company(&mut self, book: &mut Book, text: &str, line: u32) -> Result<u32, Unusable> {
        let se = number(book, text, "2001.4", line)?;
        if se == 0 && !self.se_told {
            self.se_told = true;
            book.odd(Oddity::NoSeNumber {}, line);
        }
        Ok(book.places.company(se))
    }

    fn span(&mut self, book: &mut Book, start: &str, end: &str, line: u32) -> Result<Span, Unusable> {
        let mut date = |text, name: &str| match spreadsheet(text) {
            Ok(Some(date)) => Some(date),
            Ok(None) | Err(()) => {
                book.odd(Oddity::BadDate { field: name.to_owned() }, line);
                None
            }
        };
        let (start, end) = (date(start, "5000.6"), date(end, "5000.7"));
        let (Some(start), Some(end)) = (start, end) else { return Err(Unusable(LineReason::Unreadable)) };
        let span = self.spans.entry((start, end)).or_insert_with(|| Span::new(start, end).ok());
        span.clone().ok_or_else(|| {
            book.odd(Oddity::BadPeriod {}, line);
            Unusable(LineReason::Unreadable)
        })
    }

    fn identity(
        &mut self,
        book: &mut Book,
        columns: &Columns,
        cells: &[&str],
        line: u32,
    ) -> Result<(), Unusable> {
        let cell = |column| columns.cell(cells, column);
        let who = &mut self.group.who;
        // Spreadsheets drop the leading zero of days 01 to 09.
        let text: String = cell(Column::Cpr).chars().filter(|c| *c != '-' && *c != ' ').collect();
        who.cpr = match digits(text.as_bytes()) {
            Num::Blank | Num::Is(0) => 0,
            Num::Is(cpr) if matches!(text.len(), 9 | 10) => cpr,
            _ => {
                book.odd(Oddity::BadNumber { field: "6000.4".to_owned() }, line);
                return Err(Unusable(LineReason::Unreadable));
            }
        };
        who.employee.push_str(cell(Column::Employee));
        who.tin.push_str(cell(Column::Tin));
        who.country.push_str(cell(Column::Country));
        who.name.push_str(cell(Column::Name));
        match spreadsheet(cell(Column::Born)) {
            Ok(born) => who.born = born,
            Err(()) => book.odd(Oddity::BadDate { field: "8001.3".to_owned() }, line),
        }
        match digits(cell(Column::PNumber).as_bytes()) {
            Num::Blank => {}
            Num::Is(p_number) => self.group.p_number = p_number,
            Num::Bad => book.odd(Oddity::BadPNumber {}, line),
        }
        Ok(())
    }
}

fn income(book: &mut Book, text: &str, line: u32) -> Result<Income, Unusable> {
    let Num::Is(code) = digits(text.as_bytes()) else {
        book.odd(Oddity::BadNumber { field: "5000.12".to_owned() }, line);
        return Err(Unusable(LineReason::Unreadable));
    };
    let income = Income::of(code);
    match income {
        Income::Unknown => {
            let income_type = text.chars().filter(char::is_ascii_digit).take(4).collect();
            book.odd(Oddity::UnknownIncomeType { income_type }, line);
        }
        Income::Special => book.odd(Oddity::IncomeType30 {}, line),
        Income::Wage | Income::Other => {}
    }
    Ok(income)
}

fn number(book: &mut Book, text: &str, name: &str, line: u32) -> Result<u64, Unusable> {
    match digits(text.as_bytes()) {
        Num::Blank => Ok(0),
        Num::Is(number) => Ok(number),
        Num::Bad => {
            book.odd(Oddity::BadNumber { field: name.to_owned() }, line);
            Err(Unusable(LineReason::Unreadable))
        }
    }
}

/// Whether an amount is other than zero; `None` when there is none. Its size does not matter here.
fn decimal_of_any_size(text: &str) -> Option<bool> {
    (!text.is_empty()).then(|| text.bytes().any(|byte| matches!(byte, b'1'..=b'9')))
}
