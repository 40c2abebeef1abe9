//! The page that is not there.

use crate::prelude::*;
use crate::shell::Heading;

/// Says that the address leads nowhere, and where to go instead.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Heading text=t(msg::common::not_found_title()) />
        <p class="font-lead">{t(msg::common::not_found_lead())}</p>
        <p>
            <a href=link("/") rel="external">
                {t(msg::common::not_found_home())}
            </a>
        </p>
    }
    .into_any()
}
