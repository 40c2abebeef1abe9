//! Very many citizens of the simulator in one SQLite file, found by id and by office. A country's citizens are too many
//! for a folder of files and for memory; here each is read where she is asked for.

use crate::RegisterError;
use crate::folder::NAME;
use crate::persons::{Office, PersonRecord};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, QueryBuilder, SqliteConnection, SqlitePool};
use std::path::Path;

/// Connections that read.
const READERS: u32 = 2;
/// Rows of one statement.
const ROWS: usize = 250;

const SCHEMA: &str = "CREATE TABLE person (
    id           TEXT NOT NULL PRIMARY KEY,
    municipality TEXT NOT NULL,
    fund         TEXT,
    record       TEXT NOT NULL                  -- JSON: PersonRecord
) STRICT;
CREATE INDEX person_by_municipality ON person (municipality, id);
CREATE INDEX person_by_fund ON person (fund, id) WHERE fund IS NOT NULL";

fn unavailable(_: sqlx::Error) -> RegisterError {
    RegisterError::Unavailable(NAME)
}

fn read(json: &str) -> Result<PersonRecord, RegisterError> {
    serde_json::from_str(json).map_err(|_| RegisterError::Unreadable(NAME))
}

/// The table, to be read.
#[derive(Clone, Debug)]
pub struct PersonTable(SqlitePool);

impl PersonTable {
    /// The table in the file at `path`; none where there is no such file.
    #[must_use]
    pub fn open(path: &Path) -> Option<Self> {
        let options = SqliteConnectOptions::new().filename(path).read_only(true);
        // A file does not hang up.
        let pool = SqlitePoolOptions::new().max_connections(READERS).test_before_acquire(false);
        path.exists().then(|| Self(pool.connect_lazy_with(options)))
    }

    /// The person with this id.
    ///
    /// # Errors
    /// [`RegisterError`].
    pub async fn person(&self, id: &str) -> Result<Option<PersonRecord>, RegisterError> {
        let row: Option<(String,)> = sqlx::query_as("SELECT record FROM person WHERE id = ?")
            .bind(id)
            .fetch_optional(&self.0)
            .await
            .map_err(unavailable)?;
        row.map(|(record,)| read(&record)).transpose()
    }

    /// Everybody of the office, by id.
    ///
    /// # Errors
    /// [`RegisterError`].
    pub async fn of(&self, office: &Office) -> Result<Vec<PersonRecord>, RegisterError> {
        let (select, code) = match office {
            Office::Municipality(code) => {
                ("SELECT record FROM person WHERE municipality = ? ORDER BY id", code)
            }
            Office::Fund(code) => ("SELECT record FROM person WHERE fund = ? ORDER BY id", code),
        };
        let rows: Vec<(String,)> =
            sqlx::query_as(select).bind(code).fetch_all(&self.0).await.map_err(unavailable)?;
        rows.iter().map(|(record,)| read(record)).collect()
    }

    /// The first `most` ids after `after`, in order.
    ///
    /// # Errors
    /// [`RegisterError`].
    pub async fn ids_after(&self, after: &str, most: usize) -> Result<Vec<String>, RegisterError> {
        let rows: Vec<(String,)> = sqlx::query_as("SELECT id FROM person WHERE id > ? ORDER BY id LIMIT ?")
            .bind(after)
            .bind(i64::try_from(most).unwrap_or(i64::MAX))
            .fetch_all(&self.0)
            .await
            .map_err(unavailable)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }
}

/// The table while it is written. A file that was broken off is worthless.
#[derive(Debug)]
pub struct PersonTableWriter(SqliteConnection);

impl PersonTableWriter {
    /// Makes the table in a new file.
    ///
    /// # Errors
    /// [`RegisterError::Unavailable`] where the file cannot be made, or holds a table already.
    pub async fn create(path: &Path) -> Result<Self, RegisterError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Off)
            .synchronous(SqliteSynchronous::Off)
            .locking_mode(SqliteLockingMode::Exclusive);
        let mut connection = options.connect().await.map_err(unavailable)?;
        sqlx::raw_sql(SCHEMA).execute(&mut connection).await.map_err(unavailable)?;
        Ok(Self(connection))
    }

    /// Writes persons, all in one transaction.
    ///
    /// # Errors
    /// [`RegisterError`].
    pub async fn put(&mut self, persons: &[PersonRecord]) -> Result<(), RegisterError> {
        let mut change = self.0.begin().await.map_err(unavailable)?;
        for some in persons.chunks(ROWS) {
            let mut rows = Vec::with_capacity(some.len());
            for person in some {
                rows.push((
                    person,
                    serde_json::to_string(person).map_err(|_| RegisterError::Unreadable(NAME))?,
                ));
            }
            let mut insert = QueryBuilder::new("INSERT INTO person (id, municipality, fund, record) ");
            insert.push_values(rows, |mut row, (person, json)| {
                let fund = person.fund.as_ref().map(|fund| fund.code.clone());
                row.push_bind(person.id.clone())
                    .push_bind(person.municipality.clone())
                    .push_bind(fund)
                    .push_bind(json);
            });
            insert.build().execute(&mut *change).await.map_err(unavailable)?;
        }
        change.commit().await.map_err(unavailable)
    }

    /// Ends the file in order.
    ///
    /// # Errors
    /// [`RegisterError::Unavailable`].
    pub async fn close(self) -> Result<(), RegisterError> {
        self.0.close().await.map_err(unavailable)
    }
}
