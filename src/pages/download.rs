//! Files to take along: a calendar, a document. The file comes in the page's language.

use crate::i18n::lang;
use crate::prelude::*;

/// A link that gives the file at `address`. `about` is read after the words by who does not see the page.
#[must_use]
pub fn download(address: &str, text: String, about: Option<String>) -> AnyView {
    let address = format!("{address}?language={}", lang().tag());
    let about = about.map(|about| view! { <span class="sr-only">" " {about}</span> });
    view! {
        <a class="function-link d-print-none" href=address download="" rel="external">
            <Svg icon=Icon::Download />
            <span>{text} {about}</span>
        </a>
    }
    .into_any()
}
