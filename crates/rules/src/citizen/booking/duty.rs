//! The duty to book when called (CIT-BOOK-01), its last day, and the right to book again (CIT-BOOK-03).

use super::deadline::{Deadline, deadline, in_time};
use super::{consequence, exempt, moves};
use crate::citizen::ask::{Ask, Condition, List as _};
use crate::citizen::contact::freed_lacks;
use crate::citizen::less_intensive::Freed;
use crate::citizen::{Actor, BookingCall, Duty, Kind, State};
use crate::employer::Group;
use crate::finding::{Decide, Missing, Recorder, Used, Who};
use crate::law::{Param, Rule};
use crate::{Fact, Reading, Reason, Verdict};
use chrono::NaiveDate;

/// The duty, and what belongs to it.
pub(super) fn check<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    freed: Freed,
    sick: Verdict,
    list: &mut Vec<Duty>,
) {
    let mut due = None;
    let mut stands = Verdict::NotMet;
    let verdict = ask.rule(recorder, Rule::CitBook01, |recorder| {
        if ask.now.value(Param::BookingGroups).is_none() && ask.now.version(Rule::CitBook01).is_some() {
            return (Verdict::NotMet, Reason::BookingNotYet {});
        }
        if let Some(outcome) = suspended(ask, recorder) {
            return outcome;
        }
        let further = [
            (Param::BookingGroupsObviouslyReady, Condition::ObviouslyReady),
            (Param::BookingGroupsFollowUp, Condition::FollowedUp),
        ];
        let belongs = ask.belongs(&mut Decide, Param::BookingGroups, &further);
        if belongs == Verdict::NotMet {
            ask.belongs(recorder, Param::BookingGroups, &further);
            return (Verdict::NotMet, Reason::BookingVoluntary {});
        }
        if ask.now.choice(Param::BookingJointMeetings) == Some("outside") {
            ask.param(recorder, Param::BookingJointMeetings);
            recorder.note(Reason::BookingWithoutJoint {});
        }
        let free = exempt::check(ask, recorder);
        let aside = set_aside(ask, recorder);
        stands =
            belongs.and(free.negate()).and(freed.meetings.negate()).and(sick.negate()).and(aside.negate());
        // What would tell the group's duty is not missed where something else decides already.
        if stands != Verdict::NotMet || belongs == Verdict::Met {
            ask.belongs(recorder, Param::BookingGroups, &further);
        }
        due = last_day(ask, recorder);
        // Nothing is said to follow where nobody can say whether the duty stands.
        if aside == Verdict::NotMet {
            consequence::check(ask, recorder, due);
        }
        match stands {
            Verdict::Met => (Verdict::Met, Reason::BookingRequired {}),
            Verdict::NotMet if free == Verdict::Met => (Verdict::NotMet, Reason::BookingFreed {}),
            Verdict::NotMet if sick == Verdict::Met => (Verdict::NotMet, Reason::SickNoDuty {}),
            Verdict::NotMet => (Verdict::NotMet, Reason::FreedFromMeetings {}),
            Verdict::Unknown => {
                freed_lacks(ask, recorder, freed.meetings, sick);
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    });
    let state = state(ask, due);
    list.add(Kind::Booking, Rule::CitBook01, verdict, due, state);
    // Whoever books without having to may change the time as well.
    let until = due.or_else(|| last_day(ask, &mut Decide)).or_else(|| set_by_fund(ask));
    again(ask, recorder, until, list);
    called(ask, recorder, verdict);
}

/// CIT-BOOK-15: the duty was set aside for a time in two regions; what held in the others is not told.
fn suspended<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Option<(Verdict, Reason)> {
    let dated = ask.now.dated(Param::BookingSuspended)?;
    let mut outcome = None;
    ask.rule(recorder, Rule::CitBook15, |recorder| {
        use crate::citizen::Region::{Hovedstaden, Sjaelland};
        ask.param(recorder, Param::BookingSuspended);
        let found = match crate::finding::need(recorder, "person.region", &ask.person.region) {
            Some(Hovedstaden | Sjaelland) => {
                let from = dated.to.and_then(|to| to.succ_opt()).unwrap_or(ask.on);
                outcome = Some((Verdict::NotMet, Reason::BookingSuspended { from }));
                return (Verdict::Met, Reason::BookingSuspended { from });
            }
            Some(_) => ask.open(recorder, "CIT-BOOK-15", Who::Agency),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        };
        outcome = Some(found);
        found
    });
    if let Some((Verdict::Unknown, _)) = outcome {
        recorder.missing(match ask.person.region {
            Fact::Known(..) => Missing::Law { id: "CIT-BOOK-15", who: Who::Agency },
            _ => Missing::Fact { key: "person.region", month: None },
        });
    }
    outcome
}

/// CIT-BOOK-14: what work one is sent to, and freedom from availability, do to booking could not be read. It is asked of
/// today and of the last day that was set; where there is neither, nothing is told.
fn set_aside<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    if !ask.known(Rule::CitBook14) || ask.person.booking.set_aside == Fact::NotApplicable {
        return Verdict::NotMet;
    }
    ask.rule(recorder, Rule::CitBook14, |recorder| match &ask.person.booking.set_aside {
        Fact::NotApplicable => (Verdict::NotMet, Reason::BookingNotSetAside {}),
        Fact::Unknown => {
            recorder.missing(Missing::Fact { key: "person.booking.set_aside", month: None });
            (Verdict::Unknown, Reason::FactMissing {})
        }
        Fact::Known(aside, origin) => {
            let (key, value) = ("person.booking.set_aside", aside.ground.into());
            recorder.used(Used::Fact { key, month: None, value, origin: *origin });
            if aside.holds(ask.on) || call(ask).is_some_and(|call| aside.holds(call.last_day)) {
                return ask.open(recorder, "CIT-BOOK-14", Who::Agency);
            }
            (Verdict::NotMet, Reason::BookingNotSetAside {})
        }
    })
}

/// The call that stands.
fn call<'a>(ask: &Ask<'a>) -> Option<&'a BookingCall> {
    ask.person.booking.call.known()
}

