//! A part that unfolds: an explanation, a calculation.

use leptos::prelude::*;

/// A native disclosure; its content stays in the page for searching and print.
#[component]
pub fn Details(
    /// The words that unfold it.
    #[prop(into)]
    summary: String,
    /// Whether it starts unfolded.
    #[prop(optional)]
    open: bool,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="details" open=open>
            <summary class="details-summary">{summary}</summary>
            <div class="details-text">{children()}</div>
        </details>
    }
    .into_any()
}
