//! Times of other systems: mirrored, taken only when confirmed, and owed until they are given back.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{
    BookingRefused, BookingRequest, CancellationRequest, Claim, NewSlot, PlannerAsk, PlannerHold, SlotQuery,
    Store, StoreError, Subject,
};
use api::booking::{CancelReason, Slot};
use chrono::NaiveDate;
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;

const UNIT: &str = "m-0992";

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 18).unwrap_or_default()
}

/// A time of the other system on the 18th.
fn offered(id: &str, source: Option<&str>) -> NewSlot {
    let slot = Slot {
        id: id.to_owned(),
        unit: UNIT.to_owned(),
        kind: MeetingKind::Job,
        form: Form::Phone,
        starts_at: at(2 * 24 * 60),
        minutes: 30,
        place: None,
        room: None,
        link: None,
        caseworker: "Ida".to_owned(),
        source: source.map(str::to_owned),
    };
    NewSlot { slot, day: day(), minute: 540 }
}

fn hold(id: &str, slot: &str) -> PlannerHold {
    PlannerHold { id: id.to_owned(), unit: UNIT.to_owned(), slot: slot.to_owned(), booking: id.to_owned() }
}

fn request(id: &str, slot: &str) -> BookingRequest {
    BookingRequest {
        id: id.to_owned(),
        receipt: format!("receipt-{id}"),
        claim: Claim {
            slot: slot.to_owned(),
            or_alike: false,
            unit: UNIT.to_owned(),
            kind: MeetingKind::Job,
            forms: vec![Form::Phone],
            hold_by: None,
        },
        purpose: "deadline-1".to_owned(),
        deadline: None,
        authority: "Vestereg Kommune".to_owned(),
        refused: None,
        summons: false,
        noted_at: None,
    }
}

/// The first of those that are alike, and how many they are.
async fn free(store: &dyn Store) -> Result<Vec<String>, StoreError> {
    let query = SlotQuery {
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
    let times = store.free_slots(&query, 10).await?.times;
    Ok(times.into_iter().map(|time| format!("{} {}", time.slot.id, time.free)).collect())
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn planners(store: &dyn Store) -> Story {
    let subject = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let mirror = async |ids: &[&str]| {
        let times = ids.iter().map(|id| offered(id, Some("plan"))).collect();
        store.mirror_planner(UNIT, "plan", times).await
    };
    let owed = async |minute, booking| store.planner_owed(UNIT, at(minute), booking).await;
    // Two of one caseworker begin together there, one is told twice, and an own time is none of the other system's.
    store.publish_slots(&context("lone", None, 0), vec![offered("own", None)]).await?;
    mirror(&["a", "b", "b", "own"]).await?;
    assert_eq!(free(store).await?, ["own 1", "a 2"]);
    mirror(&["a"]).await?;
    assert_eq!(free(store).await?, ["own 1", "a 1"], "what is no longer offered is closed");
    mirror(&["a", "b"]).await?;
    assert_eq!(free(store).await?, ["own 1", "a 2"]);

    let book = async |id: &'static str, slot: &'static str, minute| {
        let ctx = context("one", None, minute);
        store.book(&ctx, &subject, &request(id, slot), |_| Ok(answer("booked"))).await
    };
    let outside = |done: Result<_, StoreError>| {
        assert!(matches!(done, Err(StoreError::Booking(BookingRefused::Outside))), "not confirmed");
    };
    outside(book("m1", "a", 1).await);
    let alike = async |slot, booking, most| store.planner_alike(slot, booking, at(1), most).await;
    assert_eq!(alike("b", "m1", 4).await?, ["b", "a"], "the one that is wanted first");
    assert_eq!(alike("b", "m1", 1).await?, ["b"]);
    assert!(alike("own", "m1", 4).await?.is_empty(), "there is nobody to ask for an own time");
    assert_eq!(store.planner_ask(&hold("m1", "own"), at(1)).await?, PlannerAsk::Nothing);
    assert_eq!(store.planner_ask(&hold("m1", "a"), at(1)).await?, PlannerAsk::Ask);
    outside(book("m1", "a", 1).await);
    store.planner_confirmed("m1").await?;
    // Asked for, so it is missing from the offers; it is not closed by that.
    mirror(&["b"]).await?;
    assert!(owed(0, None).await?.is_empty(), "whoever asked a moment ago may still book");
    book("m1", "a", 2).await?;
    assert_eq!(free(store).await?, ["own 1", "b 1"]);
    assert!(owed(60, Some("m1")).await?.is_empty(), "a booking stands on it");
    assert_eq!(alike("a", "m9", 4).await?, ["b"], "somebody else has it");
    assert!(alike("b", "m1", 4).await?.is_empty(), "who has one of them needs no other");

    // Asked and never booked: owed after a while, and not taken any more.
    assert_eq!(store.planner_ask(&hold("m2", "b"), at(3)).await?, PlannerAsk::Ask);
    store.planner_confirmed("m2").await?;
    assert!(owed(2, None).await?.is_empty());
    assert_eq!(owed(3, None).await?, ["m2"]);
    assert_eq!(store.planner_ask(&hold("m2", "b"), at(4)).await?, PlannerAsk::Wait);
    store.planner_settled("m2").await?;

    // Given back by the citizen: owed at once.
    let back = CancellationRequest {
        booking: "m1".to_owned(),
        receipt: "receipt-back".to_owned(),
        reason: CancelReason::ALL[0],
        note: None,
        deadline: None,
    };
    store.cancel_booking(&context("one", None, 5), &subject, &back, |_| Ok(answer("back"))).await?;
    assert_eq!(owed(0, Some("m1")).await?, ["m1"]);
    mirror(&["b"]).await?;
    assert_eq!(free(store).await?, ["own 1", "b 1"], "on its way back nobody is offered it");
    store.planner_settled("m1").await?;
    mirror(&["a", "b"]).await?;
    assert_eq!(free(store).await?, ["own 1", "a 2"]);

    for minute in [10, 11, 11, 13] {
        store.planner_failed(UNIT, at(minute)).await?;
    }
    store.planner_failed("m-0993", at(12)).await?;
    let spans = store.planner_outages(UNIT, at(0), at(60)).await?;
    let spans: Vec<_> = spans.into_iter().map(|span| (span.from, span.to)).collect();
    assert_eq!(spans, [(at(10), at(12)), (at(13), at(14))]);
    Ok(())
}
