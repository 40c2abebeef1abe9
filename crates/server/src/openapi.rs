//! The API as an OpenAPI 3.1 document. Handlers describe themselves; the types of `rules` are described by hand.

use serde_json::{Map, Value, json};
use utoipa::openapi::OpenApi;

/// The types of `rules` as they stand on the wire.
const RULES: &str = include_str!("openapi/rules.json");

/// The handlers' document with title, sign-in and the types of `rules`.
#[must_use]
pub fn complete(described: &OpenApi) -> Value {
    let mut document = serde_json::to_value(described).unwrap_or_default();
    let rules: Map<String, Value> = serde_json::from_str(RULES).unwrap_or_default();
    let Some(root) = document.as_object_mut() else { return document };
    root.insert(
        "info".to_owned(),
        json!({
            "title": "Min side",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
            "description": "Pre-checks and applications for løntilskud and virksomhedspraktik, and citizens' duties, Min Plan, \
                CV and job log, and employers' search among CVs. Dates are YYYY-MM-DD, \
                times UTC, hours 1/100 hour, money øre. Errors are application/problem+json with a stable code. \
                No address carries personal data."
        }),
    );
    root.insert("servers".to_owned(), json!([{ "url": "/" }]));
    let components = root.entry("components").or_insert_with(|| json!({}));
    if let Some(components) = components.as_object_mut() {
        let schemas = components.entry("schemas").or_insert_with(|| json!({}));
        if let Some(schemas) = schemas.as_object_mut() {
            schemas.extend(rules);
        }
        components.insert(
            "securitySchemes".to_owned(),
            json!({ "session": {
                "type": "apiKey", "in": "cookie", "name": "__Host-session",
                "description": "Set by POST /api/v1/session. Named `session` on a loopback address without https."
            } }),
        );
    }
    document
}
