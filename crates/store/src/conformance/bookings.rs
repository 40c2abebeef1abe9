//! Bookings: one citizen a time, one booking a deadline, another time without losing the first, and the same receipt for
//! the same request.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{
    Answer, BookingRefused, BookingRequest, CancellationRequest, Claim, NewSlot, RebookingRequest, SlotQuery,
    Store, StoreError, Subject,
};
use api::booking::{BookingReceipt, BookingState, CancelReason, ReceiptKind, Slot, SlotFilter};
use chrono::{NaiveDate, TimeDelta};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;

fn day(of: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, of).unwrap_or_default()
}

/// A time on the 17th and the days after it.
fn slot(number: u32) -> NewSlot {
    let starts_at = at(i64::from(number) * 24 * 60);
    let slot = Slot {
        id: format!("slot-{number}"),
        unit: "m-0991".to_owned(),
        kind: MeetingKind::Job,
        form: Form::Phone,
        starts_at,
        minutes: 30,
        place: None,
        room: None,
        link: None,
        caseworker: "Lone".to_owned(),
        source: None,
    };
    NewSlot { slot, day: day(16 + number), minute: 540 }
}

fn claim(slot: &str) -> Claim {
    Claim {
        slot: slot.to_owned(),
        or_alike: false,
        unit: "m-0991".to_owned(),
        kind: MeetingKind::Job,
        forms: vec![Form::Phone],
        hold_by: Some(day(20)),
    }
}

fn request(id: &str, slot: &str) -> BookingRequest {
    BookingRequest {
        id: id.to_owned(),
        receipt: format!("receipt-{id}"),
        claim: claim(slot),
        purpose: "deadline-1".to_owned(),
        deadline: None,
        authority: "Lyngborg Kommune".to_owned(),
        refused: None,
        summons: false,
        noted_at: None,
    }
}

fn respond(receipt: &BookingReceipt) -> Result<Answer, StoreError> {
    Ok(answer(&receipt.id))
}

