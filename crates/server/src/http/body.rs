//! JSON bodies: refused with the place of the mistake, never with its content.

use super::Refusal;
use super::refusal::Wrong;
use api::{FieldCode, ProblemCode};
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

/// A JSON answer, or the body of a request that changes nothing.
#[derive(Clone, Debug)]
pub struct Json<T>(pub T);

impl<T: serde::Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

/// The path of a mistake as a JSON pointer (RFC 6901).
fn pointer(path: &serde_path_to_error::Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        let part = match segment {
            Segment::Seq { index } => index.to_string(),
            Segment::Map { key } => key.replace('~', "~0").replace('/', "~1"),
            Segment::Enum { .. } | Segment::Unknown => continue,
        };
        pointer.push('/');
        pointer.push_str(&part);
    }
    pointer
}

/// Reads a body as `T`.
///
/// # Errors
/// `malformed_body`; the pointer says where, where it is a matter of shape.
pub fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let fields = if error.inner().is_data() {
            vec![Wrong { pointer: pointer(error.path()), code: FieldCode::WrongShape }]
        } else {
            Vec::new()
        };
        Refusal { code: ProblemCode::MalformedBody, fields, retry_after: None }
    })?;
    json.end().map_err(|_| Refusal::new(ProblemCode::MalformedBody))?;
    Ok(value)
}

/// The bytes of a body that says it is JSON.
///
/// # Errors
/// `unsupported_media_type`, `body_too_large`, or `malformed_body` where the client went away.
pub async fn bytes(request: Request) -> Result<Bytes, Refusal> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    if !kind.split(';').next().unwrap_or("").trim().eq_ignore_ascii_case("application/json") {
        return Err(Refusal::new(ProblemCode::UnsupportedMediaType));
    }
    Bytes::from_request(request, &()).await.map_err(|rejection| {
        let too_large = rejection.into_response().status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE;
        Refusal::new(if too_large { ProblemCode::BodyTooLarge } else { ProblemCode::MalformedBody })
    })
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        parse(&bytes(request).await?).map(Self)
    }
}
