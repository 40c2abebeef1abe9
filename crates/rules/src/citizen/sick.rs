//! The first days of sickness on dagpenge, in which nothing need be booked, attended or searched (CIT-BOOK-13).

use super::ask::Ask;
use super::booking::sickness;
use crate::employer::Group;
use crate::finding::{Missing, Recorder};
use crate::law::{Param, Rule};
use crate::{Fact, Reason, Verdict};

/// Whether the date lies in those days.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let verdict = ask.rule(recorder, Rule::CitBook13a, |recorder| {
        let missing = (Verdict::Unknown, Reason::FactMissing {});
        match ask.group(recorder) {
            None => return missing,
            Some(Group::DAGPENGE) => {}
            Some(_) => return (Verdict::NotMet, Reason::SicknessLiftsNothing {}),
        }
        let Fact::Known(absences, _) = &ask.person.absences else {
            recorder.missing(Missing::Fact { key: "person.absences", month: None });
            return missing;
        };
        let Some(days) = ask.param(recorder, Param::BookingSicknessDays) else { return ask.gap() };
        match sickness(absences, days, ask.on) {
            Some(until) => (Verdict::Met, Reason::SickUntil { until }),
            None => (Verdict::NotMet, Reason::NotSick {}),
        }
    });
    // Where no text is known, it frees nobody.
    if ask.known(Rule::CitBook13a) { verdict } else { Verdict::NotMet }
}

/// Records what would tell whether the person is sick.
pub(super) fn lack<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    let key = if ask.group_now().is_none() { "person.legal_group" } else { "person.absences" };
    recorder.missing(Missing::Fact { key, month: None });
}
