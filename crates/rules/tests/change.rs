//! Whoever changes the one fact that the advice names sees the requirement turn, in every case of every scheme, and with
//! one step less it does not.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::panic, clippy::expect_used, reason = "a test stops where it fails")]

#[expect(dead_code, reason = "the cases' answers are compared elsewhere")]
mod support;

use chrono::Days;
use rules::employer::{Advice, Bound, Question, Scheme, Setting, advice, precheck, stands_beside};
use rules::finding::{Explain, Node};
use rules::staffing::Staffing;
use rules::{Explanation, Law, Reason, Rule, Verdict};
use std::collections::BTreeSet;
use support::case::Asked;

/// Each question of the cases with its staff.
fn questions() -> Vec<(String, Question, Staffing)> {
    let cases = support::all().into_iter();
    let asked = cases.filter_map(|case| match case.asked {
        Asked::Employer(question, staffing) => Some((case.name, *question, staffing.months(&Law::COMPILED))),
        Asked::Citizen(_) | Asked::Reminder(_) => None,
    });
    asked.collect()
}

fn explain(question: &Question, staffing: &Staffing) -> Explanation {
    let mut recorder = Explain::default();
    precheck(&Law::COMPILED, question, staffing, &mut recorder);
    recorder.into_explanation()
}

fn rule_of(id: &str) -> Rule {
    *Rule::ALL.iter().find(|rule| Law::COMPILED.rule(**rule).id == id).expect("the id of a rule")
}

fn verdict(question: &Question, staffing: &Staffing, rule: Rule) -> Verdict {
    explain(question, staffing).find(rule).map_or(Verdict::Unknown, |node| node.verdict)
}

/// One step on the far side of the bound; `None` where there is none.
fn step_less(bound: Bound, to: &Setting) -> Option<Setting> {
    let number = |number: u64| match bound {
        Bound::AtLeast => number.checked_sub(1),
        Bound::AtMost => number.checked_add(1),
        Bound::Exactly => None,
    };
    Some(match to {
        Setting::Count(count) => Setting::Count(number(*count)?),
        Setting::Hours(hours) => Setting::Hours(number(*hours)?),
        Setting::Money(ore) => Setting::Money(number(*ore)?),
        Setting::Day(day) => Setting::Day(match bound {
            Bound::AtLeast => *day - Days::new(1),
            Bound::AtMost => *day + Days::new(1),
            Bound::Exactly => return None,
        }),
        _ => return None,
    })
}

#[test]
fn the_advised_change_turns_the_requirement_and_one_step_less_does_not() {
    let mut kinds = BTreeSet::new();
    for (name, question, staffing) in questions() {
        for advice in advice(&Law::COMPILED, &question, &staffing) {
            let Advice::Change { rule, fact, bound, to } = &advice else { continue };
            let rule = rule_of(rule);
            let with = |to: &Setting| {
                let changed = question.with(fact, to).unwrap_or_else(|| panic!("{name}: {advice:?}"));
                verdict(&changed, &staffing, rule)
            };
            assert_ne!(verdict(&question, &staffing, rule), Verdict::Met, "{name}: {advice:?}");
            let each = match to {
                Setting::Groups(groups) => groups.iter().map(|group| Setting::Groups(vec![*group])).collect(),
                other => vec![other.clone()],
            };
            assert!(!each.is_empty(), "{name}: {advice:?}");
            for to in each {
                assert_eq!(with(&to), Verdict::Met, "{name}: {advice:?}");
            }
            if let Some(less) = step_less(*bound, to) {
                assert_ne!(with(&less), Verdict::Met, "{name}: {advice:?}");
            }
            kinds.insert((question.scheme, format!("{} {fact} {bound:?}", Law::COMPILED.rule(rule).id)));
        }
    }
    if std::env::var_os("PRINT_CHANGES").is_some() {
        kinds.iter().for_each(|(scheme, kind)| println!("{} {kind}", scheme.key()));
    }
}

/// What no change of one fact of the placement turns: the scheme has ended, a day of the past decides, or a fact is
/// missing besides.
fn beyond_change(node: &Node, question: &Question) -> bool {
    match node.reason {
        // Between the two limits the sources do not agree.
        Reason::SinceBeyond { .. } if node.rule == Rule::EmpIgu05 => true,
        Reason::SchemeAbolished {} | Reason::RevalideringTooLate { .. } | Reason::EndBeforeStart { .. } => {
            true
        }
        Reason::AgeTooHigh { birthday } => birthday <= question.on,
        Reason::SinceBeyond { last, .. } | Reason::StartTooLate { last, .. } => last < question.on,
        Reason::PurposeDoesNotFit { .. } => question.person.group.is_unknown(),
        Reason::NetIncreaseNotMet { .. } => question.employer.sector.is_unknown(),
        _ => false,
    }
}

#[test]
fn every_requirement_that_is_missed_in_any_scheme_has_an_advice() {
    let mut without = BTreeSet::new();
    for (name, question, staffing) in questions() {
        let explanation = explain(&question, &staffing);
        let all = advice(&Law::COMPILED, &question, &staffing);
        for place in explanation.children(0) {
            let node = &explanation.nodes[place];
            let id = Law::COMPILED.rule(node.rule).id;
            if node.verdict != Verdict::NotMet || stands_beside(node.rule) || beyond_change(node, &question) {
                continue;
            }
            let named = |advice: &Advice| match (advice, node.rule) {
                (Advice::Change { rule, .. }, _) => rule == id,
                (Advice::MoreStaff { .. } | Advice::FewerPlacements { .. }, Rule::EmpRim01) => true,
                (Advice::MoreStaffInMonth { .. } | Advice::NetIncreaseFrom { .. }, Rule::EmpMer03) => true,
                (Advice::PostFreeFrom { .. }, Rule::EmpMer05) => true,
                _ => false,
            };
            if !all.iter().any(named) {
                without.insert(format!("{} {id} {}: {name}", question.scheme.key(), node.reason.code()));
            }
        }
    }
    let lines: Vec<_> = without.iter().map(String::as_str).collect();
    assert!(without.is_empty(), "no advice:\n{}", lines.join("\n"));
}

#[test]
fn every_scheme_has_cases_in_which_a_change_and_in_which_a_fact_is_advised() {
    for scheme in Scheme::ALL {
        let (mut change, mut supply) = (false, false);
        for (_, question, staffing) in questions().iter().filter(|(_, asked, _)| asked.scheme == *scheme) {
            for advice in advice(&Law::COMPILED, question, staffing) {
                change |= matches!(advice, Advice::Change { .. });
                supply |= matches!(advice, Advice::Supply { .. });
            }
        }
        assert!(change && supply, "{}: change {change}, fact {supply}", scheme.key());
    }
}
