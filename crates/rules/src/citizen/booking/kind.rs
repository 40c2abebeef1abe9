//! Kinds of meetings that are booked.

use crate::citizen::Actor;
use crate::citizen::terms::words;
use crate::employer::Group;

words! {
    /// What a meeting is for (CIT-BOOK-16).
    MeetingKind {
        /// A job interview at the municipality (jobsamtale).
        Job = "job_interview",
        /// A follow-up of sygedagpenge or jobafklaring (opfølgningssamtale).
        FollowUp = "follow_up",
        /// A meeting at the unemployment fund.
        Fund = "fund_interview",
    }
}

impl MeetingKind {
    /// The meeting that `by` calls somebody of `group` to.
    #[must_use]
    pub fn of(group: Option<Group>, by: Actor) -> Self {
        match (by, group) {
            (Actor::Fund, _) => Self::Fund,
            (_, Some(Group::SYGEDAGPENGE | Group::JOBAFKLARING)) => Self::FollowUp,
            _ => Self::Job,
        }
    }
}
