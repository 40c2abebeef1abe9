//! What only tells is told from what judges.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod stated;

use rules::employer::{Question, Scheme, Sector, explain};
use rules::{Fact, Rule, Verdict};
use stated::{all_stated, day, in_order, ten_persons};

/// Whether the rule's finding only tells, and its verdict; `None` where it is no part of the answer.
fn told(question: &Question, rule: Rule) -> Option<(bool, Verdict)> {
    let explanation = explain(question, &ten_persons(question.on));
    let place = explanation.nodes.iter().position(|node| node.rule == rule)?;
    Some((explanation.told(place), explanation.nodes.get(place)?.verdict))
}

#[test]
fn payment_closing_and_what_is_not_required_are_only_told() {
    let loentilskud =
        all_stated(Scheme::Loentilskud, 1.try_into().expect("a group"), Sector::Private, day("2023-11-16"));
    for rule in [Rule::EmpLts07, Rule::EmpLts08, Rule::EmpLts10, Rule::EmpVit01, Rule::EmpVit06] {
        assert_eq!(told(&loentilskud, rule), Some((true, Verdict::Met)), "{rule:?}");
    }
    let praktik = in_order(Scheme::Virksomhedspraktik);
    for rule in [Rule::EmpVpr06, Rule::EmpMer06] {
        assert_eq!(told(&praktik, rule), Some((true, Verdict::Met)), "{rule:?}");
    }
}

#[test]
fn a_count_below_a_requirement_is_told_and_the_requirement_judges() {
    let question = in_order(Scheme::Loentilskud);
    for (requirement, count) in [(Rule::EmpMer03, Rule::EmpMer02), (Rule::EmpRim01, Rule::EmpOrd01)] {
        assert_eq!(told(&question, requirement), Some((false, Verdict::Met)), "{requirement:?}");
        assert_eq!(told(&question, count), Some((true, Verdict::Met)), "{count:?}");
    }
}

#[test]
fn a_first_day_before_the_application_is_judged() {
    let mut question = in_order(Scheme::Virksomhedspraktik);
    question.start = Fact::stated(day("2026-11-15"));
    assert_eq!(told(&question, Rule::EmpVit06), Some((false, Verdict::NotMet)));
}
