//! What would turn the ratio. Every candidate is asked of the rule itself.

use super::{Advice, known};
use crate::employer::ratio::{load, rimelighed, would_be_kept};
use crate::employer::{Placement, Question};
use crate::finding::Decide;
use crate::staffing::{Interval, MonthCount, Staffing};
use crate::{Fact, Law, Param, Rule, Verdict};

/// More staff than this is no advice.
const MOST: u64 = 1 << 20;

/// Nothing where the ratio is kept, or where the placements that run are not stated.
pub(super) fn advice(law: &Law, question: &Question, staffing: &Staffing) -> Vec<Advice> {
    let met = |question: &Question, staffing: &Staffing| {
        rimelighed(law, question, staffing, &mut Decide) == Verdict::Met
    };
    let Some(placements) = question.placements.known() else { return Vec::new() };
    if met(question, staffing) {
        return Vec::new();
    }
    let norm = law.value(Param::FullTimeMonth, question.on).unwrap_or(0);
    let enough = |persons: u64| met(question, &with_more(staffing, persons, norm));
    let more = smallest(enough).map(|persons| Advice::MoreStaff { persons });
    let fewer = fewer(question, placements, |question| met(question, staffing));
    let later = later(law, question, staffing, placements);
    [more, fewer, later].into_iter().flatten().collect()
}

/// The smallest number that is enough, if any up to [`MOST`] is; what is enough stays enough with more.
pub(super) fn smallest(enough: impl Fn(u64) -> bool) -> Option<u64> {
    let mut high = 1;
    while !enough(high) {
        high *= 2;
        if high > MOST {
            return None;
        }
    }
    let mut low = high / 2;
    while low + 1 < high {
        let middle = low.midpoint(high);
        if enough(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}

/// The same staffing with so many full-time persons more in every month.
fn with_more(staffing: &Staffing, persons: u64, norm: u64) -> Staffing {
    let mut more = staffing.clone();
    more.unit.months.iter_mut().for_each(|row| add(row, persons, norm));
    more
}

/// So many full-time persons more in the month.
pub(super) fn add(row: &mut MonthCount, persons: u64, norm: u64) {
    let add = |count: &mut Interval, amount: u64| {
        count.low = count.low.saturating_add(amount);
        count.high = count.high.saturating_add(amount);
    };
    for count in [&mut row.ordinary, &mut row.everyone] {
        add(&mut count.persons, persons);
        add(&mut count.hours, persons.saturating_mul(norm));
    }
}

/// Placements ended one by one, those with most hours first: the fewest that are enough.
fn fewer(question: &Question, placements: &[Placement], met: impl Fn(&Question) -> bool) -> Option<Advice> {
    let mut running: Vec<usize> =
        (0..placements.len()).filter(|at| load::runs(&placements[*at], question.on)).collect();
    let hours = |at: &usize| placements[*at].weekly_hours.known().copied().unwrap_or(u64::MAX);
    running.sort_by_key(|at| std::cmp::Reverse(hours(at)));
    (1..=running.len()).find_map(|ended| {
        let mut which = running[..ended].to_vec();
        let mut without = question.clone();
        let kept = placements.iter().enumerate().filter(|(at, _)| !which.contains(at)).map(|(_, p)| *p);
        without.placements = Fact::stated(kept.collect());
        which.sort_unstable();
        let placements = u64::try_from(ended).ok()?;
        met(&without).then_some(Advice::FewerPlacements { placements, which })
    })
}

/// The first day after an end of a placement on which the ratio would be kept.
fn later(law: &Law, question: &Question, staffing: &Staffing, placements: &[Placement]) -> Option<Advice> {
    let ends = placements.iter().filter(|placement| load::runs(placement, question.on));
    let mut days: Vec<_> = ends.filter_map(|placement| placement.to.known()?.succ_opt()).collect();
    days.sort_unstable();
    let kept = |day: &_| would_be_kept(law, question, staffing, *day) == Verdict::Met;
    days.into_iter().find(kept).map(|on| Advice::RatioFrom { on, law_known: known(law, Rule::EmpRim01, on) })
}
