//! The answer in one word, for the headline: whose turn it is when the verdict is unknown.

use crate::Reason;
use crate::finding::{Explanation, Missing, Node, Who};
use crate::law::{Law, Rule};
use crate::reading::Reading;
use crate::verdict::Verdict;

/// Facts that only the municipality can see; the employer is not asked to prove them (EMP-LTS-04).
pub const SEEN_BY_MUNICIPALITY: &[&str] = &[
    "person.hard_to_place",
    "person.obviously_ready_for_education",
    "person.prior_benefit_months",
    "person.qualifying_education",
    "person.born",
    "person.single_provider",
    "person.revalidering_granted",
    "person.monthly_benefit",
    "person.section_34_support",
    "person.insurance",
];

/// Whether findings of the rule stand beside the requirements, told but no part of the whole.
#[must_use]
pub const fn stands_beside(rule: Rule) -> bool {
    Law::COMPILED.rule(rule).beside
}

/// What a pre-check comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Every requirement is met.
    Yes,
    /// Nothing speaks against it; what is left only the municipality can see, assess or decide.
    YesUnlessMunicipality,
    /// As one of the two above, but not from the first day that is stated: it lies before the application
    /// (EMP-VIT-06).
    NotFromThatDay,
    /// No law is known for the date.
    LawUnknown,
    /// The law is not clear, or a rate is not known.
    LawOpen,
    /// Facts are missing that the employer can give.
    FactsMissing,
    /// Only what is a warning to the caseworker is not met; the employer may apply all the same and write a
    /// remark (PR-15).
    NoWithRemark,
    /// At least one requirement that is no mere warning is not met.
    No,
}

/// Whether every requirement that is missed is a warning only (PR-15).
fn only_warnings(explanation: &Explanation) -> bool {
    let missed = |place: &usize| {
        let node = explanation.nodes.get(*place);
        node.is_some_and(|node| node.verdict == Verdict::NotMet && !stands_beside(node.rule))
    };
    let mut places = explanation.children(0).filter(missed);
    places.all(|place| explanation.readings.contains(&(place, Reading::MissIsWarning)))
}

/// Whether the scheme or a requirement has no law for its date.
fn law_unknown(explanation: &Explanation) -> bool {
    let gap = |node: &&Node| matches!(node.reason, Reason::LawGap { .. }) && !stands_beside(node.rule);
    let places = [0].into_iter().chain(explanation.children(0));
    places.filter_map(|place| explanation.nodes.get(place)).find(gap).is_some()
}

/// Whether the first day lies before the application. No requirement of the scheme, but nobody may begin then.
#[must_use]
pub fn begins_too_early(explanation: &Explanation) -> bool {
    explanation.find(Rule::EmpVit06).is_some_and(|node| node.verdict == Verdict::NotMet)
}

/// The answer of a pre-check's explanation.
#[must_use]
pub fn answer(explanation: &Explanation) -> Answer {
    match of_requirements(explanation) {
        Answer::Yes | Answer::YesUnlessMunicipality if begins_too_early(explanation) => {
            Answer::NotFromThatDay
        }
        answer => answer,
    }
}

/// The answer that the requirements give.
fn of_requirements(explanation: &Explanation) -> Answer {
    match explanation.verdict() {
        Verdict::Met => return Answer::Yes,
        Verdict::NotMet if only_warnings(explanation) => return Answer::NoWithRemark,
        Verdict::NotMet => return Answer::No,
        Verdict::Unknown => {}
    }
    let mut answer =
        if law_unknown(explanation) { Answer::LawUnknown } else { Answer::YesUnlessMunicipality };
    for (place, missing) in &explanation.missing {
        if explanation.nodes.get(*place).is_some_and(|node| stands_beside(node.rule)) {
            continue;
        }
        match missing {
            Missing::Fact { key, .. } if SEEN_BY_MUNICIPALITY.contains(key) => {}
            Missing::Fact { .. } => return Answer::FactsMissing,
            Missing::Law { who: Who::Agency, .. } if answer != Answer::LawUnknown => answer = Answer::LawOpen,
            Missing::Law { .. } | Missing::Assessment { .. } => {}
        }
    }
    answer
}
