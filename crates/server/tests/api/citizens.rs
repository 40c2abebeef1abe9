//! A citizen's overview, and the caseworker's way into her case.

use crate::support::{Client, TestServer};
use api::{LookKind, Opening, OpeningPurpose, Overview, ProblemCode, Role, path};
use chrono::TimeDelta;
use serde_json::json;

fn meeting() -> Opening {
    Opening { purpose: OpeningPurpose::Meeting }
}

async fn open(client: &Client, person: &str) -> u16 {
    client.post_keyed(&path::openings(person), &client.key(), &meeting()).await.status
}

#[tokio::test(flavor = "multi_thread")]
async fn a_citizen_sees_what_to_do_and_by_when() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let overview: Overview = citizen.get(&path::overview("p-anemone")).await.json();
    assert_eq!((overview.person.name.as_str(), overview.person.group), ("Amina Yusuf Karlsen", Some(1)));
    assert_eq!(overview.person.municipality, "Lyngborg Kommune");
    assert_eq!(overview.person.fund.as_deref(), Some("Fælles A-kasse"));
    // Registered on 2 November: two weeks for the CV end on the 16th. The booking was set to the 19th.
    let due = |kind: &str| {
        let duty = overview.duties.duties.iter().find(|duty| duty.kind == kind).unwrap();
        (duty.due.clone(), duty.state.clone())
    };
    assert_eq!(overview.duties.on, "2026-11-16");
    assert_eq!(overview.duties.next.as_deref(), Some("cv"));
    assert_eq!(due("cv"), (Some("2026-11-16".to_owned()), "open".to_owned()));
    assert_eq!(due("booking"), (Some("2026-11-19".to_owned()), "open".to_owned()));
    let spoken = |language| overview.duties.findings.iter().all(|f| !f.sentence[language].is_empty());
    assert!(spoken("da") && spoken("en"));
    // Nothing of the register's number goes out.
    let body = citizen.get(&path::overview("p-anemone")).await.body;
    assert!(!body.contains("7403850114") && !body.contains("740385"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_demo_citizen_has_an_overview_in_words() {
    let server = TestServer::start().await;
    for user in registers::demo::users().unwrap() {
        let Some(person) = &user.user.person else { continue };
        let citizen = server.signed_in(&user.user.id).await;
        let overview: Overview = citizen.get(&path::overview(person)).await.json();
        assert!(!overview.duties.findings.is_empty(), "{person}");
        for finding in &overview.duties.findings {
            assert!(!finding.sentence["da"].contains('['), "{person}: a text is missing");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn changing_the_register_changes_the_page() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-frist-passeret").await;
    let state = async || {
        let overview: Overview = citizen.get(&path::overview("p-ceder")).await.json();
        overview.duties.duties.into_iter().find(|duty| duty.kind == "cv").unwrap().state
    };
    assert_eq!(state().await, "overdue");
    let file = server.person_file("p-ceder");
    let mut record: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    record["facts"]["cv"]["available"] = json!({ "value": "2026-11-13", "origin": "register" });
    std::fs::write(&file, record.to_string()).unwrap();
    assert_eq!(state().await, "done");
    // Facts that cannot be right are no answer: away on holiday without an end.
    record["facts"]["absences"] = json!({ "value": [{ "kind": "holiday", "from": "2026-11-01" }] });
    std::fs::write(&file, record.to_string()).unwrap();
    let answer = citizen.get(&path::overview("p-ceder")).await;
    assert_eq!(answer.code(), ProblemCode::RegisterUnavailable);
    assert!(!answer.body.contains("Lindahl"));
    std::fs::remove_file(&file).unwrap();
    assert_eq!(citizen.get(&path::overview("p-ceder")).await.code(), ProblemCode::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_opened_with_a_purpose_and_the_look_is_kept() {
    let server = TestServer::start().await;
    let caseworker = server.signed_in("sagsbehandler").await;
    let refused = caseworker.get(&path::overview("p-anemone")).await;
    assert_eq!((refused.status, refused.code()), (403, ProblemCode::PurposeMissing));
    assert!(server.app.store.looks_at("7403850114", 1, 25).await.unwrap().items.is_empty());
    assert_eq!(open(&caseworker, "p-anemone").await, 201);
    assert_eq!(caseworker.get(&path::overview("p-anemone")).await.status, 200);
    // Another case, another session and the same session after eight hours have to ask again.
    assert_eq!(caseworker.get(&path::overview("p-birk")).await.code(), ProblemCode::PurposeMissing);
    let other = server.signed_in("sagsbehandler").await;
    assert_eq!(other.get(&path::overview("p-anemone")).await.code(), ProblemCode::PurposeMissing);
    let looks = server.app.store.looks_at("7403850114", 1, 25).await.unwrap().items;
    let words: Vec<_> = looks.iter().map(|look| (look.kind, look.resource.as_str())).collect();
    assert_eq!(words, [(LookKind::Read, "overview"), (LookKind::Create, "opening")]);
    for look in &looks {
        assert_eq!((look.role, look.purpose.as_str()), (Role::Caseworker, "meeting"));
        assert_eq!(look.organisation.as_deref(), Some("Lyngborg Kommune"));
    }
    // Her own look leaves no trace.
    let citizen = server.signed_in("borger-booking").await;
    assert_eq!(citizen.get(&path::overview("p-anemone")).await.status, 200);
    assert_eq!(server.app.store.looks_at("7403850114", 1, 25).await.unwrap().total, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opening_ends_with_its_session() {
    let server = TestServer::start().await;
    let caseworker = server.signed_in("sagsbehandler").await;
    assert_eq!(open(&caseworker, "p-anemone").await, 201);
    let cookie = caseworker.cookie();
    caseworker.send("DELETE", path::SESSION, &[], None).await;
    caseworker.set_cookie(cookie);
    assert_eq!(caseworker.get(&path::overview("p-anemone")).await.code(), ProblemCode::NotSignedIn);
    assert_eq!(caseworker.sign_in("sagsbehandler").await.status, 201);
    assert_eq!(caseworker.get(&path::overview("p-anemone")).await.code(), ProblemCode::PurposeMissing);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_purpose_is_one_of_the_known_ones() {
    let server = TestServer::start().await;
    let caseworker = server.signed_in("sagsbehandler").await;
    for body in [json!({}), json!({ "purpose": "curiosity" }), json!({ "purpose": "plan", "more": 1 })] {
        let answer = caseworker.post_keyed(&path::openings("p-anemone"), &caseworker.key(), &body).await;
        assert_eq!(answer.code(), ProblemCode::MalformedBody);
    }
    let keyless = caseworker.post(&path::openings("p-anemone"), &meeting()).await;
    assert_eq!(keyless.code(), ProblemCode::IdempotencyKeyMissing);
}

/// A fund sees its members in every municipality, and nobody who has left it.
#[tokio::test(flavor = "multi_thread")]
async fn a_fund_sees_its_members_while_they_are_members() {
    let server = TestServer::start().await;
    let fund = server.signed_in("sagsbehandler-akasse").await;
    for (person, expected) in [("p-anemone", 201), ("p-valmue", 201), ("p-kornblomst", 404), ("p-ask", 404)] {
        assert_eq!(open(&fund, person).await, expected, "{person}");
    }
    assert_eq!(fund.get(&path::overview("p-valmue")).await.status, 200);
    let file = server.person_file("p-valmue");
    let mut record: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    record.as_object_mut().unwrap().remove("fund");
    std::fs::write(&file, record.to_string()).unwrap();
    assert_eq!(fund.get(&path::overview("p-valmue")).await.code(), ProblemCode::NotFound);
    server.clock.turn(TimeDelta::minutes(1));
    assert_eq!(open(&fund, "p-valmue").await, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_citizen_who_moves_leaves_the_old_municipality() {
    let server = TestServer::start().await;
    let (old, new) =
        (server.signed_in("sagsbehandler").await, server.signed_in("sagsbehandler-vestereg").await);
    assert_eq!((open(&old, "p-iris").await, open(&new, "p-iris").await), (201, 404));
    let file = server.person_file("p-iris");
    let moved = std::fs::read_to_string(&file).unwrap().replace("\"0991\"", "\"0992\"");
    std::fs::write(&file, moved).unwrap();
    assert_eq!(old.get(&path::overview("p-iris")).await.code(), ProblemCode::NotFound);
    assert_eq!(open(&new, "p-iris").await, 201);
    let overview: Overview = new.get(&path::overview("p-iris")).await.json();
    assert_eq!(overview.person.municipality, "Vestereg Kommune");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opening_is_made_once_under_its_key() {
    let server = TestServer::start().await;
    let caseworker = server.signed_in("sagsbehandler").await;
    for _ in 0..2 {
        let answer = caseworker.post_keyed(&path::openings("p-birk"), "opening-0001", &meeting()).await;
        assert_eq!((answer.status, answer.json::<Opening>()), (201, meeting()));
    }
    let trail = server.app.store.audit_of("opening", "p-birk").await.unwrap();
    assert_eq!(trail.len(), 1);
    let other = Opening { purpose: OpeningPurpose::Decision };
    let answer = caseworker.post_keyed(&path::openings("p-birk"), "opening-0001", &other).await;
    assert_eq!(answer.code(), ProblemCode::IdempotencyKeyReused);
}
