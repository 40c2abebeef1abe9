//! A status in a word, and a tag.

use super::alert::Tone;
use leptos::prelude::*;

/// A status word on a coloured ground. The word says it all; colour only helps.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    text: String,
    /// Its tone; grey when left out.
    #[prop(optional)]
    tone: Option<Tone>,
) -> impl IntoView {
    let class = match tone {
        None => "badge badge-small",
        Some(Tone::Info) => "badge badge-small badge-info",
        Some(Tone::Success) => "badge badge-small badge-success",
        Some(Tone::Warning) => "badge badge-small badge-warning",
        Some(Tone::Error) => "badge badge-small badge-error",
    };
    view! { <strong class=class>{text}</strong> }.into_any()
}
