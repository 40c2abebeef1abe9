//! Facts: known with their origin, unknown, or not applicable. Never a default.

use serde::{Deserialize, Serialize};

/// Where a known fact comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Stated by the person who asks.
    #[default]
    Stated,
    /// Counted from the firm's own payroll files.
    Payroll,
    /// Counted from a staff list that was typed or pasted.
    List,
    /// Fetched from a public register.
    Register,
    /// Entered by a caseworker.
    Caseworker,
    /// Follows from other facts.
    Derived,
}

/// A fact that may be unknown, or not apply to the question at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(from = "FactWire<T>", into = "FactWire<T>")]
#[serde(bound(serialize = "T: Clone + Serialize", deserialize = "T: Deserialize<'de>"))]
pub enum Fact<T> {
    /// The fact and where it comes from.
    Known(T, Origin),
    /// Nobody has said.
    #[default]
    Unknown,
    /// The question does not arise here.
    NotApplicable,
}

impl<T> Fact<T> {
    /// A fact stated by the person who asks.
    pub const fn stated(value: T) -> Self {
        Self::Known(value, Origin::Stated)
    }

    /// The value, where it is known.
    pub const fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value, _) => Some(value),
            Self::Unknown | Self::NotApplicable => None,
        }
    }

    /// Where the value comes from, where it is known.
    pub const fn origin(&self) -> Option<Origin> {
        match self {
            Self::Known(_, origin) => Some(*origin),
            Self::Unknown | Self::NotApplicable => None,
        }
    }

    /// The same fact with another value in place of the known one.
    pub fn map<U>(&self, change: impl FnOnce(T) -> U) -> Fact<U>
    where
        T: Copy,
    {
        match *self {
            Self::Known(value, origin) => Fact::Known(change(value), origin),
            Self::Unknown => Fact::Unknown,
            Self::NotApplicable => Fact::NotApplicable,
        }
    }

    /// Whether nobody has said.
    pub const fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

/// The JSON shape: `{"value": 1, "origin": "stated"}`, `{"not_applicable": true}`, or `{}` for unknown.
/// `origin` may be left out and is then `stated`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FactWire<T> {
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    value: Option<T>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origin: Option<Origin>,
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    not_applicable: bool,
}

impl<T> From<FactWire<T>> for Fact<T> {
    fn from(wire: FactWire<T>) -> Self {
        match (wire.not_applicable, wire.value) {
            (true, _) => Self::NotApplicable,
            (false, Some(value)) => Self::Known(value, wire.origin.unwrap_or_default()),
            (false, None) => Self::Unknown,
        }
    }
}

impl<T> From<Fact<T>> for FactWire<T> {
    fn from(fact: Fact<T>) -> Self {
        match fact {
            Fact::Known(value, origin) => {
                Self { value: Some(value), origin: Some(origin), not_applicable: false }
            }
            Fact::Unknown => Self { value: None, origin: None, not_applicable: false },
            Fact::NotApplicable => Self { value: None, origin: None, not_applicable: true },
        }
    }
}
