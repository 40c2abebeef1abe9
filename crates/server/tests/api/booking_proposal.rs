//! The proposal at a missed deadline: made with its record, and not made where something stands against it.

use crate::support::{TestServer, at, day, nine};
use api::booking::{BookingView, MissedProposal, SlotFilter, Tried};
use api::{FieldCode, ProblemCode, path};
use rules::citizen::booking::{Against, Standing};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn a_missed_deadline_is_a_proposal_with_its_record_and_nothing_more() {
    let server = TestServer::with_slots().await;
    let citizen = server.signed_in("borger-frist-overset").await;
    citizen.get(&path::slots("p-vikke")).await;
    let staff = server.opened("sagsbehandler-vestereg", "p-vikke").await;
    let answer = staff.get(&path::booking_proposal("p-vikke")).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let found: MissedProposal = answer.json();
    // A jobparat citizen: from the last day itself; to be decided within three whole months.
    assert_eq!(
        (found.made, found.consequence.as_deref(), found.from),
        (true, Some("deduction"), Some(day("2026-11-12")))
    );
    assert_eq!(found.decided_by, Some(day("2027-02-28")));
    assert!(found.against.is_empty());
    assert_eq!((found.record.guided, found.record.looks.len()), (Some(true), 1));
    // Nothing has followed by itself: she may still book.
    let view: BookingView = citizen.get(&path::booking("p-vikke")).await.json();
    assert_eq!(view.standing, Standing::Overdue);
    assert_eq!(citizen.get(&path::booking_proposal("p-vikke")).await.code(), ProblemCode::NotAllowed);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_proposed_where_something_stands_against_it() {
    let server = TestServer::with_slots().await;
    // She looked on the last day and found nothing; the deadline has moved.
    let citizen = server.signed_in("borger-ingen-tider").await;
    citizen.post_keyed(&path::no_slot_receipts("p-tidsel"), &citizen.key(), &SlotFilter::default()).await;
    for (user, person, against) in [
        ("sagsbehandler-vestereg", "p-tidsel", vec![Against::NotOver, Against::NoSlot]),
        ("sagsbehandler-akasse", "p-dild", vec![Against::NoDuty, Against::Sickness]),
        ("sagsbehandler-akasse", "p-eg", vec![Against::NotOver, Against::Holiday]),
        ("sagsbehandler-vestereg", "p-bregne", vec![Against::NoDuty]),
    ] {
        let staff = server.opened(user, person).await;
        let found: MissedProposal = staff.get(&path::booking_proposal(person)).await.json();
        assert!(!found.made, "{person}");
        assert!(against.iter().all(|why| found.against.contains(why)), "{person}: {:?}", found.against);
        assert_eq!(found.sentences.len(), found.against.len());
    }
    // Not guided in writing: the register says so from now on.
    let file = server.person_file("p-vikke");
    let mut record: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    record["facts"]["booking"]["guided"] = json!({ "value": false, "origin": "register" });
    std::fs::write(&file, record.to_string()).unwrap();
    let staff = server.opened("sagsbehandler-vestereg", "p-vikke").await;
    let found: MissedProposal = staff.get(&path::booking_proposal("p-vikke")).await.json();
    assert_eq!((found.made, found.against), (false, vec![Against::NoGuidance]));
}

/// What the browser noted is shown beside the server's own record, and moves nothing.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_browser_noted_is_evidence_and_decides_nothing() {
    let server = TestServer::with_slots().await;
    let citizen = server.signed_in("borger-frist-overset").await;
    let address = path::unreached("p-vikke");
    let send = async |body: &Value| citizen.post_keyed(&address, &citizen.key(), body).await;
    let noted = json!({ "moments": [
        { "at": "2026-11-12T21:30:00Z", "tried": "book" }, { "at": "2026-11-12T21:15:00Z", "tried": "look" } ] });
    for _ in 0..2 {
        assert_eq!(send(&noted).await.status, 204);
    }
    let staff = server.opened("sagsbehandler-vestereg", "p-vikke").await;
    let found: MissedProposal = staff.get(&path::booking_proposal("p-vikke")).await.json();
    assert!(found.made, "the server's own record alone decides");
    let kept: Vec<_> = found.record.noted.iter().map(|each| (each.at, each.tried)).collect();
    assert_eq!(
        kept,
        [(at("2026-11-12T21:15:00Z"), Tried::Look), (at("2026-11-12T21:30:00Z"), Tried::Book)],
        "each once, the first one first"
    );
    assert!(found.record.noted.iter().all(|each| each.received_at == nine()));

    let fields = async |body: Value| send(&body).await.fields();
    assert_eq!(fields(json!({ "moments": [] })).await, [("/moments".to_owned(), FieldCode::Required)]);
    let one = json!({ "at": "2026-11-12T21:30:00Z", "tried": "book" });
    assert_eq!(
        fields(json!({ "moments": vec![one; 101] })).await,
        [("/moments".to_owned(), FieldCode::TooMany)]
    );
    assert_eq!(
        fields(json!({ "moments": [{ "at": "2024-11-12T21:30:00Z", "tried": "book" }] })).await,
        [("/moments/0/at".to_owned(), FieldCode::DateOutOfRange)]
    );
    assert_eq!(staff.post_keyed(&address, &staff.key(), &noted).await.code(), ProblemCode::NotAllowed);
    let other = server.signed_in("borger-booking").await;
    assert_eq!(other.post_keyed(&address, &other.key(), &noted).await.code(), ProblemCode::NotFound);
}

/// The last day was 12 November. With an outage of that day in the heartbeat nothing is proposed until the moved day has
/// passed; on the day after it the proposal is made again.
#[tokio::test(flavor = "multi_thread")]
async fn an_outage_on_the_last_day_stands_against_a_proposal_until_the_moved_day_has_passed() {
    let server = TestServer::with_slots().await;
    let citizen = server.signed_in("borger-booking").await;
    let view: BookingView = citizen.get(&path::booking("p-anemone")).await.json();
    assert_eq!(view.deadline.unwrap().book_by, day("2026-11-19"));
    // The server wrote in every minute of the last day but ten of its last three hours, and of the day after.
    let (begins, gone, back) =
        (at("2026-11-18T22:58:00Z"), at("2026-11-19T22:00:00Z"), at("2026-11-19T22:10:00Z"));
    server.ran(begins, gone).await;
    server.ran(back, at("2026-11-21T08:00:00Z")).await;
    for (now, made, against) in [
        ("2026-11-20T08:00:00Z", false, vec![Against::NotOver, Against::Outage]),
        ("2026-11-21T08:00:00Z", true, vec![]),
    ] {
        server.clock.turn_to(now);
        let staff = server.opened_again("sagsbehandler-akasse", "p-anemone").await;
        let found: MissedProposal = staff.get(&path::booking_proposal("p-anemone")).await.json();
        assert_eq!((found.made, found.against), (made, against), "{now}");
        let spans: Vec<_> = found.record.outages.iter().map(|span| (span.from, span.to)).collect();
        assert!(spans.contains(&(gone + chrono::TimeDelta::minutes(1), back)), "{now}: {spans:?}");
    }
}