fn refused(outcome: Result<Answer, StoreError>) -> Option<BookingRefused> {
    match outcome {
        Err(StoreError::Booking(refused)) => Some(refused),
        _ => None,
    }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn bookings(store: &dyn Store) -> Story {
    let one = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let other = Subject { person: "p-other".to_owned(), cpr: "6101700002".to_owned() };
    let ctx = context("amina", None, 0);
    let all = || (1..=6).map(slot).collect::<Vec<_>>();
    assert_eq!(store.publish_slots(&ctx, all()).await?, 6);
    assert_eq!(store.publish_slots(&ctx, all()).await?, 0, "a time that is there stays as it is");
    let query = SlotQuery {
        unit: "m-0991".to_owned(),
        kind: MeetingKind::Job,
        after: at(0),
        hold_by: Some(day(20)),
        from: None,
        forms: vec![Form::Phone],
        place: None,
        time: None,
        caseworker: None,
        own_only: false,
    };
    assert_eq!(store.count_free(&query, 200).await?, 4, "the 17th to the 20th");

    let keyed = context("amina", Some(("key-00000001", 1)), 0);
    let given = store.book(&keyed, &one, &request("b-1", "slot-1"), respond).await?;
    assert_eq!(store.book(&keyed, &one, &request("b-9", "slot-2"), respond).await?, given, "the same key");
    let taken = store.book(&ctx, &other, &request("b-2", "slot-1"), respond).await;
    assert_eq!(refused(taken), Some(BookingRefused::Taken));
    let second = store.book(&ctx, &one, &request("b-3", "slot-2"), respond).await;
    assert_eq!(refused(second), Some(BookingRefused::Already));
    assert_eq!(store.count_free(&query, 200).await?, 3, "a booking that was refused takes nothing");
    let late = store.book(&ctx, &other, &request("b-4", "slot-6"), respond).await;
    assert_eq!(refused(late), Some(BookingRefused::AfterDeadline));
    let passed = context("amina", None, 24 * 60);
    let gone = store.book(&passed, &other, &request("b-5", "slot-1"), respond).await;
    assert_eq!(refused(gone), Some(BookingRefused::Passed));
    let mut elsewhere = request("b-6", "slot-3");
    elsewhere.claim.unit = "m-0992".to_owned();
    assert_eq!(refused(store.book(&ctx, &other, &elsewhere, respond).await), Some(BookingRefused::Elsewhere));
    let mut form = request("b-7", "slot-3");
    form.claim.forms = vec![Form::InPerson];
    assert_eq!(refused(store.book(&ctx, &other, &form, respond).await), Some(BookingRefused::Form));
    let nothing = store.book(&ctx, &other, &request("b-8", "slot-99"), respond).await;
    assert!(matches!(nothing, Err(StoreError::NotFound)));

    let another = |slot: &str| RebookingRequest {
        booking: "b-1".to_owned(),
        receipt: format!("receipt-{slot}"),
        claim: claim(slot),
        refused: None,
        deadline: None,
    };
    store.book(&ctx, &other, &request("b-10", "slot-3"), respond).await?;
    assert_eq!(
        refused(store.rebook(&ctx, &one, &another("slot-3"), respond).await),
        Some(BookingRefused::Taken)
    );
    assert_eq!(store.bookings_of("p-one").await?[0].meeting.slot.id, "slot-1", "the first time is kept");
    assert!(matches!(
        store.rebook(&ctx, &other, &another("slot-2"), respond).await,
        Err(StoreError::NotFound)
    ));
    store.rebook(&ctx, &one, &another("slot-2"), respond).await?;
    let kept = store.bookings_of("p-one").await?;
    assert_eq!((kept.len(), kept[0].meeting.slot.id.as_str(), kept[0].meeting.sequence), (1, "slot-2", 1));
    let receipt = store.booking_receipt("p-one", "receipt-slot-2").await?;
    assert_eq!(receipt.map(|receipt| receipt.kind), Some(ReceiptKind::Rebooked));
    assert_eq!(store.booking_receipt("p-other", "receipt-slot-2").await?, None, "somebody else's");

    let back = CancellationRequest {
        booking: "b-1".to_owned(),
        receipt: "receipt-back".to_owned(),
        reason: CancelReason::Sick,
        note: None,
        deadline: None,
    };
    store.cancel_booking(&ctx, &one, &back, respond).await?;
    assert_eq!(refused(store.cancel_booking(&ctx, &one, &back, respond).await), Some(BookingRefused::Over));
    assert_eq!(store.bookings_of("p-one").await?[0].meeting.state, BookingState::Cancelled);
    store.book(&ctx, &one, &request("b-11", "slot-1"), respond).await?;
    alike(store).await?;
    records(store).await
}

/// Times that differ in caseworker and room alone: one in a list, and any of them for whoever would take any.
async fn alike(store: &dyn Store) -> Story {
    const UNIT: &str = "m-0995";
    let ctx = context("amina", None, 0);
    let twin = |id: &str, caseworker: &str, minutes: u32| {
        let mut new = slot(2);
        new.slot.id = id.to_owned();
        new.slot.unit = UNIT.to_owned();
        new.slot.caseworker = caseworker.to_owned();
        new.slot.minutes = minutes;
        new
    };
    let twins = vec![twin("t-1", "Anne", 30), twin("t-2", "Bo", 30), twin("t-3", "Carl", 45)];
    assert_eq!(store.publish_slots(&ctx, twins).await?, 3);
    let mut met = twin("t-4", "Anne", 30);
    met.slot.starts_at += TimeDelta::minutes(15);
    assert_eq!(store.publish_slots(&ctx, vec![met]).await?, 0, "Anne has another one until half past");
    let mut query = SlotQuery {
        unit: UNIT.to_owned(),
        kind: MeetingKind::Job,
        after: at(0),
        hold_by: None,
        from: None,
        forms: vec![Form::Phone],
        place: None,
        time: None,
        caseworker: None,
        own_only: false,
    };
    let listed = async |query: &SlotQuery| -> Result<Vec<(String, u32)>, StoreError> {
        let times = store.free_slots(query, 10).await?.times;
        Ok(times.into_iter().map(|time| (time.slot.id, time.free)).collect())
    };
    assert_eq!(listed(&query).await?, [("t-1".to_owned(), 2), ("t-3".to_owned(), 1)]);
    assert_eq!(store.free_slots(&query, 1).await?.times.len(), 1, "those that are alike are counted once");
    assert_eq!(store.free_caseworkers(&query).await?, ["Anne", "Bo", "Carl"]);
    let book = async |person: &str, or_alike: bool| {
        let subject = Subject { person: person.to_owned(), cpr: "6101700003".to_owned() };
        let mut new = request(&format!("b-{person}"), "t-1");
        new.claim.unit = UNIT.to_owned();
        new.claim.or_alike = or_alike;
        store.book(&ctx, &subject, &new, |receipt| Ok(answer(&receipt.meeting.slot.id))).await
    };
    assert_eq!(book("p-first", true).await?, answer("t-1"), "the very one while it is free");
    assert_eq!(refused(book("p-second", false).await), Some(BookingRefused::Taken));
    assert_eq!(book("p-second", true).await?, answer("t-2"));
    assert_eq!(
        refused(book("p-third", true).await),
        Some(BookingRefused::Taken),
        "a longer one is not alike"
    );
    query.caseworker = Some("Carl".to_owned());
    assert_eq!(listed(&query).await?, [("t-3".to_owned(), 1)]);
    query.own_only = true;
    assert_eq!(listed(&query).await?.len(), 1);
    Ok(())
}

/// Minutes without a note are an outage, hours and looks are kept.
async fn records(store: &dyn Store) -> Story {
    assert!(store.outages(at(-600), at(0)).await?.is_empty(), "before the first note nothing is said");
    for minute in [0, 1, 2, 10, 11] {
        store.beat(at(minute)).await?;
        store.beat(at(minute)).await?;
    }
    let spans = store.outages(at(1), at(11)).await?;
    assert_eq!(spans.iter().map(|span| (span.from, span.to)).collect::<Vec<_>>(), [(at(3), at(10))]);
    let spans = store.outages(at(5), at(20)).await?;
    let expected = [(at(5), at(10)), (at(12), at(20))];
    assert_eq!(spans.iter().map(|span| (span.from, span.to)).collect::<Vec<_>>(), expected);
    let free = store.free_by_hour("m-0991", MeetingKind::Job, at(0), at(0)).await?;
    assert_eq!(free.iter().map(|free| (free.at, free.free)).collect::<Vec<_>>(), [(at(0), 4)]);
    let ctx = context("amina", None, 1);
    store.note_look(&ctx, "p-one", None, 0).await?;
    store.note_look(&ctx, "p-one", Some(&SlotFilter::default()), 3).await?;
    let traces = store.traces_of("p-one", at(0)).await?;
    assert_eq!((traces.opened, traces.looks.len(), traces.looks[0].found), (vec![at(1)], 1, 3));
    assert!(store.traces_of("p-one", at(0) + TimeDelta::minutes(2)).await?.looks.is_empty());
    Ok(())
}
