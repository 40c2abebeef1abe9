//! The command as a script sees it: arguments in, JSON and exit codes out, each held against its schema.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod answers;
mod batch;
mod compare;
mod duties;
mod problems;
mod run;
mod schemas;
