//! One cell of a staff list, as people write it in Denmark: decimal comma, day before month, ja or nej.

use chrono::{Datelike, NaiveDate};

/// What is wrong with a cell. The text of the cell is never repeated: it may be somebody's name or number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CellProblem {
    /// Nothing stands where something must.
    #[error("cell_empty")]
    Empty,
    /// Not a number of hours, as `37` or `18,5`.
    #[error("cell_not_hours")]
    NotHours,
    /// More than two decimals, which nobody would have typed: a formula's result, perhaps.
    #[error("cell_too_many_decimals")]
    TooManyDecimals,
    /// No hours, or more than a week has.
    #[error("cell_hours_out_of_range")]
    HoursOutOfRange,
    /// Not a date, as `01-03-2024`.
    #[error("cell_not_a_date")]
    NotADate,
    /// A date with a year of two digits: the century would be a guess.
    #[error("cell_short_year")]
    ShortYear,
    /// The last day lies before the first.
    #[error("cell_ends_before_start")]
    EndsBeforeStart,
    /// Neither yes nor no.
    #[error("cell_not_yes_or_no")]
    NotYesOrNo,
    /// Not a number of persons from 1 to 9999.
    #[error("cell_not_persons")]
    NotPersons,
}

/// Hours in 1/100 hour, from `37`, `37,5`, `37.50` or `37,5 timer`.
///
/// # Errors
/// [`CellProblem::Empty`], [`CellProblem::NotHours`] or [`CellProblem::TooManyDecimals`].
pub fn hours(text: &str) -> Result<u64, CellProblem> {
    let text = strip_unit(text.trim(), &["timer", "time", "hours", "hour", "t.", "t", "h"]);
    if text.is_empty() {
        return Err(CellProblem::Empty);
    }
    hundredths(text, CellProblem::NotHours)
}

/// A decimal number in hundredths. Thousands separators are not taken: `1.234` would be a guess.
///
/// # Errors
/// `other` where it is no number, [`CellProblem::TooManyDecimals`] where it has more than two.
pub fn hundredths(text: &str, other: CellProblem) -> Result<u64, CellProblem> {
    let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 9 || !digits(whole) || !digits(decimals) {
        return Err(other);
    }
    if text.len() > whole.len() && decimals.is_empty() {
        return Err(other);
    }
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 2 {
        return Err(CellProblem::TooManyDecimals);
    }
    let whole: u64 = whole.parse().map_err(|_| other)?;
    let cents: u64 = format!("{decimals:0<2}").parse().map_err(|_| other)?;
    Ok(whole * 100 + cents)
}

fn strip_unit<'a>(text: &'a str, units: &[&str]) -> &'a str {
    for unit in units {
        let at = text.len().saturating_sub(unit.len());
        if text.is_char_boundary(at) && text[at..].eq_ignore_ascii_case(unit) {
            return text[..at].trim_end();
        }
    }
    text
}

/// A date from `01-03-2024`, `1.3.2024`, `1/3/2024`, `01 03 2024`, `01032024` or `2024-03-01`:
/// the day stands first, unless the year does. `None` for an empty cell.
///
/// # Errors
/// [`CellProblem::NotADate`] or [`CellProblem::ShortYear`].
pub fn date(text: &str) -> Result<Option<NaiveDate>, CellProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    // A spreadsheet may add the time of day.
    let text =
        text.split_once(['T', ' ']).map_or(text, |(day, time)| if time.contains(':') { day } else { text });
    let parts: Vec<&str> = if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        vec![&text[..2], &text[2..4], &text[4..]]
    } else {
        text.split(['-', '.', '/', ' ']).map(str::trim).filter(|part| !part.is_empty()).collect()
    };
    let &[first, month, last] = parts.as_slice() else { return Err(CellProblem::NotADate) };
    if [first, month, last].iter().any(|part| part.bytes().any(|b| !b.is_ascii_digit())) {
        return Err(CellProblem::NotADate);
    }
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    if day.len() > 2 || month.len() > 2 {
        return Err(CellProblem::NotADate);
    }
    if year.len() <= 2 {
        return Err(CellProblem::ShortYear);
    }
    let number = |part: &str| part.parse::<u32>().map_err(|_| CellProblem::NotADate);
    let year = year.parse::<i32>().map_err(|_| CellProblem::NotADate)?;
    if !(1900..=2199).contains(&year) {
        return Err(CellProblem::NotADate);
    }
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).map(Some).ok_or(CellProblem::NotADate)
}

