//! The server is killed ten times in the middle; the clients ask again under their keys until they have an answer.

use super::{CLIENTS, Options, ask, entry};
use crate::check::check;
use crate::http::{Answer, Wire};
use crate::journal::{self, Entry};
use crate::report::Report;
use crate::server::{Server, database};
use crate::{Trouble, seed};
use rand::Rng;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Times, and citizens who book one each, at most.
const TIMES: usize = 20_000;
/// How often the server is killed.
const KILLS: usize = 10;
/// How long a client waits before it asks again.
const PAUSE: Duration = Duration::from_millis(20);
/// After so long the storm ends with whatever has no answer.
const LONGEST: Duration = Duration::from_secs(300);

/// Seeds, storms with kills, checks.
///
/// # Errors
/// [`Trouble`] where the storm could not be made.
pub async fn kill(options: &Options) -> Result<Report, Trouble> {
    let data = options.folder.join("data");
    seed::seed(&data, TIMES, TIMES).await?;
    let journals = options.folder.join("journals");
    std::fs::create_dir_all(&journals)?;
    let mut server = Server::start(&options.server, &data, options.port)?;
    let synchronous = server.synchronous.clone();
    let (next, over, begun) = (AtomicUsize::new(0), AtomicBool::new(false), Instant::now());
    let outcome = std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| {
                let (next, over, journals) = (&next, &over, &journals);
                scope.spawn(move || {
                    let entries = book(next, over, begun, options.port);
                    journal::write(&journals.join(format!("{client}.jsonl")), &entries)
                })
            })
            .collect();
        let killed = strike(options, &data, &mut server);
        over.store(true, Ordering::Relaxed);
        for client in clients {
            client.join().unwrap_or_else(|_| Err(Trouble::Words("a client broke down".to_owned())))?;
        }
        killed
    });
    outcome?;
    let seconds = begun.elapsed().as_secs_f64();
    server.kill()?;
    let entries = journal::read(&journals)?;
    let found = check(&database(&data), &entries).await?;
    let micros = entries.iter().filter(|entry| entry.status != 0).map(|entry| entry.micros).collect();
    Ok(Report::new(found, micros, seconds, &synchronous))
}

/// Kills and starts again, at random moments.
fn strike(options: &Options, data: &std::path::Path, server: &mut Server) -> Result<(), Trouble> {
    for _ in 0..KILLS {
        std::thread::sleep(Duration::from_millis(rand::rng().random_range(300..1_500)));
        server.kill()?;
        *server = Server::start(&options.server, data, options.port)?;
    }
    std::thread::sleep(Duration::from_secs(1));
    Ok(())
}

/// One client: a citizen is done when she has an answer, however often she asks.
fn book(next: &AtomicUsize, over: &AtomicBool, begun: Instant, port: u16) -> Vec<Entry> {
    let mut wire: Option<Wire> = None;
    let mut entries = Vec::new();
    while !over.load(Ordering::Relaxed) && begun.elapsed() < LONGEST {
        let at = next.fetch_add(1, Ordering::Relaxed);
        if at >= TIMES {
            break;
        }
        let (slot, key, due) = (seed::slot(at), format!("kill-{at:06}"), Instant::now());
        while begun.elapsed() < LONGEST {
            let answer = once(&mut wire, at, &slot, &key, port);
            entries.push(entry(at, &slot, &key, due, answer.as_ref()));
            if answer.is_some() {
                break;
            }
            std::thread::sleep(PAUSE);
        }
    }
    entries
}

/// One attempt, on a new connection where the old one broke.
fn once(wire: &mut Option<Wire>, at: usize, slot: &str, key: &str, port: u16) -> Option<Answer> {
    let mut open = wire.take().or_else(|| Wire::open(port).ok())?;
    let answer = ask(&mut open, at, (slot, false), key).ok()?;
    *wire = Some(open);
    Some(answer)
}
