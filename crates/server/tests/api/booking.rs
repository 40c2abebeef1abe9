//! A citizen books a meeting: the two dates, one citizen a time, one booking a deadline, the receipt, and the duty that
//! is done by it.

use crate::support;
use crate::support::{Client, TestServer};
use api::booking::{
    BookingReceipt, BookingView, CancelReason, Cancellation, NewBooking, NoSlotReceipt, Rebooking,
    ReceiptKind, SlotFilter, SlotList,
};
use api::{FieldCode, Overview, ProblemCode, path};
use chrono::TimeDelta;
use rules::citizen::booking::Standing;

const PERSON: &str = "p-anemone";

async fn view(client: &Client, person: &str) -> BookingView {
    client.get(&path::booking(person)).await.json()
}

async fn slots(client: &Client, person: &str, query: &str) -> SlotList {
    client.get(&format!("{}{query}", path::slots(person))).await.json()
}

async fn first(client: &Client, person: &str) -> String {
    slots(client, person, "").await.days[0].times[0].slot.id.clone()
}

fn new(slot: &str) -> NewBooking {
    NewBooking { slot: slot.to_owned(), or_alike: false, noted_at: None }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_meeting_that_is_booked_keeps_the_deadline() {
    let server = TestServer::with_slots().await;
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
    let slot = found.days[0].times[0].slot.clone();
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
    let server = TestServer::with_slots().await;
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
    let server = TestServer::with_slots().await;
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

#[tokio::test(flavor = "multi_thread")]
async fn another_time_gives_the_old_one_back() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-booking").await;
    let found = slots(&client, PERSON, "").await;
    let (one, two) = (found.days[0].times[0].slot.clone(), found.days[1].times[0].slot.clone());
    let booked: BookingReceipt =
        client.post_keyed(&path::bookings(PERSON), &client.key(), &new(&one.id)).await.json();
    let id = &booked.meeting.id;
    let key = client.key();
    let answer = client
        .post_keyed(&path::rebooking(PERSON, id), &key, &Rebooking { slot: two.id.clone(), or_alike: false })
        .await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let moved: BookingReceipt = answer.json();
    assert_eq!((moved.kind, &moved.meeting.id, moved.meeting.sequence), (ReceiptKind::Rebooked, id, 1));
    assert_eq!(moved.meeting.slot.id, two.id);
    assert_eq!(moved.released.unwrap().id, one.id);
    assert!(moved.deadline.unwrap().kept);
    // The answer that was lost is the same, and the first time is free again.
    let again = client
        .post_keyed(&path::rebooking(PERSON, id), &key, &Rebooking { slot: two.id.clone(), or_alike: false })
        .await;
    assert_eq!(again.body, answer.body);
    let free: Vec<_> = slots(&client, PERSON, "")
        .await
        .days
        .into_iter()
        .flat_map(|day| day.times)
        .map(|time| time.slot)
        .collect();
    assert!(free.iter().any(|slot| slot.id == one.id) && !free.iter().any(|slot| slot.id == two.id));

    // A time that cannot be had takes nothing from the one she has.
    let other = server.signed_in("borger-ferie").await;
    other.post_keyed(&path::bookings("p-eg"), &other.key(), &new(&one.id)).await;
    let refused = client
        .post_keyed(&path::rebooking(PERSON, id), &client.key(), &Rebooking { slot: one.id, or_alike: false })
        .await;
    assert_eq!(refused.code(), ProblemCode::SlotTaken);
    assert_eq!(view(&client, PERSON).await.meetings[0].slot.id, two.id);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_given_back_opens_the_deadline_again() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-booking").await;
    let slot = first(&client, PERSON).await;
    let booked: BookingReceipt =
        client.post_keyed(&path::bookings(PERSON), &client.key(), &new(&slot)).await.json();
    let address = path::cancellation(PERSON, &booked.meeting.id);
    let sent = Cancellation { reason: CancelReason::JobInterview, note: None };
    let answer = client.post_keyed(&address, &client.key(), &sent).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let receipt: BookingReceipt = answer.json();
    assert_eq!((receipt.kind, receipt.deadline.unwrap().kept), (ReceiptKind::Cancelled, false));
    let after = view(&client, PERSON).await;
    assert_eq!((after.standing, after.meetings.len(), after.earlier.len()), (Standing::Book, 0, 1));
    assert_eq!(client.post_keyed(&address, &client.key(), &sent).await.code(), ProblemCode::MeetingOver);
    let again = client.post_keyed(&path::bookings(PERSON), &client.key(), &new(&slot)).await;
    assert_eq!(again.status, 201, "the time is free, and so is the deadline");
    let long = Cancellation { reason: CancelReason::Other, note: Some("x".repeat(501)) };
    let refused = client.post_keyed(&address, &client.key(), &long).await;
    assert_eq!(refused.fields(), [("/note".to_owned(), FieldCode::TooLong)]);
}

/// Today is the last day and the office has no time by the day the meeting must be held (PR-20).
#[tokio::test(flavor = "multi_thread")]
async fn no_free_time_on_the_last_day_moves_the_deadline_to_the_next_working_day() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-ingen-tider").await;
    let person = "p-tidsel";
    let before = view(&client, person).await.deadline.unwrap();
    assert_eq!(
        (before.book_by.to_string(), before.hold_by.unwrap().to_string()),
        ("2026-11-16".into(), "2026-11-20".into())
    );
    let key = client.key();
    let answer = client.post_keyed(&path::no_slot_receipts(person), &key, &SlotFilter::default()).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt: NoSlotReceipt = answer.json();
    assert_eq!((receipt.at, receipt.found, receipt.last_day), (support::nine(), 0, true));
    assert!(receipt.later > 0, "there are times after the last day of the meeting");
    assert_eq!(receipt.moved_to.unwrap().to_string(), "2026-11-17");
    let again = client.post_keyed(&path::no_slot_receipts(person), &key, &SlotFilter::default()).await;
    assert_eq!(again.body, answer.body);
    // The record itself has moved it; the day of the meeting moves as many days.
    let after = view(&client, person).await.deadline.unwrap();
    assert_eq!(
        (after.book_by.to_string(), after.hold_by.unwrap().to_string()),
        ("2026-11-17".into(), "2026-11-21".into())
    );
    assert_eq!(after.set.to_string(), "2026-11-16");

    let free = server.signed_in("borger-booking").await;
    let refused = free.post_keyed(&path::no_slot_receipts(PERSON), &free.key(), &SlotFilter::default()).await;
    assert_eq!(refused.code(), ProblemCode::SlotsAreFree);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_state_has_its_citizen() {
    let server = TestServer::with_slots().await;
    for (user, person, standing) in [
        ("borger-booking", "p-anemone", Standing::Book),
        ("borger-afmeldt", "p-fyr", Standing::Again),
        ("borger-syg", "p-dild", Standing::Sick),
        ("borger-ferie", "p-eg", Standing::Book),
        ("borger-indkaldt", "p-akeleje", Standing::Called),
        ("borger-snart-job", "p-bregne", Standing::Freed),
        ("borger-ingen-tider", "p-tidsel", Standing::Book),
        ("borger-frist-overset", "p-vikke", Standing::Overdue),
        ("borger-anden-aktoer", "p-iris", Standing::Nothing),
        ("borger-fritaget", "p-hassel", Standing::Voluntary),
    ] {
        let client = server.signed_in(user).await;
        assert_eq!(view(&client, person).await.standing, standing, "{user}");
    }
    let called = server.signed_in("borger-indkaldt").await;
    assert_eq!(called.get(&path::slots("p-akeleje")).await.code(), ProblemCode::BookingNotOpen);
    let refused = called.post_keyed(&path::bookings("p-akeleje"), &called.key(), &new("any")).await;
    assert_eq!(refused.code(), ProblemCode::BookingNotOpen);
}

/// Deregistered on 7 November for a missed booking; whoever books within ten days is registered again by it.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_within_ten_days_registers_again() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-afmeldt").await;
    let before = view(&client, "p-fyr").await;
    assert_eq!(before.deadline.unwrap().hold_by.unwrap().to_string(), "2026-11-26");
    let found = slots(&client, "p-fyr", "").await;
    assert!(found.days.iter().all(|day| day.day.to_string().as_str() <= "2026-11-26"));
    let slot = found.days.last().unwrap().times[0].slot.id.clone();
    assert_eq!(client.post_keyed(&path::bookings("p-fyr"), &client.key(), &new(&slot)).await.status, 201);
    let overview: Overview = client.get(&path::overview("p-fyr")).await.json();
    let duty = overview.duties.duties.iter().find(|duty| duty.kind == "register_again").unwrap();
    assert_eq!(duty.state, "done");
    assert_eq!(view(&client, "p-fyr").await.meetings.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_that_cannot_be_had_says_why() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-booking").await;
    let book =
        async |slot: &str| client.post_keyed(&path::bookings(PERSON), &client.key(), &new(slot)).await.code();
    assert_eq!(book("no-such-time").await, ProblemCode::NotFound);
    // Another office's.
    let elsewhere = server.signed_in("borger-afmeldt").await;
    let theirs = first(&elsewhere, "p-fyr").await;
    assert_eq!(book(&theirs).await, ProblemCode::SlotElsewhere);
    // After the last day of the meeting: one that a citizen with a later day may have.
    let later = server.signed_in("borger-ferie").await;
    let all = slots(&later, "p-eg", "?from=2026-12-02").await;
    assert_eq!(book(&all.days[0].times[0].slot.id).await, ProblemCode::SlotAfterDeadline);
    // Another's meeting is nobody's business.
    let taken: BookingReceipt = later
        .post_keyed(&path::bookings("p-eg"), &later.key(), &new(&all.days[0].times[0].slot.id))
        .await
        .json();
    let address = path::rebooking(PERSON, &taken.meeting.id);
    let refused =
        client.post_keyed(&address, &client.key(), &Rebooking { slot: theirs, or_alike: false }).await;
    assert_eq!(refused.code(), ProblemCode::NotFound);
    let back = Cancellation { reason: CancelReason::Sick, note: None };
    let address = path::cancellation(PERSON, &taken.meeting.id);
    assert_eq!(client.post_keyed(&address, &client.key(), &back).await.code(), ProblemCode::NotFound);
    assert_eq!(view(&later, "p-eg").await.meetings.len(), 1, "it stands");
    // Another municipality's, for the same kind of meeting.
    let town = server.signed_in("borger-jobparat").await;
    let other = server.signed_in("borger-vestereg-jobparat").await;
    let theirs = new(&first(&town, "p-kornblomst").await);
    let refused = other.post_keyed(&path::bookings("p-ask"), &other.key(), &theirs).await;
    assert_eq!(refused.code(), ProblemCode::SlotElsewhere);
    // Past: the first time of tomorrow, the day after.
    let past = first(&client, PERSON).await;
    server.clock.turn(TimeDelta::days(1) + TimeDelta::hours(2));
    let client = server.signed_in("borger-booking").await;
    let code = client.post_keyed(&path::bookings(PERSON), &client.key(), &new(&past)).await.code();
    assert_eq!(code, ProblemCode::SlotPassed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_may_not_be_chosen_is_refused() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-sygedagpenge").await;
    let found = slots(&client, "p-natlys", "?form=phone").await;
    let file = server.person_file("p-natlys");
    let mut record: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    record["facts"]["contact"]["in_person"] = serde_json::json!({ "value": true, "origin": "caseworker" });
    std::fs::write(&file, record.to_string()).unwrap();
    let new = new(&found.days[0].times[0].slot.id);
    let refused = client.post_keyed(&path::bookings("p-natlys"), &client.key(), &new).await;
    assert_eq!(refused.code(), ProblemCode::SlotFormNotOpen);
}
