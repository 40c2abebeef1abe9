//! Documents to take along: who gets them, in which language, under which name, and that each look is recorded.

use crate::support::{Client, TestServer};
use api::booking::{BookingReceipt, NewBooking, SlotList};
use api::{
    Cv, CvWish, Look, NewPlanVersion, Opening, OpeningPurpose, Page, PlanOperations, PlanView, ProblemCode,
    path,
};
use plan::{Change, GoalKind, Operation};

const PERSON: &str = "p-anemone";

async fn staff(server: &TestServer) -> Client {
    let client = server.signed_in("sagsbehandler").await;
    let opening = Opening { purpose: OpeningPurpose::Plan };
    assert_eq!(client.post_keyed(&path::openings(PERSON), &client.key(), &opening).await.status, 201);
    client
}

/// A plan of one goal, published once.
async fn published(server: &TestServer) -> Client {
    let client = staff(server).await;
    let change =
        Change::AddGoal { goal: "g1".to_owned(), parent: None, kind: GoalKind::Job, title: "Kok".to_owned() };
    let sent =
        PlanOperations { operations: vec![Operation { id: "op-00001".to_owned(), change }], brief: false };
    assert_eq!(client.post_keyed(&path::plan_operations(PERSON), &client.key(), &sent).await.status, 200);
    let version = client.get(&path::plan(PERSON)).await.json::<PlanView>().plan.version;
    let publish = NewPlanVersion { version };
    assert_eq!(client.post_keyed(&path::plan_versions(PERSON), &client.key(), &publish).await.status, 201);
    client
}

/// The document at an address is a PDF, and its name says nothing of her.
async fn named(client: &Client, address: &str) -> String {
    let answer = client.get(address).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.body);
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert!(answer.body.starts_with("%PDF-1.7"), "{address}");
    answer.header("content-disposition").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plan_comes_as_it_stands_and_as_it_was_published() {
    let server = TestServer::start().await;
    let staff = published(&server).await;
    let citizen = server.signed_in("borger-booking").await;
    let now = named(&citizen, &path::plan_document(PERSON)).await;
    assert_eq!(now, "attachment; filename=\"min-plan-2026-11-16.pdf\"");
    let version = named(&citizen, &path::plan_version_document(PERSON, 1)).await;
    assert_eq!(version, "attachment; filename=\"min-plan-1-2026-11-16.pdf\"");
    named(&staff, &format!("{}?language=en", path::plan_version_document(PERSON, 1))).await;
    let missing = citizen.get(&path::plan_version_document(PERSON, 2)).await;
    assert_eq!(missing.code(), ProblemCode::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_that_is_none_is_refused() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let answer = citizen.get(&format!("{}?language=tlh", path::plan_document(PERSON))).await;
    assert_eq!(answer.code(), ProblemCode::InvalidQuery);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_a_document_stands_in_the_log() {
    let server = TestServer::start().await;
    let staff = published(&server).await;
    named(&staff, &path::plan_document(PERSON)).await;
    let citizen = server.signed_in("borger-booking").await;
    let log: Page<Look> = citizen.get(&path::log(PERSON)).await.json();
    let before = log.total;
    named(&staff, &path::plan_version_document(PERSON, 1)).await;
    let log: Page<Look> = citizen.get(&path::log(PERSON)).await.json();
    assert_eq!(log.total, before + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_and_a_cv_come_as_documents() {
    let server = TestServer::with_slots().await;
    let citizen = server.signed_in("borger-booking").await;
    assert_eq!(citizen.get(&path::cv_document(PERSON)).await.code(), ProblemCode::NotFound);
    let cv = Cv { wishes: vec![CvWish { code: None, title: "Kok".to_owned() }], ..Cv::default() };
    assert_eq!(citizen.put(&path::cv(PERSON), None, &citizen.key(), &cv).await.status, 201);
    let name = named(&citizen, &path::cv_document(PERSON)).await;
    assert_eq!(name, "attachment; filename=\"cv-2026-11-16.pdf\"");

    let found: SlotList = citizen.get(&path::slots(PERSON)).await.json();
    let slot = NewBooking { slot: found.days[0].times[0].slot.id.clone(), or_alike: false, noted_at: None };
    let receipt: BookingReceipt =
        citizen.post_keyed(&path::bookings(PERSON), &citizen.key(), &slot).await.json();
    let name = named(&citizen, &path::receipt_document(PERSON, &receipt.id)).await;
    assert_eq!(name, format!("attachment; filename=\"{}.pdf\"", receipt.id.to_lowercase()));
    let other = server.signed_in("borger-akasse").await;
    assert_eq!(other.get(&path::receipt_document(PERSON, &receipt.id)).await.status, 404);
}
