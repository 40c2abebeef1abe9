//! The CV: who must register it, by when, what follows when it is missing, and the job goals in it.

use super::ask::{Ask, Condition, List, yes};
use super::less_intensive::{self, Freed};
use super::{Duty, Kind, State, searchable};
use crate::dates::within_weeks;
use crate::employer::Group;
use crate::finding::{Recorder, Who, lack, need, note};
use crate::law::{Param, Rule};
use crate::{Fact, Reason, Verdict};
use chrono::NaiveDate;

/// Both duties.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, freed: Freed, list: &mut Vec<Duty>) {
    let held = searchable::check(ask, recorder);
    cv(ask, recorder, held, list);
    review(ask, recorder, freed);
    job_goals(ask, recorder, list);
}

fn cv<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, held: Verdict, list: &mut Vec<Duty>) {
    let mut due = None;
    let verdict = ask.rule(recorder, Rule::CitCv01, |recorder| {
        if ask.person.cv.exempt.known() == Some(&true) && exempt(ask, recorder) == Verdict::Met {
            return (Verdict::NotMet, Reason::CvExempt {});
        }
        let belongs = required(ask, recorder);
        if belongs == Verdict::NotMet {
            return (belongs, Reason::CvNotRequired {});
        }
        let free = exempt(ask, recorder);
        due = limit(ask, recorder);
        consequence(ask, recorder);
        match belongs.and(free.negate()) {
            Verdict::Met => (Verdict::Met, Reason::CvRequired {}),
            verdict => (verdict, Reason::FactMissing {}),
        }
    });
    list.add(Kind::Cv, Rule::CitCv01, verdict, due, available(ask, held, due));
}

/// Whether the person's group must have a CV.
pub(super) fn required<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let further = [
        (Param::CvGroupsObviouslyReady, Condition::ObviouslyReady),
        (Param::CvGroupsLedighedsydelse, Condition::Ledighedsydelse),
        (Param::CvGroupsNotInJob, Condition::NotInJob),
        (Param::CvGroupsMeasure, Condition::ReceivesMeasure),
        (Param::CvGroupsRegistered, Condition::Registered),
    ];
    ask.belongs(recorder, Param::CvGroups, &further)
}

/// A CV that holds the minimum is done: what else turns a search off is not the person's to do.
fn available(ask: &Ask<'_>, held: Verdict, due: Option<NaiveDate>) -> State {
    if held == Verdict::Met {
        return State::Done;
    }
    match ask.person.cv.available {
        Fact::Known(since, _) if since <= ask.on => State::Done,
        Fact::Known(..) | Fact::NotApplicable => State::until(due, ask.on),
        Fact::Unknown => State::Unknown,
    }
}

