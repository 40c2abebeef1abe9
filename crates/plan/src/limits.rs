//! How much a plan holds. Wide enough that nobody who works with a plan meets them, narrow enough that a plan always
//! fits on a phone.

/// Goals and sub-goals together, those taken out included.
pub const MAX_GOALS: usize = 2_000;
/// Levels of goals: a goal is on the first, its sub-goal on the second.
pub const MAX_DEPTH: usize = 6;
/// Steps of a goal.
pub const MAX_STEPS: usize = 100;
/// Comments on a goal.
pub const MAX_COMMENTS: usize = 500;
/// Links of a goal.
pub const MAX_LINKS: usize = 50;
/// Characters of a goal's title or of a step.
pub const MAX_TITLE: usize = 200;
/// Characters of a note or a comment.
pub const MAX_TEXT: usize = 4_000;
