//! Filling a new file with very many citizens: hundreds of rows a statement, thousands of citizens a transaction.
//!
//! It writes the rows that the store itself would have written, answers nobody and keeps no keys. Nothing waits for the
//! disk before [`Bulk::close`], so a file that was broken off is worthless: fill it under another name and move it.

mod buffer;
mod citizen;

pub use citizen::{BulkAudit, BulkBooking, BulkCitizen, BulkCv, BulkOperation, BulkPlan};

use crate::row::unavailable;
use crate::writer;
use buffer::Buffers;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::path::Path;
use store::{NewSlot, StoreError};

/// Memory for pages, in KiB, negative as SQLite asks for it.
const CACHE: &str = "-131072";

/// A file that is being filled.
#[derive(Debug)]
pub struct Bulk {
    connection: SqliteConnection,
    buffers: Buffers,
    rows: u64,
    /// The row of the latest CV.
    cvs: i64,
}

impl Bulk {
    /// Makes the file with its tables, and begins the first transaction.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] where the file cannot be made.
    pub async fn create(file: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Off)
            .synchronous(SqliteSynchronous::Off)
            .locking_mode(SqliteLockingMode::Exclusive)
            .pragma("cache_size", CACHE)
            // Rows of one citizen stand in several buffers, so a child may be written before its parent.
            .foreign_keys(false);
        let mut connection = options.connect().await.map_err(unavailable)?;
        writer::migrate(&mut connection).await?;
        let mut bulk = Self { connection, buffers: Buffers::new(), rows: 0, cvs: 0 };
        bulk.run("BEGIN").await?;
        Ok(bulk)
    }

    async fn run(&mut self, statement: &'static str) -> Result<(), StoreError> {
        sqlx::query(statement).execute(&mut self.connection).await.map_err(unavailable)?;
        Ok(())
    }

    /// Takes in everything of one citizen.
    ///
    /// # Errors
    /// The database's own, for this citizen or one before her.
    pub async fn citizen(&mut self, citizen: &BulkCitizen) -> Result<(), StoreError> {
        if citizen.cv.is_some() {
            self.cvs += 1;
        }
        self.buffers.citizen(citizen, self.cvs)?;
        self.rows += self.buffers.write(&mut self.connection, false).await?;
        Ok(())
    }

    /// Takes in times that are free.
    ///
    /// # Errors
    /// The database's own.
    pub async fn free(&mut self, times: &[NewSlot]) -> Result<(), StoreError> {
        for time in times {
            self.buffers.slot(time, None);
            self.rows += self.buffers.write(&mut self.connection, false).await?;
        }
        Ok(())
    }

    /// Ends one transaction and begins the next.
    ///
    /// # Errors
    /// The database's own.
    pub async fn commit(&mut self) -> Result<(), StoreError> {
        self.run("COMMIT").await?;
        self.run("BEGIN").await
    }

    /// Writes what waits, and closes the file. Returns the number of rows.
    ///
    /// # Errors
    /// The database's own.
    pub async fn close(mut self) -> Result<u64, StoreError> {
        self.rows += self.buffers.write(&mut self.connection, true).await?;
        self.run("COMMIT").await?;
        self.connection.close().await.map_err(unavailable)?;
        Ok(self.rows)
    }
}
