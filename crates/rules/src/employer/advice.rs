//! What would change the answer: more staff, fewer placements, another date, a fact to supply.

mod candidate;
mod change;
mod net_increase;
mod ratio;

use super::{Question, Setting, precheck, stands_beside};
use crate::finding::{Explain, Explanation, Missing};
use crate::law::{Rule, Standing};
use crate::staffing::Staffing;
use crate::{Law, Month, Reason, Verdict};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One thing that would change the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Advice {
    /// So many full-time persons more at the workplace, in every month the ratio looks at, and it is kept.
    /// (Permanent heads in the latest month, where heads are counted.)
    MoreStaff {
        /// How many; one fewer is not enough.
        persons: u64,
    },
    /// So many running placements fewer, and the ratio is kept.
    FewerPlacements {
        /// How many; one fewer is not enough.
        placements: u64,
        /// Which, by their place in the question's list: those with most hours first.
        which: Vec<usize>,
    },
    /// Placements end, so that the ratio is kept when applied for on this day, if staff stays as it is.
    RatioFrom {
        /// The first such day.
        on: NaiveDate,
        /// Whether the law of that day is known; otherwise it rests on the law of the application date (PR-26).
        law_known: bool,
    },
    /// So many full-time persons more in the latest month, and the net increase is met. (Heads, where heads are counted.)
    MoreStaffInMonth {
        /// How many; one fewer is not enough.
        persons: u64,
        /// The latest month.
        month: Month,
    },
    /// The net increase is met when applied for after this month, if staff stays as it is in the latest month.
    NetIncreaseFrom {
        /// The first such month.
        month: Month,
        /// Whether the law of the days after it is known (PR-26).
        law_known: bool,
    },
    /// The net increase is met once this month is counted too, if staff was as in the latest known one. It has ended,
    /// but its staff is not known.
    NetIncreaseWith {
        /// The first such month.
        month: Month,
    },
    /// The vacated post may be used from this first day.
    PostFreeFrom {
        /// The first allowed day.
        start: NaiveDate,
        /// Whether the law of that day is known (PR-26).
        law_known: bool,
    },
    /// With this fact as it says a requirement is met that is missed now.
    Change {
        /// The requirement, as `EMP-IGU-02`.
        rule: String,
        /// The fact's key, as `question.weekly_hours`.
        fact: String,
        /// Exactly so, or from there on.
        bound: Bound,
        /// What it would be.
        to: Setting,
    },
    /// A fact that is missing.
    Supply {
        /// Its key, as `person.group`.
        fact: String,
        /// Its month, where it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        month: Option<Month>,
    },
}

/// On which side of a value a requirement is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// With this value.
    Exactly,
    /// With this value or more, on this day or later.
    AtLeast,
    /// With this value or less, on this day or earlier.
    AtMost,
}

/// Everything that would change the pre-check's answer, the count first; nothing where all is met.
#[must_use]
pub fn advice(law: &Law, question: &Question, staffing: &Staffing) -> Vec<Advice> {
    let mut recorder = Explain::default();
    precheck(law, question, staffing, &mut recorder);
    let asks = |rule| recorder.explanation().find(rule).is_some();
    let mut all = Vec::new();
    if asks(Rule::EmpRim01) {
        all.extend(ratio::advice(law, question, staffing));
    }
    if asks(Rule::EmpMer03) {
        all.extend(net_increase::advice(law, question, staffing));
    }
    all.extend(change::advice(law, question, staffing, recorder.explanation()));
    all.extend(from_findings(law, recorder.explanation()));
    all
}

/// Whether what is missing at `place` can change the answer.
fn turns(explanation: &Explanation, place: usize) -> bool {
    let mut places = core::iter::successors(Some(place), |at| explanation.nodes.get(*at)?.parent);
    let beside = |at: usize| explanation.nodes.get(at).is_some_and(|node| stands_beside(node.rule));
    explanation.verdict() == Verdict::Unknown && !places.any(beside)
}

/// Whether the rule's text is known for the day.
fn known(law: &Law, rule: Rule, on: NaiveDate) -> bool {
    law.standing(rule, on) != Standing::Gap
}

/// What the findings themselves name: the day a post is free, and missing facts, each once. No fact changes an answer
/// while a requirement is not met whatever the fact is, and none that only a rule beside the requirements misses.
fn from_findings(law: &Law, explanation: &Explanation) -> Vec<Advice> {
    let posts = explanation.nodes.iter().filter_map(|node| match node.reason {
        Reason::PostVacated { from } => {
            Some(Advice::PostFreeFrom { start: from, law_known: known(law, Rule::EmpMer05, from) })
        }
        _ => None,
    });
    let facts = explanation.missing.iter().filter_map(|(place, missing)| match *missing {
        Missing::Fact { key, month } if turns(explanation, *place) => {
            Some(Advice::Supply { fact: key.to_owned(), month })
        }
        Missing::Fact { .. } | Missing::Law { .. } | Missing::Assessment { .. } => None,
    });
    let mut all = Vec::new();
    for advice in posts.chain(facts) {
        if !all.contains(&advice) {
            all.push(advice);
        }
    }
    all
}
