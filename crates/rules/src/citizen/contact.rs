//! The contact course: where it begins, how many meetings are owed and by whom, and what may free from them.

mod course;
mod first;
mod form;
mod later;
mod progress;
pub(super) mod start;

pub use course::{Part, required};
pub use form::allowed_forms;
pub use progress::{Progress, owed_by, progress};

use super::ask::Ask;
use super::ask::List as _;
use super::less_intensive::{self, Freed};
use super::{Actor, Duty, Kind, MeetingState, State, sick};
use crate::employer::Group;
use crate::finding::{Recorder, Used, Who};
use crate::law::{Param, Rule};
use crate::{Fact, Reason, Verdict};
use chrono::NaiveDate;

/// Every duty and right of the contact course.
pub(super) fn check<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    freed: Freed,
    sick: Verdict,
    list: &mut Vec<Duty>,
) {
    let start = start::check(ask, recorder);
    course::check(ask, recorder, start, freed, list);
    first::check(ask, recorder, freed, list);
    meeting(ask, recorder, freed.meetings, sick, list);
    later::check(ask, recorder, start, freed, list);
    form::check(ask, recorder, list);
    availability(ask, recorder);
}

/// CIT-BOOK-01: the fund's two meetings on availability, which its members booked; from 2024 it holds meetings of the
/// contact course instead.
fn availability<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    if !ask.known(Rule::CitBook01a) {
        return;
    }
    ask.rule(recorder, Rule::CitBook01a, |recorder| match ask.group(recorder) {
        None => (Verdict::Unknown, Reason::FactMissing {}),
        Some(Group::DAGPENGE) => ask
            .param(recorder, Param::FundAvailabilityMeetings)
            .map_or_else(|| ask.gap(), |count| (Verdict::Met, Reason::AvailabilityMeetings { count })),
        Some(_) => (Verdict::NotMet, Reason::DoesNotApply {}),
    });
}

/// The meetings held with `by` (anybody when `None`) from `from` to `to`, not after the date asked about.
pub(super) fn held(ask: &Ask<'_>, by: Option<Actor>, from: NaiveDate, to: NaiveDate) -> Fact<u64> {
    let Fact::Known(meetings, origin) = &ask.person.contact.meetings else { return Fact::Unknown };
    let counts = meetings.iter().filter(|meeting| {
        meeting.state == MeetingState::Held
            && by.is_none_or(|by| same_side(by, meeting.by))
            && (from..=to.min(ask.on)).contains(&meeting.on)
    });
    Fact::Known(counts.map(|_| 1).sum(), *origin)
}

/// Another actor works for the municipality.
fn same_side(one: Actor, other: Actor) -> bool {
    (one == Actor::Fund) == (other == Actor::Fund)
}

/// CIT-BOOK-04: a booked meeting is one the citizen is called to, and one the authority has promised.
fn meeting<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    freed: Verdict,
    sick: Verdict,
    list: &mut Vec<Duty>,
) {
    let mut due = None;
    let verdict = ask.rule(recorder, Rule::CitBook04, |recorder| {
        let Fact::Known(meetings, origin) = &ask.person.contact.meetings else {
            recorder.missing(crate::Missing::Fact { key: "person.contact.meetings", month: None });
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let planned = meetings.iter().filter(|meeting| meeting.state == MeetingState::Planned);
        let Some(next) = planned.min_by_key(|meeting| meeting.on) else {
            return (Verdict::NotMet, Reason::NoMeetingPlanned {});
        };
        let (key, value) = ("person.contact.meetings", next.on.into());
        recorder.used(Used::Fact { key, month: None, value, origin: *origin });
        due = Some(next.on);
        // Before 2020 only some groups are named; since then the duty is everybody's.
        if ask.now.value(Param::BookedIsCalledGroups).is_some() {
            if ask.group(recorder).is_none() {
                return (Verdict::Unknown, Reason::FactMissing {});
            }
            if ask.group_in(recorder, Param::BookedIsCalledGroups) != Some(true) {
                return ask.open(recorder, "CIT-BOOK-04", Who::Agency);
            }
        }
        match freed.or(sick) {
            Verdict::Met => (Verdict::NotMet, Reason::FreedFromMeetings {}),
            Verdict::NotMet => (Verdict::Met, Reason::MeetingOn { day: next.on, by: next.by.into() }),
            Verdict::Unknown => {
                freed_lacks(ask, recorder, freed, sick);
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    });
    let state = match verdict {
        Verdict::Met => State::until(due, ask.on),
        Verdict::NotMet => State::Waiting,
        Verdict::Unknown => State::Unknown,
    };
    list.add(Kind::Meeting, Rule::CitBook04, verdict, due, state);
    list.add(Kind::MeetingPromised, Rule::CitBook04, verdict, due, state);
}

/// Records what would tell whether the person is freed by either ground.
pub(super) fn freed_lacks<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, freed: Verdict, sick: Verdict) {
    if freed == Verdict::Unknown {
        less_intensive::lack(ask, recorder);
    }
    if sick == Verdict::Unknown {
        sick::lack(ask, recorder);
    }
}
