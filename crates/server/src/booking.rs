//! Booking: where a citizen stands, what she may choose among, and what is done with a choice. The rules decide; here
//! their answer meets the calendar.

pub mod act;
mod desk;
pub mod figures;
pub mod ics;
mod look;
pub mod office;
pub mod outside;
pub mod pattern;
pub mod proposal;
pub mod table;
mod view;
pub mod waiting;

pub use desk::Desk;
pub use look::{Asked, caseworkers, look};
pub use view::{Own, view};
