//! What follows a change of route: the language switch keeps the path, the menu marks the page, and going back
//! comes to the place on the page that was left.

use super::dom::by_id;
use crate::i18n::{address, base, lang, split};
use leptos::ev;
use leptos::portal::Portal;
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use texts::Lang;

thread_local! {
    /// Whether the page shown is not the first one since the load.
    static MOVED: Cell<bool> = const { Cell::new(false) };
    /// Whether the last change of route came from the browser's back or forward.
    static WENT_BACK: Cell<bool> = const { Cell::new(false) };
    /// How far each path was scrolled when last seen.
    static PLACES: RefCell<HashMap<String, f64>> = RefCell::new(HashMap::new());
}

/// Tells a new page whether it was come to by a change of route, and not by the load of the document. On the way
/// it restores how far a page was scrolled when the browser goes back to it.
pub(super) fn arrived() -> bool {
    let moved = MOVED.replace(true);
    if moved && WENT_BACK.take() {
        let path = location().pathname().unwrap_or_default();
        if let Some(place) = PLACES.with_borrow(|places| places.get(&path).copied()) {
            request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, place));
        }
    }
    moved
}

/// The router and what follows it; pages are its children.
#[component]
pub fn Shell(
    /// The audience's routes.
    children: Children,
) -> impl IntoView {
    watch_window();
    view! {
        <Router base=base(lang())>
            <KeepInStep />
            {children()}
        </Router>
    }
    .into_any()
}

fn watch_window() {
    let back = window_event_listener(ev::popstate, |_| WENT_BACK.set(true));
    let scrolled = window_event_listener(ev::scroll, |_| {
        let (path, place) = (location().pathname(), window().scroll_y());
        if let (Ok(path), Ok(place)) = (path, place) {
            PLACES.with_borrow_mut(|places| places.insert(path, place));
        }
    });
    on_cleanup(move || {
        back.remove();
        scrolled.remove();
    });
}

/// Keeps the static header and footer in step with the route.
#[component]
fn KeepInStep() -> impl IntoView {
    let here = use_location();
    Effect::new(move || {
        let (path, search, hash) = (here.pathname.get(), here.search.get(), here.hash.get());
        let search = if search.is_empty() { search } else { format!("?{}", search.trim_start_matches('?')) };
        let (_, plain) = split(&path);
        for other in Lang::ALL {
            each(&format!("a[data-lang={other}]"), |link| {
                let _ = link.set_attribute("href", &format!("{}{search}{hash}", address(other, plain)));
            });
        }
        each("header nav a", |link| mark(link, &path));
    });
}

/// Marks a link of the menu as the page shown, or as the part of the app that it lies in.
fn mark(link: &web_sys::Element, path: &str) {
    let target = link.get_attribute("href").unwrap_or_default();
    let lies = |part: &str| path.strip_prefix(part).is_some_and(|rest| rest.starts_with('/'));
    // A link may name another part of the app whose pages belong to it.
    let below = if link.has_attribute("data-exact") {
        link.get_attribute("data-below").is_some_and(|part| lies(&part))
    } else {
        lies(&target)
    };
    let (current, class) = if path.trim_end_matches('/') == target {
        (Some("page"), "active current")
    } else if below {
        (Some("true"), "active")
    } else {
        (None, "")
    };
    let _ = match current {
        Some(how) => link.set_attribute("aria-current", how),
        None => link.remove_attribute("aria-current"),
    };
    if let Some(item) = link.parent_element() {
        item.set_class_name(class);
    }
}

fn each(selector: &str, act: impl Fn(&web_sys::Element)) {
    use wasm_bindgen::JsCast;
    if let Ok(found) = document().query_selector_all(selector) {
        for at in 0..found.length() {
            if let Some(element) = found.item(at).and_then(|node| node.dyn_into().ok()) {
                act(&element);
            }
        }
    }
}

/// Draws its children at the right of the header's first line: who is signed in, and the way out.
#[component]
pub fn HeaderUser(
    /// What to draw.
    children: ChildrenFn,
) -> impl IntoView {
    by_id("user").map(|place| view! { <Portal mount=place>{children()}</Portal> })
}
