//! Payroll files, read by the worker.

use super::super::state::Precheck;
use crate::components::FieldError;
use crate::prelude::*;

/// What is wrong with the files or with what was chosen from them.
pub(super) fn errors(page: Precheck) -> Vec<FieldError> {
    if page.payroll.with(Option::is_some) {
        return Vec::new();
    }
    vec![FieldError { field: "files".to_owned(), text: t(msg::precheck::files_needed()) }]
}

/// The field for the files and what they gave.
pub(super) fn reader(page: Precheck, attempt: RwSignal<u32>) -> AnyView {
    let _ = (page, attempt);
    view! { <p>{t(msg::precheck::files_lead())}</p> }.into_any()
}
