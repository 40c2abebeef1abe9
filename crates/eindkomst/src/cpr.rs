//! Personal numbers: when their holder was born (PR-25). Nothing is refused for its check digit.

use chrono::{Months, NaiveDate};
use rules::Month;

/// What a person's number or record says of the date of birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Born {
    /// The date.
    On(NaiveDate),
    /// A constructed number whose century is not reliable: the older or the younger date.
    Either(NaiveDate, NaiveDate),
    /// No number, or one with an impossible date.
    Unknown,
}

/// The smallest number that is not a ten-digit one.
pub(crate) const BEYOND: u64 = 10_000_000_000;

/// Whether the first digit was raised by six, as payroll was once told to do for persons without a number.
pub(crate) const fn constructed(cpr: u64) -> bool {
    cpr / 100_000_000 >= 60
}

/// The birth date in a personal number. The century follows digit seven; in constructed numbers that digit
/// is not reliable, so a year that fits both centuries gives both dates.
pub(crate) fn born(cpr: u64) -> Born {
    let part = |divisor: u64| u32::try_from(cpr / divisor % 100).unwrap_or(0);
    let (day, month, short) = (part(100_000_000), part(1_000_000), cpr / 10_000 % 100);
    let day = if constructed(cpr) { day - 60 } else { day };
    let century = match (cpr / 1_000 % 10, short) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (4 | 9, _) | (5..=8, 0..=57) => 2000,
        _ => 1800,
    };
    let date = |century: i32| {
        let year = century + i32::try_from(short).unwrap_or(0);
        NaiveDate::from_ymd_opt(year, month, day)
    };
    match (date(century), date(2000)) {
        (Some(older), Some(younger)) if constructed(cpr) && century == 1900 && short <= 36 => {
            Born::Either(older, younger)
        }
        (Some(date), _) => Born::On(date),
        (None, Some(date)) if constructed(cpr) => Born::On(date),
        (None, _) => Born::Unknown,
    }
}

/// Whether somebody born on `birth` is under 18 on the month's last day (PR-09). Somebody born on 29 February
/// turns 18 on 28 February in a common year.
fn minor(birth: NaiveDate, month: Month) -> bool {
    birth.checked_add_months(Months::new(18 * 12)).is_none_or(|day| month.last_day() < day)
}

impl Born {
    /// Whether the person is under 18 on the month's last day; `None` where that cannot be told.
    pub(crate) fn under_18(self, month: Month) -> Option<bool> {
        match self {
            Self::On(date) => Some(minor(date, month)),
            Self::Either(older, younger) if younger > month.last_day() => Some(minor(older, month)),
            Self::Either(older, younger) => {
                let answer = minor(older, month);
                (answer == minor(younger, month)).then_some(answer)
            }
            Self::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Born {
        born(text.replace('-', "").parse().unwrap())
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn month(year: i32, number: u32) -> Month {
        Month::new(year, number).unwrap()
    }

    #[test]
    fn the_century_follows_digit_seven() {
        assert_eq!(number("010136-4000"), Born::On(day(2036, 1, 1)));
        assert_eq!(number("010137-4000"), Born::On(day(1937, 1, 1)));
        assert_eq!(number("010157-5000"), Born::On(day(2057, 1, 1)));
        assert_eq!(number("010158-8000"), Born::On(day(1858, 1, 1)));
        assert_eq!(number("010199-3000"), Born::On(day(1999, 1, 1)));
    }

    #[test]
    fn constructed_numbers_lose_six_and_may_be_of_two_centuries() {
        assert_eq!(number("720384-0002"), Born::On(day(1984, 3, 12)));
        assert_eq!(number("860501-0001"), Born::Either(day(1901, 5, 26), day(2001, 5, 26)));
        assert_eq!(number("860501-0001").under_18(month(2026, 10)), Some(false));
        assert_eq!(number("750310-0001").under_18(month(2026, 10)), None);
        assert_eq!(
            number("750330-0001").under_18(month(2026, 10)),
            Some(false),
            "not yet born: the older date"
        );
    }

    #[test]
    fn an_impossible_date_is_an_unknown_age() {
        assert_eq!(number("310284-0000"), Born::Unknown);
        assert_eq!(number("450384-0000"), Born::Unknown);
        assert_eq!(number("450384-0000").under_18(month(2026, 10)), None);
    }

    #[test]
    fn eighteen_on_the_last_day_of_the_month_counts_in_full() {
        let born_on = |d| Born::On(d);
        assert_eq!(born_on(day(2008, 10, 31)).under_18(month(2026, 10)), Some(false));
        assert_eq!(born_on(day(2008, 11, 1)).under_18(month(2026, 10)), Some(true));
        assert_eq!(born_on(day(2008, 2, 29)).under_18(month(2026, 2)), Some(false));
        assert_eq!(born_on(day(2008, 2, 29)).under_18(month(2026, 1)), Some(true));
    }
}
