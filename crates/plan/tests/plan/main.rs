//! Min Plan: what each operation does, and what two people do at once.
#![expect(clippy::panic, reason = "a test that cannot go on stops")]

mod operations;
mod support;
mod together;
