//! Free times that another system keeps: listed with their source, confirmed there before a receipt is given, booked
//! once whatever goes wrong between the two, and an outage in the record when it does not answer.

use crate::support::{Client, Setup, TestServer, at, day};
use api::booking::{
    BookingReceipt, BookingView, CancelReason, Cancellation, NewBooking, Rebooking, Slot, SlotFilter,
    SlotList,
};
use api::{ProblemCode, path};
use chrono::TimeDelta;
use rules::citizen::booking::Standing;
use serde_json::{Value, json};
use server::booking::outside;
use server::config::Limits;
use std::time::Duration;

/// Jobparat in Vestereg, without a deadline.
const PERSON: &str = "p-ask";
const USER: &str = "borger-vestereg-jobparat";
const PLANNER: &str = "Vesteregs mødeplan";

async fn citizen(server: &TestServer) -> Client {
    server.signed_in(USER).await
}

async fn list(client: &Client, person: &str) -> Vec<Slot> {
    let mut found = Vec::new();
    // A list shows fifty at most.
    for narrowed in ["form=in_person", "form=video", "form=phone&time=morning", "form=phone&time=afternoon"] {
        let answer = client.get(&format!("{}?{narrowed}", path::slots(person))).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        found.extend(answer.json::<SlotList>().times().map(|time| time.slot.clone()));
    }
    found.sort_by_key(|slot| slot.starts_at);
    found
}

async fn outside_times(client: &Client, person: &str) -> Vec<Slot> {
    let mut found = list(client, person).await;
    found.retain(|slot| slot.source.as_deref() == Some(PLANNER));
    found
}

fn new(slot: &Slot) -> NewBooking {
    NewBooking { slot: slot.id.clone(), or_alike: false, noted_at: None }
}

/// What the other system has booked: its names of meetings and times.
fn there(server: &TestServer) -> Vec<(String, String)> {
    let files = std::fs::read_dir(server.planner().join("moeder")).unwrap();
    let taken = |file: std::io::Result<std::fs::DirEntry>| {
        let json: Value = serde_json::from_slice(&std::fs::read(file.unwrap().path()).unwrap()).unwrap();
        let text = |key: &str| json[key].as_str().unwrap().to_owned();
        (text("MoedeId"), text("MoedetilbudId"))
    };
    files.map(taken).collect()
}

fn fault(server: &TestServer, name: &str, on: bool) {
    let file = server.planner().join(name);
    if on { std::fs::write(file, "").unwrap() } else { std::fs::remove_file(file).unwrap() }
}

