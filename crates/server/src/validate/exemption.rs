//! A decision that exempts somebody.

use super::Faults;
use crate::http::Refusal;
use api::{FieldCode, NewExemption};
use chrono::NaiveDate;

/// Characters of reasons.
const REASONS: usize = 2_000;

/// A ground there is for it, reasons, and a last day to complain that is still to come.
///
/// # Errors
/// `invalid_fields`.
pub fn exemption(sent: &NewExemption, today: NaiveDate) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.unless(sent.about.grounds().contains(&sent.ground), "/ground", FieldCode::WrongShape);
    faults.unless(!sent.reasons.trim().is_empty(), "/reasons", FieldCode::Required);
    faults.unless(sent.reasons.chars().count() <= REASONS, "/reasons", FieldCode::TooLong);
    let shown = |letter: char| !letter.is_control() || letter == '\n';
    faults.unless(sent.reasons.chars().all(shown), "/reasons", FieldCode::BadText);
    faults.unless(sent.complain_by > today, "/complain_by", FieldCode::StartPassed);
    faults.finish()
}
