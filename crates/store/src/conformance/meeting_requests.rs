//! Requests for meetings: one waits at a time, and is answered once; and what a browser noted is kept once.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{BookingRefused, RequestAnswered, Store, StoreError, Subject};
use api::booking::{MeetingRequest, NoticeKind, TimeOfDay, Tried, Unreached};
use rules::citizen::Form;

fn request(id: &str, minutes: i64) -> MeetingRequest {
    MeetingRequest {
        id: id.to_owned(),
        at: at(minutes),
        form: Some(Form::Phone),
        time: Some(TimeOfDay::Morning),
        words: "Et kursus".to_owned(),
        answer: None,
    }
}

fn no(request: &str) -> RequestAnswered {
    RequestAnswered {
        request: request.to_owned(),
        by: "Lyngborg Kommune".to_owned(),
        reasons: "Nej".to_owned(),
        booking: None,
    }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn meeting_requests(store: &dyn Store) -> Story {
    let one = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let two = Subject { person: "p-two".to_owned(), cpr: "6101700002".to_owned() };
    let key = context("one", Some(("key-ask", 1)), 0);
    for _ in 0..2 {
        store.ask_for_meeting(&key, &one, "m-0991", &request("r-1", 0), answer("asked")).await?;
    }
    let second = store
        .ask_for_meeting(&context("one", None, 1), &one, "m-0991", &request("r-2", 1), answer("asked"))
        .await;
    assert!(matches!(second, Err(StoreError::Booking(BookingRefused::Asked))));
    store
        .ask_for_meeting(&context("two", None, 2), &two, "f-99", &request("r-3", 2), answer("asked"))
        .await?;
    let open = store.open_meeting_requests("m-0991").await?;
    assert_eq!(open, [("p-one".to_owned(), request("r-1", 0))], "each office has its own");

    let respond = |_: &MeetingRequest| Ok(answer("answered"));
    let staff = context("staff", None, 5);
    let theirs = store.answer_meeting_request(&staff, &two, &no("r-1"), respond).await;
    assert!(matches!(theirs, Err(StoreError::NotFound)));
    store.answer_meeting_request(&staff, &one, &no("r-1"), respond).await?;
    let again = store.answer_meeting_request(&context("staff", None, 6), &one, &no("r-1"), respond).await;
    assert!(matches!(again, Err(StoreError::Booking(BookingRefused::Answered))));
    assert!(store.open_meeting_requests("m-0991").await?.is_empty());
    let told = store.notices_of("p-one").await?;
    assert_eq!((told.len(), told[0].kind), (1, NoticeKind::Decided));
    store
        .ask_for_meeting(&context("one", None, 7), &one, "m-0991", &request("r-4", 7), answer("asked"))
        .await?;
    let all = store.meeting_requests_of("p-one").await?;
    assert_eq!(all.iter().map(|each| each.id.as_str()).collect::<Vec<_>>(), ["r-4", "r-1"]);
    assert_eq!(
        all[1].answer.as_ref().map(|answer| (answer.at, answer.reasons.as_str())),
        Some((at(5), "Nej"))
    );

    let moments =
        [Unreached { at: at(-9), tried: Tried::Book }, Unreached { at: at(-10), tried: Tried::Look }];
    for minute in [0, 1] {
        let ctx = context("one", None, minute);
        store.note_unreached(&ctx, &one, &moments, answer("noted")).await?;
    }
    let noted = store.unreached_of("p-one", at(0)).await?;
    assert_eq!(noted.iter().map(|each| each.at).collect::<Vec<_>>(), [at(-10), at(-9)]);
    assert!(noted.iter().all(|each| each.received_at == at(0)), "told once");
    assert!(store.unreached_of("p-one", at(1)).await?.is_empty());
    Ok(())
}
