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
