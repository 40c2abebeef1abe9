//! Documents read back by another library: title, language, headings, lists and reading order.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

mod figures;
mod letters;
mod pages;
mod plans;
mod read;
