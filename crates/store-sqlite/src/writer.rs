//! The one writer: a queue of changes, committed in groups.
//!
//! With `synchronous=FULL` a commit waits for the disk, so changes that wait together are committed together. Each runs
//! in a savepoint of its own: one that fails takes nothing from its neighbours. A change that has begun is never
//! cut off, even when the client that asked for it is gone. Rows that are only added go in together, by one statement:
//! each way to the database's thread and back costs more than the row.

use crate::row::{busy, unavailable};
use serde_json::Value;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use store::StoreError;
use tokio::sync::{mpsc, oneshot};

/// A future that borrows the connection.
pub type Work<'c, T> = Pin<Box<dyn Future<Output = T> + Send + 'c>>;

/// Changes committed together at most.
const GROUP: usize = 64;
/// Changes that may wait; more wait at the door.
const QUEUE: usize = 1024;

/// A change that has run: whether to keep it, and how to tell whoever asked once the group is committed.
struct Ran {
    keep: bool,
    tell: Box<dyn FnOnce(Result<(), StoreError>) + Send>,
}

type Job = Box<dyn for<'c> FnOnce(&'c mut SqliteConnection) -> Work<'c, Ran> + Send>;

/// A row to be added, and whom to tell.
struct Row {
    insert: &'static str,
    row: Value,
    tell: oneshot::Sender<Result<(), StoreError>>,
}

/// What waits for the writer.
enum Waiting {
    Change(Job),
    Row(Row),
}

/// Brings the file's tables up to date.
pub async fn migrate(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let done = sqlx::migrate!("./migrations").run(connection).await;
    done.map_err(|error| StoreError::Unavailable(Box::new(error)))
}

/// The way to the writer's queue. Clones share it.
#[derive(Clone, Debug)]
pub struct Writer {
    queue: mpsc::Sender<Waiting>,
}

impl Writer {
    /// Opens the writing connection, migrates, and starts the writer.
    pub async fn open(options: &SqliteConnectOptions) -> Result<Self, StoreError> {
        let mut connection = options.connect().await.map_err(unavailable)?;
        migrate(&mut connection).await?;
        let (queue, jobs) = mpsc::channel(QUEUE);
        tokio::spawn(run(connection, jobs));
        Ok(Self { queue })
    }

    /// Runs `change` in the next group and returns once that group is on the disk.
    pub async fn write<T, F>(&self, change: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> Work<'c, Result<T, StoreError>> + Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            Box::pin(async move {
                let result = change(connection).await;
                let keep = result.is_ok();
                let tell = Box::new(move |committed: Result<(), StoreError>| {
                    // The client may be gone; the change is kept all the same.
                    let _ = tell.send(result.and_then(|value| committed.map(|()| value)));
                });
                Ran { keep, tell }
            })
        });
        self.queue.send(Waiting::Change(job)).await.map_err(|_| busy("the writer has stopped"))?;
        told.await.map_err(|_| busy("the change was not begun"))?
    }

    /// Adds a row in the next group and returns once that group is on the disk. `insert` reads the rows that wait for
    /// it from one parameter, a JSON list of them.
    pub async fn append(&self, insert: &'static str, row: Value) -> Result<(), StoreError> {
        let (tell, told) = oneshot::channel();
        let waiting = Waiting::Row(Row { insert, row, tell });
        self.queue.send(waiting).await.map_err(|_| busy("the writer has stopped"))?;
        told.await.map_err(|_| busy("the row was not written"))?
    }

    /// Waits until everything that waits is written.
    pub async fn close(&self) {
        let _ = self.write(|_| Box::pin(async { Ok(()) })).await;
    }
}

async fn run(mut connection: SqliteConnection, mut jobs: mpsc::Receiver<Waiting>) {
    let mut group = Vec::with_capacity(GROUP);
    while jobs.recv_many(&mut group, GROUP).await > 0 {
        let mut ran = Vec::with_capacity(group.len());
        let committed = run_group(&mut connection, group.drain(..), &mut ran).await;
        if let Err(error) = &committed {
            tracing::error!(name: "store.write_failed", error = %error, changes = ran.len(), "a group of changes was not committed");
            // Nothing of a broken transaction may reach the next group.
            let _ = sqlx::query("ROLLBACK").execute(&mut connection).await;
        }
        for done in ran {
            (done.tell)(match &committed {
                Ok(()) => Ok(()),
                Err(_) => Err(busy("the group was not committed")),
            });
        }
    }
    if let Err(error) = connection.close().await {
        tracing::error!(name: "store.close_failed", error = %error, "the database was not closed in order");
    }
}

/// Runs the changes of one group. On an error the changes not yet run are dropped, and whoever asked is told so.
async fn run_group(
    connection: &mut SqliteConnection,
    group: impl Iterator<Item = Waiting>,
    ran: &mut Vec<Ran>,
) -> Result<(), sqlx::Error> {
    let (mut changes, mut rows) = (Vec::new(), BTreeMap::<&'static str, Vec<Row>>::new());
    for waiting in group {
        match waiting {
            Waiting::Change(job) => changes.push(job),
            Waiting::Row(row) => rows.entry(row.insert).or_default().push(row),
        }
    }
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await?;
    for (insert, rows) in rows {
        add(connection, insert, rows, ran).await?;
    }
    if changes.is_empty() {
        sqlx::query("COMMIT").execute(&mut *connection).await?;
        return Ok(());
    }
    // One way to the database and back ends a change and begins the next.
    sqlx::query("SAVEPOINT change").execute(&mut *connection).await?;
    for job in changes {
        let done = job(connection).await;
        let next = if done.keep {
            "RELEASE change; SAVEPOINT change"
        } else {
            "ROLLBACK TO change; RELEASE change; SAVEPOINT change"
        };
        ran.push(done);
        sqlx::query(next).execute(&mut *connection).await?;
    }
    sqlx::query("RELEASE change; COMMIT").execute(&mut *connection).await?;
    Ok(())
}

/// Adds rows by one statement. Where one of them cannot be, the group is not committed.
async fn add(
    connection: &mut SqliteConnection,
    insert: &'static str,
    rows: Vec<Row>,
    ran: &mut Vec<Ran>,
) -> Result<(), sqlx::Error> {
    let mut values = Vec::with_capacity(rows.len());
    for Row { row, tell, .. } in rows {
        values.push(row);
        let tell = Box::new(move |committed| {
            let _ = tell.send(committed);
        });
        ran.push(Ran { keep: true, tell });
    }
    sqlx::query(insert).bind(Value::Array(values).to_string()).execute(connection).await?;
    Ok(())
}
