//! The same facts by the law of two dates: what differs, rule by rule. The question of the 2018 agreement, what a
//! simplification changes, asked of one firm.

mod moved;

pub use moved::moved_to;

use super::{Question, precheck};
use crate::finding::{Explain, Explanation, Used};
use crate::law::{Law, Param, Rule};
use crate::staffing::Staffing;
use crate::{Value, Verdict};
use chrono::NaiveDate;

/// Both answers, and where they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// By the law of the first date.
    pub first: Explanation,
    /// By the law of the second date.
    pub second: Explanation,
    /// The rules that differ, in the order in which they are first asked.
    pub differences: Vec<Difference>,
}

/// A rule that is not the same on both dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The rule.
    pub rule: Rule,
    /// How it stands on the first date; `None` where it is not asked.
    pub first: Option<Standing>,
    /// How it stands on the second date; `None` where it is not asked.
    pub second: Option<Standing>,
    /// The numbers and choices of the law that differ in it.
    pub params: Vec<ParamDifference>,
}

/// How a rule stands on one of the dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What it answers.
    pub verdict: Verdict,
    /// Since when its text reads as it does; `None` where no text is known for the date.
    pub since: Option<NaiveDate>,
}

/// A number or choice of the law on both dates; `None` where it is not asked for, or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParamDifference {
    /// Which.
    pub param: Param,
    /// On the first date.
    pub first: Option<Value>,
    /// On the second date.
    pub second: Option<Value>,
}

/// Answers the question as if it were asked on `first` and on `second`. All facts move along, so that only the law
/// differs: who is 45 on the one date is 45 on the other.
#[must_use]
pub fn compare(
    law: &Law,
    question: &Question,
    staffing: &Staffing,
    (first, second): (NaiveDate, NaiveDate),
) -> Comparison {
    let [first, second] = [first, second].map(|on| {
        let (question, staffing) = moved_to(question, staffing, on);
        let mut recorder = Explain::default();
        precheck(law, &question, &staffing, &mut recorder);
        recorder.into_explanation()
    });
    let mut rules: Vec<Rule> = Vec::new();
    for node in first.nodes.iter().chain(&second.nodes) {
        if !rules.contains(&node.rule) {
            rules.push(node.rule);
        }
    }
    let differences = rules.into_iter().filter_map(|rule| difference(law, rule, &first, &second)).collect();
    Comparison { first, second, differences }
}

fn difference(law: &Law, rule: Rule, first: &Explanation, second: &Explanation) -> Option<Difference> {
    let params = params(law, rule, first, second);
    let [first, second] = [first, second].map(|explanation| standing(law, rule, explanation));
    (first != second || !params.is_empty()).then_some(Difference { rule, first, second, params })
}

fn standing(law: &Law, rule: Rule, explanation: &Explanation) -> Option<Standing> {
    let node = explanation.find(rule)?;
    let since = law.version(rule, node.on).map(|version| version.from);
    Some(Standing { verdict: node.verdict, since })
}

/// The parameters whose value differs, in the order in which they are used.
fn params(law: &Law, rule: Rule, first: &Explanation, second: &Explanation) -> Vec<ParamDifference> {
    let mut found: Vec<ParamDifference> = Vec::new();
    for (explanation, is_first) in [(first, true), (second, false)] {
        for (param, value) in used(law, rule, explanation) {
            let place = found.iter().position(|known| known.param == param).unwrap_or_else(|| {
                found.push(ParamDifference { param, first: None, second: None });
                found.len() - 1
            });
            let side = if is_first { &mut found[place].first } else { &mut found[place].second };
            *side = Some(value);
        }
    }
    found.retain(|param| param.first != param.second);
    found
}

/// The parameters that the rule's first finding used.
fn used<'a>(
    law: &'a Law,
    rule: Rule,
    explanation: &'a Explanation,
) -> impl Iterator<Item = (Param, Value)> + 'a {
    let at = explanation.nodes.iter().position(|node| node.rule == rule);
    explanation.used.iter().filter_map(move |(place, used)| match used {
        Used::Param { param, .. } if Some(*place) == at => Some((*param, used.value(law))),
        _ => None,
    })
}
