//! Pages for the municipality's job staff: the inbox and a case, citizens and their plans.

mod case;
mod citizen;
mod citizens;
mod decision;
mod inbox;

pub use case::CasePage;
pub use citizen::{CitizenCv, CitizenGoal, CitizenPage, CitizenPlan, CitizenVersion, CitizenVersions};
pub use citizens::Citizens;
pub use inbox::Inbox;
