//! The two live regions of the page.

use super::dom::by_id;

/// Says something when the reader pauses: a page has changed, a draft is saved.
pub fn say(text: &str) {
    write("status", text);
}

/// Says something at once: something failed that the reader must know now.
pub fn say_now(text: &str) {
    write("alert", text);
}

fn write(region: &str, text: &str) {
    if let Some(place) = by_id(region) {
        // Emptied first, so that the same sentence twice is heard twice.
        place.set_text_content(None);
        place.set_text_content(Some(text));
    }
}
