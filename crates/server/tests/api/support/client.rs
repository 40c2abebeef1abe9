//! A browser without a window: keeps its cookie, sends JSON, reads answers.

use api::{FieldCode, Problem, ProblemCode};
use reqwest::Method;
use reqwest::header::HeaderMap;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// The problem, which must be one in every respect.
    #[track_caller]
    pub fn problem(&self) -> Problem {
        let problem: Problem = self.json();
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!((problem.status, problem.code.status()), (self.status, self.status));
        assert_eq!(problem.kind, format!("/api/v1/problems/{}", problem.code.code()));
        for sentence in std::iter::once(&problem.sentence).chain(problem.errors.iter().map(|e| &e.sentence)) {
            assert!(!sentence.da.contains('[') && !sentence.en.contains('['), "a text is missing");
            assert_ne!(sentence.da, sentence.en);
        }
        assert_eq!(problem.request_id, self.header("x-request-id"));
        problem
    }

    #[track_caller]
    pub fn code(&self) -> ProblemCode {
        self.problem().code
    }

    /// Pointers and codes of the fields.
    #[track_caller]
    pub fn fields(&self) -> Vec<(String, FieldCode)> {
        self.problem().errors.into_iter().map(|error| (error.pointer, error.code)).collect()
    }
}

/// A client.
pub struct Client {
    address: String,
    http: reqwest::Client,
    cookie: Mutex<Option<String>>,
    keys: AtomicU32,
}

impl Client {
    pub fn new(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            http: reqwest::Client::new(),
            cookie: Mutex::new(None),
            keys: AtomicU32::new(0),
        }
    }

    /// The cookie as it would be sent.
    pub fn cookie(&self) -> Option<String> {
        self.cookie.lock().unwrap().clone()
    }

    pub fn set_cookie(&self, cookie: Option<String>) {
        *self.cookie.lock().unwrap() = cookie;
    }

    /// A key nobody has used.
    pub fn key(&self) -> String {
        format!("test-key-{:08}", self.keys.fetch_add(1, Ordering::Relaxed))
    }

    /// Sends a request with these headers; the cookie comes along and is kept when it changes.
    pub async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<String>,
    ) -> Answer {
        self.send_bytes(method, path, headers, body.map(String::into_bytes)).await
    }

    /// The same with a body that is no text.
    pub async fn send_bytes(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Vec<u8>>,
    ) -> Answer {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = self.http.request(method, format!("{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookie) = self.cookie() {
            request = request.header("cookie", cookie);
        }
        if let Some(body) = body {
            request = request.body(body);
        }
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        if let Some(set) = headers.get("set-cookie") {
            let pair = set.to_str().unwrap().split(';').next().unwrap().to_owned();
            self.set_cookie((!pair.ends_with('=')).then_some(pair));
        }
        Answer { status, headers, body: response.text().await.unwrap() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], None).await
    }

    /// Sends JSON without an idempotency key.
    pub async fn post(&self, path: &str, body: &impl Serialize) -> Answer {
        let body = serde_json::to_string(body).unwrap();
        self.send("POST", path, &[("content-type", "application/json")], Some(body)).await
    }

    /// Sends JSON under a key.
    pub async fn post_keyed(&self, path: &str, key: &str, body: &impl Serialize) -> Answer {
        let body = serde_json::to_string(body).unwrap();
        let headers = [("content-type", "application/json"), ("idempotency-key", key)];
        self.send("POST", path, &headers, Some(body)).await
    }

    /// A step or a deletion under a key.
    pub async fn bare(&self, method: &str, path: &str, key: &str) -> Answer {
        self.send(method, path, &[("idempotency-key", key)], None).await
    }

    /// Saves a draft over a version, or as a new one.
    pub async fn put_draft(
        &self,
        id: &str,
        version: Option<u64>,
        key: &str,
        body: &impl Serialize,
    ) -> Answer {
        self.put(&api::path::draft(id), version, key, body).await
    }

    /// Saves something over a version, or as something new.
    pub async fn put(&self, path: &str, version: Option<u64>, key: &str, body: &impl Serialize) -> Answer {
        let tag = version.map(|version| format!("\"{version}\""));
        let base = tag.as_ref().map_or(("if-none-match", "*"), |tag| ("if-match", tag));
        let headers = [("content-type", "application/json"), ("idempotency-key", key), base];
        let body = serde_json::to_string(body).unwrap();
        self.send("PUT", path, &headers, Some(body)).await
    }

    pub async fn sign_in(&self, user: &str) -> Answer {
        self.post(api::path::SESSION, &api::SignIn { user: user.to_owned() }).await
    }
}
