//! The outbox: sends once, forgets nothing, shows success only when it is one.

use super::{Entry, Event, NotNow, Outbox, Parcel, Stage, Waiting};
use core::time::Duration;

const ANNA: &str = "anna";

fn one() -> Outbox {
    let mut outbox = Outbox::default();
    outbox.submit("key-1", ANNA, "draft-1", "{\"a\":1}");
    outbox
}

fn acknowledged(id: &str) -> Event {
    Event::Acknowledged { id: id.to_owned() }
}

fn problem() -> api::Problem {
    api::Problem {
        kind: "/api/v1/problems/invalid_fields".to_owned(),
        title: String::new(),
        status: 422,
        code: api::ProblemCode::InvalidFields,
        sentence: api::Sentences::default(),
        errors: Vec::new(),
        request_id: String::new(),
    }
}

#[test]
fn a_submission_waits_is_sent_and_is_acknowledged() {
    let mut outbox = one();
    assert_eq!(outbox.entries()[0].stage, Stage::NotSent { why: Waiting::FirstTry });
    assert_eq!(outbox.record("key-1", Event::Handed), Ok(&Stage::Sent));
    assert_eq!(
        outbox.record("key-1", acknowledged("A-1")),
        Ok(&Stage::Acknowledged { id: "A-1".to_owned() })
    );
    assert_eq!(outbox.next(ANNA), None);
    assert_eq!(outbox.open(ANNA), 0);
}

#[test]
fn pressing_the_button_twice_keeps_one_submission_and_its_key() {
    let mut outbox = one();
    assert_eq!(outbox.submit("key-2", ANNA, "draft-1", "{\"a\":2}"), "key-1");
    assert_eq!(outbox.entries().len(), 1);
    assert_eq!(outbox.entries()[0].body, "{\"a\":1}");
}

#[test]
fn a_server_that_is_down_leaves_it_in_the_outbox_with_key_and_body() {
    let mut outbox = one();
    for tries in 1..=3 {
        assert_eq!(outbox.record("key-1", Event::Handed), Ok(&Stage::Sent));
        assert_eq!(
            outbox.record("key-1", Event::Unreachable),
            Ok(&Stage::NotSent { why: Waiting::Unreachable })
        );
        assert_eq!(outbox.entries()[0].tries, tries);
    }
    let entry = outbox.next(ANNA).cloned();
    assert_eq!(entry.as_ref().map(|entry| entry.key.as_str()), Some("key-1"));
    assert_eq!(entry.map(|entry| entry.body), Some("{\"a\":1}".to_owned()));
}

#[test]
fn the_pause_doubles_and_ends_at_a_minute() {
    let mut outbox = one();
    let mut pauses = Vec::new();
    for _ in 0..8 {
        let _ = outbox.record("key-1", Event::Handed);
        let _ = outbox.record("key-1", Event::Unreachable);
        pauses.push(outbox.entries()[0].pause());
    }
    let seconds = [2, 4, 8, 16, 32, 60, 60, 60].map(Duration::from_secs);
    assert_eq!(pauses, seconds);
}

#[test]
fn an_acknowledged_submission_never_goes_back() {
    let mut outbox = one();
    let _ = outbox.record("key-1", Event::Handed);
    let _ = outbox.record("key-1", acknowledged("A-1"));
    for event in [Event::Handed, Event::Unreachable, Event::SignedOut, acknowledged("A-2")] {
        assert_eq!(outbox.record("key-1", event), Err(NotNow));
    }
    assert_eq!(outbox.entries()[0].stage, Stage::Acknowledged { id: "A-1".to_owned() });
}

#[test]
fn nothing_is_acknowledged_that_was_not_sent() {
    let mut outbox = one();
    assert_eq!(outbox.record("key-1", acknowledged("A-1")), Err(NotNow));
    assert_eq!(outbox.record("no-such-key", Event::Handed), Err(NotNow));
    assert_eq!(outbox.entries()[0].stage, Stage::NotSent { why: Waiting::FirstTry });
}

#[test]
fn another_persons_session_sends_nothing_of_mine() {
    let outbox = one();
    assert_eq!(outbox.next("bo"), None);
    assert_eq!(outbox.open("bo"), 0);
    assert_eq!(outbox.open(ANNA), 1);
}

#[test]
fn one_is_on_its_way_at_a_time_and_the_oldest_goes_first() {
    let mut outbox = one();
    outbox.submit("key-2", ANNA, "draft-2", "{}");
    assert_eq!(outbox.next(ANNA).map(|entry| entry.key.as_str()), Some("key-1"));
    let _ = outbox.record("key-1", Event::Handed);
    assert_eq!(outbox.next(ANNA), None);
    let _ = outbox.record("key-1", acknowledged("A-1"));
    assert_eq!(outbox.next(ANNA).map(|entry| entry.key.as_str()), Some("key-2"));
}

