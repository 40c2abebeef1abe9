//! Decisions about a citizen as staff make them: what was decided, what can be, and why not.

mod form;

use super::desk::{self, Desk};
use crate::client;
use crate::pages::exemptions::{decisions, letters};
use crate::prelude::*;
use api::ExemptionView;

/// The page of the citizen in the address.
#[component]
pub fn CitizenExemptions() -> impl IntoView {
    desk::page(
        msg::exemption::title,
        |person: String, leaving| async move { client::exemptions(&person, &leaving).await },
        shown,
    )
}

fn shown(desk: Desk, found: ExemptionView) -> AnyView {
    view! {
        {decisions(&found.decisions)}
        {letters(&found.letters)}
        <div class="d-print-none">{form::form(desk, found)}</div>
    }
    .into_any()
}
