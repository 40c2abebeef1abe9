//! What citizens ask about booking: a meeting beyond the deadlines, answered with a time or a no; to be exempt; and the
//! office's list of who waits.

use crate::support::{Client, TestServer};
use api::booking::{
    AskedFor, BookingRequestRow, BookingRequests, BookingView, CalendarSlot, MeetingRequest, NoticeKind,
    RequestReceipt,
};
use api::{FieldCode, Page, PersonExport, ProblemCode, path};
use serde_json::{Value, json};

const PERSON: &str = "p-tidsel";

async fn ask(client: &Client, body: &Value) -> crate::support::Answer {
    client.post_keyed(&path::meeting_requests(PERSON), &client.key(), body).await
}

async fn asked(client: &Client) -> BookingRequests {
    client.get(&path::booking_requests(PERSON)).await.json()
}

async fn waiting(staff: &Client) -> Page<BookingRequestRow> {
    staff.get(path::OFFICE_REQUESTS).await.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_is_asked_for_is_answered_with_a_time() {
    let server = TestServer::with_slots().await;
    let citizen = server.signed_in("borger-ingen-tider").await;
    let wish = json!({ "form": "phone", "time": "morning", "words": "Jeg vil tale om et kursus." });
    let answer = ask(&citizen, &wish).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt: RequestReceipt = answer.json();
    assert_eq!(ask(&citizen, &wish).await.code(), ProblemCode::AskedAlready, "one waits at a time");

    let staff = server.opened("sagsbehandler-vestereg", PERSON).await;
    let list = waiting(&staff).await;
    assert_eq!(list.total, 1);
    let row = &list.items[0];
    assert_eq!((row.person.as_str(), row.about, &row.id), (PERSON, AskedFor::Meeting, &receipt.id));
    assert_eq!(row.words, "Jeg vil tale om et kursus.");
    // Another office does not see it.
    let other = server.signed_in("sagsbehandler").await;
    assert_eq!(waiting(&other).await.total, 0);

    let address = path::meeting_answer(PERSON, &receipt.id);
    let empty = staff.post_keyed(&address, &staff.key(), &json!({})).await;
    assert_eq!(empty.fields(), [("/reasons".to_owned(), FieldCode::Required)]);
    let seen: Vec<CalendarSlot> =
        staff.get(&format!("{}?from=2026-11-30&to=2026-12-04", path::OFFICE_SLOTS)).await.json();
    let slot = seen.iter().find(|each| each.booking.is_none() && !each.closed).unwrap().slot.clone();
    let given = json!({ "slot": slot.id });
    let key = staff.key();
    let done: MeetingRequest = staff.post_keyed(&address, &key, &given).await.json();
    let booking = done.answer.unwrap().booking.unwrap();
    let again: MeetingRequest = staff.post_keyed(&address, &key, &given).await.json();
    assert_eq!(again.answer.unwrap().booking, Some(booking.clone()), "a lost answer is the same answer");
    let late = staff.post_keyed(&address, &staff.key(), &json!({ "reasons": "Nej." })).await;
    assert_eq!(late.code(), ProblemCode::AnsweredAlready);

    let view: BookingView = citizen.get(&path::booking(PERSON)).await.json();
    let meeting = view.meetings.iter().find(|meeting| meeting.id == booking).unwrap();
    assert_eq!((meeting.slot.starts_at, meeting.summons), (slot.starts_at, false));
    assert_eq!(view.notices[0].kind, NoticeKind::Decided);
    assert!(view.deadline.unwrap().kept_by.is_none(), "what she asked for keeps no deadline");
    assert_eq!(waiting(&staff).await.total, 0);
    let kept = asked(&citizen).await;
    assert_eq!(kept.meetings[0].answer.as_ref().unwrap().booking, Some(booking));
    assert_eq!(ask(&citizen, &wish).await.status, 201, "she may ask again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_no_has_its_reasons_and_a_time_that_cannot_be_had_answers_nothing() {
    let server = TestServer::with_slots().await;
    let citizen = server.signed_in("borger-ingen-tider").await;
    let receipt: RequestReceipt = ask(&citizen, &json!({ "words": "Et møde." })).await.json();
    let staff = server.opened("sagsbehandler-vestereg", PERSON).await;
    let address = path::meeting_answer(PERSON, &receipt.id);
    let refused = staff.post_keyed(&address, &staff.key(), &json!({ "slot": "no-such-time" })).await;
    assert_eq!(refused.code(), ProblemCode::NotFound);
    assert_eq!(waiting(&staff).await.total, 1, "nothing was done");
    let no = json!({ "reasons": "Du har et møde i næste uge." });
    assert_eq!(staff.post_keyed(&address, &staff.key(), &no).await.status, 200);
    let kept = asked(&citizen).await;
    let answer = kept.meetings[0].answer.as_ref().unwrap();
    assert_eq!((answer.booking.as_ref(), answer.reasons.as_str()), (None, "Du har et møde i næste uge."));

    let fields = async |body: Value| ask(&citizen, &body).await.fields();
    assert_eq!(fields(json!({ "words": " " })).await, [("/words".to_owned(), FieldCode::Required)]);
    let long = "x".repeat(1_001);
    assert_eq!(fields(json!({ "words": long })).await, [("/words".to_owned(), FieldCode::TooLong)]);
    // Nobody else asks for her, and nobody else reads it.
    assert_eq!(ask(&staff, &no).await.code(), ProblemCode::NotAllowed);
    let other = server.signed_in("borger-booking").await;
    assert_eq!(ask(&other, &json!({ "words": "x" })).await.code(), ProblemCode::NotFound);
    assert_eq!(other.get(&path::booking_requests(PERSON)).await.code(), ProblemCode::NotFound);
    assert_eq!(other.get(path::OFFICE_REQUESTS).await.code(), ProblemCode::NotAllowed);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_to_be_exempt_waits_on_the_same_list_and_reads_the_decision() {
    let server = TestServer::with_slots().await;
    let citizen = server.signed_in("borger-ingen-tider").await;
    let address = path::booking_exemptions(PERSON);
    let request = json!({ "ground": "language", "keeps_right": true, "words": "Jeg taler tamil." });
    let send = async |body: &Value| citizen.post_keyed(&address, &citizen.key(), body).await;
    let receipt: RequestReceipt = send(&request).await.json();
    assert_eq!(send(&request).await.code(), ProblemCode::AskedAlready);
    let long = json!({ "ground": "language", "words": "x".repeat(1_001) });
    assert_eq!(send(&long).await.fields(), [("/words".to_owned(), FieldCode::TooLong)]);

    let staff = server.opened("sagsbehandler-vestereg", PERSON).await;
    let list = waiting(&staff).await;
    assert_eq!((list.total, list.items[0].about), (1, AskedFor::Exemption));
    assert_eq!((list.items[0].id.as_str(), list.items[0].words.as_str()), (&*receipt.id, "Jeg taler tamil."));
    let decision = json!({ "about": "booking", "granted": false, "ground": "language",
        "reasons": "Vi giver dig en tolk." });
    let decided = staff.post_keyed(&path::exemptions(PERSON), &staff.key(), &decision).await;
    assert_eq!(decided.status, 201, "{}", decided.body);
    assert_eq!(waiting(&staff).await.total, 0);
    let kept = asked(&citizen).await;
    assert_eq!(kept.decisions[0].reasons, "Vi giver dig en tolk.");
    assert_eq!((kept.decisions[1].kind, kept.decisions[1].reasons.as_str()), (None, "Jeg taler tamil."));
    assert_eq!(send(&request).await.status, 201, "she may ask again");
    let export: PersonExport = citizen.get(&path::export(PERSON)).await.json();
    assert_eq!(export.booking_requests.decisions.len(), 3);
}
