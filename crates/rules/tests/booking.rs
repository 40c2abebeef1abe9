//! How a citizen stands with booking, and what is proposed when the last day passed (CIT-BOOK-05 to CIT-BOOK-13).
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use rules::citizen::booking::{
    Against, Consequence, MeetingKind, Proposal, Standing, Window, proposal, window,
};
use rules::citizen::{Actor, Person};
use rules::{Law, Verdict};
use serde_json::{Value, json};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Somebody on dagpenge who is to book by Friday 14 March 2025, and was guided in writing.
fn called() -> Value {
    json!({
        "legal_group": [{ "value": 1, "from": "2025-01-01" }],
        "benefit": [{ "value": "dagpenge", "from": "2025-01-01" }],
        "registered": { "value": "2025-01-01" },
        "placed": { "value": "2025-01-01" },
        "job_centre_course": { "value": false },
        "obviously_ready_for_education": { "value": false },
        "sickness_category": { "value": 2 },
        "absences": { "value": [] },
        "contact": { "meetings": { "value": [] } },
        "booking": {
            "guided": { "value": true },
            "call": { "value": {
                "by": "municipality", "available": "2025-03-03", "last_day": "2025-03-14",
                "hold_by": "2025-03-28",
            } },
        },
    })
}

/// The same with other facts: each by its path.
fn with(facts: &[(&str, Value)]) -> Person {
    let mut person = called();
    for (path, value) in facts {
        *path.split('.').fold(&mut person, |at, key| &mut at[key]) = value.clone();
    }
    serde_json::from_value(person).expect("a person")
}

fn group(number: u8) -> (&'static str, Value) {
    ("legal_group", json!([{ "value": number, "from": "2025-01-01" }]))
}

fn booked(moment: &str) -> (&'static str, Value) {
    ("booking.call.value.booked", json!(moment))
}

/// Booking did not work on the last day from 9.00 for so many minutes.
fn outage(minutes: u64) -> (&'static str, Value) {
    let outages = json!([{ "from": 540, "to": 540 + minutes }]);
    ("booking.troubled_days", json!([{ "day": "2025-03-14", "outages": outages }]))
}

fn away(kind: &str, from: &str, to: Option<&str>) -> (&'static str, Value) {
    ("absences.value", json!([{ "kind": kind, "from": from, "to": to }]))
}

fn against(facts: &[(&str, Value)], on: &str) -> Vec<Against> {
    match proposal(&Law::COMPILED, &with(facts), day(on)) {
        Proposal::NotMade { against } => against,
        Proposal::Made { .. } => Vec::new(),
    }
}

fn made(facts: &[(&str, Value)], on: &str) -> Option<(NaiveDate, Consequence)> {
    match proposal(&Law::COMPILED, &with(facts), day(on)) {
        Proposal::Made { due, consequence } => Some((due, consequence)),
        Proposal::NotMade { .. } => None,
    }
}

fn stands(facts: &[(&str, Value)], on: &str) -> Window {
    window(&Law::COMPILED, &with(facts), day(on))
}

#[test]
fn deregistration_is_proposed_from_the_day_after_the_last_day() {
    // EX-B01 and EX-B02.
    let from = Consequence::Deregistration { from: day("2025-03-15") };
    assert_eq!(made(&[], "2025-03-15"), Some((day("2025-03-14"), from)));
    assert_eq!(against(&[], "2025-03-14"), [Against::NotOver]);
    assert_eq!(against(&[booked("2025-03-14T23:50:00")], "2025-03-15"), [Against::InTime]);
    assert_eq!(made(&[booked("2025-03-15T09:00:00")], "2025-03-15"), Some((day("2025-03-14"), from)));
}

#[test]
fn a_deduction_is_proposed_from_the_last_day_and_decided_within_three_whole_months() {
    let deduction = Some((
        day("2025-03-14"),
        Consequence::Deduction { from: day("2025-03-14"), decided_by: Some(day("2025-06-30")) },
    ));
    assert_eq!(made(&[group(2)], "2025-03-15"), deduction);
    let ready = |yes: bool| [group(4), ("obviously_ready_for_education.value", json!(yes))];
    assert_eq!(made(&ready(true), "2025-03-15"), deduction);
    assert_eq!(against(&ready(false), "2025-03-15"), [Against::NoDuty, Against::Assessment]);
}

