//! One request and its answer.

use super::failure::Failure;
use crate::state::session;
use core::future::Future;
use core::pin::Pin;
use gloo_net::http::{Request, RequestBuilder};
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::{AbortController, File};

/// The status of an answer that says: still the same.
const NOT_MODIFIED: u16 = 304;

/// Ends the reads of a page when the page is left.
#[derive(Clone, Debug)]
pub struct Leaving(Option<AbortController>);

impl Leaving {
    /// Reads that end with the current owner: the page, or the next run of an effect.
    #[must_use]
    pub fn page() -> Self {
        let leaving = Self::never();
        let controller = StoredValue::new_local(leaving.0.clone());
        on_cleanup(move || {
            if let Some(Some(controller)) = controller.try_get_value() {
                controller.abort();
            }
        });
        leaving
    }

    /// Reads that nothing ends.
    #[must_use]
    pub fn never() -> Self {
        Self(AbortController::new().ok())
    }

    fn has_left(&self) -> bool {
        self.0.as_ref().is_some_and(|controller| controller.signal().aborted())
    }
}

/// The methods of writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    Post,
    Put,
    Delete,
}

/// What is sent.
#[derive(Clone, Debug)]
enum Body {
    Nothing,
    Json(String),
    File(File),
}

/// A write before it is sent.
#[derive(Clone, Debug)]
pub(super) struct Write {
    method: Method,
    path: String,
    key: String,
    body: Body,
    /// The version it changes; `Some(None)` where it must be new.
    version: Option<Option<u64>>,
}

impl Write {
    pub(super) fn new(method: Method, path: &str, key: &str) -> Self {
        Self { method, path: path.to_owned(), key: key.to_owned(), body: Body::Nothing, version: None }
    }

    pub(super) fn with<T: Serialize>(self, body: &T) -> Result<Self, Failure> {
        let body = serde_json::to_string(body).map_err(|_| Failure::Unreadable { status: 0 })?;
        Ok(self.with_text(&body))
    }

    pub(super) fn with_text(mut self, body: &str) -> Self {
        self.body = Body::Json(body.to_owned());
        self
    }

    pub(super) fn with_file(mut self, file: &File) -> Self {
        self.body = Body::File(file.clone());
        self
    }

    pub(super) fn over(mut self, version: Option<u64>) -> Self {
        self.version = Some(version);
        self
    }
}

/// A successful answer.
pub(super) struct Answer {
    status: u16,
    text: String,
}

impl Answer {
    pub(super) fn json<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        serde_json::from_str(&self.text).map_err(|_| Failure::Unreadable { status: self.status })
    }
}

/// An answer on its way. Boxed, so that the code that waits for it is not copied into every caller.
pub(super) type Answering = Pin<Box<dyn Future<Output = Result<Answer, Failure>>>>;

/// Reads `path`.
pub(super) async fn read<T: DeserializeOwned>(path: &str, leaving: &Leaving) -> Result<T, Failure> {
    fetch(path.to_owned(), leaving.clone()).await?.json()
}

/// Reads `path` unless it is still what `tag` names; then nothing. With the answer comes its text.
pub(super) async fn read_unless<T: DeserializeOwned>(
    path: &str,
    tag: Option<String>,
) -> Result<Option<(T, String)>, Failure> {
    let mut request = common(Request::get(path));
    if let Some(tag) = tag {
        request = request.header("If-None-Match", &tag);
    }
    let answer = send(request.build()).await?;
    if answer.status == NOT_MODIFIED {
        return Ok(None);
    }
    Ok(Some((answer.json()?, answer.text)))
}

fn fetch(path: String, leaving: Leaving) -> Answering {
    Box::pin(async move {
        let signal = leaving.0.as_ref().map(AbortController::signal);
        let answer = send(common(Request::get(&path)).abort_signal(signal.as_ref()).build()).await;
        if leaving.has_left() { Err(Failure::Left) } else { answer }
    })
}

/// Sends a write and waits for its answer, whatever page is shown meanwhile.
pub(super) fn write(write: Write) -> Answering {
    let builder = match write.method {
        Method::Post => Request::post(&write.path),
        Method::Put => Request::put(&write.path),
        Method::Delete => Request::delete(&write.path),
    };
    let mut builder = common(builder).header("Idempotency-Key", &write.key);
    match write.version {
        None => {}
        Some(None) => builder = builder.header("If-None-Match", "*"),
        Some(Some(version)) => builder = builder.header("If-Match", &format!("\"{version}\"")),
    }
    let request = match write.body {
        Body::Json(body) => builder.header("Content-Type", "application/json").body(body),
        Body::File(file) => builder
            .header("Content-Type", "application/octet-stream")
            .header("Content-Disposition", &named(&file.name()))
            .body(file),
        Body::Nothing => builder.build(),
    };
    Box::pin(send(request))
}

/// A file's name belongs in no address (RFC 6266).
fn named(name: &str) -> String {
    let plain = String::from(js_sys::encode_uri_component(name));
    format!("attachment; filename*=UTF-8''{plain}")
}

fn common(builder: RequestBuilder) -> RequestBuilder {
    builder
        .header("Accept", "application/json, application/problem+json")
        .header("Accept-Language", crate::i18n::lang().tag())
}

async fn send(request: Result<Request, gloo_net::Error>) -> Result<Answer, Failure> {
    let request = request.map_err(|_| Failure::Unreachable)?;
    let response = request.send().await.map_err(|_| Failure::Unreachable)?;
    let status = response.status();
    // A body cut off on its way is no answer: the write is repeated under its key.
    let text = response.text().await.map_err(|_| Failure::Unreachable)?;
    if response.ok() || status == NOT_MODIFIED {
        session::note_use();
        return Ok(Answer { status, text });
    }
    match serde_json::from_str(&text) {
        Ok(problem) => Err(Failure::Problem(Box::new(problem))),
        Err(_) => Err(Failure::Unreadable { status }),
    }
}
