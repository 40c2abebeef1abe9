//! Writes refusals as `application/problem+json` in the reader's language.

use super::Refusal;
use crate::app::{App, Shared};
use api::{FieldProblem, Problem, ProblemCode, path};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

/// The header that names the request.
pub const REQUEST_ID: &str = "x-request-id";

/// The first language of `Accept-Language` that the product has; Danish otherwise.
fn language(headers: &HeaderMap) -> &'static str {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    accepted
        .split(',')
        .filter_map(|part| match part.trim().get(..2) {
            Some("da") => Some("da"),
            Some("en") => Some("en"),
            _ => None,
        })
        .next()
        .unwrap_or("da")
}

/// The refusal behind a status that a layer below the handlers has set.
fn of_status(status: StatusCode) -> Option<Refusal> {
    let code = match status {
        StatusCode::NOT_FOUND => ProblemCode::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => ProblemCode::MethodNotAllowed,
        StatusCode::REQUEST_TIMEOUT => ProblemCode::RequestTimeout,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemCode::BodyTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ProblemCode::UnsupportedMediaType,
        StatusCode::FORBIDDEN => ProblemCode::CrossSite,
        StatusCode::SERVICE_UNAVAILABLE => ProblemCode::TooBusy,
        status if status.is_server_error() => ProblemCode::Internal,
        status if status.is_client_error() => ProblemCode::MalformedBody,
        _ => return None,
    };
    Some(Refusal::new(code))
}

/// The document of a refusal.
fn document(app: &App, refusal: &Refusal, language: &str, request_id: &str) -> Problem {
    let code = refusal.code.code();
    let sentence = app.say(|texts| texts.dynamic("problem", code, &[]));
    Problem {
        kind: format!("{}/problems/{code}", path::BASE),
        title: sentence.pick(language).to_owned(),
        status: refusal.code.status(),
        code: refusal.code,
        sentence,
        errors: refusal
            .fields
            .iter()
            .map(|wrong| FieldProblem {
                pointer: wrong.pointer.clone(),
                code: wrong.code,
                sentence: app
                    .say(|texts| texts.dynamic("problem", &format!("field_{}", wrong.code.code()), &[])),
            })
            .collect(),
        request_id: request_id.to_owned(),
    }
}

/// Gives every refusal its document.
pub async fn write(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let language = language(request.headers());
    let request_id =
        request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned();
    // A page for what is not found is no problem document.
    let page = !request.uri().path().starts_with("/api/");
    let mut response = next.run(request).await;
    let refusal = response.extensions_mut().remove::<Refusal>();
    // Nor is a page that says itself what went wrong.
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    let says_itself = page && kind.starts_with("text/html");
    let by_status = || {
        of_status(response.status())
            .filter(|refusal| !says_itself && (!page || refusal.code != ProblemCode::NotFound))
    };
    let Some(refusal) = refusal.or_else(by_status) else { return response };
    let problem = document(&app, &refusal, language, &request_id);
    tracing::debug!(name: "http.refused", code = refusal.code.code(), "a request was refused");
    let Ok(body) = serde_json::to_vec(&problem) else { return response };
    *response.status_mut() =
        StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language));
    headers.remove(header::CONTENT_LENGTH);
    *response.body_mut() = Body::from(body);
    response
}
