//! The log's entries by calendar month.

use crate::i18n::with;
use api::JobLogEntry;
use chrono::NaiveDate;
use rules::Month as Calendar;
use texts::format;

/// A month with its entries, the latest day first.
#[derive(Clone, Debug)]
pub struct Month {
    /// As `november 2026`.
    pub name: String,
    /// Its last day.
    pub until: NaiveDate,
    /// Its entries.
    pub entries: Vec<JobLogEntry>,
    /// Whether it is the month of the server's day.
    pub current: bool,
}

/// The months that have entries, and the one of `today`, the latest first.
#[must_use]
pub fn months(mut entries: Vec<JobLogEntry>, today: Option<NaiveDate>) -> Vec<Month> {
    entries.sort_by(|a, b| b.application.on.cmp(&a.application.on).then_with(|| a.id.cmp(&b.id)));
    let mut found: Vec<(Calendar, Vec<JobLogEntry>)> =
        today.map(|today| (Calendar::of(today), Vec::new())).into_iter().collect();
    for entry in entries {
        let month = Calendar::of(entry.application.on);
        match found.iter_mut().find(|(known, _)| *known == month) {
            Some((_, list)) => list.push(entry),
            None => found.push((month, vec![entry])),
        }
    }
    found.sort_by_key(|(month, _)| core::cmp::Reverse(*month));
    let now = today.map(Calendar::of);
    found
        .into_iter()
        .map(|(month, entries)| Month {
            name: with(|catalogue| format::month(catalogue, month)).unwrap_or_default(),
            until: month.last_day(),
            entries,
            current: now == Some(month),
        })
        .collect()
}
