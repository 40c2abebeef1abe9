//! Operations on a plan, as they come in. Whether each can be made is for `plan` to say.

use super::Faults;
use crate::http::Refusal;
use api::FieldCode;
use plan::Operation;

/// Operations taken at a time.
const OPERATIONS: usize = 100;
/// Characters of an operation's name.
const NAME: usize = 64;

/// Operations that can be made one by one.
///
/// # Errors
/// `invalid_fields`.
pub fn operations(operations: &[Operation]) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.unless(operations.len() <= OPERATIONS, "/operations", FieldCode::TooMany);
    for (at, operation) in operations.iter().take(OPERATIONS).enumerate() {
        let plain = operation.id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let named = plain && (1..=NAME).contains(&operation.id.len());
        faults.unless(named, &format!("/operations/{at}/id"), FieldCode::WrongShape);
    }
    faults.finish()
}
