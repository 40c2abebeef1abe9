//! The municipality's decision on an application.

use super::Faults;
use crate::http::Refusal;
use api::{FieldCode, NewApplicationDecision};

/// Characters of a decision: some ten pages.
const TEXT: usize = 30_000;

/// A text that can be read.
///
/// # Errors
/// `invalid_fields`.
pub fn application_decision(sent: &NewApplicationDecision) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    let text = &sent.text;
    faults.unless(!text.trim().is_empty(), "/text", FieldCode::Required);
    faults.unless(text.chars().count() <= TEXT, "/text", FieldCode::TooLong);
    faults.unless(
        text.chars().all(|letter| !letter.is_control() || letter == '\n'),
        "/text",
        FieldCode::BadText,
    );
    faults.finish()
}
