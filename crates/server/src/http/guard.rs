//! The door: a name for the request, a line in the log, and an answer even when a handler breaks down.

use super::Refusal;
use super::problem::REQUEST_ID;
use crate::config::Limits;
use crate::id;
use api::ProblemCode;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::Semaphore;
use tracing::Instrument;

const NAME: HeaderName = HeaderName::from_static(REQUEST_ID);

/// Names the request, replacing any name the client sent, and logs how it went. The log has the route's pattern,
/// never the address itself: an address may have been typed by anybody.
pub async fn name_and_log(mut request: Request, next: Next) -> Response {
    let id = id::request();
    let Ok(value) = HeaderValue::from_str(&id) else { return next.run(request).await };
    request.headers_mut().insert(NAME, value.clone());
    let route = request.extensions().get::<MatchedPath>().map_or("file", MatchedPath::as_str).to_owned();
    let method = request.method().clone();
    let begun = Instant::now();
    let span = tracing::info_span!("request", id = %id, method = %method, route = %route);
    async move {
        let mut response = next.run(request).await;
        response.headers_mut().insert(NAME, value);
        let status = response.status().as_u16();
        let micros = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
        tracing::info!(name: "http.answered", status, micros, "{method} {route} answered {status}");
        response
    }
    .instrument(span)
    .await
}

/// Lets a request in while there is room.
pub async fn admit(places: Arc<Semaphore>, request: Request, next: Next) -> Response {
    match places.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) => Refusal::retry_after(ProblemCode::TooBusy, 1).into_response(),
    }
}

/// Addresses that files come in at.
const UPLOADS: &str = "/api/v1/persons/{person}/attachments/{place}";

/// Ends a request that takes too long. A file on a slow line takes its time.
pub async fn hurry(limits: Limits, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let patience = if route == Some(UPLOADS) { limits.upload } else { limits.patience };
    match tokio::time::timeout(patience, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Refusal::new(ProblemCode::RequestTimeout).into_response(),
    }
}

/// The answer when a handler panics. What it panicked with may hold anything, so it is not repeated.
#[must_use]
pub fn broke_down(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!(name: "http.panicked", "a handler broke down");
    Refusal::new(ProblemCode::Internal).into_response()
}
