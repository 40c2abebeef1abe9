//! A citizen's facts, and what follows from them. Everything that shows or lists a citizen asks here.

mod card;
mod facts;

pub use card::{card, meetings, progress};
pub use facts::{Facts, facts};
