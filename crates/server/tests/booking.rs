//! A citizen books a meeting: the two dates, one citizen a time, one booking a deadline, the receipt, and the duty that
//! is done by it.

#[cfg(test)]
mod support;

use api::booking::{BookingReceipt, BookingView, NewBooking, ReceiptKind, SlotList};
use api::{Overview, ProblemCode, path};
use rules::citizen::booking::Standing;
use support::{Client, TestServer};

const PERSON: &str = "p-anemone";

async fn server() -> TestServer {
    let server = TestServer::start().await;
    server::demo::slots(&server.app).await.unwrap();
    server
}

async fn view(client: &Client, person: &str) -> BookingView {
    client.get(&path::booking(person)).await.json()
}

async fn slots(client: &Client, person: &str, query: &str) -> SlotList {
    client.get(&format!("{}{query}", path::slots(person))).await.json()
}

async fn first(client: &Client, person: &str) -> String {
    slots(client, person, "").await.days[0].slots[0].id.clone()
}

fn new(slot: &str) -> NewBooking {
    NewBooking { slot: slot.to_owned(), noted_at: None }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_meeting_that_is_booked_keeps_the_deadline() {
    let server = server().await;
    let client = server.signed_in("borger-booking").await;
    let before = view(&client, PERSON).await;
    let deadline = before.deadline.unwrap();
    // Called on 10 November by 19 November: more than eight full days, a Thursday.
    assert_eq!((before.standing, deadline.book_by.to_string()), (Standing::Book, "2026-11-19".to_owned()));
    assert_eq!(deadline.until.to_rfc3339(), "2026-11-19T23:00:00+00:00");
    assert_eq!((deadline.hold_by.unwrap().to_string(), deadline.kept_by), ("2026-12-01".to_owned(), None));

    let found = slots(&client, PERSON, "").await;
    let last = found.days.last().unwrap().day;
    assert!(found.days.iter().all(|day| day.day <= deadline.hold_by.unwrap()), "{last}");
    assert!(found.days.windows(2).all(|two| two[0].day < two[1].day), "grouped, earliest first");
    let slot = found.days[0].slots[0].clone();
    let answer = client.post_keyed(&path::bookings(PERSON), &client.key(), &new(&slot.id)).await;
    assert_eq!(answer.status, 201);
    let receipt: BookingReceipt = answer.json();
    assert_eq!((receipt.kind, receipt.at), (ReceiptKind::Booked, support::nine()));
    assert_eq!(receipt.meeting.slot.starts_at, slot.starts_at);
    assert!(receipt.deadline.as_ref().unwrap().kept);
    assert_eq!(
        client.get(&path::booking_receipt(PERSON, &receipt.id)).await.json::<BookingReceipt>(),
        receipt
    );

    let after = view(&client, PERSON).await;
    assert_eq!((after.standing, after.meetings.len()), (Standing::Booked, 1));
    assert_eq!(after.deadline.unwrap().kept_by.as_deref(), Some(receipt.meeting.id.as_str()));
    let overview: Overview = client.get(&path::overview(PERSON)).await.json();
    let duty = overview.duties.duties.iter().find(|duty| duty.kind == "booking").unwrap();
    assert_eq!(duty.state, "done");
    assert_eq!(overview.meetings[0].booked.as_ref().unwrap().id, receipt.meeting.id);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_asked_for_again_is_the_same_receipt() {
    let server = server().await;
    let client = server.signed_in("borger-booking").await;
    let slot = first(&client, PERSON).await;
    let key = client.key();
    let one = client.post_keyed(&path::bookings(PERSON), &key, &new(&slot)).await;
    let again = client.post_keyed(&path::bookings(PERSON), &key, &new(&slot)).await;
    assert_eq!((one.status, again.status), (201, 201));
    assert_eq!(one.body, again.body);
    assert_eq!(view(&client, PERSON).await.meetings.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_deadline_has_one_booking_and_one_time_one_citizen() {
    let server = server().await;
    let client = server.signed_in("borger-booking").await;
    let other = server.signed_in("borger-ferie").await;
    let slot = first(&client, PERSON).await;
    let (mine, others, wanted) = (path::bookings(PERSON), path::bookings("p-eg"), new(&slot));
    let (one, two) = tokio::join!(
        client.post_keyed(&mine, "same-time-0001", &wanted),
        other.post_keyed(&others, "same-time-0002", &wanted),
    );
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let lost = if one.status == 409 { one } else { two };
    assert_eq!(lost.code(), ProblemCode::SlotTaken);

    let mine = !view(&client, PERSON).await.meetings.is_empty();
    let (client, winner) = if mine { (client, PERSON) } else { (other, "p-eg") };
    let next = first(&client, winner).await;
    let second = client.post_keyed(&path::bookings(winner), &client.key(), &new(&next)).await;
    assert_eq!(second.code(), ProblemCode::BookedAlready);
}
