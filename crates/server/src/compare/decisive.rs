//! Which differences turned the answer: those that turn a requirement alone, or else the fewest that do together.

use super::{Facts, Found};
use api::Assessment;
use rules::employer::{self, stands_beside};
use rules::{Rule, Verdict};

/// The requirements that were asked, with their verdicts.
type Asked = Vec<(Rule, Verdict)>;

/// What stands beside the requirements turns no answer.
fn asked(facts: &Facts) -> Asked {
    let explanation = employer::explain(&facts.question, &facts.staffing);
    let below = explanation.children(0).filter_map(|place| explanation.nodes.get(place));
    let counted = below.filter(|node| !stands_beside(node.rule));
    counted.map(|node| (node.rule, node.verdict)).collect()
}

fn verdict(asked: &Asked, rule: Rule) -> Option<Verdict> {
    asked.iter().find(|(of, _)| *of == rule).map(|(_, verdict)| *verdict)
}

/// How much stands in the way: nothing where the requirement is met or not asked.
const fn weight(verdict: Option<Verdict>) -> u8 {
    match verdict {
        None | Some(Verdict::Met) => 0,
        Some(Verdict::Unknown) => 1,
        Some(Verdict::NotMet) => 2,
    }
}

/// The requirements that the registers turn the way they turn the whole, with the registers' verdict.
fn turned(employer: &Assessment, register: &Assessment) -> Vec<(Rule, Option<Verdict>)> {
    let way = weight(Some(register.verdict)).cmp(&weight(Some(employer.verdict)));
    let (own, registered) = (asked(&Facts::of(employer)), asked(&Facts::of(register)));
    let only_own = own.iter().filter(|(rule, _)| verdict(&registered, *rule).is_none());
    let rules = registered.iter().chain(only_own).map(|(rule, _)| *rule);
    rules
        .map(|rule| (rule, verdict(&own, rule), verdict(&registered, rule)))
        .filter(|(_, before, after)| before != after && weight(*after).cmp(&weight(*before)) == way)
        .map(|(rule, _, after)| (rule, after))
        .collect()
}

/// Marks what turned the verdict of the whole; nothing where both are the same.
pub(super) fn mark(found: &mut [Found], employer: &Assessment, register: &Assessment) {
    if employer.verdict == register.verdict {
        return;
    }
    let with = |places: &[usize]| {
        let mut facts = Facts::of(employer);
        for found in places.iter().filter_map(|place| found.get(*place)) {
            found.put(&mut facts, register);
        }
        asked(&facts)
    };
    let alone: Vec<Asked> = (0..found.len()).map(|place| with(&[place])).collect();
    let (mut singly, mut jointly) = (Vec::new(), Vec::new());
    for (rule, after) in turned(employer, register) {
        let turning = (0..).zip(&alone).filter(|(_, asked)| verdict(asked, rule) == after);
        let turning: Vec<usize> = turning.map(|(place, _)| place).collect();
        if turning.is_empty() {
            let turns = |places: &[usize]| verdict(&with(places), rule) == after;
            jointly.extend(fewest(found.len(), turns));
        }
        singly.extend(turning);
    }
    for (place, found) in found.iter_mut().enumerate() {
        found.difference.decisive = singly.contains(&place) || jointly.contains(&place);
        found.difference.together = found.difference.decisive && !singly.contains(&place);
    }
}

/// All of them without those that are not needed; the last are tried first, as they are the oldest months. All, where
/// not even all of them turn it.
fn fewest(all: usize, turns: impl Fn(&[usize]) -> bool) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..all).collect();
    if !turns(&kept) {
        return kept;
    }
    for place in (0..all).rev() {
        let without: Vec<usize> = kept.iter().copied().filter(|other| *other != place).collect();
        if turns(&without) {
            kept = without;
        }
    }
    kept
}