#[test]
fn nothing_is_proposed_where_the_municipality_assesses_or_nobody_must_book() {
    // PR-21, and CIT-BOOK-01.
    assert_eq!(against(&[group(7)], "2025-03-15"), [Against::Assessment]);
    assert_eq!(against(&[group(3)], "2025-03-15"), [Against::NoDuty, Against::Assessment]);
}

#[test]
fn nothing_is_proposed_without_guidance_in_writing() {
    // EX-B11.
    let guided = |value: Value| [group(2), ("booking.guided", value)];
    assert_eq!(against(&guided(json!({ "value": false })), "2025-03-15"), [Against::NoGuidance]);
    assert_eq!(against(&guided(json!({ "not_applicable": true })), "2025-03-15"), [Against::NoGuidance]);
    assert_eq!(against(&guided(json!({})), "2025-03-15"), [Against::GuidanceUnknown]);
}

#[test]
fn nothing_is_proposed_where_it_is_not_known_what_stands() {
    assert_eq!(against(&[("booking.call", json!({}))], "2025-03-15"), [Against::Unknown]);
}

#[test]
fn trouble_on_the_last_day_is_told_until_the_moved_day_has_passed() {
    // PR-20: the end of the next working day, Monday 17 March.
    assert_eq!(against(&[outage(60)], "2025-03-15"), [Against::NotOver, Against::Outage]);
    let from = Consequence::Deregistration { from: day("2025-03-18") };
    assert_eq!(made(&[outage(60)], "2025-03-18"), Some((day("2025-03-17"), from)));
    let in_time = [outage(60), booked("2025-03-15T12:00:00")];
    assert_eq!(against(&in_time, "2025-03-15"), [Against::InTime]);
    let short = Consequence::Deregistration { from: day("2025-03-15") };
    assert_eq!(made(&[outage(10)], "2025-03-15"), Some((day("2025-03-14"), short)));
    let none = json!([{ "day": "2025-03-14", "outages": [{ "from": 1_400, "to": 1_400 }] }]);
    let nothing = made(&[("booking.troubled_days", none)], "2025-03-15");
    assert_eq!(nothing, Some((day("2025-03-14"), short)), "an outage of no minutes, late");
    let no_slot = ("booking.troubled_days", json!([{ "day": "2025-03-14", "no_slot": true }]));
    assert_eq!(against(&[no_slot], "2025-03-15"), [Against::NotOver, Against::NoSlot]);
}

#[test]
fn sickness_and_holiday_on_the_last_day_are_told() {
    // PR-22: the second working day after the 14th day of sickness (23 March), or after the holiday (16 March).
    let sick = [away("sickness", "2025-03-10", None)];
    assert_eq!(against(&sick, "2025-03-15"), [Against::NoDuty, Against::Sickness]);
    assert_eq!(against(&sick, "2025-03-24"), [Against::NotOver, Against::Sickness]);
    // Other groups' sickness moves nothing.
    let other = [group(2), away("sickness", "2025-03-10", None)];
    assert_eq!(against(&other, "2025-03-14"), [Against::NotOver]);
    let holiday = [away("holiday", "2025-03-13", Some("2025-03-16"))];
    assert_eq!(against(&holiday, "2025-03-18"), [Against::NotOver, Against::Holiday]);
    let from = Consequence::Deregistration { from: day("2025-03-19") };
    assert_eq!(made(&holiday, "2025-03-19"), Some((day("2025-03-18"), from)));
    let before = away("holiday", "2025-03-10", Some("2025-03-13"));
    assert_eq!(against(core::slice::from_ref(&before), "2025-03-14"), [Against::NotOver]);
    assert_eq!(against(&[before, outage(60)], "2025-03-15"), [Against::NotOver, Against::Outage]);
}

