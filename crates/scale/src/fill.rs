//! Filling a data folder. One thread makes citizens while the databases take in those before them.

use crate::{Country, Made, Trouble, meetings};
use registers::{PersonRecord, PersonTableWriter, demo};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;
use store_sqlite::bulk::Bulk;
use tokio::sync::mpsc;

/// Citizens of one batch.
const BATCH: u64 = 500;
/// Batches that may wait: what is made ahead is held in memory.
const AHEAD: usize = 8;
/// Batches of one transaction.
const COMMIT: u64 = 20;

/// What was written, and how long it took; also kept beside the database.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Filled {
    /// From what the citizens follow.
    pub seed: u64,
    /// Citizens.
    pub citizens: u64,
    /// Rows of the database, the register's one row a citizen included.
    pub rows: u64,
    /// Seconds.
    pub seconds: f64,
    /// Bytes of the database.
    pub database_bytes: u64,
    /// Bytes of the register.
    pub register_bytes: u64,
}

/// Where the database lies.
#[must_use]
pub fn database(data: &Path) -> PathBuf {
    data.join("minside.sqlite")
}

fn note(data: &Path) -> PathBuf {
    data.join("citizens.json")
}

/// What an earlier run wrote below `data`.
///
/// # Errors
/// [`Trouble`] where there is no such note.
pub fn filled(data: &Path) -> Result<Filled, Trouble> {
    let path = note(data);
    let json = fs::read(&path).map_err(|_| Trouble::at(&path, "no seeded citizens lie here"))?;
    Ok(serde_json::from_slice(&json)?)
}

/// The file while it is not whole.
fn unfinished(path: &Path) -> PathBuf {
    path.with_added_extension("unfinished")
}

/// Takes away what an earlier run left unfinished, and refuses what is whole.
fn prepare(data: &Path, files: &[&Path]) -> Result<(), Trouble> {
    fs::create_dir_all(data.join("registers"))?;
    for path in files {
        if path.exists() {
            return Err(Trouble::at(path, "is there already; choose another folder"));
        }
        let unfinished = unfinished(path);
        if unfinished.exists() {
            fs::remove_file(unfinished)?;
        }
    }
    Ok(())
}

/// Writes `citizens` citizens below `data`, where no database may be yet. `tell` hears how many are written.
///
/// # Errors
/// [`Trouble`]; then nothing lies under the files' own names.
pub async fn fill(data: &Path, citizens: u64, seed: u64, tell: impl Fn(u64)) -> Result<Filled, Trouble> {
    if citizens > Country::most() {
        return Err(Trouble::Words(format!(
            "at most {} citizens have numbers of their own",
            Country::most()
        )));
    }
    let begun = Instant::now();
    let (kept, register) = (database(data), demo::table(data));
    prepare(data, &[&kept, &register])?;
    let mut rows = write(&unfinished(&kept), &unfinished(&register), citizens, seed, tell).await?;
    rows += citizens;
    // Nothing waited for the disk until now.
    for path in [&register, &kept] {
        File::open(unfinished(path))?.sync_all()?;
        fs::rename(unfinished(path), path)?;
    }
    let filled = Filled {
        seed,
        citizens,
        rows,
        seconds: begun.elapsed().as_secs_f64(),
        database_bytes: fs::metadata(&kept)?.len(),
        register_bytes: fs::metadata(&register)?.len(),
    };
    fs::write(note(data), serde_json::to_vec_pretty(&filled)?)?;
    Ok(filled)
}

async fn write(
    kept: &Path,
    register: &Path,
    citizens: u64,
    seed: u64,
    tell: impl Fn(u64),
) -> Result<u64, Trouble> {
    let country = Arc::new(Country::new(seed)?);
    let mut bulk = Bulk::create(kept).await?;
    let mut table = PersonTableWriter::create(register).await?;
    bulk.free(&meetings::free()).await?;
    let (send, mut made) = mpsc::channel::<Vec<Made>>(AHEAD);
    let maker = tokio::task::spawn_blocking(move || {
        for first in (0..citizens).step_by(usize::try_from(BATCH).unwrap_or(1)) {
            let batch = (first..citizens.min(first + BATCH)).map(|number| country.citizen(number)).collect();
            if send.blocking_send(batch).is_err() {
                return;
            }
        }
    });
    let (mut batches, mut written) = (0_u64, 0_u64);
    while let Some(batch) = made.recv().await {
        let (records, all): (Vec<PersonRecord>, Vec<_>) =
            batch.into_iter().map(|made| (made.record, made.kept)).unzip();
        table.put(&records).await?;
        for citizen in &all {
            bulk.citizen(citizen).await?;
        }
        batches += 1;
        written += u64::try_from(all.len()).unwrap_or(0);
        if batches.is_multiple_of(COMMIT) {
            bulk.commit().await?;
            tell(written);
        }
    }
    maker.await.map_err(|error| Trouble::Words(error.to_string()))?;
    table.close().await?;
    Ok(bulk.close().await?)
}
