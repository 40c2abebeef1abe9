//! What could come next for a citizen: goals with good chances close to what she has, and vacancies that match. Each
//! comes with its reasons, and the order is simple: the closest first, then the better chances, then the title.

mod aims;
mod goals;
mod jobs;
mod near;
#[cfg(test)]
mod tests;
mod words;

pub use aims::{Aims, aims};
pub use goals::{GoalIdea, goals, own, sorted};
pub use jobs::{JobIdea, choose};
pub use near::{Aim, AimKind, Near, nearest};
pub use words::{goal_suggestion, job_suggestion, prospects, source};

/// At most so many goals are suggested: more are no help in choosing.
pub const MOST_GOALS: usize = 5;
/// At most so many jobs (the caseworker's "automatch" of the simplification catalogue, 1.11).
pub const MOST_JOBS: usize = 10;
