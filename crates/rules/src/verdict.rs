//! Three-valued verdicts with strong Kleene logic.

use serde::{Deserialize, Serialize};

/// The answer to one requirement. There is no default and no way to a `bool`:
/// whoever reads a verdict must say what happens when it is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The requirement is met.
    Met,
    /// The requirement is not met.
    NotMet,
    /// A fact, the law or somebody's assessment is missing; the finding says which.
    Unknown,
}

impl Verdict {
    /// The verdict of a condition that is fully known.
    #[must_use]
    pub const fn of(holds: bool) -> Self {
        if holds { Self::Met } else { Self::NotMet }
    }

    /// Strong Kleene conjunction: one miss decides, whatever else is unknown.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::NotMet, _) | (_, Self::NotMet) => Self::NotMet,
            (Self::Met, Self::Met) => Self::Met,
            _ => Self::Unknown,
        }
    }

    /// Strong Kleene disjunction: one hit decides, whatever else is unknown.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Met, _) | (_, Self::Met) => Self::Met,
            (Self::NotMet, Self::NotMet) => Self::NotMet,
            _ => Self::Unknown,
        }
    }

    /// Strong Kleene negation: unknown stays unknown.
    #[must_use]
    pub const fn negate(self) -> Self {
        match self {
            Self::Met => Self::NotMet,
            Self::NotMet => Self::Met,
            Self::Unknown => Self::Unknown,
        }
    }

    /// All of them; met when there is none.
    #[must_use]
    pub fn all(verdicts: impl IntoIterator<Item = Self>) -> Self {
        verdicts.into_iter().fold(Self::Met, Self::and)
    }

    /// Any of them; not met when there is none.
    #[must_use]
    pub fn any(verdicts: impl IntoIterator<Item = Self>) -> Self {
        verdicts.into_iter().fold(Self::NotMet, Self::or)
    }

    /// The common verdict of several ways to count; unknown where they differ.
    #[must_use]
    pub fn agree(self, other: Self) -> Self {
        if self == other { self } else { Self::Unknown }
    }
}
