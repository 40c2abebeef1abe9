//! Registering again after a deregistration (CIT-BOOK-06).

use crate::citizen::ask::{Ask, List as _};
use crate::citizen::{Actor, Deregistration, DeregistrationCause, Duty, Kind, ReRegistration, State};
use crate::dates::{same_day_later, within_days};
use crate::employer::Group;
use crate::finding::{Missing, Recorder, Used};
use crate::law::{Param, Rule};
use crate::{Fact, Origin, Reading, Reason, Verdict};

/// Met: the registration holds, or asks for nothing. Not met: a meeting must be booked in the same step.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, list: &mut Vec<Duty>) {
    let gone = match ask.person.booking.deregistration {
        Fact::Known(gone, origin) if gone.from <= ask.on => Some((gone, origin)),
        _ => None,
    };
    let Some((gone, origin)) = gone else { return };
    let verdict = ask.rule(recorder, Rule::CitBook06, |recorder| {
        let Some(group) = ask.group(recorder) else { return (Verdict::Unknown, Reason::FactMissing {}) };
        let (key, value) = ("person.booking.deregistration", gone.cause.into());
        recorder.used(Used::Fact { key, month: None, value, origin });
        outcome(ask, recorder, group, gone, origin)
    });
    let state = match verdict {
        Verdict::Met => State::Done,
        Verdict::NotMet => State::Open,
        Verdict::Unknown => State::Unknown,
    };
    list.add(Kind::RegisterAgain, Rule::CitBook06, verdict.negate(), None, state);
}

fn outcome<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    group: Group,
    gone: Deregistration,
    origin: Origin,
) -> (Verdict, Reason) {
    match gone.cause {
        DeregistrationCause::AuthorityError => return (Verdict::Met, Reason::AgainByAuthority {}),
        DeregistrationCause::Sickness => return (Verdict::Met, Reason::AgainWhenWell {}),
        DeregistrationCause::Other => return (Verdict::Met, Reason::AgainWithoutCondition {}),
        DeregistrationCause::MissedBooking | DeregistrationCause::DeadlinePassedMeanwhile => {}
    }
    if group != Group::DAGPENGE {
        return (Verdict::Met, Reason::AgainWithoutCondition {});
    }
    if gone.by == Some(Actor::Fund) {
        return (Verdict::Met, Reason::AgainNewDeadline {});
    }
    let (Some(days), Some(months)) =
        (ask.param(recorder, Param::ReRegistrationDays), ask.param(recorder, Param::ReRegistrationMonths))
    else {
        return ask.gap();
    };
    recorder.reading(Reading::DayCounting);
    let again: ReRegistration = match ask.person.booking.again {
        Fact::Known(again, _) => again,
        Fact::NotApplicable => return (Verdict::NotMet, Reason::AgainBookWithin { days }),
        Fact::Unknown => {
            recorder.missing(Missing::Fact { key: "person.booking.again", month: None });
            return (Verdict::Unknown, Reason::FactMissing {});
        }
    };
    let (key, value) = ("person.booking.again", again.on.into());
    recorder.used(Used::Fact { key, month: None, value, origin });
    let lapses = u32::try_from(months).ok().and_then(|months| same_day_later(gone.from, months));
    if lapses.is_some_and(|lapses| lapses <= again.on) {
        return (Verdict::Met, Reason::AgainAfterMonths { months });
    }
    if again.by_authority {
        return (Verdict::Met, Reason::AgainBookAtFirstVisit {});
    }
    match (again.meeting, within_days(again.on, days)) {
        (Some(meeting), Some(last)) if meeting <= last => {
            (Verdict::Met, Reason::AgainBooked { meeting, last })
        }
        (Some(meeting), Some(last)) => (Verdict::NotMet, Reason::AgainTooLate { meeting, last }),
        (None, Some(last)) => (Verdict::NotMet, Reason::AgainWithoutMeeting { last }),
        (_, None) => ask.gap(),
    }
}
