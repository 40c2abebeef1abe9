//! Fleksjob: a job on special terms (LAB chapter 20).

use super::precheck::{Ask, need, note, root};
use super::question::Stated;
use super::requirement::{self, Test, number, seen};
use super::{Particular, course};
use crate::finding::{Missing, Recorder, Who};
use crate::law::{Param, Rule};
use crate::value::{Hours, Money, Word};
use crate::{Fact, Reading, Reason, Verdict};

const BESIDE: &[(Rule, Test)] = &[
    (Rule::EmpFlx05, Test::Told("told_fleksjob_paid_to_person")),
    (Rule::EmpFlx06, Test::Told("told_fleksjob_before_2013")),
    (Rule::EmpFlx07, Test::Told("told_fleksjob_not_ordinary")),
];

/// All requirements: the referral. What the employer pays and what the person gets is told beside.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpFlx, |recorder, tally| {
        tally.add(referred(ask, recorder));
        subsidy(ask, recorder);
        effective_hours(ask, recorder);
        requirement::all(ask, recorder, tally, BESIDE);
        course::told(ask, recorder);
    })
}

/// Lasting and substantial limitation, under pension age, other measures tried: the municipality refers, and who is
/// referred is in group 9. Source: LAB § 116.
fn referred<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpFlx01, |recorder| {
        let Some(group) = need(recorder, "person.group", &ask.question.person.group) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        match ask.group_in(recorder, Param::FleksjobGroups) {
            Some(true) => (Verdict::Met, Reason::GroupCovered { group: u64::from(group.number()) }),
            Some(false) => (requirement::assessed(recorder, "EMP-FLX-01").0, Reason::NotReferred {}),
            None => ask.gap(),
        }
    })
}

/// What the person gets: the full subsidy of the year, less a share of the pay up to a limit and a larger one above
/// it. Years without both amounts have no answer (PR-17). Source: LAB § 123.
fn subsidy<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::EmpFlx03, |recorder| {
        let wage = number(ask, recorder, Particular::MonthlyWage);
        let amounts = (ask.now.value(Param::FleksjobSubsidy), ask.now.value(Param::FleksjobWageLimit));
        let (Some(full), Some(limit)) = amounts else {
            recorder.reading(Reading::RateWithoutValue);
            recorder.missing(Missing::Law { id: "EMP-FLX-03", who: Who::Agency });
            return (Verdict::Unknown, Reason::LawGap { on: ask.on });
        };
        ask.param(recorder, Param::FleksjobSubsidy);
        ask.param(recorder, Param::FleksjobWageLimit);
        let below = ask.param(recorder, Param::FleksjobShareBelow);
        let above = ask.param(recorder, Param::FleksjobShareAbove);
        let (Some(below), Some(above)) = (below, above) else { return ask.gap() };
        let Some(wage) = wage else { return (Verdict::Unknown, Reason::FactMissing {}) };
        // Half an øre goes up.
        let taken = (wage.min(limit) * below + wage.saturating_sub(limit) * above + 50) / 100;
        let money = |ore: u64| Money(i64::try_from(ore).unwrap_or(i64::MAX));
        let amount = money(full.saturating_sub(taken));
        (Verdict::Met, Reason::FleksjobSubsidyIs { amount, full: money(full), taken: money(taken.min(full)) })
    });
}

/// The employer pays for the work done: the effective hours, which the municipality judges. Where it has, they are told
/// beside the hours present. Source: LAB § 122; Cabi (example EX-FLX-A1).
fn effective_hours<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::EmpFlx02, |recorder| {
        let effective = seen(ask, recorder, Particular::EffectiveHours);
        let present = ask.question.weekly_hours.map(Hours);
        note(recorder, "question.weekly_hours", &present);
        match (effective, present) {
            (Fact::Known(Stated::Number(effective), _), Fact::Known(present, _))
                if effective <= present.0 =>
            {
                (Verdict::Met, Reason::EffectiveHoursPaid { effective: Hours(effective), present })
            }
            _ => (Verdict::Met, Reason::Told { what: Word("told_fleksjob_effective_hours") }),
        }
    });
}
