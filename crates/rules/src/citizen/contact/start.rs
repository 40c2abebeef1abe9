//! The first day of the contact course (CIT-CONT-03).

use crate::citizen::Benefit;
use crate::citizen::ask::Ask;
use crate::employer::Group;
use crate::finding::{self, Recorder};
use crate::law::{Param, Rule};
use crate::{Fact, Reason, Verdict};
use chrono::NaiveDate;

/// The first day, where the facts tell it.
pub(in crate::citizen) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Option<NaiveDate> {
    let mut start = None;
    ask.rule(recorder, Rule::CitCont03, |recorder| {
        let missing = (Verdict::Unknown, Reason::FactMissing {});
        let Some(group) = ask.group(recorder) else { return missing };
        if !counted(group) {
            return ask.open_row(recorder, "CIT-CONT-03");
        }
        start = first_day(ask, recorder, group);
        start.map_or(missing, |day| (Verdict::Met, Reason::CourseBegan { day }))
    });
    start
}

/// Records what is missing where no first day is known; the group itself may be what the law does not name.
pub(in crate::citizen) fn lack<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    id: &'static str,
) -> (Verdict, Reason) {
    match ask.group(recorder) {
        Some(group) if !counted(group) => ask.open_row(recorder, id),
        Some(_) if !ask.known(Rule::CitCont03) => finding::gap(recorder, "CIT-CONT-03", ask.on),
        Some(group) => {
            first_day(ask, recorder, group);
            (Verdict::Unknown, Reason::FactMissing {})
        }
        None => (Verdict::Unknown, Reason::FactMissing {}),
    }
}

/// Groups 1 to 10 have a course that is counted.
pub(in crate::citizen) const fn counted(group: Group) -> bool {
    !matches!(group, Group::FOERTIDSPENSION | Group::SELVFORSOERGENDE | Group::UNDER_18)
}

fn first_day<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, group: Group) -> Option<NaiveDate> {
    let person = ask.person;
    match group {
        Group::DAGPENGE => finding::need(recorder, "person.placed", &person.placed),
        Group::SYGEDAGPENGE => finding::need(recorder, "person.first_absence", &person.first_absence),
        Group::REVALIDERING => {
            finding::need(recorder, "person.rehabilitation_start", &person.rehabilitation_start)
        }
        Group::JOBAFKLARING | Group::RESSOURCEFORLOEB | Group::FLEKSJOB => on_benefit(ask, recorder),
        _ => {
            let asked = finding::need(recorder, "person.first_request", &person.first_request);
            let benefit = on_benefit(ask, recorder);
            let side = person.legal_group.unbroken(ask.on, same_side)?;
            Some(asked?.max(benefit?).max(side))
        }
    }
}

/// Since when the person has lived on the same benefit; a change of benefit starts a new course.
fn on_benefit<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Option<NaiveDate> {
    let now: Fact<Benefit> = ask.person.benefit.on(ask.on);
    finding::need(recorder, "person.benefit", &now)?;
    ask.person.benefit.unbroken(ask.on, |one, other| one == other)
}

/// Moving from 4 or 5 to 2 or 3 starts a new course; the other way round the law says nothing of the kind.
fn same_side(before: Group, now: Group) -> bool {
    let education = |group| matches!(group, Group::UDDANNELSESPARAT | Group::AKTIVITETSPARAT_UNG);
    let help = |group| matches!(group, Group::JOBPARAT | Group::AKTIVITETSPARAT_KONTANTHJAELP);
    (education(before) || help(before)) && !(education(before) && help(now))
}

/// Whether the course of a person in the trial of 2018 began while the trial may have run.
pub(in crate::citizen) fn in_trial(ask: &Ask<'_>, placed: NaiveDate) -> bool {
    ask.person.fund_trial.known() == Some(&true) && ask.law.value(Param::Trial2018Months, placed).is_some()
}
