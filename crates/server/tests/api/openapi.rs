//! The API's document is kept: a change of the API is seen in review.

use crate::support::TestServer;
use serde_json::Value;
use std::collections::BTreeSet;

#[tokio::test(flavor = "multi_thread")]
async fn the_document_is_the_kept_one() {
    let server = TestServer::start().await;
    let document: Value = server.client().get(api::path::OPENAPI).await.json();
    insta::assert_json_snapshot!("openapi", document);
}

/// Collects every `$ref` and the names of parts.
fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(target) if key == "$ref" => {
                        found.insert(target.clone());
                    }
                    _ => references(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_document_is_whole() {
    let server = TestServer::start().await;
    let document: Value = server.client().get(api::path::OPENAPI).await.json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    assert!(found.len() > 20);
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
    // Nothing that could be a person's number is part of an address.
    for address in document["paths"].as_object().unwrap().keys() {
        assert!(!address.contains("cpr"), "{address}");
    }
}

/// Writes that take no key, each with why asking twice does no harm.
const KEYLESS: [(&str, &str, &str); 10] = [
    ("post", "/api/v1/precheck", "answers and keeps nothing"),
    ("post", "/api/v1/cvs/search", "a search, in a body so that no address carries it"),
    ("post", "/api/v1/office/citizens/search", "a search, in a body so that no address carries it"),
    ("post", "/api/v1/office/booking-deadlines/check", "shows what would become of deadlines and sets none"),
    ("post", "/api/v1/office/slots/preview", "shows what a pattern would make and makes nothing"),
    ("post", "/api/v1/session", "a new secret each time, which no kept answer may hold"),
    ("delete", "/api/v1/session", "signing out twice comes to the same"),
    (
        "post",
        "/api/v1/persons/{person}/calendar-feed",
        "a new secret each time, which no kept answer may hold",
    ),
    ("delete", "/api/v1/persons/{person}/calendar-feed", "withdrawing twice comes to the same"),
    (
        "post",
        "/api/v1/persons/{person}/mandates/{id}/invitation",
        "a new code each time, which no kept answer may hold",
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_write_takes_a_key_or_is_listed_with_its_reason() {
    let server = TestServer::start().await;
    let document: Value = server.client().get(api::path::OPENAPI).await.json();
    let (mut keyed, mut keyless) = (0, BTreeSet::new());
    for (address, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            if !["post", "put", "patch", "delete"].contains(&method.as_str()) {
                continue;
            }
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let key =
                parameters.into_iter().find(|it| it["in"] == "header" && it["name"] == "Idempotency-Key");
            match key {
                Some(key) => {
                    assert_eq!(key["required"], true, "{method} {address}: a key that may be left out");
                    keyed += 1;
                }
                None => {
                    keyless.insert((method.as_str(), address.as_str()));
                }
            }
        }
    }
    assert_eq!(keyless, KEYLESS.map(|(method, address, _)| (method, address)).into());
    assert!(keyed > 40, "{keyed} writes with a key");
}
