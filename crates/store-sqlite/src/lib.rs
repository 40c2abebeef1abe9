//! The store in one SQLite file: one writer with a queue and group commit, readers beside it.

mod applications;
mod attachments;
mod audit;
mod booking_records;
mod bookings;
pub mod bulk;
mod calendars;
mod cases;
mod cvs;
mod drafts;
mod exemptions;
mod feeds;
mod form_drafts;
mod idempotency;
mod job_logs;
mod mandates;
mod meeting_requests;
mod messages;
mod moves;
mod outbox;
mod planners;
mod plans;
mod reminders;
mod row;
mod sessions;
mod slots;
mod suggestions;
mod waiting;
mod writer;

use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::path::Path;
use std::time::Duration;
use store::StoreError;
use writer::Writer;

/// Readers beside the writer.
const READERS: u32 = 4;
/// Rows a reader may be ahead of whoever takes them. Fewer than a list has would make the two wait for each other.
const AHEAD: usize = 256;

/// A store in one file. Clones share it.
#[derive(Clone, Debug)]
pub struct SqliteStore {
    readers: SqlitePool,
    writer: Writer,
}

impl SqliteStore {
    /// Opens the file, makes it where it is missing, and brings its tables up to date.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] where the file cannot be opened or a migration fails.
    pub async fn open(file: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .row_buffer_size(AHEAD)
            .busy_timeout(Duration::from_secs(5));
        let writer = Writer::open(&options).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            // A file does not hang up.
            .test_before_acquire(false)
            .connect_with(options.read_only(true))
            .await
            .map_err(row::unavailable)?;
        Ok(Self { readers, writer })
    }

    /// How the writing connection waits for the disk, as SQLite itself says: `full`, or what is weaker or stronger.
    ///
    /// # Errors
    /// The database's own.
    pub async fn durability(&self) -> Result<&'static str, StoreError> {
        let level = self
            .writer
            .write(|connection| {
                Box::pin(async move {
                    let (level,): (i64,) = sqlx::query_as("PRAGMA synchronous")
                        .fetch_one(connection)
                        .await
                        .map_err(row::unavailable)?;
                    Ok(level)
                })
            })
            .await?;
        Ok(match level {
            0 => "off",
            1 => "normal",
            2 => "full",
            _ => "extra",
        })
    }

    /// Waits for writes that have begun and closes the file.
    pub async fn close(self) {
        self.writer.close().await;
        self.readers.close().await;
    }
}
