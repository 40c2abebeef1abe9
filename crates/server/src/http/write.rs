//! A write as it comes in: its idempotency key, its body, and what it is based on.

use super::problem::REQUEST_ID;
use super::{Refusal, body};
use crate::id;
use crate::session::Caller;
use api::ProblemCode;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Actor, Answer, Base, Keyed, Purpose, WriteContext};

/// A write with its body.
pub struct Write<T> {
    /// What was sent; `()` where nothing is.
    pub body: T,
    /// The client's key and the request's hash.
    pub keyed: Keyed,
    /// The headers.
    pub headers: HeaderMap,
    /// Names the request in the log.
    pub request_id: String,
}

/// The idempotency key of a write.
///
/// # Errors
/// `idempotency_key_missing`, `invalid_header`.
pub fn key(headers: &HeaderMap) -> Result<String, Refusal> {
    let value = headers.get("idempotency-key").ok_or(Refusal::new(ProblemCode::IdempotencyKeyMissing))?;
    let text = value.to_str().map_err(|_| Refusal::new(ProblemCode::InvalidHeader))?;
    // The header's own standard writes the key as a quoted string; both ways are taken.
    let text = text.trim().trim_matches('"');
    let printable = text.bytes().all(|byte| byte.is_ascii_graphic());
    if !printable || !(8..=64).contains(&text.len()) {
        return Err(Refusal::new(ProblemCode::InvalidHeader));
    }
    Ok(text.to_owned())
}

/// Names the request in the log.
#[must_use]
pub fn request_id(headers: &HeaderMap) -> String {
    headers.get(REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned()
}

impl<T: DeserializeOwned> Write<T> {
    /// Reads the write. Asked for after the access check, so that strangers cost nothing.
    ///
    /// # Errors
    /// `idempotency_key_missing`, `invalid_header`, or the body's own.
    pub async fn read(request: Request) -> Result<Self, Refusal> {
        let headers = request.headers().clone();
        let key = key(&headers)?;
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        // What has no body, as a deletion or a step, needs not say that it is JSON.
        let bare = !headers.contains_key(header::CONTENT_TYPE) && core::mem::size_of::<T>() == 0;
        let bytes = if bare { "null".into() } else { body::bytes(request).await? };
        let request_hash = id::request_hash(method.as_str(), &path, &bytes);
        Ok(Self {
            body: body::parse(&bytes)?,
            keyed: Keyed { key, request_hash, lease: None },
            request_id: request_id(&headers),
            headers,
        })
    }
}

impl<T> Write<T> {
    /// The context of this write, done by `caller`.
    pub fn context(&self, caller: &Caller, purpose: Purpose, now: DateTime<Utc>) -> WriteContext {
        WriteContext {
            actor: Actor::of(&caller.user),
            purpose,
            request_id: self.request_id.clone(),
            key: Some(self.keyed.clone()),
            now,
        }
    }

    /// What the change is based on: `If-None-Match: *` for something new, `If-Match: "3"` for version 3.
    ///
    /// # Errors
    /// `version_missing` without either, `invalid_header` for anything else.
    pub fn base(&self) -> Result<Base, Refusal> {
        let text = |name: HeaderName| {
            self.headers.get(name).map(|value| {
                value.to_str().map(str::trim).map_err(|_| Refusal::new(ProblemCode::InvalidHeader))
            })
        };
        match (text(header::IF_MATCH).transpose()?, text(header::IF_NONE_MATCH).transpose()?) {
            (None, Some("*")) => Ok(Base::New),
            (Some(tag), None) => tag
                .strip_prefix('"')
                .and_then(|tag| tag.strip_suffix('"'))
                .and_then(|tag| tag.parse().ok())
                .map(Base::Version)
                .ok_or(Refusal::new(ProblemCode::InvalidHeader)),
            (None, None) => Err(Refusal::new(ProblemCode::VersionMissing)),
            _ => Err(Refusal::new(ProblemCode::InvalidHeader)),
        }
    }
}

/// The context of a write that is no JSON.
#[must_use]
pub fn keyed_context(
    headers: &HeaderMap,
    caller: &Caller,
    purpose: Purpose,
    now: DateTime<Utc>,
    keyed: Keyed,
) -> WriteContext {
    WriteContext {
        actor: Actor::of(&caller.user),
        purpose,
        request_id: request_id(headers),
        key: Some(keyed),
        now,
    }
}

/// An answer to be kept under the key and sent.
///
/// # Errors
/// `internal` where the body cannot be written as JSON.
pub fn answer(
    status: StatusCode,
    headers: &[(HeaderName, String)],
    body: Option<&impl Serialize>,
) -> Result<Answer, Refusal> {
    let body = match body {
        Some(body) => serde_json::to_string(body).map_err(|_| Refusal::new(ProblemCode::Internal))?,
        None => String::new(),
    };
    let headers = headers.iter().map(|(name, value)| (name.to_string(), value.clone())).collect();
    Ok(Answer { status: status.as_u16(), headers, body })
}

/// A kept answer as it goes out, now or again.
pub fn send(answer: Answer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = if answer.body.is_empty() {
        status.into_response()
    } else {
        (status, [(header::CONTENT_TYPE, "application/json")], answer.body).into_response()
    };
    for (name, value) in answer.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