async fn meetings(client: &Client) -> usize {
    client.get(&path::booking(PERSON)).await.json::<BookingView>().meetings.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_of_another_system_is_confirmed_there_and_given_back_there() {
    let server = TestServer::with_slots().await;
    let client = citizen(&server).await;
    let all = list(&client, PERSON).await;
    let times = outside_times(&client, PERSON).await;
    // Two a day on Tuesdays, Wednesdays and Thursdays from 25 November to 9 December.
    assert_eq!((times.len(), times[0].starts_at), (14, at("2026-11-25T09:00:00Z")));
    assert!(all.iter().any(|slot| slot.source.is_none()), "beside the calendar here");

    let key = client.key();
    let answer = client.post_keyed(&path::bookings(PERSON), &key, &new(&times[0])).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt: BookingReceipt = answer.json();
    assert_eq!(receipt.meeting.slot.source.as_deref(), Some(PLANNER));
    assert_eq!(there(&server), [(receipt.meeting.id.clone(), times[0].id.clone())]);
    let again = client.post_keyed(&path::bookings(PERSON), &key, &new(&times[0])).await;
    assert_eq!((again.body, there(&server).len()), (answer.body, 1), "sent again it is the same booking");
    assert_eq!(outside_times(&client, PERSON).await.len(), 13);

    // To another time there, to one of the calendar here, and back: the other system keeps what stands, no more.
    let meeting = receipt.meeting.id.as_str();
    let own = all.iter().find(|slot| slot.source.is_none()).unwrap();
    for (to, kept) in [(&times[1], true), (own, false), (&times[2], true)] {
        let wanted = Rebooking { slot: to.id.clone(), or_alike: false };
        let moved = client.post_keyed(&path::rebooking(PERSON, meeting), &client.key(), &wanted).await;
        assert_eq!(moved.status, 200, "{}", moved.body);
        let there: Vec<_> = there(&server).into_iter().map(|(_, offer)| offer).collect();
        assert_eq!(there, if kept { vec![to.id.clone()] } else { vec![] });
    }
    let back = Cancellation { reason: CancelReason::Sick, note: None };
    let answer = client.post_keyed(&path::cancellation(PERSON, meeting), &client.key(), &back).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(there(&server).is_empty());
    assert_eq!(outside_times(&client, PERSON).await.len(), 14);
}

#[tokio::test(flavor = "multi_thread")]
async fn down_is_a_refusal_that_books_nothing_and_loses_nothing() {
    let server = TestServer::with_slots().await;
    let client = citizen(&server).await;
    let times = outside_times(&client, PERSON).await;
    fault(&server, "down", true);
    let key = client.key();
    let refused = client.post_keyed(&path::bookings(PERSON), &key, &new(&times[0])).await;
    assert_eq!((refused.code(), refused.header("retry-after")), (ProblemCode::PlannerUnavailable, "30"));
    assert_eq!((meetings(&client).await, there(&server).len()), (0, 0));
    fault(&server, "down", false);
    let booked = client.post_keyed(&path::bookings(PERSON), &key, &new(&times[0])).await;
    assert_eq!((booked.status, there(&server).len()), (201, 1));

    // Given back here while it is down: hers at once, theirs as soon as they answer.
    fault(&server, "down", true);
    let meeting = booked.json::<BookingReceipt>().meeting.id;
    let back = Cancellation { reason: CancelReason::Sick, note: None };
    let answer = client.post_keyed(&path::cancellation(PERSON, &meeting), &client.key(), &back).await;
    assert_eq!((answer.status, meetings(&client).await, there(&server).len()), (200, 0, 1));
    fault(&server, "down", false);
    outside::run_once(&server.app).await;
    assert!(there(&server).is_empty());
    outside::run_once(&server.app).await;
    assert_eq!(outside_times(&client, PERSON).await.len(), 14);
}

#[tokio::test(flavor = "multi_thread")]
async fn while_it_is_down_the_authority_s_own_times_can_be_booked() {
    let server = TestServer::with_slots().await;
    let client = citizen(&server).await;
    assert_eq!(outside_times(&client, PERSON).await.len(), 14, "mirrored, so they are known here");
    fault(&server, "down", true);
    let looked: SlotList = client.get(&path::slots(PERSON)).await.json();
    assert_eq!(looked.missing.as_deref(), Some(PLANNER), "the list says what is not among it");
    assert!(looked.free > 0 && looked.times().all(|time| time.slot.source.is_none()));
    let none =
        client.post_keyed(&path::no_slot_receipts(PERSON), &client.key(), &SlotFilter::default()).await;
    assert_eq!(none.code(), ProblemCode::SlotsAreFree);
    let own = NewBooking { slot: looked.days[0].times[0].slot.id.clone(), or_alike: true, noted_at: None };
    let booked = client.post_keyed(&path::bookings(PERSON), &client.key(), &own).await;
    assert_eq!((booked.status, there(&server).len()), (201, 0), "{}", booked.body);
    let page = client.get("/borger/booking/enkel").await;
    assert!(page.body.contains("Tiderne fra Vesteregs mødeplan mangler her."), "{}", page.body);
    fault(&server, "down", false);
    let looked: SlotList = client.get(&path::slots(PERSON)).await.json();
    assert_eq!((looked.missing, outside_times(&client, PERSON).await.len()), (None, 14));

    // Where the office has none of its own within the deadline, nobody can say that there is no time.
    let other = server.signed_in("borger-ingen-tider").await;
    fault(&server, "down", true);
    let looked = other.get(&path::slots("p-tidsel")).await;
    assert_eq!((looked.code(), looked.header("retry-after")), (ProblemCode::PlannerUnavailable, "30"));
    let none =
        other.post_keyed(&path::no_slot_receipts("p-tidsel"), &other.key(), &SlotFilter::default()).await;
    assert_eq!(none.code(), ProblemCode::PlannerUnavailable);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_another_caseworker_does_as_well_the_planner_is_asked_for_the_next() {
    let server = TestServer::with_slots().await;
    let client = citizen(&server).await;
    let file = server.planner().join("moedetilbud.json");
    let offers: Vec<Value> = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    // Three of the same moment, of three caseworkers.
    let alike = ["alike-a", "alike-b", "alike-c"].map(|id| {
        let mut one = offers[0].clone();
        one["MoedetilbudId"] = json!(id);
        one["Sagsbehandler"] = json!(format!("Sagsbehandler {id}"));
        one
    });
    std::fs::write(&file, json!(alike).to_string()).unwrap();
    let looked: SlotList = client.get(&path::slots(PERSON)).await.json();
    let time = looked.times().find(|time| time.slot.source.is_some()).unwrap();
    assert_eq!((time.slot.id.as_str(), time.free), ("alike-a", 3));
    // The first is gone there; here nobody has looked since.
    let elsewhere = json!({ "MoedeId": "theirs", "MoedetilbudId": "alike-a", "Personnummer": "6101700001" });
    std::fs::write(server.planner().join("moeder").join("alike-a.json"), elsewhere.to_string()).unwrap();
    let anyone = NewBooking { or_alike: true, ..new(&time.slot) };
    let key = client.key();
    let booked = client.post_keyed(&path::bookings(PERSON), &key, &anyone).await;
    assert_eq!(booked.status, 201, "{}", booked.body);
    let receipt: BookingReceipt = booked.json();
    assert_eq!(receipt.meeting.slot.id, "alike-b");
    assert_eq!(there(&server).len(), 2, "theirs and hers, and nothing held beside");
    let again = client.post_keyed(&path::bookings(PERSON), &key, &anyone).await;
    assert_eq!((again.body, there(&server).len()), (booked.body, 2));
    assert_eq!(outside_times(&client, PERSON).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_does_not_come_never_books_twice() {
    let limits = Limits { planner: Duration::from_millis(100), ..Limits::default() };
    let server = TestServer::with(Setup { limits, ..Setup::default() }).await;
    let client = citizen(&server).await;
    let times = outside_times(&client, PERSON).await;
    fault(&server, "slow", true);
    let key = client.key();
    let late = client.post_keyed(&path::bookings(PERSON), &key, &new(&times[0])).await;
    assert_eq!((late.code(), there(&server).len()), (ProblemCode::PlannerUnavailable, 1), "it has done it");
    assert_eq!(meetings(&client).await, 0, "and nothing here looks like it");
    fault(&server, "slow", false);
    let booked = client.post_keyed(&path::bookings(PERSON), &key, &new(&times[0])).await;
    assert_eq!(
        (booked.status, there(&server).len(), meetings(&client).await),
        (201, 1, 1),
        "{}",
        booked.body
    );

    // Another time, and she never asks again: what nobody has booked is given back, what she has stays.
    let meeting = booked.json::<BookingReceipt>().meeting.id;
    fault(&server, "slow", true);
    let wanted = Rebooking { slot: times[1].id.clone(), or_alike: false };
    let late = client.post_keyed(&path::rebooking(PERSON, &meeting), &client.key(), &wanted).await;
    assert_eq!((late.code(), there(&server).len()), (ProblemCode::PlannerUnavailable, 2));
    fault(&server, "slow", false);
    outside::run_once(&server.app).await;
    assert_eq!(there(&server).len(), 2, "she may still ask again");
    server.clock.turn(TimeDelta::minutes(11));
    outside::run_once(&server.app).await;
    assert_eq!(there(&server), [(meeting, times[0].id.clone())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_taken_meanwhile_is_refused_and_one_told_twice_is_one() {
    let server = TestServer::with_slots().await;
    let client = citizen(&server).await;
    fault(&server, "twice", true);
    let times = outside_times(&client, PERSON).await;
    assert_eq!(times.len(), 14, "each once");
    fault(&server, "taken", true);
    let refused = client.post_keyed(&path::bookings(PERSON), &client.key(), &new(&times[0])).await;
    assert_eq!((refused.code(), meetings(&client).await), (ProblemCode::SlotTaken, 0));
    fault(&server, "taken", false);
    // Somebody has booked it there, and here nobody has looked since.
    let elsewhere =
        json!({ "MoedeId": "theirs", "MoedetilbudId": times[0].id, "Personnummer": "6101700001" });
    let file = server.planner().join("moeder").join(&times[0].id).with_extension("json");
    std::fs::write(file, elsewhere.to_string()).unwrap();
    let refused = client.post_keyed(&path::bookings(PERSON), &client.key(), &new(&times[0])).await;
    assert_eq!(refused.code(), ProblemCode::SlotTaken);
    assert_eq!(outside_times(&client, PERSON).await.len(), 13);
    // Two citizens at once: one receipt, one meeting there.
    let other = server.signed_in("borger-frist-overset").await;
    let (mine, others, wanted) = (path::bookings(PERSON), path::bookings("p-vikke"), new(&times[1]));
    let (one, two) = tokio::join!(
        client.post_keyed(&mine, "both-want-0001", &wanted),
        other.post_keyed(&others, "both-want-0002", &wanted),
    );
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!((statuses, there(&server).len()), ([201, 409], 2), "{} {}", one.body, two.body);
}

/// Whether her deadline of 16 November has moved, with the other system down or up at half past ten that evening.
async fn moved(down: bool) -> bool {
    const HERS: &str = "p-tidsel";
    const NAME: &str = "borger-ingen-tider";
    let server = TestServer::with_slots().await;
    // The server itself wrote in every minute.
    server.ran(at("2026-11-15T22:58:00Z"), at("2026-11-17T08:00:00Z")).await;
    server.clock.turn_to("2026-11-16T21:30:00Z");
    let late = server.signed_in(NAME).await;
    if down {
        fault(&server, "down", true);
        assert_eq!(late.get(&path::slots(HERS)).await.code(), ProblemCode::PlannerUnavailable);
        fault(&server, "down", false);
    }
    server.clock.turn_to("2026-11-17T08:00:00Z");
    let again = server.signed_in(NAME).await;
    let view: BookingView = again.get(&path::booking(HERS)).await.json();
    assert_eq!(view.standing, if down { Standing::Book } else { Standing::Overdue });
    view.deadline.unwrap().book_by > day("2026-11-16")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_call_in_the_last_three_hours_moves_the_deadline() {
    assert!(moved(true).await);
    assert!(!moved(false).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_changes_such_a_time_where_it_is_kept() {
    let server = TestServer::with_slots().await;
    let client = citizen(&server).await;
    let times = outside_times(&client, PERSON).await;
    let staff = server.opened("sagsbehandler-vestereg", PERSON).await;
    let send =
        async |address: String, body: Value| staff.post_keyed(&address, &staff.key(), &body).await.code();
    let slot = &times[0].id;
    assert_eq!(send(path::slot_closing(slot), json!({ "closed": true })).await, ProblemCode::SlotOutside);
    let later = json!({ "starts_at": "2026-12-01T09:00:00Z" });
    assert_eq!(send(path::slot_move(slot), later).await, ProblemCode::SlotOutside);
    let call = json!({ "slot": slot, "reasons": "Vi skal tale om dit CV." });
    assert_eq!(send(path::summonses(PERSON), call).await, ProblemCode::SlotOutside);
    assert!(there(&server).is_empty());
    // What it no longer offers is no longer shown.
    std::fs::write(server.planner().join("moedetilbud.json"), "[]").unwrap();
    assert!(outside_times(&client, PERSON).await.is_empty());
    std::fs::write(server.planner().join("moedetilbud.json"), "{}").unwrap();
    let unreadable: SlotList = client.get(&path::slots(PERSON)).await.json();
    assert_eq!(unreadable.missing.as_deref(), Some(PLANNER));
}
