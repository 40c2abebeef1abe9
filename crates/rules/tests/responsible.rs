//! Who is responsible for a citizen, and when that changes (CIT-CONT-04).
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use rules::Law;
use rules::citizen::{Actor, Person, responsible};
use serde_json::{Value, json};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The actor on the day, and the day of the hand-over.
fn of(facts: Value, on: &str) -> Option<(Actor, Option<NaiveDate>)> {
    let person: Person = serde_json::from_value(facts).expect("a person");
    responsible(&Law::COMPILED, &person, day(on)).map(|found| (found.actor, found.hand_over))
}

/// On dagpenge since 3 February 2025.
fn on_dagpenge() -> Value {
    json!({
        "legal_group": [{ "value": 1, "from": "2025-02-03" }],
        "placed": { "value": "2025-02-03" },
        "job_centre_course": { "value": false },
    })
}

#[test]
fn the_fund_has_the_first_three_months() {
    let over = Some(day("2025-05-03"));
    assert_eq!(of(on_dagpenge(), "2025-05-02"), Some((Actor::Fund, over)));
    assert_eq!(of(on_dagpenge(), "2025-05-03"), Some((Actor::Municipality, over)));
}

#[test]
fn what_is_decided_for_the_person_goes_before_the_law() {
    let mut decided = on_dagpenge();
    decided["actor"] = json!({ "value": "other_actor" });
    decided["hand_over"] = json!({ "value": "2025-06-02" });
    assert_eq!(of(decided.clone(), "2025-06-01"), Some((Actor::Other, Some(day("2025-06-02")))));
    assert_eq!(of(decided, "2025-06-02"), Some((Actor::Municipality, Some(day("2025-06-02")))));
}

#[test]
fn the_municipality_has_all_others_and_nobody_is_named_where_the_group_is_not_known() {
    let group = json!({ "legal_group": [{ "value": 2, "from": "2025-02-03" }] });
    assert_eq!(of(group, "2025-03-03"), Some((Actor::Municipality, None)));
    assert_eq!(of(json!({}), "2025-03-03"), None);
}
