//! Times that differ in caseworker and room alone: one choice, anybody who is free then, or the caseworker one asks for.

use crate::support::{Client, TestServer};
use api::booking::{
    BookingReceipt, CalendarSlot, CancelReason, Cancellation, FreeCaseworkers, NewBooking, Rebooking,
    SlotClosing, SlotList,
};
use api::{ProblemCode, path};
use serde_json::json;
use std::collections::BTreeSet;

/// Two members of one fund, each with a deadline.
const HERS: (&str, &str) = ("borger-booking", "p-anemone");
const HIS: (&str, &str) = ("borger-ferie", "p-eg");
const NAMES: [&str; 3] = ["Anne Ager", "Bo Bæk", "Carla Dam"];

/// An office with three caseworkers, each free by phone from nine to half past on Wednesday 18 November.
async fn office() -> (TestServer, Client) {
    let server = TestServer::start().await;
    let staff = server.signed_in("sagsbehandler-akasse").await;
    for caseworker in NAMES {
        let times = json!({ "first": "2026-11-18", "last": "2026-11-18", "minutes": 30, "kind": "fund_interview",
            "form": "phone", "caseworker": caseworker,
            "hours": [{ "weekday": 3, "from": "09:00:00", "to": "09:30:00" }] });
        let answer = staff.post_keyed(path::OFFICE_SLOTS, &staff.key(), &times).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
    }
    (server, staff)
}

async fn look(client: &Client, person: &str, query: &str) -> SlotList {
    let answer = client.get(&format!("{}{query}", path::slots(person))).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

fn wanted(slot: &str, or_alike: bool) -> NewBooking {
    NewBooking { slot: slot.to_owned(), or_alike, noted_at: None }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_takes_anybody_gets_whoever_is_free() {
    let (server, staff) = office().await;
    let (she, he) = (server.signed_in(HERS.0).await, server.signed_in(HIS.0).await);
    let found = look(&she, HERS.1, "").await;
    let times: Vec<_> = found.times().collect();
    assert_eq!((times.len(), times[0].free, found.free), (1, 3, 3), "three that are alike are one choice");
    let shown = times[0].slot.id.clone();
    // He is quicker and has the very one.
    let his = he.post_keyed(&path::bookings(HIS.1), &he.key(), &wanted(&shown, false)).await;
    assert_eq!((his.status, his.json::<BookingReceipt>().meeting.slot.id), (201, shown.clone()));
    let only = she.post_keyed(&path::bookings(HERS.1), &she.key(), &wanted(&shown, false)).await;
    assert_eq!(only.code(), ProblemCode::SlotTaken, "who asks for that one is not given another");
    let key = she.key();
    let answer = she.post_keyed(&path::bookings(HERS.1), &key, &wanted(&shown, true)).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt: BookingReceipt = answer.json();
    let given = &receipt.meeting.slot;
    assert_eq!(
        (given.starts_at, given.minutes, given.form),
        (times[0].slot.starts_at, 30, times[0].slot.form)
    );
    assert_ne!(given.id, shown);
    assert!(NAMES.contains(&given.caseworker.as_str()) && given.caseworker != times[0].slot.caseworker);
    let again = she.post_keyed(&path::bookings(HERS.1), &key, &wanted(&shown, true)).await;
    assert_eq!(again.body, answer.body, "sent again it is the same receipt");
    let second = she.post_keyed(&path::bookings(HERS.1), &she.key(), &wanted(&shown, true)).await;
    assert_eq!(second.code(), ProblemCode::BookedAlready, "never two for one deadline");
    assert_eq!(look(&he, HIS.1, "").await.free, 1, "which took nothing");

    // The last one is closed: now all of them are gone, and that is what is said.
    let on = format!("{}?from=2026-11-18&to=2026-11-18", path::OFFICE_SLOTS);
    let all: Vec<CalendarSlot> = staff.get(&on).await.json();
    let last = all.iter().find(|slot| slot.booking.is_none()).unwrap().slot.id.clone();
    let close = async |closed| {
        let sent = staff.post_keyed(&path::slot_closing(&last), &staff.key(), &SlotClosing { closed }).await;
        assert_eq!(sent.status, 204);
    };
    close(true).await;
    let meeting = his_meeting(&he).await;
    let hers = Rebooking { slot: given.id.clone(), or_alike: true };
    let move_his = async || he.post_keyed(&path::rebooking(HIS.1, &meeting), &he.key(), &hers).await;
    assert_eq!(move_his().await.code(), ProblemCode::SlotTaken);
    assert_eq!(his_meeting(&he).await, meeting, "the one he has stands");
    close(false).await;
    let moved: BookingReceipt = move_his().await.json();
    assert_eq!((moved.meeting.slot.id, moved.released.unwrap().id), (last, shown.clone()));
    // Given back, it is one of them again.
    let back = Cancellation { reason: CancelReason::Work, note: None };
    he.post_keyed(&path::cancellation(HIS.1, &meeting), &he.key(), &back).await;
    assert_eq!(look(&he, HIS.1, "").await.times().next().unwrap().free, 2);
}

async fn his_meeting(he: &Client) -> String {
    he.get(&path::booking(HIS.1)).await.json::<api::booking::BookingView>().meetings[0].id.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_choose_the_same_time_both_have_it() {
    let (server, _) = office().await;
    let (she, he) = (server.signed_in(HERS.0).await, server.signed_in(HIS.0).await);
    let new = wanted(&look(&she, HERS.1, "").await.days[0].times[0].slot.id, true);
    let (hers, his) = (path::bookings(HERS.1), path::bookings(HIS.1));
    let (one, two) = tokio::join!(
        she.post_keyed(&hers, "alike-both-0001", &new),
        he.post_keyed(&his, "alike-both-0002", &new)
    );
    let given: BTreeSet<String> =
        [one, two].iter().map(|answer| answer.json::<BookingReceipt>().meeting.slot.id).collect();
    assert_eq!(given.len(), 2, "each with a caseworker of their own");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certain_caseworker_can_be_asked_for() {
    let (server, _) = office().await;
    let (she, he) = (server.signed_in(HERS.0).await, server.signed_in(HIS.0).await);
    let free = async || she.get(&path::slot_caseworkers(HERS.1)).await.json::<FreeCaseworkers>().items;
    let all = free().await;
    assert_eq!(all.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), NAMES);
    let bo = &all[1];
    assert!(bo.id.bytes().all(|byte| byte.is_ascii_alphanumeric()), "no name travels in an address");
    let his_list = look(&she, HERS.1, &format!("?caseworker={}", bo.id)).await;
    let times: Vec<_> = his_list.times().collect();
    assert_eq!((times.len(), times[0].free, times[0].slot.caseworker.as_str()), (1, 1, "Bo Bæk"));
    assert_eq!((his_list.caseworker.as_deref(), his_list.free), (Some(bo.id.as_str()), 3));
    let taken = he.post_keyed(&path::bookings(HIS.1), &he.key(), &wanted(&times[0].slot.id, false)).await;
    assert_eq!(taken.status, 201, "{}", taken.body);
    assert_eq!(free().await.len(), 2, "who has no free time any more is not offered");
    let gone = look(&she, HERS.1, &format!("?caseworker={}", bo.id)).await;
    assert_eq!((gone.days.len(), gone.free), (0, 2), "others are free, and the list says how many");
}
