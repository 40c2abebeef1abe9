//! The same write twice is one write: same body, other body, in flight, by two people, after a restart.

use crate::support::facts::{BAKERY, NURSERY, application};
use crate::support::{Mode, TestServer};
use api::{ApplicationRow, DraftContent, Page, ProblemCode, path};
use rules::employer::Scheme;

#[tokio::test(flavor = "multi_thread")]
async fn the_same_application_twice_gives_the_same_receipt() {
    let server = TestServer::start().await;
    let employer = server.signed_in(NURSERY.user).await;
    let (new, key) = (application(NURSERY, Scheme::Virksomhedspraktik), employer.key());
    let first = employer.post_keyed(path::APPLICATIONS, &key, &new).await;
    server.clock.turn(chrono::TimeDelta::minutes(10));
    let second = employer.post_keyed(path::APPLICATIONS, &key, &new).await;
    assert_eq!((first.status, second.status), (201, 201));
    assert_eq!(first.body, second.body);
    assert_eq!(first.header("location"), second.header("location"));
    let list: Page<ApplicationRow> = employer.get(path::APPLICATIONS).await.json();
    assert_eq!((list.total, server.gate.asked()), (1, 1), "the registers are asked once");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_body_under_the_same_key_is_refused() {
    let server = TestServer::start().await;
    let employer = server.signed_in(NURSERY.user).await;
    let (mut new, key) = (application(NURSERY, Scheme::Virksomhedspraktik), employer.key());
    employer.post_keyed(path::APPLICATIONS, &key, &new).await;
    new.contact.name = "En anden".to_owned();
    let refused = employer.post_keyed(path::APPLICATIONS, &key, &new).await;
    assert_eq!(refused.code(), ProblemCode::IdempotencyKeyReused);
    // Another address under the same key is another request, too.
    let draft = employer.put_draft("draft-0001", None, &key, &DraftContent::default()).await;
    assert_eq!(draft.code(), ProblemCode::IdempotencyKeyReused);
    // A key belongs to the user: somebody else may use the same one.
    let other = server.signed_in(BAKERY.user).await;
    let theirs = application(BAKERY, Scheme::Virksomhedspraktik);
    assert_eq!(other.post_keyed(path::APPLICATIONS, &key, &theirs).await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_click_waits_for_the_first_one() {
    let server = TestServer::start().await;
    let employer = std::sync::Arc::new(server.signed_in(NURSERY.user).await);
    let (new, key) = (application(NURSERY, Scheme::Virksomhedspraktik), employer.key());
    server.gate.set(Mode::Held);
    let (clicked, sent, used) = (employer.clone(), new.clone(), key.clone());
    let first = tokio::spawn(async move { clicked.post_keyed(path::APPLICATIONS, &used, &sent).await });
    server.gate.somebody_waits().await;
    let second = employer.post_keyed(path::APPLICATIONS, &key, &new).await;
    assert_eq!(second.code(), ProblemCode::IdempotencyInFlight);
    assert_eq!(second.header("retry-after"), "1");
    server.gate.set(Mode::Open);
    let first = first.await.unwrap();
    assert_eq!(first.status, 201);
    let third = employer.post_keyed(path::APPLICATIONS, &key, &new).await;
    assert_eq!(third.body, first.body);
    assert_eq!(server.gate.asked(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_application_goes_on_when_the_browser_is_closed() {
    let server = TestServer::start().await;
    let employer = std::sync::Arc::new(server.signed_in(NURSERY.user).await);
    let (new, key) = (application(NURSERY, Scheme::Virksomhedspraktik), employer.key());
    server.gate.set(Mode::Held);
    let (clicked, sent, used) = (employer.clone(), new.clone(), key.clone());
    let closed = tokio::spawn(async move { clicked.post_keyed(path::APPLICATIONS, &used, &sent).await });
    server.gate.somebody_waits().await;
    closed.abort();
    assert!(closed.await.unwrap_err().is_cancelled());
    server.gate.set(Mode::Open);
    // Whoever tries again gets the receipt of the first time, at the latest when it is done.
    let answer = loop {
        let answer = employer.post_keyed(path::APPLICATIONS, &key, &new).await;
        if answer.status != 409 {
            break answer;
        }
    };
    assert_eq!(answer.status, 201);
    let list: Page<ApplicationRow> = employer.get(path::APPLICATIONS).await.json();
    assert_eq!((list.total, server.gate.asked()), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_failed_is_free_again() {
    let server = TestServer::start().await;
    let employer = server.signed_in(NURSERY.user).await;
    let (mut new, key) = (application(NURSERY, Scheme::Virksomhedspraktik), employer.key());
    new.contact.name = String::new();
    assert_eq!(employer.post_keyed(path::APPLICATIONS, &key, &new).await.status, 422);
    new.contact.name = "Poul".to_owned();
    assert_eq!(employer.post_keyed(path::APPLICATIONS, &key, &new).await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_write_asks_for_a_key() {
    let server = TestServer::start().await;
    let employer = server.signed_in(NURSERY.user).await;
    let new = application(NURSERY, Scheme::Virksomhedspraktik);
    assert_eq!(employer.post(path::APPLICATIONS, &new).await.code(), ProblemCode::IdempotencyKeyMissing);
    let id = path::draft("draft-0001");
    assert_eq!(employer.send("DELETE", &id, &[], None).await.code(), ProblemCode::IdempotencyKeyMissing);
    for key in ["short", "has a space", &"x".repeat(65)] {
        let answer = employer.post_keyed(path::APPLICATIONS, key, &new).await;
        assert_eq!(answer.code(), ProblemCode::InvalidHeader, "{key}");
    }
    // The header's own standard writes it in quotation marks: the same key.
    let quoted = employer.post_keyed(path::APPLICATIONS, "\"key-00000001\"", &new).await;
    let plain = employer.post_keyed(path::APPLICATIONS, "key-00000001", &new).await;
    assert_eq!((quoted.status, quoted.body), (201, plain.body));
}
