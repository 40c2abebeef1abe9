//! Dates as payroll files write them.

use crate::num::{Num, digits};
use chrono::NaiveDate;

/// YYYYMMDD; `Ok(None)` when blank or zeros.
pub(crate) fn compact(field: &[u8]) -> Result<Option<NaiveDate>, ()> {
    match digits(field) {
        Num::Blank | Num::Is(0) => Ok(None),
        Num::Is(number) => from_number(number).map(Some).ok_or(()),
        Num::Bad => Err(()),
    }
}

fn from_number(number: u64) -> Option<NaiveDate> {
    let part = |value: u64| u32::try_from(value).ok();
    let year = i32::try_from(number / 10_000).ok()?;
    NaiveDate::from_ymd_opt(year, part(number / 100 % 100)?, part(number % 100)?)
        .filter(|_| (10_000_000..100_000_000).contains(&number))
}

/// YYYYMMDD, YYYY-MM-DD or DD-MM-YYYY with `-`, `.` or `/`; `Ok(None)` when blank.
pub(crate) fn spreadsheet(text: &str) -> Result<Option<NaiveDate>, ()> {
    let text = text.trim();
    if text.len() != 10 {
        return compact(text.as_bytes());
    }
    let parts: Vec<&str> = text.split(['-', '.', '/']).collect();
    let [first, month, last] = parts.as_slice() else { return Err(()) };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 || month.len() != 2 || day.len() != 2 {
        return Err(());
    }
    compact(format!("{year}{month}{day}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_spellings_are_read_and_others_refused() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 31);
        for text in ["20261031", "2026-10-31", "31-10-2026", "31.10.2026", "31/10/2026"] {
            assert_eq!(spreadsheet(text), Ok(day), "{text}");
        }
        assert_eq!(spreadsheet(" "), Ok(None));
        for text in ["20261131", "31-10-26", "okt 2026", "2026-1-031", "261031"] {
            assert_eq!(spreadsheet(text), Err(()), "{text}");
        }
    }
}
