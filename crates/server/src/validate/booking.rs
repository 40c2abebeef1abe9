//! Words about a booking.

use super::Faults;
use crate::http::Refusal;
use api::FieldCode;
use api::booking::Cancellation;

/// Characters of a note.
const NOTE: usize = 500;

/// A text of at most so many characters.
fn text(faults: &mut Faults, pointer: &str, text: &str, most: usize) {
    faults.unless(text.chars().count() <= most, pointer, FieldCode::TooLong);
    let shown = |letter: char| !letter.is_control() || letter == '\n';
    faults.unless(text.chars().all(shown), pointer, FieldCode::BadText);
}

/// Why a meeting is given back.
///
/// # Errors
/// `invalid_fields`.
pub fn cancellation(sent: &Cancellation) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    text(&mut faults, "/note", sent.note.as_deref().unwrap_or_default(), NOTE);
    faults.finish()
}
