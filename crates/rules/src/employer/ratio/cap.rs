//! How many places ordinary staff allow (EMP-RIM-01, EMP-RIM-06, PR-11). All in whole numbers and fractions.

use crate::Param;
use crate::finding::{Recorder, param};
use crate::law::LawOn;
use crate::value::Places;

/// The bands in force on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bands {
    /// Staff that belong to the first band.
    pub limit: u64,
    /// Staff for one place in the first band.
    pub per_place: u64,
    /// Staff for one place above it.
    pub per_place_above: u64,
    /// Places always allowed.
    pub minimum: u64,
}

impl Bands {
    /// The bands in force; `None` where the law names none.
    pub fn of<R: Recorder>(law: &LawOn<'_>, recorder: &mut R) -> Option<Self> {
        Some(Self {
            limit: param(law, recorder, Param::RatioBandLimit)?,
            per_place: param(law, recorder, Param::RatioStaffPerPlace)?,
            per_place_above: param(law, recorder, Param::RatioStaffPerPlaceAbove)?,
            minimum: param(law, recorder, Param::RatioMinimum)?,
        })
    }

    /// The places that `amount / unit` full-time persons, or heads, allow.
    #[must_use]
    pub fn cap(&self, amount: u64, unit: u64) -> Cap {
        let [amount, unit, limit] = [amount, unit, self.limit].map(u128::from);
        let [first, above] = [self.per_place, self.per_place_above].map(u128::from);
        let below = amount.min(limit * unit);
        let denominator = (first * above * unit).max(1);
        let least = u128::from(self.minimum) * denominator;
        let numerator = (below * above + (amount - below) * first).max(least);
        Cap { numerator, denominator, whole: whole(numerator, denominator) }
    }
}

/// A number of places, kept as a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    numerator: u128,
    denominator: u128,
    whole: u64,
}

/// The quotient rounded down; in 64 bits where both fit, because that is many times faster.
fn whole(numerator: u128, denominator: u128) -> u64 {
    match (u64::try_from(numerator), u64::try_from(denominator)) {
        (Ok(numerator), Ok(denominator)) => numerator / denominator,
        _ => u64::try_from(numerator / denominator).unwrap_or(u64::MAX),
    }
}

impl Cap {
    /// Whole places, rounded down (PR-11).
    #[must_use]
    pub const fn whole(&self) -> u64 {
        self.whole
    }

    /// The fraction as a finding shows it.
    #[must_use]
    pub fn places(&self) -> Places {
        Places {
            weekly: u64::try_from(self.numerator).unwrap_or(u64::MAX),
            full_week: u64::try_from(self.denominator).unwrap_or(u64::MAX),
        }
    }

    /// Whether `weekly / full_week` places fit into the whole places.
    #[must_use]
    pub fn holds(&self, weekly: u64, full_week: u64) -> bool {
        u128::from(weekly) <= u128::from(self.whole) * u128::from(full_week)
    }

    /// Whether they fit into the fraction: PR-11's named alternative.
    #[must_use]
    pub fn holds_as_fraction(&self, weekly: u64, full_week: u64) -> bool {
        u128::from(weekly) * self.denominator <= self.numerator * u128::from(full_week)
    }
}
