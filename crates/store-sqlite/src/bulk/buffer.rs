//! Rows that wait until there are enough of them for one statement.

use crate::row::unavailable;
use sqlx::{QueryBuilder, SqliteConnection};
use std::fmt;
use store::StoreError;

/// Rows of one statement.
const ROWS: usize = 250;

/// A value of a column.
pub enum Value {
    Text(String),
    Whole(i64),
    Nothing,
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Whole(flag.into())
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

/// Rows of one table.
pub struct Buffer {
    /// `INSERT INTO table (columns) `.
    head: &'static str,
    width: usize,
    values: Vec<Value>,
}

impl Buffer {
    fn new(head: &'static str) -> Self {
        Self { head, width: head.split(',').count(), values: Vec::new() }
    }

    /// Takes one row in, a value for each column.
    pub fn push<const WIDTH: usize>(&mut self, row: [Value; WIDTH]) {
        debug_assert_eq!(WIDTH, self.width, "{}", self.head);
        self.values.extend(row);
    }

    /// Writes whole statements, or `all` that waits. Returns the number of rows.
    async fn write(&mut self, connection: &mut SqliteConnection, all: bool) -> Result<u64, StoreError> {
        let mut written = 0;
        loop {
            let waiting = self.values.len() / self.width;
            let rows = waiting.min(ROWS);
            if rows == 0 || (rows < ROWS && !all) {
                return Ok(written);
            }
            let mut values = self.values.drain(..rows * self.width);
            let mut insert = QueryBuilder::new(self.head);
            insert.push_values(0..rows, |mut row, _| {
                for value in values.by_ref().take(self.width) {
                    match value {
                        Value::Text(text) => row.push_bind(text),
                        Value::Whole(number) => row.push_bind(number),
                        Value::Nothing => row.push_bind(None::<String>),
                    };
                }
            });
            drop(values);
            let done = insert.build().execute(&mut *connection).await.map_err(unavailable)?;
            written += done.rows_affected();
        }
    }
}

macro_rules! buffers {
    ($($name:ident: $head:literal),+ $(,)?) => {
        /// Rows of all tables that are filled.
        pub struct Buffers { $(pub $name: Buffer),+ }

        impl Buffers {
            /// Empty ones.
            pub fn new() -> Self {
                Self { $($name: Buffer::new(concat!("INSERT INTO ", stringify!($name), " (", $head, ") "))),+ }
            }

            /// Writes whole statements of each table, or `all` that waits. Returns the number of rows.
            pub async fn write(
                &mut self,
                connection: &mut SqliteConnection,
                all: bool,
            ) -> Result<u64, StoreError> {
                let mut written = 0;
                $(written += self.$name.write(connection, all).await?;)+
                Ok(written)
            }
        }
    };
}

buffers! {
    plan: "person, version, plan",
    plan_op: "person, id, at, actor, party, operation, refused, version",
    plan_version: "person, number, at, authority, plan, seen_at",
    job_log: "person, id, version, saved_at, day, status, application",
    conversation: "person, id, authority, subject, about_kind, about_id",
    message: "person, conversation, number, sender, organisation, at, text, read_at",
    slot: "id, unit, kind, form, starts_at, day, minute, minutes, place, room, link, caseworker, booking",
    booking: "id, person, slot, deadline, authority, booked_at, changed_at, state, sequence, summons, moved, receipt",
    booking_receipt: "id, person, booking, at, kind, receipt",
    cv: "row, person, id, version, saved_at, gaps, offered, areas, hours, cv",
    cv_words: "rowid, title, competence",
    cv_version: "person, version, saved_at, cv",
    audit: "at, actor, role, action, resource, resource_id, subject, purpose, request_id, organisation",
}

impl fmt::Debug for Buffers {
    /// Says nothing of what waits: it is about persons.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Buffers").finish_non_exhaustive()
    }
}
