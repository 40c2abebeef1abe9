//! Pages for the municipality's job staff: the inbox and a case, citizens and their plans.

mod case;
mod citizen;
mod citizens;
mod decision;
mod inbox;
mod opened;

pub use case::CasePage;
pub use citizen::{
    CitizenCv, CitizenGoal, CitizenMessage, CitizenMessages, CitizenPage, CitizenPlan, CitizenVersion,
    CitizenVersions, NewCitizenMessage,
};
pub use citizens::Citizens;
pub use inbox::Inbox;
