//! A sign that something is on its way.

use crate::i18n::t;
use leptos::prelude::*;
use texts::msg;

/// Shows after two seconds, never at once: a quick answer should not flicker.
#[component]
pub fn Spinner(
    /// What is on its way; "Henter …" when left out.
    #[prop(optional, into)]
    text: Option<String>,
) -> impl IntoView {
    view! {
        <div class="spinner-box late">
            <div class="spinner"></div>
            <div class="spinner-status" role="status">
                {text.unwrap_or_else(|| t(msg::common::loading()))}
            </div>
        </div>
    }
    .into_any()
}
