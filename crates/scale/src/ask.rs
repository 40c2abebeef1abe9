//! Many citizens who come at a planned rate, on the loopback address alone: each looks at something of hers or writes
//! something. An answer is timed from when its citizen was to come, so that a queue shows in the figures.

mod visit;

use crate::fill::{database, filled};
use crate::{Country, Trouble};
use chrono::TimeDelta;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use store::{Actor, NewSession, Purpose, Sessions, TokenHash, WriteContext};
use store_sqlite::SqliteStore;
use storm::http::Wire;
use storm::report::percentile;
use storm::server::Server;
use visit::{Visit, plan_visits};

/// Connections that carry them.
const CONNECTIONS: usize = 32;
/// Sessions written at once.
const TOGETHER: usize = 512;
/// How long the server is left alone before its memory is read.
const REST: Duration = Duration::from_secs(2);
/// What a read may take at p99, in milliseconds.
const READ_GOAL: f64 = 20.0;
/// What a write may take at p99, in milliseconds.
const WRITE_GOAL: f64 = 50.0;

/// What can be chosen.
#[derive(Clone, Debug)]
pub struct Options {
    /// The built server.
    pub server: PathBuf,
    /// A folder that was filled with citizens.
    pub data: PathBuf,
    /// The port on the loopback address.
    pub port: u16,
    /// Requests a second.
    pub rate: u32,
    /// Seconds.
    pub seconds: u32,
}

/// How long answers of one sort took, in milliseconds from when they were due.
#[derive(Clone, Debug, Serialize)]
pub struct Times {
    /// Answers.
    pub count: usize,
    /// Half came within this.
    pub p50_ms: f64,
    /// 99 of a hundred.
    pub p99_ms: f64,
    /// What p99 should be, where there is a goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal_p99_ms: Option<f64>,
}

/// The figures.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    /// Citizens in the database.
    pub citizens: u64,
    /// Requests a second, as planned.
    pub rate: u32,
    /// Seconds over which they came.
    pub seconds: u32,
    /// Different citizens who came.
    pub came: usize,
    /// Answers that were no success.
    pub refused: usize,
    /// All reads.
    pub reads: Times,
    /// All writes.
    pub writes: Times,
    /// Each sort.
    pub sorts: BTreeMap<&'static str, Times>,
    /// The server's memory before anybody came, in KiB.
    pub memory_at_rest_kib: Option<u64>,
    /// Afterwards.
    pub memory_after_kib: Option<u64>,
    /// Bytes of the database.
    pub database_bytes: u64,
    /// Bytes of the register.
    pub register_bytes: u64,
    /// How the database waits for the disk, as the server says.
    pub synchronous: String,
}

/// An answer.
struct Answered {
    sort: &'static str,
    writes: bool,
    micros: u64,
    fine: bool,
}

/// Signs the citizens in, starts the server, lets them come.
///
/// # Errors
/// [`Trouble`] where they could not.
pub async fn ask(options: &Options) -> Result<Figures, Trouble> {
    let filled = filled(&options.data)?;
    let country = Country::new(filled.seed)?;
    // Names of this run alone, so that it can be repeated on the same folder.
    let run: u64 = rand::random();
    let total = u64::from(options.rate) * u64::from(options.seconds);
    let visits = plan_visits(&country, filled.citizens, total, run)?;
    let who: BTreeSet<u64> = visits.iter().map(|visit| visit.number).collect();
    sign_in(&options.data, &country, &who, run).await?;
    let server = Server::start(&options.server, &options.data, options.port)?;
    tokio::time::sleep(REST).await;
    let at_rest = server.memory();
    let answers = come(&visits, options)?;
    Ok(Figures {
        citizens: filled.citizens,
        rate: options.rate,
        seconds: options.seconds,
        came: who.len(),
        refused: answers.iter().filter(|answer| !answer.fine).count(),
        reads: times(answers.iter().filter(|answer| !answer.writes), Some(READ_GOAL)),
        writes: times(answers.iter().filter(|answer| answer.writes), Some(WRITE_GOAL)),
        sorts: sorts(&answers),
        memory_at_rest_kib: at_rest,
        memory_after_kib: server.memory(),
        database_bytes: fs::metadata(database(&options.data))?.len(),
        register_bytes: filled.register_bytes,
        synchronous: server.synchronous.clone(),
    })
}

