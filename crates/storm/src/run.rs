//! The three storms.

mod capacity;
mod kill;
mod morning;

pub use capacity::capacity;
pub use kill::kill;
pub use morning::morning;

use crate::http::{Answer, Wire};
use crate::journal::Entry;
use crate::seed;
use api::booking::NewBooking;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// What every storm is made with.
#[derive(Clone, Debug)]
pub struct Options {
    /// The built server.
    pub server: PathBuf,
    /// A folder of its own, thrown away afterwards.
    pub folder: PathBuf,
    /// The port on the loopback address.
    pub port: u16,
}

/// Clients at once.
const CLIENTS: usize = 64;

/// A citizen's request for a time, as the app's page sends it.
fn ask(wire: &mut Wire, at: usize, (slot, or_alike): (&str, bool), key: &str) -> std::io::Result<Answer> {
    let path = api::path::bookings(&seed::person(at));
    let wanted = NewBooking { slot: slot.to_owned(), or_alike, noted_at: None };
    wire.post(&path, &seed::token(at), key, &serde_json::to_string(&wanted)?)
}

/// The journal's line for an answer; without one where none came.
fn entry(at: usize, slot: &str, key: &str, due: Instant, answer: Option<&Answer>) -> Entry {
    let text = |pointer: &str| {
        let body: serde_json::Value = serde_json::from_slice(&answer?.body).ok()?;
        body.pointer(pointer)?.as_str().map(str::to_owned)
    };
    let status = answer.map_or(0, |answer| answer.status);
    let done = status == 201;
    Entry {
        person: seed::person(at),
        key: key.to_owned(),
        slot: done.then(|| text("/meeting/slot/id")).flatten().unwrap_or_else(|| slot.to_owned()),
        or_alike: false,
        status,
        receipt: done.then(|| text("/id")).flatten(),
        booking: done.then(|| text("/meeting/id")).flatten(),
        code: (status >= 400).then(|| text("/code")).flatten(),
        micros: micros(due.elapsed()),
    }
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
