//! Going to another page of the app by code.

use crate::state::acting;
use leptos_router::NavigateOptions;
use leptos_router::hooks;

/// Goes to a path below the language. While one acts for another, her pages are the other's, as they are for
/// [`crate::i18n::link`].
pub fn use_navigate() -> impl Fn(&str, NavigateOptions) + Clone {
    let go = hooks::use_navigate();
    move |path: &str, options: NavigateOptions| go(&acting::route(path), options)
}
