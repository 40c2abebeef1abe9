//! A decision about a citizen.

use super::Faults;
use crate::http::Refusal;
use api::{FieldCode, NewExemption};
use chrono::NaiveDate;
use rules::citizen::exemption::Exemption;

/// Characters of reasons.
const REASONS: usize = 2_000;

/// A ground where there are grounds for it, the day it holds from or by where it has one, and reasons.
///
/// # Errors
/// `invalid_fields`.
pub fn exemption(sent: &NewExemption, today: NaiveDate) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    let grounds = sent.about.grounds();
    match sent.ground {
        Some(ground) => faults.unless(grounds.contains(&ground), "/ground", FieldCode::WrongShape),
        None => faults.unless(grounds.is_empty(), "/ground", FieldCode::Required),
    }
    match (sent.day, sent.about.has_day() && sent.granted) {
        (Some(day), true) if sent.about == Exemption::CvDate => {
            faults.unless(day > today, "/day", FieldCode::StartPassed);
        }
        (Some(_), asked) => faults.unless(asked, "/day", FieldCode::WrongShape),
        (None, asked) => faults.unless(!asked, "/day", FieldCode::Required),
    }
    faults.unless(!sent.reasons.trim().is_empty(), "/reasons", FieldCode::Required);
    faults.unless(sent.reasons.chars().count() <= REASONS, "/reasons", FieldCode::TooLong);
    let shown = |letter: char| !letter.is_control() || letter == '\n';
    faults.unless(sent.reasons.chars().all(shown), "/reasons", FieldCode::BadText);
    faults.finish()
}
