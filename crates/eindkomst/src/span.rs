//! Wage periods, and their hours by calendar month (PR-02).

use chrono::{Datelike, NaiveDate};
use rules::{Law, Month, Param};

/// The most calendar months one wage period may touch.
pub(crate) const MOST_MONTHS: u32 = 16;

/// A wage period by its calendar months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    first: Month,
    days: Vec<i64>,
}

/// Why a period cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadSpan {
    /// It ends before it starts.
    Backwards,
    /// It touches more months than a period can.
    TooLong,
    /// The law names no full-time norm for it, or it lies beyond any payroll.
    OutsideLaw,
}

impl Span {
    /// The months from `start` to `end`, both included.
    pub(crate) fn new(start: NaiveDate, end: NaiveDate) -> Result<Self, BadSpan> {
        if end < start {
            return Err(BadSpan::Backwards);
        }
        let (first, last) = (Month::of(start), Month::of(end));
        if end.year() > 2100 || Law::COMPILED.value(Param::FullTimeMonth, start).is_none() {
            return Err(BadSpan::OutsideLaw);
        }
        let reach = u32::try_from(last.since(first)).unwrap_or(u32::MAX);
        if reach >= MOST_MONTHS {
            return Err(BadSpan::TooLong);
        }
        let days = (0..=last.since(first))
            .map(|ahead| {
                let month = first.plus(ahead);
                let (from, to) = (month.first_day().max(start), month.last_day().min(end));
                i64::from(to.day()) - i64::from(from.day()) + 1
            })
            .collect();
        Ok(Self { first, days })
    }

    /// How many calendar months.
    pub(crate) fn months(&self) -> usize {
        self.days.len()
    }

    /// The first month.
    pub(crate) const fn first(&self) -> Month {
        self.first
    }

    /// Adds one line's hours to the months they belong to: by calendar days, the size rounded down to 1/100
    /// in every month but the last, which takes the rest; the sign kept, so that plus and minus cancel.
    pub(crate) fn split(&self, hours: i64, months: &mut [i64]) {
        let total: i64 = self.days.iter().sum();
        let mut rest = hours;
        let last = self.days.len() - 1;
        for (part, days) in months.iter_mut().zip(&self.days).take(last) {
            let share = hours * days / total;
            *part += share;
            rest -= share;
        }
        if let Some(part) = months.get_mut(last) {
            *part += rest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn hours_are_split_by_days_and_the_last_month_takes_the_rest() {
        // 16 Jan to 15 Feb: 16 and 15 days of 31. 100.00 hours: 51.61 and 48.39.
        let span = Span::new(day(2026, 1, 16), day(2026, 2, 15)).unwrap();
        let mut months = vec![0; span.months()];
        span.split(10_000, &mut months);
        assert_eq!(months, [5_161, 4_839]);
        span.split(-10_000, &mut months);
        assert_eq!(months, [0, 0], "a correction of the same size cancels in each month");
    }

    #[test]
    fn a_period_that_runs_backwards_or_too_long_is_refused() {
        assert_eq!(Span::new(day(2026, 2, 1), day(2026, 1, 31)), Err(BadSpan::Backwards));
        assert_eq!(Span::new(day(2025, 1, 1), day(2026, 5, 1)), Err(BadSpan::TooLong));
        assert_eq!(Span::new(day(2025, 1, 1), day(2026, 4, 30)).unwrap().months(), 16);
        assert_eq!(Span::new(day(1999, 1, 1), day(1999, 1, 31)), Err(BadSpan::OutsideLaw));
    }
}
