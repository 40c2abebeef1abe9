//! Facts about a citizen that cannot be right are named with their path, and those that can be right are not.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use rules::citizen::{Person, problems};
use serde_json::{Value, json};

fn today() -> NaiveDate {
    "2026-11-16".parse().expect("a date")
}

/// The paths and codes of what is wrong with a person who has these facts.
fn wrong(facts: Value) -> Vec<(String, &'static str)> {
    let person: Person = serde_json::from_value(facts).expect("a person");
    problems(&person, today()).into_iter().map(|problem| (problem.path, problem.code)).collect()
}

fn one(path: &str, code: &'static str) -> Vec<(String, &'static str)> {
    vec![(path.to_owned(), code)]
}

const NOTHING: [(String, &str); 0] = [];

#[test]
fn nobody_is_born_tomorrow() {
    assert_eq!(wrong(json!({ "born": { "value": "2026-11-16" } })), NOTHING);
    assert_eq!(wrong(json!({ "born": { "value": "2026-11-17" } })).len(), 1);
}

#[test]
fn periods_follow_each_other() {
    let groups = |second: &str| {
        wrong(json!({ "legal_group": [
            { "value": 1, "from": "2026-01-01", "to": "2026-03-31" },
            { "value": 2, "from": second },
        ] }))
    };
    assert_eq!(groups("2026-04-01"), NOTHING);
    assert_eq!(groups("2026-03-31"), one("person.legal_group[1].from", "fact_out_of_order"));
    let ended = wrong(json!({ "legal_group": [{ "value": 1, "from": "2026-01-02", "to": "2026-01-01" }] }));
    assert_eq!(ended, one("person.legal_group[0].to", "fact_end_before_start"));
}

#[test]
fn nobody_comes_to_live_on_a_benefit_that_has_ended() {
    // CIT-GRP-02: one kontanthjælp from 2025-07-01.
    let on = |value: &str, from: &str| wrong(json!({ "benefit": [{ "value": value, "from": from }] }));
    assert_eq!(on("uddannelseshjaelp", "2025-06-30"), NOTHING);
    assert_eq!(on("uddannelseshjaelp", "2025-07-01"), one("person.benefit[0].value", "fact_benefit_ended"));
    assert_eq!(on("kontanthjaelp", "2025-07-01"), NOTHING);
}

#[test]
fn there_are_three_visitation_categories() {
    let category = |number: u64| wrong(json!({ "sickness_category": { "value": number } }));
    assert_eq!(category(1), NOTHING);
    assert_eq!(category(3), NOTHING);
    assert_eq!(category(0), one("person.sickness_category", "fact_category"));
    assert_eq!(category(4), one("person.sickness_category", "fact_category"));
}

#[test]
fn a_hand_over_is_from_somebody() {
    let day = json!({ "value": "2026-12-01" });
    let alone = json!({ "hand_over": day, "actor": { "not_applicable": true } });
    assert_eq!(wrong(alone), one("person.hand_over", "fact_hand_over_alone"));
    assert_eq!(wrong(json!({ "hand_over": day, "actor": { "value": "fund" } })), NOTHING);
    let nobody = json!({ "hand_over": { "not_applicable": true }, "actor": { "not_applicable": true } });
    assert_eq!(wrong(nobody), NOTHING);
}

#[test]
fn a_holiday_ends_and_a_sickness_may_go_on() {
    let away = |kind: &str, to: Option<&str>| {
        wrong(json!({ "absences": { "value": [{ "kind": kind, "from": "2026-11-02", "to": to }] } }))
    };
    assert_eq!(away("holiday", None), one("person.absences[0].to", "fact_holiday_open"));
    assert_eq!(away("sickness", None), NOTHING);
    assert_eq!(away("holiday", Some("2026-11-02")), NOTHING);
    assert_eq!(away("holiday", Some("2026-11-01")), one("person.absences[0].to", "fact_end_before_start"));
    assert_eq!(away("sickness", Some("2026-11-01")), one("person.absences[0].to", "fact_end_before_start"));
}

#[test]
fn what_sets_booking_aside_does_not_end_before_it_begins() {
    let aside = |to: Option<&str>| {
        let ground = json!({ "ground": "referred_work", "from": "2026-11-02", "to": to });
        wrong(json!({ "booking": { "set_aside": { "value": ground } } }))
    };
    assert_eq!(aside(None), NOTHING);
    assert_eq!(aside(Some("2026-11-02")), NOTHING);
    assert_eq!(aside(Some("2026-11-01")), one("person.booking.set_aside.to", "fact_end_before_start"));
}

#[test]
fn an_answer_follows_on_a_complaint() {
    let answered = |day: &str| {
        wrong(
            json!({ "complaint": { "value": { "arrived": "2026-10-05", "about": "municipality", "answered": day } } }),
        )
    };
    assert_eq!(answered("2026-10-05"), NOTHING);
    assert_eq!(answered("2026-10-04"), one("person.complaint.answered", "fact_before_cause"));
}

#[test]
fn booking_goes_forward_in_time() {
    let call = |last: &str, begun: &str, booked: &str| {
        wrong(json!({ "booking": { "call": { "value": {
            "by": "municipality", "available": "2026-11-02", "last_day": last,
            "begun": begun, "booked": booked,
        } } } }))
    };
    let (begun, booked) = ("2026-11-03T10:00:00", "2026-11-03T10:05:00");
    assert_eq!(call("2026-11-02", begun, booked), NOTHING);
    assert_eq!(call("2026-11-01", begun, booked), one("person.booking.call.last_day", "fact_before_cause"));
    let early = call("2026-11-12", "2026-11-01T10:00:00", booked);
    assert_eq!(early, one("person.booking.call.begun", "fact_before_cause"));
    let before = call("2026-11-12", begun, "2026-11-02T23:59:00");
    assert_eq!(before, one("person.booking.call.booked", "fact_before_cause"));
}

#[test]
fn one_registers_again_after_the_end() {
    let again = |on: &str, meeting: &str| {
        wrong(json!({ "booking": {
            "deregistration": { "value": { "from": "2026-11-02", "cause": "missed_booking" } },
            "again": { "value": { "on": on, "meeting": meeting } },
        } }))
    };
    assert_eq!(again("2026-11-02", "2026-11-02"), NOTHING);
    assert_eq!(again("2026-11-01", "2026-11-02"), one("person.booking.again.on", "fact_before_cause"));
    assert_eq!(again("2026-11-03", "2026-11-02"), one("person.booking.again.meeting", "fact_before_cause"));
}

#[test]
fn an_outage_lies_within_its_day() {
    let outage = |from: u64, to: u64| {
        wrong(json!({ "booking": { "troubled_days": [
            { "day": "2026-11-12", "outages": [{ "from": from, "to": to }] },
        ] } }))
    };
    let bad = one("person.booking.troubled_days[0].outages[0]", "fact_minute");
    assert_eq!(outage(600, 660), NOTHING);
    assert_eq!(outage(600, 600), NOTHING);
    assert_eq!(outage(0, 1_440), NOTHING);
    assert_eq!(outage(601, 600), bad);
    assert_eq!(outage(600, 1_441), bad);
}