/// The day of the call, whose law governs what moves its last day.
fn asked(ask: &Ask<'_>) -> NaiveDate {
    call(ask).map_or(ask.on, |call| call.available)
}

/// The last day with everything that moves it (CIT-BOOK-02, CIT-BOOK-13, CIT-BOOK-12).
pub(super) fn last_day<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Option<NaiveDate> {
    let mut day = None;
    ask.rule(recorder, Rule::CitBook02, |recorder| {
        let call = match &ask.person.booking.call {
            Fact::Known(call, origin) => {
                for (key, value) in [
                    ("person.booking.call.available", call.available),
                    ("person.booking.call.last_day", call.last_day),
                ] {
                    recorder.used(Used::Fact { key, month: None, value: value.into(), origin: *origin });
                }
                call
            }
            Fact::NotApplicable => return (Verdict::NotMet, Reason::NothingToBook {}),
            Fact::Unknown => {
                recorder.missing(Missing::Fact { key: "person.booking.call", month: None });
                return (Verdict::Unknown, Reason::FactMissing {});
            }
        };
        recorder.reading(Reading::BookingDeadline);
        let days = crate::finding::param(&ask.law.on(call.available), recorder, Param::BookingDays);
        match deadline(ask.law, call.available, call.last_day) {
            Some(Deadline::Until(last)) => {
                day = Some(last);
                (Verdict::Met, Reason::BookBy { last })
            }
            Some(Deadline::TooShort(earliest)) => {
                day = Some(earliest);
                recorder.note(Reason::SummonsAtShortNotice {});
                let days = days.unwrap_or_default();
                (Verdict::NotMet, Reason::DeadlineTooShort { set: call.last_day, earliest, days })
            }
            None => ask.gap(),
        }
    });
    let day = absent(ask, recorder, day?)?;
    Some(troubled(ask, recorder, day))
}

