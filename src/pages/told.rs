//! What was done on one page, told on the next: spoken at once, and shown until the reader goes on.

use crate::prelude::*;
use crate::shell::say;
use core::cell::RefCell;

thread_local! {
    static TOLD: RefCell<Option<(Tone, String)>> = const { RefCell::new(None) };
}

/// Says it, and leaves it for the next page.
pub fn tell(words: String) {
    tell_as(Tone::Success, words);
}

/// The same for what is no success, or not yet.
pub fn tell_as(tone: Tone, words: String) {
    say(&words);
    TOLD.with(|told| told.replace(Some((tone, words))));
}

/// What the page before has left.
#[must_use]
pub fn told() -> Option<AnyView> {
    let (tone, words) = TOLD.with(RefCell::take)?;
    Some(view! { <Alert tone=tone>{words}</Alert> }.into_any())
}
