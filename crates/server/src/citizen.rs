//! A citizen's facts, and what follows from them. Everything that shows or lists a citizen asks here.

mod booking;
mod card;
mod contacts;
mod facts;
mod row;
mod timeline;

pub use booking::{BookingFacts, booking_facts, keeping, start_of, unit_of};
pub use card::{card, meetings, progress};
pub use contacts::{contacts, moved};
pub use facts::{Facts, facts};
pub use row::{closed_row, first_day, row};
pub use timeline::{Changed, changed_goals, timeline};
