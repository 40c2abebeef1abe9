//! The proposal at a missed deadline: made with its record, and not made where something stands against it.

use crate::support::{TestServer, day};
use api::booking::{BookingView, MissedProposal, SlotFilter};
use api::{ProblemCode, path};
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