/// CIT-BOOK-13: a last day in sickness or holiday moves.
fn absent<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, day: NaiveDate) -> Option<NaiveDate> {
    let mut moved = None;
    ask.rule(recorder, Rule::CitBook13b, |recorder| {
        let Some(group) = ask.group(recorder) else { return (Verdict::Unknown, Reason::FactMissing {}) };
        let Fact::Known(absences, _) = &ask.person.absences else {
            recorder.missing(Missing::Fact { key: "person.absences", month: None });
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        recorder.reading(Reading::DeadlineInAbsence);
        // A holiday without a last day frees from booking, and nobody can say until when.
        moved = moves::moved_for_absence(ask.law, group, absences, (asked(ask), day));
        match moved {
            Some(last) if last == day => (Verdict::NotMet, Reason::DeadlineStands { last }),
            Some(last) => (Verdict::Met, Reason::DeadlineMovedAbsence { from: day, last }),
            None => {
                recorder.missing(Missing::Fact { key: "person.absences", month: None });
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    });
    moved
}

/// CIT-BOOK-12: trouble on the last day moves it.
fn troubled<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, day: NaiveDate) -> NaiveDate {
    let moved = moves::moved_for_trouble(ask.law, &ask.person.booking.troubled_days, (asked(ask), day))
        .unwrap_or(day);
    ask.rule(recorder, Rule::CitBook12, |recorder| {
        recorder.reading(Reading::TroubleOnLastDay);
        if moved == day {
            (Verdict::NotMet, Reason::DeadlineStands { last: day })
        } else {
            (Verdict::Met, Reason::DeadlineMovedTrouble { from: day, last: moved })
        }
    });
    moved
}

/// Before 2020 only the funds' rule on changing a booking is read: until the day that the fund has set.
fn set_by_fund(ask: &Ask<'_>) -> Option<NaiveDate> {
    let call = call(ask).filter(|call| call.by == Actor::Fund)?;
    let unread = ask.law.value(Param::BookingDays, call.available).is_none();
    (unread && ask.group_now() == Some(Group::DAGPENGE)).then_some(call.last_day)
}

/// How far the booking is.
fn state(ask: &Ask<'_>, due: Option<NaiveDate>) -> State {
    match (&ask.person.booking.call, due) {
        (Fact::NotApplicable, _) => State::Waiting,
        (Fact::Known(call, _), Some(due)) => match call.booked {
            Some(booked) if in_time(ask.law, (call.available, due), call.begun, booked) => State::Done,
            Some(_) => State::Overdue,
            None => State::until(Some(due), ask.on),
        },
        _ => State::Unknown,
    }
}

/// CIT-BOOK-03: a booking may be changed until the last day.
fn again<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, due: Option<NaiveDate>, list: &mut Vec<Duty>) {
    let verdict = ask.rule(recorder, Rule::CitBook03, |recorder| match (&ask.person.booking.call, due) {
        (Fact::NotApplicable, _) => (Verdict::NotMet, Reason::NothingToBook {}),
        (Fact::Known(call, _), Some(last)) if call.booked.is_none() => {
            (Verdict::NotMet, Reason::NothingToRebook { last })
        }
        (Fact::Known(..), Some(last)) if ask.on <= last => {
            recorder.note(Reason::RebookInGoodTime {});
            (Verdict::Met, Reason::RebookUntil { last })
        }
        (Fact::Known(..), Some(last)) => (Verdict::NotMet, Reason::RebookOver { last }),
        (Fact::Unknown, _) => {
            recorder.missing(Missing::Fact { key: "person.booking.call", month: None });
            (Verdict::Unknown, Reason::FactMissing {})
        }
        (Fact::Known(..), None) if ask.person.absences.is_unknown() => {
            recorder.missing(Missing::Fact { key: "person.absences", month: None });
            (Verdict::Unknown, Reason::FactMissing {})
        }
        (Fact::Known(..), None) => ask.open(recorder, "CIT-BOOK-02", Who::Agency),
    });
    let open = if verdict == Verdict::Met { State::Open } else { State::Waiting };
    let state = if verdict == Verdict::Unknown { State::Unknown } else { open };
    list.add(Kind::Rebook, Rule::CitBook03, verdict, due.filter(|_| call(ask).is_some()), state);
}

/// CIT-BOOK-11: whoever does not book is called in writing.
fn called<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, books: Verdict) {
    if books == Verdict::Unknown {
        return;
    }
    ask.rule(recorder, Rule::CitBook11, |recorder| {
        let Some(group) = ask.group(recorder) else { return (Verdict::Unknown, Reason::FactMissing {}) };
        let considered = ask.group_in(recorder, Param::SummonsGroupsConsidered);
        if group == Group::DAGPENGE
            && let Some(days) = ask.param(recorder, Param::SummonsDays)
        {
            recorder.note(Reason::SummonsNextDay { days });
        }
        if considered == Some(true) {
            recorder.note(Reason::SummonsConsiders {});
        }
        match books {
            Verdict::Met => (Verdict::NotMet, Reason::BooksInstead {}),
            Verdict::NotMet | Verdict::Unknown => (Verdict::Met, Reason::CalledInWriting {}),
        }
    });
}
