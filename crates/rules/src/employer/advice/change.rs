//! What would turn a requirement that is missed: the smallest change of one stated fact. Every candidate is asked of
//! the rule itself.

use super::candidate::{Candidate, dates, words, yes_or_no};
use super::ratio::smallest;
use super::{Advice, Bound};
use crate::employer::{Group, Question, Setting, precheck, stands_beside};
use crate::finding::{Explain, Explanation, Used};
use crate::law::{Law, Rule};
use crate::staffing::Staffing;
use crate::value::{Hours, Money, Value};
use crate::{Reason, Verdict};

/// Requirements that are counted: they have advice of their own.
const COUNTED: [Rule; 4] = [Rule::EmpRim01, Rule::EmpMer03, Rule::EmpMer05, Rule::EmpNyt04a];

/// A question, and the rule that is missed.
#[derive(Clone, Copy)]
struct Missed<'a> {
    law: &'a Law,
    question: &'a Question,
    staffing: &'a Staffing,
    rule: Rule,
}

/// For each requirement that is missed, the changes that turn it: of dates first, then of numbers, of words, of a yes
/// or no. Where the first kind does, the others are not told.
pub(super) fn advice(
    law: &Law,
    question: &Question,
    staffing: &Staffing,
    explanation: &Explanation,
) -> Vec<Advice> {
    let missed = explanation.children(0).filter(|place| {
        let node = &explanation.nodes[*place];
        let short = node.verdict == Verdict::NotMet || matches!(node.reason, Reason::NotReferred {});
        // A first day that is too early stands beside the requirements, and yet nobody may begin on it.
        let counts = !stands_beside(node.rule) || node.rule == Rule::EmpVit06;
        short && counts && !COUNTED.contains(&node.rule)
    });
    let of = |place: usize| {
        let node = explanation.nodes[place];
        let missed = Missed { law, question, staffing, rule: node.rule };
        let facts: Vec<_> = facts(explanation, place).collect();
        let kinds: [&dyn Fn() -> Vec<Candidate>; 4] = [
            &|| dates(&node.reason, question.on),
            &|| missed.numbers(&node.reason, &facts),
            &|| words(&node.reason),
            &|| yes_or_no(&facts),
        ];
        let turning = |kind: &dyn Fn() -> Vec<Candidate>| {
            let mut all = kind();
            all.retain(|(fact, _, to)| missed.turns(fact, to));
            (!all.is_empty()).then_some(all)
        };
        let found = kinds.into_iter().find_map(turning).or_else(|| missed.groups(&node.reason));
        let told = move |(fact, bound, to): Candidate| Advice::Change {
            rule: law.rule(node.rule).id.to_owned(),
            fact: fact.to_owned(),
            bound,
            to,
        };
        found.into_iter().flatten().map(told)
    };
    missed.flat_map(of).collect()
}

/// The facts that the finding at `place` and those below it used.
fn facts(explanation: &Explanation, place: usize) -> impl Iterator<Item = (&'static str, Value)> + '_ {
    let below = move |at: usize| {
        let mut up = core::iter::successors(Some(at), |at| explanation.nodes.get(*at)?.parent);
        up.any(|at| at == place)
    };
    explanation.used.iter().filter_map(move |(at, used)| match used {
        Used::Fact { key, month: None, value, .. } if below(*at) => Some((*key, *value)),
        _ => None,
    })
}

/// The largest number below `stated` that is enough, if any is; what is enough stays enough with less.
fn largest_below(stated: u64, enough: impl Fn(u64) -> bool) -> Option<u64> {
    let (mut low, mut high) = (0, stated);
    if !enough(low) {
        return None;
    }
    while low + 1 < high {
        let middle = low.midpoint(high);
        if enough(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(low)
}

impl Missed<'_> {
    /// Whether the requirement is met with this fact.
    fn turns(&self, fact: &str, to: &Setting) -> bool {
        let Some(question) = self.question.with(fact, to) else { return false };
        let mut recorder = Explain::default();
        precheck(self.law, &question, self.staffing, &mut recorder);
        recorder.explanation().find(self.rule).is_some_and(|node| node.verdict == Verdict::Met)
    }

    /// The nearest number above or below the stated one.
    fn numbers(&self, reason: &Reason, facts: &[(&'static str, Value)]) -> Vec<Candidate> {
        if let Reason::PublicHoursDiffer { lawful: Hours(hours), .. } = *reason {
            return vec![("question.weekly_hours", Bound::Exactly, Setting::Hours(hours))];
        }
        let nearest = |(fact, value): &(&'static str, Value)| {
            let (stated, of): (u64, fn(u64) -> Setting) = match *value {
                Value::Count(number) => (number, Setting::Count),
                Value::Hours(Hours(hours)) => (hours, Setting::Hours),
                Value::Money(Money(ore)) => (u64::try_from(ore).ok()?, Setting::Money),
                _ => return None,
            };
            // Whatever the number, a fact that cannot be set turns nothing.
            self.question.with(fact, &of(stated))?;
            let met = |number: u64| self.turns(fact, &of(number));
            let above = smallest(|more| met(stated.saturating_add(more)));
            if let Some(more) = above {
                return Some((*fact, Bound::AtLeast, of(stated.saturating_add(more))));
            }
            Some((*fact, Bound::AtMost, of(largest_below(stated, met)?)))
        };
        facts.iter().filter_map(nearest).collect()
    }

    /// The groups that the scheme is for.
    fn groups(&self, reason: &Reason) -> Option<Vec<Candidate>> {
        if !matches!(reason, Reason::GroupNotCovered { .. } | Reason::NotReferred {}) {
            return None;
        }
        let fact = "person.group";
        let covered = Group::all().filter(|group| self.turns(fact, &Setting::Groups(vec![*group])));
        let groups: Vec<_> = covered.collect();
        (!groups.is_empty()).then(|| vec![(fact, Bound::Exactly, Setting::Groups(groups))])
    }
}
