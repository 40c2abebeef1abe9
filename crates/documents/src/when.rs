//! Moments on the clock in Denmark.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Copenhagen;
use texts::{Catalogue, Lang, format, msg};

/// The day in Denmark.
#[must_use]
pub fn day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Copenhagen).date_naive()
}

/// The day in words: `16. november 2026`.
#[must_use]
pub fn date(texts: &Catalogue, at: DateTime<Utc>) -> String {
    format::date(texts, day(at))
}

fn clock(texts: &Catalogue, at: DateTime<Utc>, pattern: (&str, &str)) -> String {
    let pattern = if texts.lang() == Lang::En { pattern.1 } else { pattern.0 };
    at.with_timezone(&Copenhagen).format(pattern).to_string()
}

/// The time of day: `09.05`, in English `09:05`.
#[must_use]
pub fn time(texts: &Catalogue, at: DateTime<Utc>) -> String {
    clock(texts, at, ("%H.%M", "%H:%M"))
}

/// Day and time: `mandag den 16. november 2026 kl. 09.05`.
#[must_use]
pub fn moment(texts: &Catalogue, at: DateTime<Utc>) -> String {
    texts.say(&msg::document::moment(format::long_date(texts, day(at)), time(texts, at)))
}

/// The same to the second, for what proves something.
#[must_use]
pub fn exact(texts: &Catalogue, at: DateTime<Utc>) -> String {
    let time = clock(texts, at, ("%H.%M.%S", "%H:%M:%S"));
    texts.say(&msg::document::moment(format::long_date(texts, day(at)), time))
}
