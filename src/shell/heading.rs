//! The heading that every page begins with.

use super::announce::say;
use super::route::arrived;
use crate::i18n::t;
use leptos::html::H1;
use leptos::prelude::*;
use texts::msg;
use web_sys::FocusOptions;

/// The page's `h1`. It names the document too, and on a change of page it takes the focus and is announced, so
/// that a new page is noticed without seeing it.
#[component]
pub fn Heading(
    /// The heading; also the first part of the document's title.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let place = NodeRef::<H1>::new();
    Effect::new(move || {
        let title = format!("{} – {}", text.get(), t(msg::common::product()));
        document().set_title(&title);
    });
    Effect::new(move |done: Option<bool>| {
        if done == Some(true) {
            return true;
        }
        // The effect may run before the heading is drawn: then it runs again.
        let Some(heading) = place.get() else { return false };
        if arrived() {
            // And the heading may be drawn before the page stands in the document, where it can take no focus.
            request_animation_frame(move || {
                let quiet = FocusOptions::new();
                quiet.set_prevent_scroll(true);
                let _ = heading.focus_with_options(&quiet);
            });
            say(&text.get_untracked());
        }
        true
    });
    view! {
        <h1 tabindex="-1" node_ref=place>
            {move || text.get()}
        </h1>
    }
    .into_any()
}
