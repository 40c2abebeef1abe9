//! Complaints: by when, to whom, and by when they are answered (CIT-DATE-01, CIT-PLAN-06).

use super::ask::{Ask, List as _};
use super::{Actor, Duty, Kind, State};
use crate::dates::{DaysOff, within_weeks, working_day_from};
use crate::employer::Group;
use crate::finding::{Recorder, Used, Who};
use crate::law::{Param, Rule};
use crate::{Fact, Reading, Reason, Verdict};

/// The right to complain, the answer owed, and the right to go on.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, list: &mut Vec<Duty>) {
    complain(ask, recorder, list);
    answer(ask, recorder, list);
}

/// CIT-DATE-01: the day the decision was available is not counted; an end on a day off moves.
fn complain<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, list: &mut Vec<Duty>) {
    let Fact::Known(decision, origin) = ask.person.decision else { return };
    let mut due = None;
    let verdict = ask.rule(recorder, Rule::CitDate01, |recorder| {
        let (key, value) = ("person.decision", decision.available.into());
        recorder.used(Used::Fact { key, month: None, value, origin });
        let Some(group) = ask.group(recorder) else { return (Verdict::Unknown, Reason::FactMissing {}) };
        recorder.note(match decision.by {
            Actor::Municipality => Reason::ComplainToMunicipality {},
            Actor::Fund => Reason::ComplainToFund {},
            Actor::Other => Reason::ComplainToOther {},
        });
        if group != Group::SYGEDAGPENGE || decision.by == Actor::Fund {
            let who = if decision.by == Actor::Fund { Who::Fund } else { Who::Municipality };
            return ask.open(recorder, "CIT-PLAN-06", who);
        }
        let Some(weeks) = ask.param(recorder, Param::ComplaintWeeks) else { return ask.gap() };
        recorder.reading(Reading::DayCounting);
        due = within_weeks(decision.available, weeks)
            .and_then(|day| working_day_from(ask.law, day, DaysOff::Holidays));
        match due {
            Some(last) if ask.on <= last => (Verdict::Met, Reason::ComplainUntil { last }),
            Some(last) => (Verdict::NotMet, Reason::ComplaintTooLate { last }),
            None => ask.gap(),
        }
    });
    let state = match verdict {
        Verdict::Met => State::Open,
        Verdict::NotMet => State::Overdue,
        Verdict::Unknown => State::Unknown,
    };
    list.add(Kind::Complain, Rule::CitDate01, verdict, due, state);
}

/// CIT-PLAN-06: the authority answers or sends on; where it keeps to its decision, the citizen says so in time to
/// go on.
fn answer<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, list: &mut Vec<Duty>) {
    let Fact::Known(complaint, origin) = ask.person.complaint else { return };
    let mut due = None;
    let used = |recorder: &mut R| {
        let (key, value) = ("person.complaint", complaint.arrived.into());
        recorder.used(Used::Fact { key, month: None, value, origin });
        recorder.reading(Reading::DayCounting);
    };
    let verdict = ask.rule(recorder, Rule::CitPlan06, |recorder| {
        used(recorder);
        let Some(weeks) = ask.param(recorder, Param::ComplaintAnswerWeeks) else { return ask.gap() };
        due = within_weeks(complaint.arrived, weeks);
        let Some(last) = due else { return ask.gap() };
        match complaint.about {
            Actor::Municipality => (Verdict::Met, Reason::AnswerBy { last }),
            Actor::Fund => (Verdict::Met, Reason::SentOnBy { last }),
            Actor::Other => {
                due = None;
                ask.open(recorder, "CIT-PLAN-06", Who::Municipality)
            }
        }
    });
    let state = match complaint.answered {
        Some(day) if day <= ask.on => State::Done,
        _ => State::until(due, ask.on),
    };
    list.add(Kind::ComplaintAnswer, Rule::CitPlan06, verdict, due, state);
    let (Some(answered), Some(false)) = (complaint.answered, complaint.granted) else { return };
    if complaint.about != Actor::Municipality || answered > ask.on {
        return;
    }
    let mut due = None;
    let verdict = ask.rule(recorder, Rule::CitPlan06a, |recorder| {
        used(recorder);
        let Some(weeks) = ask.param(recorder, Param::ComplaintMaintainWeeks) else { return ask.gap() };
        due = within_weeks(answered, weeks).and_then(|day| working_day_from(ask.law, day, DaysOff::Holidays));
        match due {
            Some(last) if ask.on <= last => (Verdict::Met, Reason::MaintainUntil { last }),
            Some(last) => (Verdict::NotMet, Reason::MaintainTooLate { last }),
            None => ask.gap(),
        }
    });
    list.add(Kind::MaintainComplaint, Rule::CitPlan06a, verdict, due, State::until(due, ask.on));
}
