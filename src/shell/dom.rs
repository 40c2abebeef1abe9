//! The few reaches into the document that the shell needs.

use crate::i18n::t;
use leptos::prelude::document;
use texts::msg;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// The element of the static shell with this id.
pub(super) fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The content of the shell's `<meta name="minside:{name}">`.
pub(super) fn meta(name: &str) -> Option<String> {
    document()
        .query_selector(&format!("meta[name='minside:{name}']"))
        .ok()
        .flatten()
        .and_then(|element| element.get_attribute("content"))
}

/// The address of the worker that reads payroll files; nothing in an audience that has none.
#[must_use]
pub fn reader_address() -> Option<String> {
    meta("reader")
}

/// Moves the focus to the field with this id, or to the first field inside it, and shows it with its label.
pub fn focus_field(id: &str) {
    const FIELDS: &str = "input, select, textarea, button";
    let Some(place) = document().get_element_by_id(id) else { return };
    let field = if place.matches(FIELDS).unwrap_or(false) {
        Some(place)
    } else {
        place.query_selector(FIELDS).ok().flatten().or(Some(place))
    };
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        let group: Option<Element> = field.closest(".form-group").ok().flatten();
        group.as_ref().unwrap_or(&field).scroll_into_view();
        let _ = field.focus();
    }
}

/// Gives the focus back to what has this id and was put elsewhere on the page, which moves only where it must.
pub fn focus_again(id: &str) {
    if let Some(place) = by_id(id) {
        let _ = place.focus();
    }
}

/// Moves the focus to the page's heading, without moving the page: for when what had the focus is gone.
pub fn focus_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let quiet = FocusOptions::new();
        quiet.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&quiet);
    }
}

/// Puts "Fejl:" before the page's title, or takes it away.
pub fn mark_title(faulty: bool) {
    let prefix = t(msg::common::error_prefix());
    let title = document().title();
    match (faulty, title.strip_prefix(&prefix)) {
        (true, None) => document().set_title(&format!("{prefix}{title}")),
        (false, Some(plain)) => document().set_title(plain),
        (true, Some(_)) | (false, None) => {}
    }
}
