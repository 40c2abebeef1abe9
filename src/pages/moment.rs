//! Moments on the clock in Denmark, whatever zone the machine is set to.

use crate::i18n::lang;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use core::cell::RefCell;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use texts::Lang;
use wasm_bindgen::JsValue;

/// How a moment is written, as `Intl` names it.
type Styles = &'static [(&'static str, &'static str)];

thread_local! {
    /// What writes moments, by language and styles: the browser takes longer to make one than for anything else in a press.
    static WRITERS: RefCell<Vec<(&'static str, Styles, Function)>> = const { RefCell::new(Vec::new()) };
}

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

/// What the clock on the wall shows in Denmark: day and time, to the minute.
#[must_use]
pub fn on_the_wall(at: DateTime<Utc>) -> Option<NaiveDateTime> {
    // Sweden writes the day as the standard does: `2026-11-16 09:05`.
    let text = written_as("sv-SE", at, &[("dateStyle", "short"), ("timeStyle", "short")]);
    let (day, time) = text.split_once(' ')?;
    let (hour, minute) = time.split_once(':')?;
    day.parse::<NaiveDate>().ok()?.and_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// The moment at which the clock in Denmark shows `day` and `time`; `None` in the hour that summer time takes. In the
/// hour that comes twice it is the first one.
#[must_use]
pub fn at_the_wall(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let shown = day.and_time(time);
    [2, 1].into_iter().find_map(|ahead| {
        let at = (shown - TimeDelta::hours(ahead)).and_utc();
        (on_the_wall(at) == Some(shown)).then_some(at)
    })
}

fn written(at: DateTime<Utc>, styles: Styles) -> String {
    let locale = match lang() {
        Lang::Da => "da-DK",
        Lang::En => "en-GB",
    };
    written_as(locale, at, styles)
}

fn written_as(locale: &'static str, at: DateTime<Utc>, styles: Styles) -> String {
    // Written by `Debug` as `2026-11-16T08:05:00Z`, which every browser reads the same.
    let date = Date::new(&JsValue::from_str(&format!("{at:?}")));
    let text = writer(locale, styles).call1(&JsValue::UNDEFINED, &date);
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn writer(locale: &'static str, styles: Styles) -> Function {
    WRITERS.with_borrow_mut(|writers| {
        let known = writers.iter().find(|(language, known, _)| *language == locale && *known == styles);
        if let Some((_, _, writer)) = known {
            return writer.clone();
        }
        let options = Object::new();
        for (name, value) in styles.iter().chain(&[("timeZone", "Europe/Copenhagen")]) {
            // Setting a property of a fresh object cannot fail.
            let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        let writer = Intl::DateTimeFormat::new(&Array::of1(&JsValue::from_str(locale)), &options).format();
        writers.push((locale, styles, writer.clone()));
        writer
    })
}