fn times<'a>(answers: impl Iterator<Item = &'a Answered>, goal: Option<f64>) -> Times {
    let mut micros: Vec<u64> = answers.map(|answer| answer.micros).collect();
    micros.sort_unstable();
    Times {
        count: micros.len(),
        p50_ms: percentile(&micros, 50),
        p99_ms: percentile(&micros, 99),
        goal_p99_ms: goal,
    }
}

fn sorts(answers: &[Answered]) -> BTreeMap<&'static str, Times> {
    let names: BTreeSet<&'static str> = answers.iter().map(|answer| answer.sort).collect();
    names
        .into_iter()
        .map(|name| (name, times(answers.iter().filter(|answer| answer.sort == name), None)))
        .collect()
}

/// The secret of a citizen's session.
fn token(run: u64, number: u64) -> String {
    format!("{run:016x}-{number:07}")
}

/// Opens a session for each, straight in the store: nobody signs in six thousand times.
async fn sign_in(data: &Path, country: &Country, who: &BTreeSet<u64>, run: u64) -> Result<(), Trouble> {
    let store = SqliteStore::open(&database(data)).await?;
    let now = crate::days::at(crate::days::today(), 540);
    let numbers: Vec<u64> = who.iter().copied().collect();
    for some in numbers.chunks(TOGETHER) {
        let mut opened = Vec::with_capacity(some.len());
        for number in some {
            let record = country.citizen(*number).record;
            let user = api::User {
                id: record.id.clone(),
                name: record.name,
                role: api::Role::Citizen,
                cvr: None,
                organisation: crate::meetings::authority(&record.municipality),
                municipality: None,
                fund: None,
                person: Some(record.id),
            };
            let secret = token(run, *number);
            let session = NewSession {
                id: secret.clone(),
                token: TokenHash(Sha256::digest(secret.as_bytes()).into()),
                ends_at: now + TimeDelta::hours(8),
                user,
            };
            let ctx = WriteContext {
                actor: Actor::of(&session.user),
                purpose: Purpose::SignIn,
                request_id: String::new(),
                key: None,
                now,
            };
            let store = store.clone();
            opened.push(tokio::spawn(async move { store.open_session(&ctx, &session, None).await }));
        }
        for one in opened {
            one.await.map_err(|error| Trouble::Words(error.to_string()))??;
        }
    }
    store.close().await;
    Ok(())
}

/// Lets them come, each when she is due.
fn come(visits: &[Visit], options: &Options) -> Result<Vec<Answered>, Trouble> {
    let (next, begun) = (AtomicUsize::new(0), Instant::now() + Duration::from_millis(200));
    let gap = Duration::from_secs(1) / options.rate.max(1);
    let outcomes: Vec<Result<Vec<Answered>, Trouble>> = std::thread::scope(|scope| {
        let carriers: Vec<_> = (0..CONNECTIONS)
            .map(|_| scope.spawn(|| carry(visits, &next, (begun, gap), options.port)))
            .collect();
        let broke_down = || Err(Trouble::Words("a client broke down".to_owned()));
        carriers.into_iter().map(|carrier| carrier.join().unwrap_or_else(|_| broke_down())).collect()
    });
    let all: Vec<Vec<Answered>> = outcomes.into_iter().collect::<Result<_, _>>()?;
    Ok(all.into_iter().flatten().collect())
}

/// One connection: the next citizen until there is none left.
fn carry(
    visits: &[Visit],
    next: &AtomicUsize,
    (begun, gap): (Instant, Duration),
    port: u16,
) -> Result<Vec<Answered>, Trouble> {
    let mut wire = Wire::open(port)?;
    let mut answers = Vec::new();
    while let Some((at, visit)) = {
        let at = next.fetch_add(1, Ordering::Relaxed);
        visits.get(at).map(|visit| (at, visit))
    } {
        let due = begun + gap * u32::try_from(at).unwrap_or(u32::MAX);
        std::thread::sleep(due.saturating_duration_since(Instant::now()));
        let answer = visit.make(&mut wire)?;
        let micros = u64::try_from(due.elapsed().as_micros()).unwrap_or(u64::MAX);
        let fine = (200..300).contains(&answer.status);
        answers.push(Answered { sort: visit.sort, writes: visit.body.is_some(), micros, fine });
    }
    Ok(answers)
}
