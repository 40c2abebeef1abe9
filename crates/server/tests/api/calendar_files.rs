//! Meetings in the citizen's own calendar: what a calendar reads, through booking, moving and giving back, and the
//! private address that can be withdrawn.

use crate::support::{Client, TestServer};
use api::booking::{
    BookingReceipt, BookingView, CancelReason, Cancellation, FeedAddress, NewBooking, Rebooking, SlotList,
};
use api::{ProblemCode, path};

const PERSON: &str = "p-anemone";

/// The file's lines, long ones put together again (RFC 5545, 3.1).
fn lines(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

/// The value of every line that begins with `key`, its parameters left out.
fn values(file: &str, key: &str) -> Vec<String> {
    let name = |line: &String| line.split([':', ';']).next() == Some(key);
    let value = |line: &String| line.split_once(':').map(|(_, value)| value.to_owned());
    lines(file).iter().filter(|line| name(line)).filter_map(value).collect()
}

async fn text(client: &Client, address: &str) -> String {
    let answer = client.get(address).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.body);
    answer.body
}

async fn times(client: &Client) -> SlotList {
    client.get(&path::slots(PERSON)).await.json()
}

async fn booked(client: &Client) -> (BookingReceipt, SlotList) {
    let found = times(client).await;
    let slot = NewBooking { slot: found.days[0].times[0].slot.id.clone(), or_alike: false, noted_at: None };
    (client.post_keyed(&path::bookings(PERSON), &client.key(), &slot).await.json(), found)
}

async fn feed(client: &Client) -> String {
    let answer = client.send("POST", &path::calendar_feed(PERSON), &[], None).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json::<FeedAddress>().address
}

