//! The parts of the contact course, what each authority still owes of it, and the forms to choose among (CIT-CONT-01,
//! CIT-CONT-06, CIT-CONT-08).
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use rules::Law;
use rules::citizen::contact::{Part, allowed_forms, owed_by, progress, required};
use rules::citizen::{Actor, Form, Person, State};
use serde_json::{Value, json};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Somebody of a group since 3 February 2025, with these meetings held: who held each, and when.
fn person(group: u8, held: &[(&str, &str)]) -> Value {
    let meeting = |(by, on): &(&str, &str)| json!({ "on": on, "by": by, "state": "held" });
    let meetings: Vec<Value> = held.iter().map(meeting).collect();
    json!({
        "legal_group": [{ "value": group, "from": "2025-02-03" }],
        "benefit": [{ "value": if group == 1 { "dagpenge" } else { "kontanthjaelp" }, "from": "2025-02-03" }],
        "registered": { "value": "2025-02-03" },
        "placed": { "value": "2025-02-03" },
        "first_request": { "value": "2025-02-03" },
        "job_centre_course": { "value": false },
        "contact": { "meetings": { "value": meetings } },
    })
}

fn facts(value: Value) -> Person {
    serde_json::from_value(value).expect("a person")
}

const fn part(count: u64, by: Actor, (from, due): (NaiveDate, NaiveDate)) -> Part {
    Part { count, by, from, due }
}

fn owed(value: Value, on: &str, by: Actor) -> Option<State> {
    owed_by(&Law::COMPILED, &facts(value), day(on), by)
}

const THREE: [(&str, &str); 3] = [("fund", "2025-02-10"), ("fund", "2025-03-17"), ("fund", "2025-05-02")];

#[test]
fn the_fund_owes_three_meetings_and_then_the_municipality_three() {
    let parts = required(&Law::COMPILED, &facts(person(1, &[])), day("2025-03-03"));
    let fund = part(3, Actor::Fund, (day("2025-02-03"), day("2025-05-02")));
    let municipality = part(3, Actor::Municipality, (day("2025-05-03"), day("2025-08-02")));
    assert_eq!(parts, [fund, municipality]);
}

#[test]
fn other_groups_have_one_part_with_the_municipality() {
    let parts = required(&Law::COMPILED, &facts(person(2, &[])), day("2025-03-03"));
    assert_eq!(parts, [part(4, Actor::Municipality, (day("2025-02-03"), day("2025-08-02")))]);
    assert_eq!(required(&Law::COMPILED, &facts(json!({})), day("2025-03-03")), []);
}

#[test]
fn each_part_counts_the_meetings_of_its_own_time_and_authority() {
    let held = [THREE[0], THREE[1], ("municipality", "2025-03-03"), ("other_actor", "2025-05-05")];
    let stands = |on: &str| -> Vec<_> {
        let all = progress(&Law::COMPILED, &facts(person(1, &held)), day(on));
        all.into_iter().map(|one| (one.held, one.state)).collect()
    };
    assert_eq!(stands("2025-05-02"), [(Some(2), State::Open), (Some(0), State::Open)]);
    assert_eq!(stands("2025-05-05"), [(Some(2), State::Overdue), (Some(1), State::Open)]);
    let mut unknown = person(1, &[]);
    unknown["contact"]["meetings"] = json!({});
    let all = progress(&Law::COMPILED, &facts(unknown), day("2025-05-05"));
    assert!(all.iter().all(|one| (one.held, one.state) == (None, State::Unknown)));
}

#[test]
fn an_authority_owes_its_own_part_once_it_has_begun() {
    assert_eq!(owed(person(1, &[]), "2025-03-03", Actor::Fund), Some(State::Open));
    assert_eq!(owed(person(1, &[]), "2025-03-03", Actor::Municipality), Some(State::Waiting));
    assert_eq!(owed(person(1, &THREE), "2025-05-02", Actor::Fund), Some(State::Done));
    assert_eq!(owed(person(1, &THREE[..2]), "2025-05-03", Actor::Fund), Some(State::Overdue));
    assert_eq!(owed(person(1, &THREE[..2]), "2025-05-03", Actor::Municipality), Some(State::Open));
    assert_eq!(owed(person(1, &THREE[..2]), "2025-05-03", Actor::Other), Some(State::Open));
    let mut unknown = person(1, &[]);
    unknown["contact"]["meetings"] = json!({});
    assert_eq!(owed(unknown, "2025-03-03", Actor::Fund), Some(State::Unknown));
}

#[test]
fn nobody_owes_a_meeting_when_the_course_is_over_or_she_is_freed() {
    assert_eq!(owed(person(1, &[]), "2025-08-03", Actor::Municipality), Some(State::Waiting));
    let mut freed = person(1, &[]);
    let soon = json!({ "value": { "ground": "ground_job", "from": "2025-03-31", "documented": true } });
    freed["contact"]["less_intensive"] = soon;
    assert_eq!(owed(freed, "2025-03-03", Actor::Fund), Some(State::Waiting));
    assert_eq!(owed(json!({}), "2025-03-03", Actor::Fund), Some(State::Unknown));
}

#[test]
fn after_the_first_follow_up_the_sick_choose_the_form() {
    let forms = |held: &[(&str, &str)], decided: bool| {
        let mut sick = person(6, held);
        sick["contact"]["in_person"] = json!({ "value": decided });
        allowed_forms(&Law::COMPILED, &facts(sick), day("2025-05-05"))
    };
    let municipality = [("municipality", "2025-03-17")];
    assert_eq!(forms(&municipality, false), Some(Form::ALL));
    assert_eq!(forms(&municipality, true), Some(&[Form::InPerson][..]));
    assert_eq!(forms(&[], false), Some(&[Form::InPerson][..]));
    assert_eq!(allowed_forms(&Law::COMPILED, &facts(person(2, &[])), day("2025-05-05")), None);
}
