//! When the app breaks: a plain overlay of the static shell, with the drafts left where they are.

use super::dom::by_id;
use std::panic::PanicHookInfo;

/// Shows the overlay on a panic. Only the place in the code is logged: a message could hold what was typed.
pub(super) fn watch() {
    std::panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let place = info.location().map_or_else(String::new, ToString::to_string);
        leptos::logging::error!("panic at {place}");
        show("crash");
    }));
}

/// Shows the overlay `id` and moves the focus to it.
pub(super) fn show(id: &str) {
    if let Some(overlay) = by_id(id) {
        overlay.set_hidden(false);
        let _ = overlay.focus();
    }
}