#[test]
fn a_refused_submission_is_replaced_by_the_corrected_one_under_a_new_key() {
    let mut outbox = one();
    let _ = outbox.record("key-1", Event::Handed);
    let _ = outbox.record("key-1", Event::Refused { problem: Box::new(problem()) });
    assert_eq!(outbox.next(ANNA), None);
    assert_eq!(outbox.submit("key-2", ANNA, "draft-1", "{\"a\":2}"), "key-2");
    assert_eq!(outbox.entries().len(), 1);
    assert_eq!(outbox.entries()[0].body, "{\"a\":2}");
}

#[test]
fn an_ended_session_keeps_it_for_the_next_sign_in() {
    let mut outbox = one();
    let _ = outbox.record("key-1", Event::Handed);
    let _ = outbox.record("key-1", Event::SignedOut);
    assert_eq!(outbox.entries()[0].stage, Stage::NotSent { why: Waiting::SignedOut });
    assert_eq!(outbox.next(ANNA).map(|entry| entry.key.as_str()), Some("key-1"));
}

#[test]
fn a_reload_in_the_middle_sends_again_under_the_same_key() {
    let mut outbox = one();
    let _ = outbox.record("key-1", Event::Handed);
    let kept = serde_json::to_string(&outbox.entries()[0]).unwrap();
    let mut restored = Outbox::default();
    restored.restore(serde_json::from_str(&kept).unwrap());
    assert_eq!(restored.next(ANNA).map(|entry| entry.key.as_str()), Some("key-1"));
}

#[test]
fn an_open_submission_cannot_be_put_away() {
    let mut outbox = one();
    outbox.put_away("key-1");
    assert_eq!(outbox.open(ANNA), 1);
    let _ = outbox.record("key-1", Event::Handed);
    let _ = outbox.record("key-1", acknowledged("A-1"));
    outbox.put_away("key-1");
    assert!(outbox.entries().is_empty());
}

#[test]
fn what_another_tab_kept_does_not_replace_what_is_known_here() {
    let mut outbox = one();
    let stale = outbox.entries()[0].clone();
    let _ = outbox.record("key-1", Event::Handed);
    outbox.restore(stale);
    assert_eq!(outbox.entries().len(), 1);
    assert_eq!(outbox.entries()[0].stage, Stage::Sent);
}

fn entry() -> Parcel {
    Parcel::JobEntry { person: "p-birk".to_owned(), id: "entry-0001".to_owned() }
}

#[test]
fn what_found_no_server_waits_under_the_key_it_was_tried_with() {
    let mut outbox = Outbox::default();
    for _ in 0..2 {
        outbox.wait("key-1", ANNA, entry(), ("{}", vec![]), true);
    }
    assert_eq!(outbox.entries().len(), 1, "pressed twice it waits once");
    assert_eq!(outbox.entries()[0].stage, Stage::NotSent { why: Waiting::Unreachable });
    assert_eq!(outbox.entries()[0].tries, 1);
    assert_eq!(outbox.next(ANNA).map(|entry| entry.key.as_str()), Some("key-1"));
    assert_eq!(outbox.next("bo"), None, "nobody else's session sends it");
}

#[test]
fn what_waits_can_be_taken_back_but_not_what_is_on_its_way() {
    let mut outbox = Outbox::default();
    outbox.wait("key-1", ANNA, entry(), ("{\"title\":\"Kok\"}", vec![]), false);
    assert_eq!(outbox.record("key-1", Event::Handed), Ok(&Stage::Sent));
    assert_eq!(outbox.take_back("key-1"), None);
    assert_eq!(outbox.record("key-1", Event::SignedOut), Ok(&Stage::NotSent { why: Waiting::SignedOut }));
    let taken = outbox.take_back("key-1").map(|entry| entry.body);
    assert_eq!(taken.as_deref(), Some("{\"title\":\"Kok\"}"));
    assert_eq!(outbox.entries(), []);
    assert_eq!(outbox.take_back("key-1"), None);
}

#[test]
fn an_entry_kept_before_there_were_parcels_is_an_application() {
    let kept = r#"{"key":"k","owner":"anna","draft":"d","body":"{}","stage":"sent","tries":0}"#;
    let read = serde_json::from_str::<Entry>(kept).map(|entry| entry.parcel);
    assert!(matches!(read, Ok(Parcel::Application)));
    let mut outbox = Outbox::default();
    outbox.wait("key-1", ANNA, entry(), ("{}", vec![]), false);
    let text = serde_json::to_string(&outbox.entries()[0]).unwrap_or_default();
    assert_eq!(serde_json::from_str::<Entry>(&text).ok().as_ref(), outbox.entries().first());
}
