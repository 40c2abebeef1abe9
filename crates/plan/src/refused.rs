//! Why a change was not made. Nothing of it was.

use serde::{Deserialize, Serialize};

/// Why a change was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Refused {
    /// Somebody has set the same thing meanwhile; both are shown and nothing was overwritten.
    ChangedMeanwhile,
    /// The goal is not in the plan, or has been taken out.
    NoSuchGoal,
    /// The step, comment or link is not there.
    NoSuchPart,
    /// The name is taken by another thing.
    NameTaken,
    /// The name is not 1 to 64 letters, digits and hyphens.
    BadName,
    /// Nothing is written.
    Empty,
    /// It is longer than the field takes.
    TooLong,
    /// It has characters that cannot be shown.
    BadText,
    /// The goal would stand below itself.
    Cycle,
    /// More levels than a plan takes.
    TooDeep,
    /// More goals, steps, comments or links than a plan takes.
    TooMany,
    /// The last day is before the first.
    EndBeforeStart,
    /// The last day has passed already.
    DueInThePast,
    /// A sub-goal at the top, or a job or education goal below another.
    WrongPlace,
    /// Only the authority may.
    OnlyAuthority,
    /// There is nothing to agree to.
    NothingProposed,
}

impl Refused {
    /// Every reason.
    pub const ALL: &'static [Self] = &[
        Self::ChangedMeanwhile,
        Self::NoSuchGoal,
        Self::NoSuchPart,
        Self::NameTaken,
        Self::BadName,
        Self::Empty,
        Self::TooLong,
        Self::BadText,
        Self::Cycle,
        Self::TooDeep,
        Self::TooMany,
        Self::EndBeforeStart,
        Self::DueInThePast,
        Self::WrongPlace,
        Self::OnlyAuthority,
        Self::NothingProposed,
    ];

    /// Its code, as on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ChangedMeanwhile => "changed_meanwhile",
            Self::NoSuchGoal => "no_such_goal",
            Self::NoSuchPart => "no_such_part",
            Self::NameTaken => "name_taken",
            Self::BadName => "bad_name",
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::BadText => "bad_text",
            Self::Cycle => "cycle",
            Self::TooDeep => "too_deep",
            Self::TooMany => "too_many",
            Self::EndBeforeStart => "end_before_start",
            Self::DueInThePast => "due_in_the_past",
            Self::WrongPlace => "wrong_place",
            Self::OnlyAuthority => "only_authority",
            Self::NothingProposed => "nothing_proposed",
        }
    }
}
