//! The last minute of a deadline: a second before and after, a flow that was begun before, an outage, a restart over
//! midnight, a client whose clock is wrong, and the nights in which summer time begins and ends.

use crate::support::{Client, TestServer, at, nine};
use api::booking::{BookingReceipt, BookingView, CalendarSlot, NewBooking, Rebooking, SlotClosing, SlotList};
use api::{ProblemCode, path};
use chrono::{DateTime, TimeDelta, Utc};
use rules::citizen::booking::Standing;
use serde_json::json;

const PERSON: &str = "p-anemone";

/// Midnight in Denmark before and after the last day, 19 November.
fn begins() -> DateTime<Utc> {
    at("2026-11-18T23:00:00Z")
}

fn turn_to(server: &TestServer, to: &str) {
    let now = server::clock::Clock::now(&*server.clock);
    server.clock.turn(at(to) - now);
}

async fn book(client: &Client, noted: Option<DateTime<Utc>>) -> BookingReceipt {
    let found: SlotList = client.get(&path::slots(PERSON)).await.json();
    let new = NewBooking { slot: found.days[0].times[0].slot.id.clone(), or_alike: false, noted_at: noted };
    let answer = client.post_keyed(&path::bookings(PERSON), &client.key(), &new).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json()
}

/// A citizen who signs in at a moment and books at once, after a day without trouble; whether the deadline is kept.
async fn booked_at(moment: &str) -> bool {
    let server = TestServer::with_slots().await;
    server.ran(begins() - TimeDelta::minutes(2), at(moment)).await;
    turn_to(&server, moment);
    let client = server.signed_in("borger-booking").await;
    book(&client, None).await.deadline.is_some_and(|met| met.kept)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_before_midnight_is_in_time_and_a_second_after_is_not() {
    assert!(booked_at("2026-11-19T22:59:59Z").await);
    assert!(!booked_at("2026-11-19T23:00:01Z").await);
}

/// Opened a second before midnight; booked so many seconds after it.
async fn begun_and_booked(seconds: i64) -> bool {
    let server = TestServer::with_slots().await;
    let midnight = at("2026-11-19T23:00:00Z");
    server.ran(begins() - TimeDelta::minutes(2), midnight + TimeDelta::seconds(seconds)).await;
    turn_to(&server, "2026-11-19T22:59:59Z");
    let client = server.signed_in("borger-booking").await;
    client.get(&path::booking(PERSON)).await;
    server.clock.turn(TimeDelta::seconds(seconds + 1));
    let client = server.signed_in("borger-booking").await;
    book(&client, None).await.deadline.is_some_and(|met| met.kept)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flow_begun_before_midnight_has_sixty_minutes() {
    assert!(begun_and_booked(1).await);
    assert!(begun_and_booked(3_600).await);
    assert!(!begun_and_booked(3_601).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_clients_clock_says_decides_nothing() {
    let server = TestServer::with_slots().await;
    server.ran(begins() - TimeDelta::minutes(2), at("2026-11-19T23:00:01Z")).await;
    turn_to(&server, "2026-11-19T23:00:01Z");
    let client = server.signed_in("borger-booking").await;
    let receipt = book(&client, Some(at("2026-11-19T12:00:00Z"))).await;
    assert!(!receipt.deadline.is_some_and(|met| met.kept));
    assert_eq!(receipt.at, at("2026-11-19T23:00:01Z"), "the receipt has the server's time");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_over_midnight_moves_the_deadline() {
    let server = TestServer::with_slots().await;
    server.ran(begins() - TimeDelta::minutes(2), at("2026-11-19T22:50:00Z")).await;
    turn_to(&server, "2026-11-19T23:10:00Z");
    let client = server.signed_in("borger-booking").await;
    let view: BookingView = client.get(&path::booking(PERSON)).await.json();
    // Ten minutes of the last three hours: the next working day is a Friday.
    assert_eq!(view.standing, Standing::Book);
    assert_eq!(view.deadline.unwrap().book_by.to_string(), "2026-11-20");
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_minutes_of_outage_earlier_in_the_day_are_borne_and_one_more_is_not() {
    for (minutes, book_by) in [(30, "2026-11-19"), (31, "2026-11-20")] {
        let server = TestServer::with_slots().await;
        let noon = at("2026-11-19T11:00:00Z");
        server.ran(begins() - TimeDelta::minutes(2), noon - TimeDelta::minutes(1)).await;
        let again = noon + TimeDelta::minutes(minutes);
        server.ran(again, again + TimeDelta::minutes(5)).await;
        server.clock.turn(again + TimeDelta::minutes(5) - nine());
        let client = server.signed_in("borger-booking").await;
        let view: BookingView = client.get(&path::booking(PERSON)).await.json();
        assert_eq!(view.deadline.unwrap().book_by.to_string(), book_by, "{minutes}");
    }
}

/// The day ends at 24:00 by the clock on the wall, 23 or 25 hours after it began.
#[test]
fn days_of_the_two_nights_begin_at_midnight() {
    for (day, begins) in [
        ("2027-03-28", "2027-03-27T23:00:00Z"),
        ("2027-03-29", "2027-03-28T22:00:00Z"),
        ("2026-10-25", "2026-10-24T22:00:00Z"),
        ("2026-10-26", "2026-10-25T23:00:00Z"),
    ] {
        assert_eq!(server::citizen::start_of(day.parse().unwrap()), at(begins), "{day}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_last_day_a_booking_is_not_changed_here() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-booking").await;
    let found = client.get(&format!("{}?from=2026-11-30", path::slots(PERSON))).await.json::<SlotList>();
    let times: Vec<_> = found.times().map(|time| &time.slot).map(|slot| slot.id.clone()).collect();
    let first = NewBooking { slot: times[0].clone(), or_alike: false, noted_at: None };
    let booked: BookingReceipt =
        client.post_keyed(&path::bookings(PERSON), &client.key(), &first).await.json();
    server.clock.turn(TimeDelta::days(4));
    let client = server.signed_in("borger-booking").await;
    let address = path::rebooking(PERSON, &booked.meeting.id);
    let refused = client
        .post_keyed(&address, "rebook-late-0001", &Rebooking { slot: times[1].clone(), or_alike: false })
        .await;
    assert_eq!(refused.code(), ProblemCode::RebookingOver);
}

/// The moved day needs a free time too, by the server's own count: nobody had to look in vain (PR-20).
#[tokio::test(flavor = "multi_thread")]
async fn a_moved_day_on_which_the_calendar_was_full_moves_on() {
    for (closed, standing) in [(false, Standing::Overdue), (true, Standing::Book)] {
        let server = TestServer::start().await;
        let fund = server.signed_in("sagsbehandler-akasse").await;
        let times = json!({ "first": "2026-11-25", "last": "2026-11-25", "minutes": 30, "kind": "fund_interview",
            "form": "phone", "caseworker": "Ny", "hours": [{ "weekday": 3, "from": "09:00:00", "to": "10:00:00" }] });
        assert_eq!(fund.post_keyed(path::OFFICE_SLOTS, &fund.key(), &times).await.status, 201);
        let seen: Vec<CalendarSlot> =
            fund.get(&format!("{}?from=2026-11-25&to=2026-11-25", path::OFFICE_SLOTS)).await.json();
        for slot in &seen {
            let closing = SlotClosing { closed };
            fund.post_keyed(&path::slot_closing(&slot.slot.id), &fund.key(), &closing).await;
        }
        // Ten minutes of the last three hours of Thursday the 19th are missing: the deadline moves to Friday.
        server.ran(begins() - TimeDelta::minutes(2), at("2026-11-19T22:00:00Z")).await;
        server.ran(at("2026-11-19T22:10:00Z"), at("2026-11-21T08:00:00Z")).await;
        turn_to(&server, "2026-11-21T08:00:00Z");
        let client = server.signed_in("borger-booking").await;
        let view: BookingView = client.get(&path::booking(PERSON)).await.json();
        assert_eq!(view.standing, standing);
        let book_by = if closed { "2026-11-23" } else { "2026-11-20" };
        assert_eq!(view.deadline.unwrap().book_by.to_string(), book_by);
    }
}
