//! What an exemption would do, by group and ground.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use rules::citizen::exemption::{Exemption, decided, effect, plan_is_letter};
use rules::citizen::{ExemptionGround, Person};
use rules::{Rule, Verdict};
use serde_json::json;

fn today() -> NaiveDate {
    "2026-11-16".parse().expect("a date")
}

/// Somebody of a target group of LAB § 6, not exempt from Digital Post.
fn person(group: u8) -> Person {
    let known = |value: serde_json::Value| json!({ "value": value, "origin": "register" });
    serde_json::from_value(json!({
        "legal_group": [{ "value": group, "from": "2026-01-01", "origin": "register" }],
        "benefit": [{ "value": "kontanthjaelp", "from": "2026-01-01", "origin": "register" }],
        "obviously_ready_for_education": known(json!(false)),
        "in_job": known(json!(false)),
        "receives_measure": known(json!(false)),
        "digital_exempt": known(json!(false)),
    }))
    .expect("a person")
}

fn plan(group: u8) -> (Verdict, Rule) {
    let effect = effect(&person(group), today(), Exemption::DigitalPlan, ExemptionGround::Skills);
    (effect.verdict, effect.rule)
}

#[test]
fn the_groups_that_were_digital_before_2018_stay_so() {
    assert_eq!(plan(1), (Verdict::NotMet, Rule::CitPlan05));
    assert_eq!(plan(2), (Verdict::NotMet, Rule::CitPlan05));
    assert_eq!(plan(3), (Verdict::Met, Rule::CitPlan05));
    assert_eq!(plan(5), (Verdict::Met, Rule::CitPlan05));
}

#[test]
fn a_plan_that_comes_on_paper_already_needs_no_decision() {
    let mut exempt = person(3);
    exempt.digital_exempt = rules::Fact::Known(true, rules::Origin::Register);
    let effect = effect(&exempt, today(), Exemption::DigitalPlan, ExemptionGround::Skills);
    assert_eq!(effect.verdict, Verdict::NotMet);
    assert!(plan_is_letter(&exempt, today()));
}

#[test]
fn a_decision_makes_the_plan_a_letter_and_its_end_takes_that_back() {
    let person = person(3);
    assert!(!plan_is_letter(&person, today()));
    let granted = decided(&person, Exemption::DigitalPlan, ExemptionGround::Skills, true);
    assert!(plan_is_letter(&granted, today()));
    let ended = decided(&granted, Exemption::DigitalPlan, ExemptionGround::Skills, false);
    assert!(!plan_is_letter(&ended, today()));
}

#[test]
fn nobody_is_exempt_from_a_cv_that_nobody_asks_for() {
    let cv = |group| effect(&person(group), today(), Exemption::Cv, ExemptionGround::Language);
    assert_eq!(cv(2).verdict, Verdict::Met);
    // Group 12 without a measure: no CV is asked for.
    assert_eq!((cv(12).verdict, cv(12).rule), (Verdict::NotMet, Rule::CitCv01));
}

#[test]
fn meeting_at_the_workplace_is_a_ground_for_the_sick_alone() {
    let booking = |ground| effect(&person(2), today(), Exemption::Booking, ground);
    assert_eq!(booking(ExemptionGround::Language).verdict, Verdict::Met);
    assert_eq!(booking(ExemptionGround::AtWorkplace).verdict, Verdict::NotMet);
}
