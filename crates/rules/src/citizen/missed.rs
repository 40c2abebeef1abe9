//! A meeting somebody stayed away from (CIT-CONT-11 for dagpenge, CIT-BOOK-07 for kontanthjælp).

use super::ask::{Ask, Condition, List as _};
use super::{Duty, Kind, MissedMeeting, MissedReason, State};
use crate::employer::Group;
use crate::finding::{Missing, Recorder, Used, Who};
use crate::law::Rule;
use crate::{Fact, Reading, Reason, Verdict};

/// What follows, and that contact must be made again.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, list: &mut Vec<Duty>) {
    let Fact::Known(missed, origin) = ask.person.missed_meeting else { return };
    let used = Used::Fact { key: "person.missed_meeting", month: None, value: missed.on.into(), origin };
    let (rule, verdict) = match ask.group_now() {
        Some(Group::DAGPENGE) => (
            Rule::CitCont11,
            ask.rule(recorder, Rule::CitCont11, |recorder| {
                recorder.used(used);
                dagpenge(&missed)
            }),
        ),
        _ => (
            Rule::CitBook07b,
            ask.rule(recorder, Rule::CitBook07b, |recorder| {
                recorder.used(used);
                kontanthjaelp(ask, recorder, &missed)
            }),
        ),
    };
    let state = if missed.contact.is_some_and(|day| day <= ask.on) { State::Done } else { State::Open };
    list.add(Kind::GetInTouch, rule, verdict, None, state);
}

/// No benefit from the meeting until contact; a meeting cancelled without a reason costs its day.
fn dagpenge(missed: &MissedMeeting) -> (Verdict, Reason) {
    let from = missed.on;
    match (missed.reason, missed.cancelled, missed.contact) {
        (MissedReason::Lawful, ..) => (Verdict::NotMet, Reason::MissedLawfully {}),
        (_, true, _) => (Verdict::Met, Reason::MissedCostsDay { day: from }),
        (_, false, Some(contact)) if contact <= from => (Verdict::Met, Reason::MissedCostsDay { day: from }),
        (_, false, Some(contact)) => (Verdict::Met, Reason::MissedUntilContact { from, contact }),
        (_, false, None) => (Verdict::Met, Reason::MissedNoContact { from }),
    }
}

/// A deduction from the meeting's day until contact, the day itself always included; a sick report on the web alone
/// is no reason.
fn kontanthjaelp<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, missed: &MissedMeeting) -> (Verdict, Reason) {
    let Some(group) = ask.group(recorder) else { return (Verdict::Unknown, Reason::FactMissing {}) };
    match group {
        Group::JOBPARAT => {}
        Group::UDDANNELSESPARAT => match ask.holds(recorder, Condition::ObviouslyReady) {
            Verdict::Met => {}
            Verdict::NotMet => return ask.open(recorder, "CIT-BOOK-07", Who::Municipality),
            Verdict::Unknown => return (Verdict::Unknown, Reason::FactMissing {}),
        },
        Group::SYGEDAGPENGE | Group::JOBAFKLARING => {
            recorder.reading(Reading::MissedByTheSick);
            recorder.missing(Missing::Assessment { id: "CIT-BOOK-08", who: Who::Municipality });
            return (Verdict::Unknown, Reason::AssessmentNeeded {});
        }
        _ => return ask.open(recorder, "CIT-BOOK-07", Who::Municipality),
    }
    let from = missed.on;
    match (missed.reason, missed.contact) {
        (MissedReason::Lawful, _) => (Verdict::NotMet, Reason::MissedLawfully {}),
        (_, Some(contact)) if contact <= from => (Verdict::Met, Reason::DeductionOfDay { day: from }),
        (_, Some(contact)) => (Verdict::Met, Reason::DeductionUntilContact { from, contact }),
        (_, None) => (Verdict::Met, Reason::DeductionNoContact { from }),
    }
}
