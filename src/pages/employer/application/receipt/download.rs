//! The receipt as a file, made in the page: nothing is asked of the server.

use crate::client::Sent;
use js_sys::Array;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// Saves the receipt and what was sent as `kvittering-ID.json`. A browser that refuses leaves the page as it is.
pub fn json(sent: &Sent) {
    let Ok(text) = serde_json::to_string_pretty(sent) else { return };
    let _ = save(&text, &format!("kvittering-{}.json", sent.receipt.id));
}

fn save(text: &str, name: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = document().create_element("a")?.unchecked_into::<HtmlElement>();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    Url::revoke_object_url(&address)
}
