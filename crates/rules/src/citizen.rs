//! Citizen side: target groups and who is responsible, and from them the duties and rights of a person as of a
//! date, with the duties the authority has in return.

mod actor;
mod ask;
pub mod booking;
mod complaint;
pub mod contact;
mod cv;
mod duties;
mod duty;
pub mod exemption;
mod group;
mod job;
mod less_intensive;
mod missed;
mod person;
mod plan;
mod problem;
pub mod reminder;
mod searchable;
mod sick;
mod terms;
mod timeline;

pub use actor::{Responsible, responsible};
pub use duties::{Duties, duties, explain, next_duty};
pub use duty::{Duty, Kind, Side, State};
pub use person::{
    Absence, AbsenceKind, Booking, BookingCall, BookingExemption, Complaint, Contact, Cv, Decision,
    Deregistration, DeregistrationCause, ExemptionGround, Form, Job, JobCheck, LessIntensive,
    LessIntensiveGround, Meeting, MeetingState, MissedMeeting, MissedReason, Outage, Person, Plan,
    ReRegistration, SetAside, SetAsideGround, TroubledDay,
};
pub use problem::problems;
pub use terms::{Actor, Benefit, Region};
pub use timeline::{Period, Timeline};
