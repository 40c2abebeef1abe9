//! Reading payroll files as the app and the command line do: bytes in, outcome out.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, its helpers too")]

mod broken;
mod common;
mod corrections;
mod counting;
mod file;
mod formats;
mod hand_counted;
mod marks;
mod samples;
mod sheets;
mod tables;
mod tally;
mod texts;
mod unsure;
