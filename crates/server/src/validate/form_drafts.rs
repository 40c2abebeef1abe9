//! What is typed into forms.

use super::Faults;
use crate::http::Refusal;
use api::{FieldCode, FormDraft, FormDraftChange, MAX_FORM_DRAFTS, MAX_FORM_NAME, MAX_FORM_TYPED};

/// Changes that fit beside what is `kept`.
///
/// # Errors
/// `invalid_fields`.
pub fn form_drafts(changes: &[FormDraftChange], kept: &[FormDraft]) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    for (at, change) in changes.iter().enumerate().take(MAX_FORM_DRAFTS) {
        let named = !change.form.is_empty() && !change.form.chars().any(char::is_control);
        let form = format!("/changes/{at}/form");
        faults.unless(named, &form, FieldCode::WrongShape);
        faults.unless(change.form.len() <= MAX_FORM_NAME, &form, FieldCode::TooLong);
        let short = change.typed.as_ref().is_none_or(|typed| typed.len() <= MAX_FORM_TYPED);
        faults.unless(short, &format!("/changes/{at}/typed"), FieldCode::TooLong);
    }
    let is_new = |change: &&FormDraftChange| {
        change.typed.is_some() && kept.iter().all(|known| known.form != change.form)
    };
    let all = kept.len() + changes.iter().filter(is_new).count();
    faults.unless(changes.len() <= MAX_FORM_DRAFTS && all <= MAX_FORM_DRAFTS, "/changes", FieldCode::TooMany);
    faults.finish()
}
