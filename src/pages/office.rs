//! Pages for the municipality's job staff: the inbox and a case, citizens and their plans.

mod calendar;
mod case;
mod citizen;
mod citizens;
mod clock;
mod deadlines;
mod decision;
mod desk;
mod exemptions;
mod figures;
mod inbox;
mod meetings;
mod opened;
mod reasons;
mod requests;
mod treat;
mod undelivered;

pub use calendar::{CalendarPage, PublishPage};
pub use case::CasePage;
pub use citizen::{
    CitizenCv, CitizenGoal, CitizenJobLog, CitizenMessage, CitizenMessages, CitizenPage, CitizenPlan,
    CitizenSuggestions, CitizenTimeline, CitizenVersion, CitizenVersions, NewCitizenMessage,
};
pub use citizens::Citizens;
pub use deadlines::{DeadlinesPage, NewDeadlinesPage};
pub use exemptions::CitizenExemptions;
pub use figures::FiguresPage;
pub use inbox::Inbox;
pub use meetings::CitizenMeetings;
pub use requests::RequestsPage;
pub use undelivered::UndeliveredPage;