/// CIT-CV-07: only somebody's decision exempts.
fn exempt<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    if !ask.known(Rule::CitCv07) {
        return Verdict::NotMet;
    }
    ask.rule(recorder, Rule::CitCv07, |recorder| {
        match yes(recorder, "person.cv.exempt", &ask.person.cv.exempt) {
            Verdict::Met => (Verdict::Met, Reason::CvExempt {}),
            Verdict::NotMet => (Verdict::NotMet, Reason::CvExemptionMayBeAsked {}),
            Verdict::Unknown => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}

/// CIT-CV-02: from which day, and for how long.
fn limit<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Option<NaiveDate> {
    let mut due = None;
    ask.rule(recorder, Rule::CitCv02, |recorder| {
        let Some(group) = ask.group(recorder) else { return (Verdict::Unknown, Reason::FactMissing {}) };
        let person = ask.person;
        let (key, from, weeks) = match group {
            Group::DAGPENGE => ("person.registered", person.registered, Param::CvWeeksDagpenge),
            Group::JOBPARAT => ("person.registered", person.registered, Param::CvWeeks),
            Group::UDDANNELSESPARAT => match ask.holds(recorder, Condition::ObviouslyReady) {
                Verdict::Met => ("person.first_request", person.first_request, Param::CvWeeks),
                Verdict::NotMet => return agreed(ask, recorder, &mut due),
                Verdict::Unknown => return (Verdict::Unknown, Reason::FactMissing {}),
            },
            Group::FLEKSJOB => {
                let since =
                    person.benefit.at(ask.on).map_or(Fact::Unknown, |now| Fact::Known(now.from, now.origin));
                ("person.benefit", since, Param::CvWeeks)
            }
            _ => return agreed(ask, recorder, &mut due),
        };
        let Some(weeks) = ask.param(recorder, weeks) else { return ask.gap() };
        let Some(from) = need(recorder, key, &from) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        recorder.reading(crate::Reading::DayCounting);
        due = within_weeks(from, weeks);
        due.map_or_else(|| ask.gap(), |due| (Verdict::Met, Reason::CvDue { due, from, weeks }))
    });
    due
}

/// Where the law sets no day the authority may (the agreement of 2018).
fn agreed<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, due: &mut Option<NaiveDate>) -> (Verdict, Reason) {
    note(recorder, "person.cv.ready_by", &ask.person.cv.ready_by);
    match ask.person.cv.ready_by {
        Fact::Known(day, _) => {
            *due = Some(day);
            (Verdict::Met, Reason::CvDueDecided { due: day })
        }
        Fact::NotApplicable => (Verdict::NotMet, Reason::CvNoFixedLimit {}),
        Fact::Unknown => {
            lack(recorder, "person.cv.ready_by", &ask.person.cv.ready_by);
            (Verdict::Unknown, Reason::FactMissing {})
        }
    }
}

/// CIT-CV-03: what the law says for the group.
fn consequence<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::CitCv03, |recorder| {
        let Some(group) = ask.group(recorder) else { return (Verdict::Unknown, Reason::FactMissing {}) };
        if group == Group::FLEKSJOB {
            return (Verdict::Met, Reason::NoBenefitWithoutCv {});
        }
        ask.open(recorder, "CIT-CV-03", Who::Agency)
    });
}

/// CIT-CV-06: the fund went through the CV at its first meeting, until it got the first months of the course.
fn review<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, freed: Freed) {
    if !ask.known(Rule::CitCv06) {
        return;
    }
    ask.rule(recorder, Rule::CitCv06, |recorder| match (ask.group(recorder), freed.meetings) {
        (None, _) => (Verdict::Unknown, Reason::FactMissing {}),
        (Some(Group::DAGPENGE), Verdict::Met) => (Verdict::Met, Reason::CvReviewedInWriting {}),
        (Some(Group::DAGPENGE), Verdict::NotMet) => (Verdict::Met, Reason::CvReviewedAtMeeting {}),
        (Some(Group::DAGPENGE), Verdict::Unknown) => {
            less_intensive::lack(ask, recorder);
            (Verdict::Unknown, Reason::FactMissing {})
        }
        (Some(_), _) => (Verdict::NotMet, Reason::DoesNotApply {}),
    });
}

/// CIT-JOB-04: at least one job goal.
fn job_goals<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, list: &mut Vec<Duty>) {
    let mut wanted = None;
    let verdict = ask.rule(recorder, Rule::CitJob04, |recorder| {
        let further = [
            (Param::JobGoalGroupsObviouslyReady, Condition::ObviouslyReady),
            (Param::JobGoalGroupsLedighedsydelse, Condition::Ledighedsydelse),
        ];
        match ask.belongs(recorder, Param::JobGoalGroups, &further) {
            Verdict::Met => {
                wanted = ask.param(recorder, Param::JobGoalMinimum);
                note(recorder, "person.cv.job_goals", &ask.person.cv.job_goals);
                wanted.map_or_else(|| ask.gap(), |goals| (Verdict::Met, Reason::JobGoalsRequired { goals }))
            }
            Verdict::NotMet => (Verdict::NotMet, Reason::JobGoalsNotRequired {}),
            Verdict::Unknown => (Verdict::Unknown, Reason::FactMissing {}),
        }
    });
    let state = match (ask.person.cv.job_goals.known(), wanted) {
        (Some(goals), Some(wanted)) if *goals >= wanted => State::Done,
        (Some(_), _) => State::Open,
        (None, _) => State::Unknown,
    };
    list.add(Kind::JobGoals, Rule::CitJob04, verdict, None, state);
}
