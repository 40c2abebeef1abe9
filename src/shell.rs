//! What lies around every page: start, route changes, announcements, the way out of a crash.
//!
//! Header, footer, live regions and the crash overlay are plain HTML of the static shell (`pages/shell.html`);
//! the app draws inside `main` and keeps those parts in step.

mod announce;
mod crash;
mod dom;
mod go;
mod heading;
pub mod part;
mod route;
mod start;

pub use announce::{say, say_now};
pub use dom::{focus_again, focus_field, focus_heading, mark_title, reader_address};
pub use go::use_navigate;
pub use heading::Heading;
pub use route::{HeaderUser, Shell};
pub use start::{fetch_words, start};
