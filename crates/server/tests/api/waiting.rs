//! The waiting list: only while nothing would do, told once a time does, and off it with a booking.

use crate::support::{self, Client, TestServer};
use api::booking::{BookingView, NewBooking, NewWaiting, NoticeKind, SlotFilter, SlotList, WaitingState};
use api::{Overview, ProblemCode, path};
use chrono::TimeDelta;
use rules::citizen::Form;
use serde_json::json;
use server::worker::tell_waiting;
use store::{Actor, Answer, Purpose, Subject, Waiting, WaitingList, WriteContext};

/// She must book, and there is no free time for her.
const WAITS: (&str, &str) = ("borger-ingen-tider", "p-tidsel");

async fn wait(client: &Client, person: &str, filter: SlotFilter) -> support::Answer {
    client.put(&path::waiting(person), None, &client.key(), &NewWaiting { filter }).await
}

async fn view(client: &Client, person: &str) -> BookingView {
    client.get(&path::booking(person)).await.json()
}

/// Two times on a Wednesday; her meeting must be held by the Friday after it.
async fn publish(server: &TestServer, kind: &str) {
    let staff = server.signed_in("sagsbehandler-vestereg").await;
    let times = json!({ "first": "2026-11-18", "last": "2026-11-18", "minutes": 30, "kind": kind,
        "form": "in_person", "place": "Torvet 1", "caseworker": "Ny Medarbejder",
        "hours": [{ "weekday": 3, "from": "09:00:00", "to": "10:00:00" }] });
    assert_eq!(staff.post_keyed(path::OFFICE_SLOTS, &staff.key(), &times).await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn she_is_told_once_when_a_time_becomes_free() {
    let server = TestServer::with_slots().await;
    let (user, person) = WAITS;
    let client = server.signed_in(user).await;
    let found: SlotList = client.get(&path::slots(person)).await.json();
    assert_eq!(found.free, 0);
    let answer = wait(&client, person, SlotFilter::default()).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.json::<WaitingState>().told_at, None);
    tell_waiting(&server.app).await.unwrap();
    assert!(view(&client, person).await.notices.is_empty(), "nothing is free yet");

    let kind = view(&client, person).await.deadline.unwrap().kind;
    publish(&server, kind.key()).await;
    assert_eq!(wait(&client, person, SlotFilter::default()).await.code(), ProblemCode::SlotsAreFree);
    for _ in 0..2 {
        tell_waiting(&server.app).await.unwrap();
    }
    let overview: Overview = client.get(&path::overview(person)).await.json();
    assert_eq!(overview.unseen_notices, 1);
    let told = view(&client, person).await;
    let kinds: Vec<NoticeKind> = told.notices.iter().map(|notice| notice.kind).collect();
    assert_eq!(kinds, [NoticeKind::SlotFree]);
    assert!(told.waiting.unwrap().told_at.is_some());
    let overview: Overview = client.get(&path::overview(person)).await.json();
    assert_eq!(overview.unseen_notices, 0, "she has seen it");

    let found: SlotList = client.get(&path::slots(person)).await.json();
    let new = NewBooking { slot: found.days[0].times[0].slot.id.clone(), or_alike: false, noted_at: None };
    assert_eq!(client.post_keyed(&path::bookings(person), &client.key(), &new).await.status, 201);
    assert_eq!(view(&client, person).await.waiting, None, "who has booked waits no more");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_book_may_not_wait_and_who_gives_up_is_not_told() {
    let server = TestServer::with_slots().await;
    let (user, person) = WAITS;
    let client = server.signed_in(user).await;
    wait(&client, person, SlotFilter::default()).await;
    for _ in 0..2 {
        let answer = client.bare("DELETE", &path::waiting(person), &client.key()).await;
        assert_eq!(answer.status, 204, "{}", answer.body);
    }
    assert_eq!(view(&client, person).await.waiting, None);
    let free = server.signed_in("borger-booking").await;
    assert_eq!(wait(&free, "p-anemone", SlotFilter::default()).await.code(), ProblemCode::SlotsAreFree);
    assert_eq!(wait(&free, person, SlotFilter::default()).await.code(), ProblemCode::NotFound);
    let called = server.signed_in("borger-indkaldt").await;
    let own = called.get(path::SESSION).await.json::<api::Session>().user.person.unwrap();
    assert_eq!(wait(&called, &own, SlotFilter::default()).await.code(), ProblemCode::BookingNotOpen);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_whose_facts_cannot_be_read_holds_up_nobody() {
    let server = TestServer::with_slots().await;
    let (user, person) = WAITS;
    let client = server.signed_in(user).await;
    let kind = view(&client, person).await.deadline.unwrap().kind;
    let ctx = WriteContext {
        actor: Actor::system(),
        purpose: Purpose::Own,
        request_id: String::new(),
        key: None,
        now: support::nine() - TimeDelta::hours(1),
    };
    let before = Subject { person: "p-vikke".to_owned(), cpr: String::new() };
    let place = Waiting { unit: "m-0992".to_owned(), kind, filter: SlotFilter::default(), hold_by: None };
    let answer = Answer { status: 200, headers: Vec::new(), body: String::new() };
    server.store.wait(&ctx, &before, &place, answer).await.unwrap();
    wait(&client, person, SlotFilter::default()).await;
    let file = server.person_file("p-vikke");
    let broken = std::fs::read_to_string(&file).unwrap().replace("legal_group", "no_such_fact");
    std::fs::write(&file, broken).unwrap();

    publish(&server, kind.key()).await;
    tell_waiting(&server.app).await.unwrap();
    assert!(view(&client, person).await.waiting.unwrap().told_at.is_some());
    assert_eq!(server.store.waiting_of("p-vikke").await.unwrap().unwrap().told_at, None);
}

/// Many in front wait for a form that never comes, more than are read at a time; the one behind them is told all the
/// same, and at once.
#[tokio::test(flavor = "multi_thread")]
async fn many_who_wait_for_what_never_comes_hold_up_nobody() {
    const BEFORE: i64 = 250;
    let server = TestServer::with_slots().await;
    let (user, person) = WAITS;
    let client = server.signed_in(user).await;
    let kind = view(&client, person).await.deadline.unwrap().kind;
    let file = server.person_file(person);
    let known = std::fs::read_to_string(&file).unwrap();
    for at in 0..BEFORE {
        let id = format!("p-before-{at:03}");
        std::fs::write(server.person_file(&id), known.replace(person, &id)).unwrap();
        let ctx = WriteContext {
            actor: Actor::system(),
            purpose: Purpose::Own,
            request_id: String::new(),
            key: None,
            now: support::nine() - TimeDelta::minutes(BEFORE - at),
        };
        let filter = SlotFilter { form: Some(Form::Video), ..SlotFilter::default() };
        let place = Waiting { unit: "m-0992".to_owned(), kind, filter, hold_by: None };
        let answer = Answer { status: 200, headers: Vec::new(), body: String::new() };
        server.store.wait(&ctx, &Subject { person: id, cpr: String::new() }, &place, answer).await.unwrap();
    }
    wait(&client, person, SlotFilter::default()).await;
    publish(&server, kind.key()).await;
    tell_waiting(&server.app).await.unwrap();
    assert!(view(&client, person).await.waiting.unwrap().told_at.is_some());
    let first = server.store.waiting_of("p-before-000").await.unwrap().unwrap();
    assert_eq!(first.told_at, None, "no video meeting has come");
}
