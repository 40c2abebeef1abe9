//! Booking of meetings: who must, by when, what moves the day, and what follows when nothing is booked.

mod again;
mod consequence;
mod deadline;
mod duty;
mod exempt;
mod kind;
mod moves;
mod proposal;
mod standing;

pub use deadline::{Deadline, deadline, earliest, in_time};
pub use kind::MeetingKind;
pub(super) use moves::sickness;
pub use moves::{moved_for_absence, moved_for_trouble};
pub use proposal::{Against, Consequence, Proposal, proposal};
pub use standing::{Standing, Window, window};

use super::Duty;
use super::ask::Ask;
use super::less_intensive::Freed;
use crate::Verdict;
use crate::finding::Recorder;

/// Every duty and right about booking.
pub(super) fn check<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    freed: Freed,
    sick: Verdict,
    list: &mut Vec<Duty>,
) {
    duty::check(ask, recorder, freed, sick, list);
    again::check(ask, recorder, list);
}
