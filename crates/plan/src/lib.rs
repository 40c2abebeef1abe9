//! Min Plan: any number of goals with sub-goals, ordered by priority, changed by operations.
//!
//! The plan in the browser and the plan on the server are the same types and the same code. An operation says what
//! it changes and what its author saw there before, so operations of several people on the same plan either all take
//! effect or say plainly what was changed meanwhile; nothing is overwritten. The citizen proposes and the authority
//! agrees (PR-23): what binds is kept beside what is proposed. The crate has no clock and no I/O.

mod apply;
mod change;
mod difference;
mod goal;
mod limits;
mod refused;
mod tree;

pub use apply::{Author, apply};
pub use change::{Change, Operation};
pub use difference::{Difference, DifferenceKind, differences};
pub use goal::{
    Comment, Dates, Goal, GoalKind, Id, Link, LinkKind, Party, Plan, Standing, Status, Step, Terms,
};
pub use limits::{MAX_COMMENTS, MAX_DEPTH, MAX_GOALS, MAX_LINKS, MAX_STEPS, MAX_TEXT, MAX_TITLE};
pub use refused::Refused;
pub use tree::{Branch, branches};
