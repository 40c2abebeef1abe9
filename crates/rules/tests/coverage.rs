//! How far the cases reach: how many they are, and that each rule is expected with every verdict it can give.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::panic, clippy::expect_used, reason = "a test stops where it fails")]

mod drawn;
#[expect(dead_code, reason = "the cases' answers are compared elsewhere")]
mod support;

use drawn::Draw;
use rules::employer::Scheme;
use rules::{Explanation, Law, Rule, Verdict, citizen, employer};
use std::collections::BTreeSet;

/// Fewer cases than this would not be the whole law.
const LEAST_CASES: usize = 600;

/// So many drawn questions and persons show what a rule can answer.
const DRAWN: u64 = 20_000;

/// Rules whose source in the law file says more than the rulebook does, so that no case can hold it against the
/// rulebook.
const NOT_HELD: [(&str, &str); 3] = [
    ("CIT-JOB-04", "the rulebook names § 22 and no subsection"),
    ("EMP-PAS-02", "the rulebook gives the page's address and no municipality"),
    ("EMP-PAS-03", "the rulebook gives the page's address and no municipality"),
];

/// The rulebooks' lists of contradictions between sources: their section, and how many they are.
const CONTRADICTIONS: [(&str, u32); 2] = [("afsnit 20", 12), ("afsnit 8", 10)];

const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::NotMet => "not_met",
        Verdict::Unknown => "unknown",
    }
}

fn id(rule: Rule) -> &'static str {
    Law::COMPILED.rule(rule).id
}

/// Each rule with each verdict that a finding gives it.
fn given(explanation: &Explanation, all: &mut BTreeSet<(String, &'static str)>) {
    for node in &explanation.nodes {
        all.insert((id(node.rule).to_owned(), word(node.verdict)));
    }
}

#[test]
fn there_are_cases_enough() {
    let cases = support::all().len();
    assert!(cases >= LEAST_CASES, "{cases} cases");
}

#[test]
fn each_rule_is_expected_with_every_verdict_it_can_give() {
    let (mut can, mut expected) = (BTreeSet::new(), BTreeSet::new());
    for case in support::all() {
        given(&support::explain(&Law::COMPILED, &case).explanation, &mut can);
        for (rule, expectation) in &case.expected.rules {
            let verdicts = [Verdict::Met, Verdict::NotMet, Verdict::Unknown].map(word);
            let verdict = verdicts.into_iter().find(|verdict| *verdict == expectation.verdict);
            expected.extend(verdict.map(|verdict| (rule.clone(), verdict)));
        }
    }
    for number in 0..DRAWN {
        let mut draw = Draw::of(number);
        let scheme = draw.one(Scheme::ALL);
        let question = drawn::question::question(&mut draw, scheme);
        let staffing = drawn::staff::staff(&mut draw, question.on);
        given(&employer::explain(&question, &staffing), &mut can);
        let on = draw.day();
        given(&citizen::explain(&drawn::person::person(&mut draw, on), on).explanation, &mut can);
    }
    // A scheme's own finding is unknown where one of its requirements is, and misses what that one misses.
    can.retain(|(rule, verdict)| *verdict != "unknown" || !Scheme::ALL.iter().any(|s| id(s.rule()) == rule));
    let without: Vec<String> =
        can.difference(&expected).map(|(rule, verdict)| format!("{rule} {verdict}")).collect();
    assert!(without.is_empty(), "no case expects:\n{}", without.join("\n"));
}

/// A case names the source that the rulebook names, so a law file that cites another one is found.
#[test]
fn each_rule_with_sources_is_expected_with_one() {
    let cases = support::all();
    let rules = cases.iter().flat_map(|case| &case.expected.rules);
    let named: BTreeSet<&str> =
        rules.filter(|(_, expected)| !expected.sources.is_empty()).map(|(rule, _)| rule.as_str()).collect();
    let all = Law::COMPILED.rules().iter();
    let with = all.filter(|rule| rule.versions.iter().any(|version| !version.sources.is_empty()));
    let without: Vec<&str> = with.map(|rule| rule.id).filter(|id| !named.contains(id)).collect();
    let not_held: Vec<&str> = NOT_HELD.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(without, not_held, "rules without a source in any case, and the exceptions");
}

/// Where the rulebook lists a contradiction, the handling chosen there is a case, named by the section and its row.
#[test]
fn each_contradiction_of_the_rulebook_is_a_case() {
    let cases = support::all();
    for (section, rows) in CONTRADICTIONS {
        for row in 1..=rows {
            let named = format!("{section}, nr. {row}:");
            assert!(cases.iter().any(|case| case.name.contains(&named)), "no case shows {named}");
        }
    }
}