/// The date the way a Danish form shows it.
#[must_use]
pub fn written(date: NaiveDate) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

/// Yes or no; an empty cell is a tick that was not set.
///
/// # Errors
/// [`CellProblem::NotYesOrNo`].
pub fn tick(text: &str) -> Result<bool, CellProblem> {
    match text.trim().to_lowercase().as_str() {
        "" | "nej" | "no" | "n" | "0" | "falsk" | "false" | "-" => Ok(false),
        "ja" | "yes" | "j" | "y" | "x" | "1" | "sand" | "true" => Ok(true),
        _ => Err(CellProblem::NotYesOrNo),
    }
}

/// A number of persons, 1 to 9999; an empty cell is the one person the row is about.
///
/// # Errors
/// [`CellProblem::NotPersons`].
pub fn persons(text: &str) -> Result<u32, CellProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(1);
    }
    match text.parse::<u32>() {
        Ok(count) if (1..=9999).contains(&count) => Ok(count),
        _ => Err(CellProblem::NotPersons),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn hours_are_read_with_comma_point_and_unit() {
        for (text, want) in [
            ("37", 3700),
            (" 37,5 ", 3750),
            ("37.50", 3750),
            ("18,25 timer", 1825),
            ("7t", 700),
            ("37,500", 3750),
        ] {
            assert_eq!(hours(text), Ok(want), "{text}");
        }
    }

    #[test]
    fn what_is_not_hours_is_said() {
        for text in ["abc", "-5", "37,", ",5", "1.234,5", "37:30", "timer37"] {
            assert_eq!(hours(text), Err(CellProblem::NotHours), "{text}");
        }
        assert_eq!(hours("12,3333"), Err(CellProblem::TooManyDecimals));
        assert_eq!(hours("  "), Err(CellProblem::Empty));
    }

    #[test]
    fn the_day_stands_first_unless_the_year_does() {
        let want = Ok(Some(day(2024, 3, 1)));
        for text in [
            "01-03-2024",
            "1.3.2024",
            "1/3/2024",
            "01 03 2024",
            "01032024",
            "2024-03-01",
            "2024-03-01T00:00",
            "01-03-2024 00:00:00",
        ] {
            assert_eq!(date(text), want, "{text}");
        }
        assert_eq!(date(""), Ok(None));
    }

    #[test]
    fn no_century_and_no_month_is_guessed() {
        assert_eq!(date("01-03-24"), Err(CellProblem::ShortYear));
        for text in ["12/31/2024", "31-02-2025", "29-02-2025", "45352", "i går", "01-2024", "1-3-0024"] {
            assert_eq!(date(text), Err(CellProblem::NotADate), "{text}");
        }
        assert_eq!(date("29-02-2024"), Ok(Some(day(2024, 2, 29))));
    }

    #[test]
    fn a_tick_is_a_word_a_cross_or_nothing() {
        for text in ["ja", "X", "1", "Yes", "SAND"] {
            assert_eq!(tick(text), Ok(true), "{text}");
        }
        for text in ["", "nej", "No", "0", "falsk"] {
            assert_eq!(tick(text), Ok(false), "{text}");
        }
        assert_eq!(tick("måske"), Err(CellProblem::NotYesOrNo));
    }

    #[test]
    fn persons_are_counted_from_one() {
        assert_eq!(persons(""), Ok(1));
        assert_eq!(persons("12"), Ok(12));
        for text in ["0", "-1", "2,5", "10000", "to"] {
            assert_eq!(persons(text), Err(CellProblem::NotPersons), "{text}");
        }
    }

    #[test]
    fn each_problem_has_its_own_code() {
        use CellProblem::*;
        let all = [
            Empty,
            NotHours,
            TooManyDecimals,
            HoursOutOfRange,
            NotADate,
            ShortYear,
            EndsBeforeStart,
            NotYesOrNo,
            NotPersons,
        ];
        let codes: std::collections::BTreeSet<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(codes.len(), all.len());
    }
}
