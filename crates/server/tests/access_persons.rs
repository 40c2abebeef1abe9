//! Who gets what at the addresses below a person: nobody, an employer, the citizen herself, another citizen, the
//! caseworkers of her municipality, of another one and of her fund, each with the case opened where that is allowed.

#[cfg(test)]
mod support;

use api::{Opening, OpeningPurpose, ProblemCode, path};
use support::{Client, TestServer};

const PERSON: &str = "p-anemone";

async fn callers(server: &TestServer) -> [Client; 7] {
    let callers = [
        server.client(),
        server.signed_in("bageri").await,
        server.signed_in("borger-booking").await,
        server.signed_in("borger-akasse").await,
        server.signed_in("sagsbehandler").await,
        server.signed_in("sagsbehandler-vestereg").await,
        server.signed_in("sagsbehandler-akasse").await,
    ];
    let opening = Opening { purpose: OpeningPurpose::Plan };
    for (caller, expected) in callers.iter().zip([401, 403, 403, 403, 201, 404, 201]) {
        let answer = caller.post_keyed(&path::openings(PERSON), &caller.key(), &opening).await;
        assert_eq!(answer.status, expected);
    }
    callers
}

#[tokio::test(flavor = "multi_thread")]
async fn every_read_for_everybody() {
    let server = TestServer::start().await;
    let callers = callers(&server).await;
    let table: [(String, [u16; 7]); 1] = [(path::overview(PERSON), [401, 403, 200, 404, 200, 404, 200])];
    for (address, expected) in &table {
        for (caller, expected) in callers.iter().zip(expected) {
            assert_eq!(caller.get(address).await.status, *expected, "{address}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_learns_who_exists() {
    let server = TestServer::start().await;
    let callers = callers(&server).await;
    for person in [PERSON, "p-nobody", "p-..%2Fp-birk", "x"] {
        let answer = callers[5].get(&path::overview(person)).await;
        assert_eq!(answer.code(), ProblemCode::NotFound, "{person}");
        let answer = callers[3].get(&path::overview(person)).await;
        assert_eq!(answer.code(), ProblemCode::NotFound, "{person}");
    }
}