#[tokio::test(flavor = "multi_thread")]
async fn the_deadline_is_a_day_with_two_alarms_until_a_booking_keeps_it() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-booking").await;
    let open = text(&client, &path::deadline_file(PERSON)).await;
    // Called by Thursday 19 November; an all-day event ends on the day after.
    assert_eq!(values(&open, "METHOD"), ["PUBLISH"]);
    assert!(lines(&open).contains(&"DTSTART;VALUE=DATE:20261119".to_owned()), "{open}");
    assert!(lines(&open).contains(&"DTEND;VALUE=DATE:20261120".to_owned()), "{open}");
    assert_eq!(values(&open, "STATUS"), ["CONFIRMED"]);
    // At 9 the day before, and at 9 a week before: 15 hours, and 6 days and 15 hours.
    assert_eq!(values(&open, "TRIGGER").len(), 2);
    assert!(values(&open, "SUMMARY")[0].starts_with("Sidste dag: book et møde med "), "{open}");
    let english = text(&client, &format!("{}?language=en", path::deadline_file(PERSON))).await;
    assert!(values(&english, "SUMMARY")[0].starts_with("Last day: book a meeting with "), "{english}");

    booked(&client).await;
    let kept = text(&client, &path::deadline_file(PERSON)).await;
    assert_eq!(values(&kept, "METHOD"), ["CANCEL"]);
    assert_eq!((values(&kept, "STATUS"), values(&kept, "TRIGGER")), (vec!["CANCELLED".to_owned()], vec![]));
    let named = |file: &str| values(file, "UID").into_iter().find(|uid| uid.starts_with("deadline-"));
    assert!(named(&open).is_some() && named(&kept) == named(&open), "the same deadline");
    assert_eq!(
        (values(&open, "SEQUENCE"), values(&kept, "SEQUENCE")),
        (vec!["0".to_owned()], vec!["1".to_owned()])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_keeps_its_name_and_counts_its_changes() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-booking").await;
    let (receipt, found) = booked(&client).await;
    let id = &receipt.meeting.id;
    let first = text(&client, &path::meeting_file(PERSON, id)).await;
    let uid = format!("meeting-{id}@min-side");
    assert_eq!(values(&first, "UID").iter().filter(|one| **one == uid).count(), 1, "{first}");
    let begins = receipt.meeting.slot.starts_at.with_timezone(&chrono_tz::Europe::Copenhagen);
    let line = format!("DTSTART;TZID=Europe/Copenhagen:{}", begins.format("%Y%m%dT%H%M%S"));
    assert!(lines(&first).contains(&line), "{line}\n{first}");
    assert!(lines(&first).contains(&"BEGIN:VTIMEZONE".to_owned()));
    assert_eq!(
        (values(&first, "SEQUENCE"), values(&first, "STATUS")),
        (vec!["0".to_owned()], vec!["CONFIRMED".to_owned()])
    );

    let other = Rebooking { slot: found.days[1].times[0].slot.id.clone(), or_alike: false };
    client.post_keyed(&path::rebooking(PERSON, id), &client.key(), &other).await;
    let moved = text(&client, &path::meeting_file(PERSON, id)).await;
    assert!(values(&moved, "UID").contains(&uid), "{moved}");
    assert_eq!(values(&moved, "SEQUENCE"), ["1"]);

    let why =
        Cancellation { reason: CancelReason::JobInterview, note: Some("Jeg skal til Vestereg".to_owned()) };
    client.post_keyed(&path::cancellation(PERSON, id), &client.key(), &why).await;
    let off = text(&client, &path::meeting_file(PERSON, id)).await;
    assert_eq!(
        (values(&off, "METHOD"), values(&off, "STATUS")),
        (vec!["CANCEL".to_owned()], vec!["CANCELLED".to_owned()])
    );
    let sequence: u32 = values(&off, "SEQUENCE")[0].parse().unwrap();
    assert!(sequence > 1, "a calendar takes only what counts higher");
    assert!(!off.contains("Jeg skal til Vestereg"), "why stays between her and the authority");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_private_address_shows_meetings_until_it_is_withdrawn() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-booking").await;
    let anybody = server.client();
    let address = feed(&client).await;
    let before = text(&anybody, &address).await;
    assert_eq!(values(&before, "SUMMARY").len(), 1, "the open deadline");
    booked(&client).await;
    let after = text(&anybody, &address).await;
    let summaries = values(&after, "SUMMARY");
    assert!(summaries.len() == 1 && summaries[0].starts_with("Møde med "), "never both open: {summaries:?}");
    for private in [PERSON, "Anemone", "borger-booking"] {
        assert!(!after.contains(private), "{private} is nobody else's affair");
    }
    let view: BookingView = client.get(&path::booking(PERSON)).await.json();
    assert!(view.feed.unwrap().fetched_at.is_some());

    let second = feed(&client).await;
    assert_eq!(anybody.get(&address).await.code(), ProblemCode::FeedWithdrawn, "a new one ends the old");
    assert_eq!(text(&anybody, &second).await, after);
    for _ in 0..2 {
        assert_eq!(client.send("DELETE", &path::calendar_feed(PERSON), &[], None).await.status, 204);
    }
    let gone = anybody.get(&second).await;
    assert_eq!((gone.status, gone.code()), (410, ProblemCode::FeedWithdrawn));
    assert_eq!(anybody.get(&path::feed("no-such-address")).await.code(), ProblemCode::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_makes_or_reads_them() {
    let server = TestServer::with_slots().await;
    let owner = server.signed_in("borger-booking").await;
    let (receipt, _) = booked(&owner).await;
    let stranger = server.signed_in("borger-ferie").await;
    let staff = server.signed_in("sagsbehandler").await;
    let file = path::meeting_file(PERSON, &receipt.meeting.id);
    assert_eq!(server.client().get(&file).await.status, 401);
    assert_eq!(stranger.get(&file).await.status, 404);
    assert_eq!(stranger.get(&path::deadline_file(PERSON)).await.status, 404);
    for (method, status) in [("POST", 404), ("DELETE", 404)] {
        let answer = stranger.send(method, &path::calendar_feed(PERSON), &[], None).await;
        assert_eq!(answer.status, status);
        let answer = staff.send(method, &path::calendar_feed(PERSON), &[], None).await;
        assert_eq!(answer.code(), ProblemCode::NotAllowed);
    }
    let odd = owner.get(&format!("{file}?language=fr")).await;
    assert_eq!(odd.code(), ProblemCode::InvalidQuery);
    assert_eq!(owner.get(&path::meeting_file(PERSON, "NO-SUCH")).await.code(), ProblemCode::NotFound);
}
