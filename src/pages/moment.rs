//! Moments on the clock in Denmark, whatever zone the machine is set to.

use crate::i18n::lang;
use chrono::{DateTime, Utc};
use js_sys::{Array, Date, Intl, Object, Reflect};
use texts::Lang;
use wasm_bindgen::JsValue;

/// The moment with its date: `16. november 2026 kl. 09.05`.
#[must_use]
pub fn moment(at: DateTime<Utc>) -> String {
    written(at, &[("dateStyle", "long"), ("timeStyle", "short")])
}

/// The moment with its day of the week: `mandag den 16. november 2026 kl. 09.05`.
#[must_use]
pub fn long_moment(at: DateTime<Utc>) -> String {
    written(at, &[("dateStyle", "full"), ("timeStyle", "short")])
}

/// The moment to the second, for what proves something: `16. november 2026 kl. 09.05.30`.
#[must_use]
pub fn exact_moment(at: DateTime<Utc>) -> String {
    written(at, &[("dateStyle", "long"), ("timeStyle", "medium")])
}

/// The moment with a short date, for lists: `16.11.2026 09.05`.
#[must_use]
pub fn short_moment(at: DateTime<Utc>) -> String {
    written(at, &[("dateStyle", "short"), ("timeStyle", "short")])
}

/// The time of day: `09.05`.
#[must_use]
pub fn clock_time(at: DateTime<Utc>) -> String {
    written(at, &[("timeStyle", "short")])
}

fn written(at: DateTime<Utc>, styles: &[(&str, &str)]) -> String {
    let options = Object::new();
    for (name, value) in styles.iter().chain(&[("timeZone", "Europe/Copenhagen")]) {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let locale = match lang() {
        Lang::Da => "da-DK",
        Lang::En => "en-GB",
    };
    // Written by `Debug` as `2026-11-16T08:05:00Z`, which every browser reads the same.
    let date = Date::new(&JsValue::from_str(&format!("{at:?}")));
    let format = Intl::DateTimeFormat::new(&Array::of1(&JsValue::from_str(locale)), &options).format();
    format.call1(&JsValue::UNDEFINED, &date).ok().and_then(|text| text.as_string()).unwrap_or_default()
}