#[test]
fn a_call_is_booked_by_its_last_day_and_held_by_the_day_that_was_set() {
    let found = stands(&[], "2025-03-14");
    assert_eq!(
        found,
        Window {
            standing: Standing::Book,
            by: Some(Actor::Municipality),
            kind: Some(MeetingKind::Job),
            book_by: Some(day("2025-03-14")),
            hold_by: Some(day("2025-03-28")),
            rebook: Verdict::NotMet,
        }
    );
    let done = stands(&[booked("2025-03-10T10:00:00")], "2025-03-14");
    assert_eq!((done.standing, done.rebook), (Standing::Booked, Verdict::Met));
    let over = stands(&[], "2025-03-15");
    assert_eq!((over.standing, over.hold_by), (Standing::Overdue, None));
    assert_eq!(stands(&[group(7)], "2025-03-14").kind, Some(MeetingKind::FollowUp));
    let fund = stands(&[("booking.call.value.by", json!("fund"))], "2025-03-14");
    assert_eq!((fund.by, fund.kind), (Some(Actor::Fund), Some(MeetingKind::Fund)));
}

#[test]
fn the_day_to_hold_it_moves_as_far_as_the_day_to_book_it() {
    let moved = stands(&[outage(60)], "2025-03-14");
    assert_eq!((moved.book_by, moved.hold_by), (Some(day("2025-03-17")), Some(day("2025-03-31"))));
    // A last day on a Saturday is Monday from the start: nothing has moved.
    let saturday = stands(&[("booking.call.value.last_day", json!("2025-03-15"))], "2025-03-14");
    assert_eq!((saturday.book_by, saturday.hold_by), (Some(day("2025-03-17")), Some(day("2025-03-28"))));
}

#[test]
fn whoever_is_to_register_again_books_at_once_and_meets_within_ten_days() {
    // EX-B03: ten days from the registration.
    let gone = |by: &str| {
        let gone = json!({ "value": { "from": "2025-03-15", "cause": "missed_booking", "by": by } });
        ("booking.deregistration", gone)
    };
    let not_yet = stands(&[gone("municipality")], "2025-03-20");
    assert_eq!(not_yet.standing, Standing::Again);
    assert_eq!(not_yet.by, Some(Actor::Municipality));
    assert_eq!((not_yet.book_by, not_yet.hold_by), (Some(day("2025-03-20")), Some(day("2025-03-30"))));
    let again = ("booking.again", json!({ "value": { "on": "2025-03-18" } }));
    let without = stands(&[gone("other_actor"), again], "2025-03-20");
    assert_eq!((without.standing, without.by), (Standing::Again, Some(Actor::Other)));
    assert_eq!(without.hold_by, Some(day("2025-03-28")));
    // CIT-BOOK-06: the fund sets a new last day instead.
    assert_eq!(stands(&[gone("fund")], "2025-03-20").standing, Standing::Overdue);
}

#[test]
fn every_other_standing() {
    let standing = |facts: &[(&str, Value)]| stands(facts, "2025-03-12").standing;
    let exempt = ("booking.exemption", json!({ "value": { "ground": "it_skills", "granted": true } }));
    assert_eq!(standing(&[exempt]), Standing::Called);
    assert_eq!(standing(&[away("sickness", "2025-03-10", None)]), Standing::Sick);
    let soon = json!({ "value": { "ground": "ground_job", "from": "2025-03-31", "documented": true } });
    assert_eq!(standing(&[("contact.less_intensive", soon)]), Standing::Freed);
    assert_eq!(standing(&[group(3)]), Standing::Voluntary);
    assert_eq!(standing(&[("booking.call", json!({ "not_applicable": true }))]), Standing::Nothing);
    assert_eq!(standing(&[("booking.call", json!({}))]), Standing::Unknown);
    assert_eq!(standing(&[("legal_group", json!([]))]), Standing::Unknown);
}

#[test]
fn whoever_is_called_or_freed_is_given_no_choice_of_time() {
    assert!(!Standing::Called.may_book() && !Standing::Freed.may_book());
    assert!(Standing::Book.may_book() && Standing::Voluntary.may_book() && Standing::Again.may_book());
}
