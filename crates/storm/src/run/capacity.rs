//! As many bookings a second as there can be: 64 clients in a closed loop, every one a different citizen and time.

use super::{CLIENTS, Options, ask, entry};
use crate::check::check;
use crate::http::Wire;
use crate::journal::{self, Entry};
use crate::report::{Report, rate};
use crate::server::{Server, database};
use crate::{Trouble, raw, seed};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Times, and citizens who book one each.
const TIMES: usize = 20_000;

/// Seeds, storms, checks, and measures the bare database.
///
/// # Errors
/// [`Trouble`] where the storm could not be made.
pub async fn capacity(options: &Options) -> Result<Report, Trouble> {
    let (data, bare) = (options.folder.join("data"), options.folder.join("bare"));
    seed::seed(&data, TIMES, TIMES).await?;
    std::fs::create_dir_all(&bare)?;
    std::fs::copy(database(&data), database(&bare))?;
    let journals = options.folder.join("journals");
    std::fs::create_dir_all(&journals)?;
    let mut server = Server::start(&options.server, &data, options.port)?;
    let next = AtomicUsize::new(0);
    let begun = Instant::now();
    let outcomes: Vec<Result<(), Trouble>> = std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| {
                let (next, journals) = (&next, &journals);
                scope.spawn(move || {
                    let entries = book(next, options.port)?;
                    journal::write(&journals.join(format!("{client}.jsonl")), &entries)
                })
            })
            .collect();
        clients.into_iter().map(|client| client.join().unwrap_or(Err(broke_down()))).collect()
    });
    let seconds = begun.elapsed().as_secs_f64();
    outcomes.into_iter().collect::<Result<(), _>>()?;
    server.kill()?;
    let entries = journal::read(&journals)?;
    let found = check(&database(&data), &entries).await?;
    let micros = entries.iter().map(|entry| entry.micros).collect();
    let mut report = Report::new(found, micros, seconds, &server.synchronous);
    let straight = rate(TIMES, raw::write(&database(&bare), TIMES).await?);
    report.ratio_to_raw = ratio(report.per_second, straight);
    Ok(report)
}

fn ratio(over: u64, under: u64) -> Option<f64> {
    let whole = |number| u32::try_from(number).ok().map(f64::from);
    Some(whole(over)? / whole(under)?)
}

fn broke_down() -> Trouble {
    Trouble::Words("a client broke down".to_owned())
}

/// One client: the next citizen and the next time, until there is none left.
fn book(next: &AtomicUsize, port: u16) -> Result<Vec<Entry>, Trouble> {
    let mut wire = Wire::open(port)?;
    let mut entries = Vec::new();
    loop {
        let at = next.fetch_add(1, Ordering::Relaxed);
        if at >= TIMES {
            return Ok(entries);
        }
        let (slot, key) = (seed::slot(at), format!("capacity-{at:06}"));
        let due = Instant::now();
        let answer = ask(&mut wire, at, (&slot, false), &key)?;
        entries.push(entry(at, &slot, &key, due, Some(&answer)));
    }
}
