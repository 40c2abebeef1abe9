//! A suggestion that is put away.

use super::Faults;
use crate::http::Refusal;
use api::{Dismissal, FieldCode};

/// What can be put away.
///
/// # Errors
/// `invalid_fields`.
pub fn dismissal(dismissal: &Dismissal) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    let id = &dismissal.id;
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    faults.unless(plain && (1..=64).contains(&id.len()), "/id", FieldCode::WrongShape);
    faults.finish()
}
