//! The app's built files: pages, shells of the app, and assets named by their content.

use super::Refusal;
use crate::app::Shared;
use api::ProblemCode;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Method, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::path::{Path, PathBuf};
use tower::ServiceExt;
use tower_http::services::ServeFile;

/// Kept for a year: the name changes with the content.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Kept, but asked for again each time.
const ASK: &str = "no-cache";

/// Parts of the app that draw every address below their own.
const SHELLS: [&str; 4] = ["borger", "arbejdsgiver", "kommune", "log-ind"];

/// An address as names of folders and a file. `None` for one that could lead out of the folder or to a hidden file.
fn segments(path: &str) -> Option<Vec<&str>> {
    let plain = |part: &&str| {
        !part.starts_with('.')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
    };
    let segments: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
    segments.iter().all(plain).then_some(segments)
}

/// Whether the address belongs to a part of the app that draws it: in Danish at the root, in English below `/en`.
fn drawn_by_app(segments: &[&str]) -> bool {
    let own = segments.strip_prefix(&["en"]).unwrap_or(segments);
    own.first().is_some_and(|first| SHELLS.contains(first))
}

async fn is_file(path: &Path) -> bool {
    tokio::fs::metadata(path).await.is_ok_and(|found| found.is_file())
}

/// The file of an address: itself, the page of that folder, or the shell of the nearest page above it.
async fn find(dist: &Path, path: &str) -> Option<PathBuf> {
    let segments = segments(path)?;
    let place = segments.iter().fold(dist.to_owned(), |place, part| place.join(part));
    if !path.ends_with('/') && is_file(&place).await {
        return Some(place);
    }
    let page = place.join("index.html");
    if is_file(&page).await {
        return Some(page);
    }
    // What looks like a file is one, or is not there: a script must never be answered with a page.
    let looks_like_a_file = segments.last().is_some_and(|last| last.contains('.'));
    if looks_like_a_file || !drawn_by_app(&segments) {
        return None;
    }
    let root = if segments.first() == Some(&"en") { dist.join("en") } else { dist.to_owned() };
    for above in place.ancestors().skip(1).take_while(|above| *above != root) {
        let shell = above.join("index.html");
        if is_file(&shell).await {
            return Some(shell);
        }
    }
    // The sign-in page belongs to the employer's app.
    let shell = root.join("arbejdsgiver/index.html");
    is_file(&shell).await.then_some(shell)
}

async fn send(file: &Path, request: Request<Body>) -> Response {
    match ServeFile::new(file).precompressed_br().oneshot(request).await {
        Ok(response) => response.map(Body::new).into_response(),
        Err(never) => match never {},
    }
}

/// The page for an address that leads nowhere, with its own status.
async fn missing(dist: &Path, path: &str, mut request: Request<Body>) -> Response {
    let english = path == "/en" || path.starts_with("/en/");
    let page = dist.join(if english { "en/404.html" } else { "404.html" });
    // The page is always sent whole: the browser asked for something else.
    for name in [header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE, header::RANGE, header::IF_RANGE] {
        request.headers_mut().remove(name);
    }
    let mut response = send(&page, request).await;
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// Answers every address that is not the API's.
pub async fn serve(State(app): State<Shared>, request: Request<Body>) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Refusal::new(ProblemCode::MethodNotAllowed).into_response();
    }
    let path = request.uri().path().to_owned();
    let Some(dist) = app.config.dist.as_ref().filter(|_| !path.starts_with("/api/")) else {
        return Refusal::new(ProblemCode::NotFound).into_response();
    };
    let Some(file) = find(dist, &path).await else { return missing(dist, &path, request).await };
    let forever = path.starts_with("/assets/");
    let mut response = send(&file, request).await;
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static(if forever { FOREVER } else { ASK }));
    response
}
