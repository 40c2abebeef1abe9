//! A real server on a free port, with a real database file, a real client, and a clock that tests turn.
#![allow(dead_code, unused_imports, clippy::allow_attributes, reason = "the test of the log uses a part")]

mod client;
pub mod facts;
mod registers;
pub mod reminded;
pub mod smtp;

pub use self::client::{Answer, Client};
pub use self::registers::{Gate, Mode};

use api::{Authority, Opening, OpeningPurpose, path};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use server::app::{App, Shared};
use server::clock::{Clock, DemoClock};
use server::config::Limits;
use server::remind::mail::MailOptions;
use server::run::{self, Options};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use store::BookingRecords;
use store_sqlite::SqliteStore;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// 09:00 in Denmark on 2026-11-16.
pub fn nine() -> DateTime<Utc> {
    "2026-11-16T08:00:00Z".parse().unwrap()
}

/// A moment written as `2026-11-16T08:00:00Z`.
pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A day written as `2026-11-16`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A clock that stands still until it is turned.
pub struct Hands(Mutex<DateTime<Utc>>);

impl Hands {
    /// Turns to a moment written as `2026-11-16T08:00:00Z`.
    pub fn turn_to(&self, text: &str) {
        *self.0.lock().unwrap() = at(text);
    }

    pub fn turn(&self, by: TimeDelta) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for Hands {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// How a test's server differs from the usual one.
pub struct Setup {
    pub demo: bool,
    pub https: bool,
    pub dist: Option<PathBuf>,
    pub limits: Limits,
    pub folder: Option<PathBuf>,
    pub mail: Option<MailOptions>,
    pub reminders: bool,
    pub balance: Option<PathBuf>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            demo: true,
            https: false,
            dist: None,
            limits: Limits::default(),
            folder: None,
            mail: None,
            reminders: false,
            balance: None,
        }
    }
}

/// A running server.
pub struct TestServer {
    pub address: String,
    pub clock: Arc<Hands>,
    pub gate: Arc<Gate>,
    pub app: Shared,
    pub store: SqliteStore,
    data: PathBuf,
    folder: Option<tempfile::TempDir>,
    stop: oneshot::Sender<()>,
    running: JoinHandle<()>,
}

impl TestServer {
    pub async fn start() -> Self {
        Self::with(Setup::default()).await
    }

    /// A server whose offices have free times.
    pub async fn with_slots() -> Self {
        let server = Self::start().await;
        server::demo::slots(&server.app).await.unwrap();
        server
    }

    /// The server wrote in every minute of these, as it does while it runs.
    pub async fn ran(&self, from: DateTime<Utc>, to: DateTime<Utc>) {
        let minutes = to.signed_duration_since(from).num_minutes();
        let beats = (0..=minutes).map(|minute| {
            let store = self.store.clone();
            tokio::spawn(async move { store.beat(from + TimeDelta::minutes(minute)).await.unwrap() })
        });
        for beat in beats.collect::<Vec<_>>() {
            beat.await.unwrap();
        }
    }

    pub async fn with(setup: Setup) -> Self {
        let temporary = setup.folder.is_none().then(|| tempfile::tempdir().unwrap());
        let data = setup.folder.unwrap_or_else(|| temporary.as_ref().unwrap().path().to_owned());
        let store = run::open(&data).await.unwrap();
        let options = Options {
            data: data.clone(),
            dist: setup.dist,
            mail: setup.mail,
            // Tests plan and send themselves, at moments they choose.
            reminders: setup.reminders,
            balance: setup.balance,
            today: None,
            demo: setup.demo,
            https: setup.https,
            authority: Authority {
                code: "0991".to_owned(),
                name: "Lyngborg Kommune".to_owned(),
                phone: "70 00 00 91".to_owned(),
            },
        };
        let clock = Arc::new(Hands(Mutex::new(nine())));
        let gate = Arc::new(Gate::new(&options.data));
        let mut app = Arc::into_inner(run::build(&options, store.clone()).unwrap()).unwrap();
        app.clock = clock.clone();
        app.config.limits = setup.limits;
        if setup.demo {
            app.registers = gate.clone();
        }
        let app: Shared = Arc::new(app);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (stop, stopped) = oneshot::channel();
        let served = app.clone();
        let running = tokio::spawn(async move {
            let stop = async {
                stopped.await.ok();
            };
            run::serve(listener, served, stop).await.unwrap();
        });
        Self { address, clock, gate, app, store, data, folder: temporary, stop, running }
    }

    /// The register's file about a citizen.
    pub fn person_file(&self, id: &str) -> PathBuf {
        self.data.join("registers/persons").join(format!("{id}.json"))
    }

    /// The folder of Vestereg's planner.
    pub fn planner(&self) -> PathBuf {
        self.data.join("registers/planner-0992")
    }

    /// A client that nobody knows yet.
    pub fn client(&self) -> Client {
        Client::new(&self.address)
    }

    /// A client signed in as a demo user.
    pub async fn signed_in(&self, user: &str) -> Client {
        let client = self.client();
        assert_eq!(client.sign_in(user).await.status, 201);
        client
    }

    /// A caseworker who has opened a citizen's case to decide something.
    pub async fn opened(&self, user: &str, person: &str) -> Client {
        let client = self.signed_in(user).await;
        let opening = Opening { purpose: OpeningPurpose::Decision };
        let answer = client.post_keyed(&path::openings(person), &format!("open-{person}"), &opening).await;
        assert_eq!(answer.status, 201);
        client
    }

    /// The same on a later day, when the session before has ended.
    pub async fn opened_again(&self, user: &str, person: &str) -> Client {
        let client = self.signed_in(user).await;
        let opening = Opening { purpose: OpeningPurpose::Meeting };
        // Keys begin anew with every client: one moment's answer must not be given for another's.
        let key = format!("open-{person}-{}", self.clock.now().timestamp());
        let answer = client.post_keyed(&path::openings(person), &key, &opening).await;
        assert_eq!(answer.status, 201);
        client
    }

    /// Ends the server in order.
    pub async fn stop(self) {
        self.stop.send(()).unwrap();
        self.running.await.unwrap();
        self.store.close().await;
    }
}

/// The demo's own clock, to see where it starts.
pub fn demo_clock(day: &str) -> Option<DemoClock> {
    DemoClock::starting(day.parse::<NaiveDate>().unwrap())
}

/// Where a test may keep files.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

pub fn write(folder: &Path, name: &str, content: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
}

/// The application as other tests see it.
pub type TheApp = App;
