//! Powers of attorney that can be given, and codes as people type them.

use super::Faults;
use crate::http::Refusal;
use api::FieldCode;
use api::mandate::{LONGEST_MONTHS, NewMandate};
use chrono::NaiveDate;
use rules::dates::same_day_later;

/// A power of attorney about something, with a last day after `today` and not too far away.
///
/// # Errors
/// `invalid_fields`.
pub fn new_mandate(new: &NewMandate, today: NaiveDate) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.unless(!new.scope.is_empty(), "/scope", FieldCode::Required);
    faults.unless(new.until > today, "/until", FieldCode::UntilPassed);
    let far = same_day_later(today, LONGEST_MONTHS).is_none_or(|last| new.until > last);
    faults.unless(!far, "/until", FieldCode::UntilTooFar);
    faults.finish()
}

/// The code without what people add: blanks, hyphens, small letters. Letters that look like digits are those digits.
///
/// # Errors
/// `invalid_fields` where nothing is left, or far too much.
pub fn code(typed: &str) -> Result<String, Refusal> {
    let plain = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
    let code: String = plain
        .map(|letter| match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            letter => letter,
        })
        .collect();
    let mut faults = Faults::default();
    faults.unless(!code.is_empty(), "/code", FieldCode::Required);
    faults.unless(code.chars().count() <= 64, "/code", FieldCode::TooLong);
    faults.finish()?;
    Ok(code)
}
