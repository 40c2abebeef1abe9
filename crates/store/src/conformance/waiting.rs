//! The waiting list: told once when a time is free, and off it when she books.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{NewSlot, Store, Subject, Waiter, Waiting};
use api::booking::{NoticeKind, Slot, SlotFilter};
use chrono::NaiveDate;
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;

fn day(of: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, of).unwrap_or_default()
}

/// A time on the 18th.
fn free(unit: &str) -> NewSlot {
    let slot = Slot {
        id: format!("slot-{unit}"),
        unit: unit.to_owned(),
        kind: MeetingKind::Job,
        form: Form::Phone,
        starts_at: at(2 * 24 * 60),
        minutes: 30,
        place: None,
        room: None,
        link: None,
        caseworker: "Lone".to_owned(),
        source: None,
    };
    NewSlot { slot, day: day(18), minute: 540 }
}

fn place(hold_by: Option<NaiveDate>) -> Waiting {
    Waiting { unit: "m-0991".to_owned(), kind: MeetingKind::Job, filter: SlotFilter::default(), hold_by }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn waiting(store: &dyn Store) -> Story {
    let one = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let early = Subject { person: "p-early".to_owned(), cpr: "6101700002".to_owned() };
    let key = context("amina", Some(("key-wait", 1)), 0);
    for _ in 0..2 {
        store.wait(&key, &one, &place(Some(day(20))), answer("on")).await?;
    }
    // Her meeting must be held before the time that becomes free.
    store.wait(&context("early", None, 1), &early, &place(Some(day(17))), answer("on")).await?;
    let ctx = context("birk", None, 2);
    store.publish_slots(&ctx, vec![free("m-0992")]).await?;
    assert!(store.may_be_told(at(3), None, 10).await?.is_empty(), "another office's time is nothing to them");

    store.publish_slots(&ctx, vec![free("m-0991")]).await?;
    let found = store.may_be_told(at(3), None, 10).await?;
    let one_waits = Waiter { person: "p-one".to_owned(), filter: SlotFilter::default(), since: at(0) };
    assert_eq!(found, core::slice::from_ref(&one_waits));
    assert!(store.may_be_told(at(3), Some(&one_waits), 10).await?.is_empty(), "nobody stands behind her");
    let before = Waiter { person: "p-aaa".to_owned(), ..one_waits };
    assert_eq!(
        store.may_be_told(at(3), Some(&before), 10).await?.len(),
        1,
        "she stands behind an earlier name"
    );
    assert!(store.may_be_told(at(3 * 24 * 60), None, 10).await?.is_empty(), "a time that has passed");
    for minute in [4, 5] {
        store.tell_slot_free(&context("system", None, minute), "p-one").await?;
    }
    let told = store.notices_of("p-one").await?;
    assert_eq!(told.len(), 1, "told once");
    assert_eq!((told[0].kind, told[0].at), (NoticeKind::SlotFree, at(4)));
    assert_eq!(store.waiting_of("p-one").await?.and_then(|state| state.told_at), Some(at(4)));
    assert!(store.may_be_told(at(6), None, 10).await?.is_empty());

    store.wait(&context("amina", None, 10), &one, &place(None), answer("on")).await?;
    assert_eq!(store.may_be_told(at(11), None, 10).await?.len(), 1, "she may wait again");
    for minute in [12, 13] {
        store.stop_waiting(&context("amina", None, minute), &one, answer("off")).await?;
    }
    assert_eq!(store.waiting_of("p-one").await?, None);
    Ok(())
}
