//! The way back to the page before.

use super::icon::{Icon, Svg};
use crate::i18n::t;
use leptos::prelude::*;
use texts::msg;

/// A link to the step or page before; it stands above the heading.
#[component]
pub fn BackLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// Its words; "Tilbage" when left out.
    #[prop(optional, into)]
    text: Option<String>,
) -> impl IntoView {
    view! {
        <div class="d-print-none">
            <a class="back-link" href=move || href.get()>
                <Svg icon=Icon::ChevronLeft />
                {text.unwrap_or_else(|| t(msg::common::back()))}
            </a>
        </div>
    }
    .into_any()
}
