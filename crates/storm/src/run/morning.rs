//! A morning: fifty thousand citizens with a deadline come within a minute for twenty thousand times. Each looks, and
//! books one of the times shown, whoever the caseworker is, as the app's page does for whoever has not asked for a
//! certain one; what is refused as taken is looked for again.

use super::{Options, ask, entry, micros};
use crate::check::check;
use crate::http::Wire;
use crate::journal::{self, Entry};
use crate::report::Report;
use crate::server::{Server, database};
use crate::{Trouble, seed};
use api::booking::SlotList;
use rand::seq::IndexedRandom;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Who comes.
const CITIZENS: usize = 50_000;
/// What there is.
const TIMES: usize = 20_000;
/// Within how long they come.
const MORNING: Duration = Duration::from_secs(60);
/// Connections that carry them.
const CONNECTIONS: usize = 96;
/// Looks of one citizen at most.
const LOOKS: usize = 5;
/// After so long the storm ends, whoever still waits.
const LONGEST: Duration = Duration::from_secs(240);

/// Seeds, storms, checks. Answers are timed from when their citizen was to come.
///
/// # Errors
/// [`Trouble`] where the storm could not be made.
pub async fn morning(options: &Options) -> Result<Report, Trouble> {
    let data = options.folder.join("data");
    seed::seed(&data, CITIZENS, TIMES).await?;
    let journals = options.folder.join("journals");
    std::fs::create_dir_all(&journals)?;
    let mut server = Server::start(&options.server, &data, options.port)?;
    let next = AtomicUsize::new(0);
    let begun = Instant::now();
    let outcomes: Vec<Result<(), Trouble>> = std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CONNECTIONS)
            .map(|client| {
                let (next, journals) = (&next, &journals);
                scope.spawn(move || {
                    let entries = come(next, begun, options.port)?;
                    journal::write(&journals.join(format!("{client}.jsonl")), &entries)
                })
            })
            .collect();
        let broke_down = || Err(Trouble::Words("a client broke down".to_owned()));
        clients.into_iter().map(|client| client.join().unwrap_or_else(|_| broke_down())).collect()
    });
    let seconds = begun.elapsed().as_secs_f64();
    outcomes.into_iter().collect::<Result<(), _>>()?;
    server.kill()?;
    let entries = journal::read(&journals)?;
    let found = check(&database(&data), &entries).await?;
    let micros = entries.iter().map(|entry| entry.micros).collect();
    Ok(Report::new(found, micros, seconds, &server.synchronous))
}

/// When a citizen is to come.
fn arrival(begun: Instant, at: usize) -> Instant {
    let share = MORNING.mul_f64(f64::from(u32::try_from(at).unwrap_or(u32::MAX)) / 50_000.0);
    begun + share
}

fn come(next: &AtomicUsize, begun: Instant, port: u16) -> Result<Vec<Entry>, Trouble> {
    let mut wire = Wire::open(port)?;
    let mut entries = Vec::new();
    loop {
        let at = next.fetch_add(1, Ordering::Relaxed);
        if at >= CITIZENS || begun.elapsed() > LONGEST {
            return Ok(entries);
        }
        let due = arrival(begun, at);
        std::thread::sleep(due.saturating_duration_since(Instant::now()));
        for look in 0..LOOKS {
            if visit(&mut wire, at, look, due, &mut entries)? {
                break;
            }
        }
    }
}

/// Looks and books; whether that settled it.
fn visit(
    wire: &mut Wire,
    at: usize,
    look: usize,
    due: Instant,
    entries: &mut Vec<Entry>,
) -> Result<bool, Trouble> {
    let answer = wire.get(&api::path::slots(&seed::person(at)), &seed::token(at))?;
    if answer.status != 200 {
        entries.push(entry(at, "", "", due, Some(&answer)));
        return Ok(true);
    }
    let shown: SlotList = serde_json::from_slice(&answer.body)?;
    let times: Vec<_> = shown.times().map(|time| &time.slot).collect();
    let Some(time) = times.choose(&mut rand::rng()) else {
        let mut line = entry(at, "", "", due, None);
        line.code = Some("nothing_free".to_owned());
        line.status = 200;
        entries.push(line);
        return Ok(true);
    };
    let key = format!("morning-{at:06}-{look}");
    let answer = ask(wire, at, (&time.id, true), &key)?;
    let mut line = entry(at, &time.id, &key, due, Some(&answer));
    line.micros = micros(due.elapsed());
    line.or_alike = true;
    let settled = line.code.as_deref() != Some("slot_taken");
    entries.push(line);
    Ok(settled)
}
