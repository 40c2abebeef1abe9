//! The law of the product: facts in, verdicts with their reasons out.
//!
//! The crate knows nobody and nothing about the world: no clock, no I/O, no randomness, no floats.
//! The date asked about is always an argument, so an old question keeps its old answer.
#![deny(clippy::float_arithmetic)]

pub mod citizen;
pub mod dates;
pub mod employer;
pub mod fact;
pub mod finding;
pub mod law;
pub mod month;
mod notice;
mod problem;
pub mod reading;
pub mod reason;
pub mod staffing;
pub mod value;
pub mod verdict;
pub mod wire;

pub use fact::{Fact, Origin};
pub use finding::{Decide, Explain, Explanation, Missing, Recorder, Used, Who};
pub use law::{Law, Param, Rule};
pub use month::Month;
pub use problem::{FactProblem, LONGEST_WEEK};
pub use reading::Reading;
pub use reason::Reason;
pub use value::Value;
pub use verdict::Verdict;

/// The version of the rules, kept with every stored finding.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
