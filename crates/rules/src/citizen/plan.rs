//! Min Plan: who has one, who keeps it, who must read it on the web, and what stands in it.

use super::ask::{Ask, Condition, List as _, yes};
use super::{Actor, Duty, Kind, State, actor};
use crate::finding::{Decide, Recorder, Used, Who, lack, note};
use crate::law::{Param, Rule};
use crate::{Fact, Reason, Verdict};

/// Every duty about the plan.
pub(super) fn check<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    actor: Option<Actor>,
    list: &mut Vec<Duty>,
) {
    ready(ask, recorder, list);
    kept(ask, recorder, actor, list);
    goals(ask, recorder);
    read(ask, recorder, list);
}

/// CIT-PLAN-01: the plan is there before the measure starts.
fn ready<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, list: &mut Vec<Duty>) {
    let (mut due, mut state) = (None, State::Unknown);
    let verdict = ask.rule(recorder, Rule::CitPlan01, |recorder| {
        if ask.group(recorder).is_none() {
            return (Verdict::Unknown, Reason::FactMissing {});
        }
        let start = &ask.person.measure_starts;
        note(recorder, "person.measure_starts", start);
        state = match ask.person.plan.available {
            Fact::Known(since, _) if since <= ask.on => State::Done,
            Fact::Known(..) | Fact::NotApplicable => State::Open,
            Fact::Unknown => State::Unknown,
        };
        match start {
            Fact::Known(start, _) => {
                due = start.pred_opt();
                if state == State::Open {
                    state = State::until(due, ask.on);
                }
                (Verdict::Met, Reason::PlanBefore { start: *start })
            }
            Fact::NotApplicable => (Verdict::Met, Reason::PlanForEveryone {}),
            Fact::Unknown => {
                lack(recorder, "person.measure_starts", start);
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    });
    list.add(Kind::PlanReady, Rule::CitPlan01, verdict, due, state);
}

/// CIT-PLAN-03: whoever is responsible drafts the plan, keeps it up to date and puts it on the web.
fn kept<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, actor: Option<Actor>, list: &mut Vec<Duty>) {
    let owed = &ask.person.plan.change_owed_since;
    let verdict = ask.rule(recorder, Rule::CitPlan03, |recorder| {
        note(recorder, "person.plan.change_owed_since", owed);
        match actor {
            Some(actor) => (Verdict::Met, Reason::PlanKeptBy { actor: actor.into() }),
            None => {
                actor::lack(ask, recorder);
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    });
    let state = match owed {
        Fact::Known(..) => State::Open,
        Fact::NotApplicable => State::Done,
        Fact::Unknown => State::Unknown,
    };
    list.add(Kind::PlanUpdate, Rule::CitPlan03, verdict, None, state);
}

/// CIT-PLAN-02: a job goal, or a goal of job and education.
fn goals<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::CitPlan02, |recorder| {
        let missing = (Verdict::Unknown, Reason::FactMissing {});
        if ask.group(recorder).is_none() {
            return missing;
        }
        let sets = (
            ask.group_in(recorder, Param::PlanGroupsJobGoal),
            ask.group_in(recorder, Param::PlanGroupsEducationGoal),
        );
        match sets {
            (Some(true), Some(false)) if ask.group_now() == Some(crate::employer::Group::DAGPENGE) => {
                match yes(recorder, "person.education_order", &ask.person.education_order) {
                    Verdict::Met => (Verdict::Met, Reason::PlanJobAndEducationGoal {}),
                    Verdict::NotMet => (Verdict::Met, Reason::PlanJobGoal {}),
                    Verdict::Unknown => missing,
                }
            }
            (Some(true), Some(false)) => (Verdict::Met, Reason::PlanJobGoal {}),
            (Some(false), Some(true)) => (Verdict::Met, Reason::PlanJobAndEducationGoal {}),
            // A group in both sets or in none is no law.
            (Some(_), Some(_)) => ask.open(recorder, "CIT-PLAN-02", Who::Agency),
            _ => ask.gap(),
        }
    });
}

/// CIT-PLAN-04: the citizen reads the plan on the web, unless it comes as a letter (CIT-PLAN-05).
fn read<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, list: &mut Vec<Duty>) {
    let verdict = ask.rule(recorder, Rule::CitPlan04, |recorder| {
        let further = [
            (Param::DigitalPlanGroupsObviouslyReady, Condition::ObviouslyReady),
            (Param::DigitalPlanGroupsMeasure, Condition::ReceivesMeasure),
        ];
        let digital = ask.belongs(&mut Decide, Param::DigitalPlanGroups, &further);
        let letter = if digital == Verdict::NotMet { Verdict::NotMet } else { letter(ask, recorder) };
        // What would tell the group's duty is not missed where the letter decides already.
        if letter != Verdict::Met || digital != Verdict::Unknown {
            ask.belongs(recorder, Param::DigitalPlanGroups, &further);
        }
        if digital == Verdict::NotMet {
            return (Verdict::NotMet, Reason::PlanNotDigital {});
        }
        approval(ask, recorder);
        refusal(ask, recorder);
        match digital.and(letter.negate()) {
            Verdict::Met => (Verdict::Met, Reason::PlanMustBeRead {}),
            Verdict::NotMet => (Verdict::NotMet, Reason::PlanComesAsLetter {}),
            Verdict::Unknown => (Verdict::Unknown, Reason::FactMissing {}),
        }
    });
    let plan = &ask.person.plan;
    let state = match (plan.available, plan.seen) {
        (Fact::NotApplicable, _) => State::Waiting,
        (Fact::Known(ready, _), Fact::Known(seen, _)) if seen >= ready => State::Done,
        (Fact::Known(..), Fact::Known(..) | Fact::NotApplicable) => State::Open,
        _ => State::Unknown,
    };
    list.add(Kind::ReadPlan, Rule::CitPlan04, verdict, None, state);
}

