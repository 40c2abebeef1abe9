//! Close to the labour market, or further away: the line along which both schemes' limits are drawn.

use super::{Ask, lack, note};
use crate::finding::{Missing, Recorder, Who};
use crate::law::Param;

/// Which of the two the person can be: groups 1, 2, 4 and job-ready 12 are close, all others further away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::employer) enum Nearness {
    /// Close to the labour market.
    Close,
    /// Further away.
    Far,
    /// The group, or for group 12 whether the person is ready for a job, is not stated.
    Either,
}

/// The two lists a rule draws the line with: always close, and close when ready for a job.
pub(in crate::employer) type CloseGroups = (Param, Param);

impl Nearness {
    /// What the question says, recorded as used. `None` where the law names no groups for the date.
    pub fn of<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, (always, ready): CloseGroups) -> Option<Self> {
        let person = &ask.question.person;
        note(recorder, "person.group", &person.group);
        let close = ask.group_in(recorder, always);
        let (Some(close), Some(when_ready)) = (close, ask.group_in(recorder, ready)) else {
            let known = ask.now.groups(always);
            return known.map(|_| Self::Either);
        };
        match (close, when_ready) {
            (true, false) => Some(Self::Close),
            (false, false) => Some(Self::Far),
            (false, true) => {
                note(recorder, "person.job_ready", &person.job_ready);
                let of = |ready: &bool| if *ready { Self::Close } else { Self::Far };
                Some(person.job_ready.known().map_or(Self::Either, of))
            }
            // Two sets that contradict each other are no law.
            (true, true) => {
                recorder.missing(Missing::Law { id: "EMP-SRC-03", who: Who::Agency });
                None
            }
        }
    }

    /// Whether the person can be close.
    pub const fn may_be_close(self) -> bool {
        matches!(self, Self::Close | Self::Either)
    }

    /// Records what would tell which of the two.
    pub fn lacks<R: Recorder>(self, ask: &Ask<'_>, recorder: &mut R) {
        if self == Self::Either {
            let person = &ask.question.person;
            lack(recorder, "person.group", &person.group);
            if person.group.known().is_some() {
                lack(recorder, "person.job_ready", &person.job_ready);
            }
        }
    }
}
