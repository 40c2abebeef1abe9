//! Citizen side: target groups and who is responsible, and from them the duties and rights of a person as of a
//! date, with the duties the authority has in return.

mod ask;
mod cv;
mod duties;
mod duty;
mod group;
mod person;
mod terms;
mod timeline;

pub use duties::{Duties, duties, explain, next_duty};
pub use duty::{Duty, Kind, Side, State};
pub use person::{Cv, Person};
pub use terms::{Actor, Benefit, Region};
pub use timeline::{Period, Timeline};
