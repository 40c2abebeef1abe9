//! Files that a message or an entry names.

use super::Faults;
use api::{FieldCode, MAX_ATTACHMENTS};

/// Characters of a file's id.
const NAME: usize = 64;

/// Not too many, and each once.
pub fn check(faults: &mut Faults, pointer: &str, ids: &[String]) {
    faults.unless(ids.len() <= MAX_ATTACHMENTS, pointer, FieldCode::TooMany);
    for (at, id) in ids.iter().enumerate().take(MAX_ATTACHMENTS) {
        let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let first = !ids.iter().take(at).any(|before| before == id);
        let right = plain && first && (1..=NAME).contains(&id.len());
        faults.unless(right, &format!("{pointer}/{at}"), FieldCode::WrongShape);
    }
}
