//! The payroll reader as a page sees it: a worker that takes files and gives back counts. Names and personal
//! numbers stay in the worker; only employee numbers come out, on request, to be shown and marked.

mod host;
pub mod order;
pub mod protocol;

pub use host::Reader;
pub use protocol::{Counted, Mark, Notice, Reply, Request};
