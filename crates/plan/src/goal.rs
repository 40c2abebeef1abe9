//! A plan and its goals.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// The name of a goal, a step, a comment or a link. Chosen by whoever adds it, so that it has one before it was sent.
pub type Id = String;

/// A plan: its version counts the operations that have changed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Plan {
    /// Operations applied so far.
    pub version: u64,
    /// Every goal and sub-goal. Those with the same parent stand in their order of priority.
    pub goals: Vec<Goal>,
}

impl Plan {
    /// The goal with this id, taken out or not.
    #[must_use]
    pub fn goal(&self, id: &str) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// The goals at the top that are in the plan: the number the law asks for (LAB § 22).
    pub fn job_goals(&self) -> impl Iterator<Item = &Goal> {
        self.goals
            .iter()
            .filter(|goal| goal.parent.is_none() && goal.kind == GoalKind::Job && !goal.terms.removed)
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $key:literal),+ $(,)? })+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $name { $($(#[$each])* #[serde(rename = $key)] $variant),+ }

        impl $name {
            /// Every one, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its key, as on the wire.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }
        }
    )+ };
}

words! {
    /// What a goal is about.
    GoalKind {
        /// A job goal (jobmål).
        Job = "job",
        /// An education goal (uddannelsesmål).
        Education = "education",
        /// A sub-goal (delmål) on the way to the goal above it.
        Sub = "sub",
    }

    /// Who writes, and who a goal belongs to.
    Party {
        /// The citizen whose plan it is.
        Citizen = "citizen",
        /// The municipality.
        Municipality = "municipality",
        /// The unemployment fund (a-kasse).
        Fund = "fund",
    }

    /// How far a goal is.
    Status {
        /// Not begun.
        Planned = "planned",
        /// Begun.
        Started = "started",
        /// Reached.
        Reached = "reached",
        /// Given up.
        Dropped = "dropped",
    }

    /// What a goal leads to elsewhere.
    LinkKind {
        /// An offer (tilbud).
        Offer = "offer",
        /// An agreement.
        Agreement = "agreement",
        /// A meeting.
        Meeting = "meeting",
        /// An entry of the CV.
        CvEntry = "cv_entry",
    }
}

impl Party {
    /// Whether what this party writes binds without anybody else (PR-23).
    #[must_use]
    pub const fn is_authority(self) -> bool {
        !matches!(self, Self::Citizen)
    }
}

/// First and last day of a goal, where they are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Dates {
    /// When work on it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDate>,
    /// When it is to be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

/// What can be agreed about a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Terms {
    /// What is to be reached.
    pub title: String,
    /// When.
    #[serde(default)]
    pub dates: Dates,
    /// Whose it is to do.
    pub owner: Party,
    /// Taken out of the plan.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub removed: bool,
}

/// What of a goal binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// All of it is agreed.
    Agreed,
    /// The citizen has proposed it; nothing binds yet.
    Proposed,
    /// Something is agreed, and the citizen has proposed a change.
    ChangeProposed,
}

/// A goal or a sub-goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Goal {
    /// Names it.
    pub id: Id,
    /// The goal it is on the way to; `None` for a goal at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// What it is about.
    pub kind: GoalKind,
    /// As it stands, proposals included.
    pub terms: Terms,
    /// As the authority last agreed to it; `None` while it has not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<Terms>,
    /// How far it is. The citizen says so herself.
    pub status: Status,
    /// Whoever works on it, in own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Steps to tick off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// What was said about it, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// What it leads to elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Who put it into the plan.
    pub by: Party,
}

impl Goal {
    /// What of it binds.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match &self.agreed {
            None => Standing::Proposed,
            Some(agreed) if *agreed == self.terms => Standing::Agreed,
            Some(_) => Standing::ChangeProposed,
        }
    }

    /// Whether it is gone from the plan: nothing of it binds any more. A removal that is only proposed leaves it.
    #[must_use]
    pub fn gone(&self) -> bool {
        self.terms.removed && self.agreed.as_ref().is_none_or(|agreed| agreed.removed)
    }
}

/// A step to tick off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Step {
    /// Names it.
    pub id: Id,
    /// What is to be done.
    pub text: String,
    /// Whether it is done.
    #[serde(default)]
    pub done: bool,
}

/// Something said about a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comment {
    /// Names it.
    pub id: Id,
    /// Who said it.
    pub by: Party,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub text: String,
}

/// What a goal leads to elsewhere: which goal does this serve?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Link {
    /// Names it.
    pub id: Id,
    /// What kind of thing.
    pub kind: LinkKind,
    /// What it is called.
    pub text: String,
    /// Which thing it is, where it has a name of its own: a booking's id, a meeting's day or the id of an entry of
    /// the CV. What was agreed in other ways has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Id>,
}
