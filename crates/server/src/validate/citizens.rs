//! What staff look for among their citizens.

use super::Faults;
use crate::http::Refusal;
use api::FieldCode;

/// Letters of a name.
const NAME: usize = 200;

/// A part of a name as it is compared: in small letters.
///
/// # Errors
/// `invalid_fields`.
pub fn citizen_name(typed: &str) -> Result<String, Refusal> {
    let mut faults = Faults::default();
    faults.unless(typed.chars().count() <= NAME, "/name", FieldCode::TooLong);
    faults.finish()?;
    Ok(typed.trim().to_lowercase())
}
