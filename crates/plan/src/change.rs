//! What can be done to a plan.

use crate::goal::{Dates, GoalKind, Id, Link, Party, Status};
use serde::{Deserialize, Serialize};

/// One change. Where it sets a value it says in `was` what its author saw there: a value that somebody else has set
/// meanwhile is never overwritten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Change {
    /// Puts a goal last among those of its parent.
    AddGoal {
        /// The new goal's name.
        goal: Id,
        /// The goal it is on the way to; `None` at the top.
        #[serde(default)]
        parent: Option<Id>,
        /// What it is about.
        kind: GoalKind,
        /// What is to be reached.
        title: String,
    },
    /// Says in other words what is to be reached.
    Retitle {
        /// Which goal.
        goal: Id,
        /// The title its author saw.
        was: String,
        /// The new one.
        title: String,
    },
    /// Writes the goal's note.
    Note {
        /// Which goal.
        goal: Id,
        /// The note its author saw.
        was: String,
        /// The new one.
        note: String,
    },
    /// Sets first and last day.
    Reschedule {
        /// Which goal.
        goal: Id,
        /// The dates its author saw.
        was: Dates,
        /// The new ones.
        dates: Dates,
    },
    /// Says whose it is to do.
    Assign {
        /// Which goal.
        goal: Id,
        /// The owner its author saw.
        was: Party,
        /// The new one.
        owner: Party,
    },
    /// Says how far it is.
    Progress {
        /// Which goal.
        goal: Id,
        /// The status its author saw.
        was: Status,
        /// The new one.
        status: Status,
    },
    /// Puts it elsewhere, with everything below it.
    Move {
        /// Which goal.
        goal: Id,
        /// The parent its author saw.
        #[serde(default)]
        was: Option<Id>,
        /// The new parent; `None` at the top.
        #[serde(default)]
        parent: Option<Id>,
        /// The goal it comes after; `None` for the first place.
        #[serde(default)]
        after: Option<Id>,
    },
    /// Takes it out, with everything below it. What is agreed stays until the authority agrees.
    Remove {
        /// Which goal.
        goal: Id,
    },
    /// Takes it back in.
    Restore {
        /// Which goal.
        goal: Id,
    },
    /// Adds a step to tick off.
    AddStep {
        /// Which goal.
        goal: Id,
        /// The new step's name.
        step: Id,
        /// What is to be done.
        text: String,
    },
    /// Ticks a step off, or not.
    Tick {
        /// Which goal.
        goal: Id,
        /// Which step.
        step: Id,
        /// Whether it is done.
        done: bool,
    },
    /// Takes a step out.
    RemoveStep {
        /// Which goal.
        goal: Id,
        /// Which step.
        step: Id,
    },
    /// Says something about it.
    Comment {
        /// Which goal.
        goal: Id,
        /// The new comment's name.
        comment: Id,
        /// What is said.
        text: String,
    },
    /// Says that something elsewhere serves it.
    AddLink {
        /// Which goal.
        goal: Id,
        /// What serves it.
        link: Link,
    },
    /// Says that it no longer does.
    RemoveLink {
        /// Which goal.
        goal: Id,
        /// Which link.
        link: Id,
    },
    /// The authority agrees to the goal as it stands.
    Agree {
        /// Which goal.
        goal: Id,
        /// The title its author agreed to: agreeing to words that have changed meanwhile is refused.
        title: String,
    },
    /// The authority keeps to what was agreed; a goal that was only proposed is taken out.
    Decline {
        /// Which goal.
        goal: Id,
    },
}

impl Change {
    /// The goal it is about.
    #[must_use]
    pub fn goal(&self) -> &str {
        match self {
            Self::AddGoal { goal, .. }
            | Self::Retitle { goal, .. }
            | Self::Note { goal, .. }
            | Self::Reschedule { goal, .. }
            | Self::Assign { goal, .. }
            | Self::Progress { goal, .. }
            | Self::Move { goal, .. }
            | Self::Remove { goal }
            | Self::Restore { goal }
            | Self::AddStep { goal, .. }
            | Self::Tick { goal, .. }
            | Self::RemoveStep { goal, .. }
            | Self::Comment { goal, .. }
            | Self::AddLink { goal, .. }
            | Self::RemoveLink { goal, .. }
            | Self::Agree { goal, .. }
            | Self::Decline { goal } => goal,
        }
    }
}

/// A change with a name of its own, so that one sent twice is done once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Operation {
    /// Names it.
    pub id: Id,
    /// What is done.
    pub change: Change,
}