/// CIT-PLAN-05: who is exempt from Digital Post, or by a decision that three groups cannot get (CIT-GRP-05).
fn letter<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::CitPlan05, |recorder| {
        let missing = (Verdict::Unknown, Reason::FactMissing {});
        match yes(recorder, "person.digital_exempt", &ask.person.digital_exempt) {
            Verdict::Met => return (Verdict::Met, Reason::LetterDigitalPost {}),
            Verdict::NotMet => {}
            Verdict::Unknown => return missing,
        }
        let sets = [(Param::NoLetterGroupsObviouslyReady, Condition::ObviouslyReady)];
        match ask.belongs(recorder, Param::NoLetterGroups, &sets) {
            Verdict::Met => return (Verdict::NotMet, Reason::NoLetterForGroup {}),
            Verdict::NotMet => {}
            Verdict::Unknown => return missing,
        }
        match yes(recorder, "person.plan.letter", &ask.person.plan.letter) {
            Verdict::Met => (Verdict::Met, Reason::LetterDecided {}),
            Verdict::NotMet => (Verdict::NotMet, Reason::LetterMayBeAsked {}),
            Verdict::Unknown => missing,
        }
    })
}

/// CIT-PLAN-04, the open half: by when the plan is approved, and what silence means.
fn approval<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::CitPlan04a, |recorder| {
        if let Fact::Known(seen, origin) = ask.person.plan.seen {
            let key = "person.plan.seen";
            recorder.used(Used::Fact { key, month: None, value: seen.into(), origin });
        }
        ask.open(recorder, "CIT-PLAN-04", Who::Agency)
    });
}

/// What refusing the plan or leaving an offer costs: told for dagpenge only.
fn refusal<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::CitPlan04b, |recorder| match ask.group_now() {
        Some(crate::employer::Group::DAGPENGE) => match ask.param(recorder, Param::PlanRefusalWeeks) {
            Some(weeks) => (Verdict::Met, Reason::PlanRefusal { weeks }),
            None => ask.gap(),
        },
        Some(_) => ask.open(recorder, "CIT-PLAN-04", Who::Agency),
        None => {
            ask.group(recorder);
            (Verdict::Unknown, Reason::FactMissing {})
        }
    });
}
