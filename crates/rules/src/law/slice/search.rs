//! What of a dated list is in force on a day, found while the project is built.

use crate::law::{Dated, Version};
use chrono::NaiveDate;

/// The place of the value in force on `on`.
pub(super) const fn value_at(values: &[Dated], on: NaiveDate) -> Option<usize> {
    let mut at = values.len();
    while at > 0 {
        at -= 1;
        if !before(on, values[at].from) {
            return if ended(values[at].to, on) { None } else { Some(at) };
        }
    }
    None
}

/// The place of the version in force on `on`.
pub(super) const fn version_at(versions: &[Version], on: NaiveDate) -> Option<usize> {
    let mut at = versions.len();
    while at > 0 {
        at -= 1;
        if !before(on, versions[at].from) {
            return if ended(versions[at].to, on) { None } else { Some(at) };
        }
    }
    None
}

const fn ended(to: Option<NaiveDate>, on: NaiveDate) -> bool {
    match to {
        Some(to) => before(to, on),
        None => false,
    }
}

/// The order of dates: their own cannot be asked for while the project is built.
pub(super) const fn before(one: NaiveDate, other: NaiveDate) -> bool {
    one.to_epoch_days() < other.to_epoch_days()
}
