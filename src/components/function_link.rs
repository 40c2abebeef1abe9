//! A small act with an icon, such as "Gem kladde".

use super::icon::{Icon, Svg};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A button that looks like a link with an icon. It acts on the page and leads nowhere.
#[component]
pub fn FunctionLink(
    /// Its words.
    #[prop(into)]
    text: Signal<String>,
    /// Its icon.
    icon: Icon,
    /// What happens on a press.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    /// What follows the words for those who do not see the page, such as the row it acts on.
    #[prop(optional, into)]
    about: String,
) -> impl IntoView {
    let about = (!about.is_empty()).then(|| view! { <span class="sr-only">{format!(" {about}")}</span> });
    view! {
        <button type="button" class="function-link d-print-none" on:click=move |event| on_click.run(event)>
            <Svg icon=icon />
            <span>{move || text.get()} {about}</span>
        </button>
    }
    .into_any()
}
