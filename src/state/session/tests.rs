//! When a session ends, and when its person is told.

use super::{Due, Lifetime, due, spoken};
use api::{Role, Session, User};
use chrono::{DateTime, TimeDelta, Utc};
use core::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn session() -> Session {
    let signed_in_at = at("2026-11-16T08:00:00Z");
    Session {
        user: User {
            id: "bageri".to_owned(),
            name: "Anna".to_owned(),
            role: Role::Employer,
            cvr: None,
            organisation: "Bageriet".to_owned(),
            municipality: None,
            fund: None,
            person: None,
        },
        scopes: Vec::new(),
        signed_in_at,
        idle_until: signed_in_at + TimeDelta::minutes(60),
        ends_at: signed_in_at + TimeDelta::hours(8),
    }
}

#[test]
fn the_warning_comes_five_minutes_before_the_end_and_not_earlier() {
    assert_eq!(due(Duration::from_millis(300_001)), Due::Nothing);
    assert_eq!(due(Duration::from_millis(300_000)), Due::Warning(300));
    assert_eq!(due(Duration::from_millis(1)), Due::Warning(1));
    assert_eq!(due(Duration::ZERO), Due::Ended);
}

#[test]
fn the_time_is_spoken_seven_times_in_the_last_five_minutes() {
    let heard: Vec<u64> = (0..=300).filter(|seconds| spoken(*seconds)).collect();
    assert_eq!(heard, [20, 30, 60, 120, 180, 240, 300]);
}

#[test]
fn an_unused_session_ends_after_an_hour_whatever_the_machines_clock_shows() {
    let here = MINUTE * 1_000_000;
    let life = Lifetime::of(&session(), at("2026-11-16T08:00:00Z"), here);
    assert_eq!(life.left(here, here + MINUTE * 55), MINUTE * 5);
    assert_eq!(life.left(here, here + MINUTE * 60), Duration::ZERO);
    assert_eq!(life.left(here, here + MINUTE * 90), Duration::ZERO);
}

#[test]
fn use_moves_the_end_but_never_past_eight_hours() {
    let here = MINUTE * 1_000_000;
    let life = Lifetime::of(&session(), at("2026-11-16T08:00:00Z"), here);
    let used = here + MINUTE * 50;
    assert_eq!(life.left(used, used + MINUTE * 10), MINUTE * 50);
    let late = here + MINUTE * 475;
    assert_eq!(life.left(late, late), MINUTE * 5);
}

#[test]
fn a_session_described_after_its_end_has_nothing_left() {
    let life = Lifetime::of(&session(), at("2026-11-16T17:00:00Z"), MINUTE);
    assert_eq!(life.left(MINUTE, MINUTE), Duration::ZERO);
}
