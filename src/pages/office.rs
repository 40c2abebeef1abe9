//! Pages for the municipality's job staff: the inbox and a case.

mod case;
mod decision;
mod inbox;

pub use case::CasePage;
pub use inbox::Inbox;
