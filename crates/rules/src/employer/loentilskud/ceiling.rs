//! The ceiling on aid with a private employer (EMP-LTS-09).

use crate::employer::Sector;
use crate::employer::precheck::{Ask, lack, need, note};
use crate::finding::{Recorder, Who};
use crate::law::{Param, Rule};
use crate::value::Money;
use crate::{Fact, Reason, Verdict};

/// All public aid in a year is at most a share of the wage costs: 50 % for groups 1 to 6, 75 % for groups 7, 8,
/// 10 and 11, 100 % for groups 10 and 11 when aid is added up. The order names no other group. Source: BEK § 86.
pub(super) fn ceiling<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let employer = &ask.question.employer;
    ask.rule(recorder, Rule::EmpLts09, |recorder| {
        note(recorder, "employer.sector", &employer.sector);
        if employer.sector.known() == Some(&Sector::Public) {
            return (Verdict::Met, Reason::DoesNotApply {});
        }
        let answer = private(ask, recorder);
        if answer.0 != Verdict::Met && employer.sector.known() != Some(&Sector::Private) {
            lack(recorder, "employer.sector", &employer.sector);
            return (Verdict::Unknown, Reason::FactMissing {});
        }
        answer
    })
}

fn private<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> (Verdict, Reason) {
    let (person, employer) = (&ask.question.person, &ask.question.employer);
    let costs = need(recorder, "employer.wage_costs", &above_zero(money(&employer.wage_costs)));
    let aid = need(recorder, "employer.public_aid", &money(&employer.public_aid));
    let group = need(recorder, "person.group", &person.group);
    let (Some(costs), Some(aid), Some(_)) = (costs, aid, group) else {
        return (Verdict::Unknown, Reason::FactMissing {});
    };
    let lower = ask.group_in(recorder, Param::AidGroupsLower) == Some(true);
    let higher = ask.group_in(recorder, Param::AidGroupsHigher) == Some(true);
    let plain = match (lower, higher) {
        (true, false) => Some(compare(ask, recorder, Param::AidCeilingLower, aid, costs)),
        (false, true) => Some(compare(ask, recorder, Param::AidCeilingHigher, aid, costs)),
        (true, true) | (false, false) => None,
    };
    if ask.group_in(recorder, Param::AidGroupsCumulated) == Some(true) {
        return cumulated(ask, recorder, plain, (aid, costs));
    }
    plain.unwrap_or_else(|| ask.open(recorder, "EMP-LTS-09", Who::Agency))
}

/// One ceiling for all groups, asked of private employers: where the sector is not stated, only an answer that is met
/// holds. Source: the pages on isbryder.
pub(in crate::employer) fn ceiling_of<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    ceiling: Param,
) -> (Verdict, Reason) {
    let employer = &ask.question.employer;
    let costs = need(recorder, "employer.wage_costs", &above_zero(money(&employer.wage_costs)));
    let aid = need(recorder, "employer.public_aid", &money(&employer.public_aid));
    let (Some(costs), Some(aid)) = (costs, aid) else { return (Verdict::Unknown, Reason::FactMissing {}) };
    let answer = compare(ask, recorder, ceiling, aid, costs);
    if answer.0 == Verdict::NotMet && need(recorder, "employer.sector", &employer.sector).is_none() {
        return (Verdict::Unknown, Reason::FactMissing {});
    }
    answer
}

/// The answer for a group whose aid may be added up; asked only where adding up makes a difference.
fn cumulated<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    plain: Option<(Verdict, Reason)>,
    (aid, costs): (Money, Money),
) -> (Verdict, Reason) {
    let added_up = compare(ask, recorder, Param::AidCeilingCumulated, aid, costs);
    if let Some(plain) = plain
        && plain.0 == added_up.0
    {
        return if plain.0 == Verdict::Met { plain } else { added_up };
    }
    let employer = &ask.question.employer;
    match need(recorder, "employer.aid_cumulated", &employer.aid_cumulated) {
        Some(true) => added_up,
        Some(false) => plain.unwrap_or_else(|| ask.open(recorder, "EMP-LTS-09", Who::Agency)),
        None => (Verdict::Unknown, Reason::FactMissing {}),
    }
}

/// An amount as it is shown; more than the kind can hold is as good as not stated.
fn money(fact: &Fact<u64>) -> Fact<Money> {
    match *fact {
        Fact::Known(ore, origin) => {
            i64::try_from(ore).map_or(Fact::Unknown, |ore| Fact::Known(Money(ore), origin))
        }
        Fact::Unknown => Fact::Unknown,
        Fact::NotApplicable => Fact::NotApplicable,
    }
}

/// Costs of nothing are no costs: as good as not stated.
fn above_zero(costs: Fact<Money>) -> Fact<Money> {
    if costs.known().is_some_and(|costs| costs.0 == 0) { Fact::Unknown } else { costs }
}

fn compare<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    ceiling: Param,
    aid: Money,
    costs: Money,
) -> (Verdict, Reason) {
    let Some(percent) = ask.param(recorder, ceiling) else { return ask.gap() };
    if i128::from(aid.0) * 100 <= i128::from(costs.0) * i128::from(percent) {
        (Verdict::Met, Reason::AidWithin { aid, costs, percent })
    } else {
        (Verdict::NotMet, Reason::AidBeyond { aid, costs, percent })
    }
}
