//! Requirements as data: most of a scheme is a table of them, and one function asks them all.

mod person;

pub(super) use person::{at_least_years, benefit_months};

use super::Sector;
use super::precheck::{Ask, Tally, lack, need, note};
use super::question::{Particular, Stated};
use super::rate;
use crate::finding::{Missing, Recorder, Used, Who};
use crate::law::{Param, Rule};
use crate::value::Word;
use crate::{Fact, Reading, Reason, Verdict};
use chrono::NaiveDate;

/// What a requirement asks.
#[derive(Clone, Copy, Debug)]
pub(super) enum Test {
    /// The fact must be a yes.
    Yes(Particular),
    /// The fact must be a no.
    No(Particular),
    /// The number must be at least the parameter's.
    AtLeast(Particular, Param),
    /// The person belongs to one of the parameter's groups; group 9 only on ledighedsydelse.
    Groups(Param),
    /// The employer belongs to the sector.
    Sector(Sector),
    /// The law is open at the id.
    Open(&'static str, Who),
    /// The rate of the year, or none (PR-17).
    Rate(Param, &'static str),
    /// Nothing to miss, but to be said.
    Told(&'static str),
}

/// The requirements in order, added up; those beside the others are asked and not added.
pub(super) fn all<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    tally: &mut Tally,
    requirements: &[(Rule, Test)],
) {
    for (rule, test) in requirements {
        let verdict = one(ask, recorder, *rule, *test);
        if !ask.law.rule(*rule).beside {
            tally.add(verdict);
        }
    }
}

/// One requirement.
pub(super) fn one<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, rule: Rule, test: Test) -> Verdict {
    ask.rule(recorder, rule, |recorder| match test {
        Test::Yes(fact) => stated(ask, recorder, fact, true),
        Test::No(fact) => stated(ask, recorder, fact, false),
        Test::AtLeast(fact, limit) => at_least(ask, recorder, fact, limit),
        Test::Groups(groups) => of_groups(ask, recorder, groups),
        Test::Sector(sector) => of_sector(ask, recorder, sector),
        Test::Open(id, who) => ask.open(recorder, id, who),
        Test::Rate(param, id) => match rate::known_rate(&ask.now, recorder, param, id) {
            Ok(rate) => (Verdict::Met, Reason::RateKnown { rate }),
            Err(answer) => answer,
        },
        Test::Told(what) => (Verdict::Met, Reason::Told { what: Word(what) }),
    })
}

/// The municipality assesses.
pub(super) fn assessed<R: Recorder>(recorder: &mut R, id: &'static str) -> (Verdict, Reason) {
    recorder.reading(Reading::Assessment);
    recorder.missing(Missing::Assessment { id, who: Who::Municipality });
    (Verdict::Unknown, Reason::AssessmentNeeded {})
}

/// A fact of one scheme, recorded as used, and as missing where it is not known.
pub(super) fn ask_for<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, which: Particular) -> Fact<Stated> {
    let fact = seen(ask, recorder, which);
    lack(recorder, which.key(), &fact);
    fact
}

/// A fact of one scheme, recorded as used where it is known.
pub(super) fn seen<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, which: Particular) -> Fact<Stated> {
    let fact = ask.question.particulars.get(which);
    if let Fact::Known(stated, origin) = fact {
        let value = stated.shown(which.kind());
        recorder.used(Used::Fact { key: which.key(), month: None, value, origin });
    }
    fact
}

/// The stated yes or no.
pub(super) fn yes<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, which: Particular) -> Option<bool> {
    match ask_for(ask, recorder, which) {
        Fact::Known(Stated::Yes(yes), _) => Some(yes),
        _ => None,
    }
}

/// The stated number.
pub(super) fn number<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, which: Particular) -> Option<u64> {
    match ask_for(ask, recorder, which) {
        Fact::Known(Stated::Number(number), _) => Some(number),
        _ => None,
    }
}

/// The stated date.
pub(super) fn day<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, which: Particular) -> Option<NaiveDate> {
    match ask_for(ask, recorder, which) {
        Fact::Known(Stated::Day(day), _) => Some(day),
        _ => None,
    }
}

fn stated<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, which: Particular, good: bool) -> (Verdict, Reason) {
    if matches!(ask.question.particulars.get(which), Fact::NotApplicable) {
        return (Verdict::Met, Reason::DoesNotApply {});
    }
    let condition = Word(which.word());
    match yes(ask, recorder, which) {
        None => (Verdict::Unknown, Reason::FactMissing {}),
        Some(said) => condition_reason(said, good, condition),
    }
}

/// A yes or no as an answer: the condition is what the fact says, wanted or not.
const fn condition_reason(said: bool, good: bool, condition: Word) -> (Verdict, Reason) {
    match (said, good) {
        (true, true) => (Verdict::Met, Reason::ConditionMet { condition }),
        (false, true) => (Verdict::NotMet, Reason::ConditionNotMet { condition }),
        (false, false) => (Verdict::Met, Reason::ObstacleAbsent { condition }),
        (true, false) => (Verdict::NotMet, Reason::ObstaclePresent { condition }),
    }
}

fn at_least<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    which: Particular,
    limit: Param,
) -> (Verdict, Reason) {
    let Some(needed) = ask.param(recorder, limit) else { return ask.gap() };
    let what = Word(which.word());
    match number(ask, recorder, which) {
        None => (Verdict::Unknown, Reason::FactMissing {}),
        Some(number) if number >= needed => (Verdict::Met, Reason::AtLeastMet { what, number, needed }),
        Some(number) => (Verdict::NotMet, Reason::AtLeastNotMet { what, number, needed }),
    }
}

fn of_groups<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, groups: Param) -> (Verdict, Reason) {
    let Some(group) = need(recorder, "person.group", &ask.question.person.group) else {
        return (Verdict::Unknown, Reason::FactMissing {});
    };
    let Some(covered) = ask.group_in(recorder, groups) else { return ask.gap() };
    let number = u64::from(group.number());
    if covered {
        (Verdict::Met, Reason::GroupCovered { group: number })
    } else {
        (Verdict::NotMet, Reason::GroupNotCovered { group: number })
    }
}

fn of_sector<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, needed: Sector) -> (Verdict, Reason) {
    let word = |sector: Sector| Word(sector.key());
    match need(recorder, "employer.sector", &ask.question.employer.sector) {
        Some(sector) if sector == needed => (Verdict::Met, Reason::SectorFits { sector: word(sector) }),
        Some(_) => (Verdict::NotMet, Reason::SectorDoesNotFit { needed: word(needed) }),
        None => (Verdict::Unknown, Reason::FactMissing {}),
    }
}

/// Groups whose number 9 belongs only while on ledighedsydelse: the answer of `groups`, and for group 9 the fact.
pub(super) fn groups_with_ledighedsydelse<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    groups: Param,
    with_benefit: Param,
) -> (Verdict, Reason) {
    note(recorder, "person.group", &ask.question.person.group);
    if ask.group_in(recorder, with_benefit) == Some(true) {
        return unless_contradicted(ask, recorder, groups, |recorder| {
            stated(ask, recorder, Particular::OnLedighedsydelse, true)
        });
    }
    of_groups(ask, recorder, groups)
}

/// The answer for a group that has a condition of its own; two sets that contradict each other are no law.
pub(super) fn unless_contradicted<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    without_condition: Param,
    answer: impl FnOnce(&mut R) -> (Verdict, Reason),
) -> (Verdict, Reason) {
    if ask.group_in(recorder, without_condition) == Some(true) {
        return ask.open(recorder, "EMP-SRC-03", Who::Agency);
    }
    answer(recorder)
}
