//! Background work: what the outbox holds, and sweeping up what has ended.

use crate::app::Shared;
use crate::attachments;
use crate::booking::waiting;
use crate::letters::{self, LetterError};
use chrono::TimeDelta;
use std::time::Duration;
use store::{Actor, Lane, OutboxKind, OutboxRow, Purpose, StoreError, WriteContext};
use tokio::sync::watch;

/// How often the outbox is looked into.
const PAUSE: Duration = Duration::from_secs(1);
/// Sweeping happens once in so many looks: about every ten minutes.
const SWEEP_EVERY: u32 = 600;
/// The waiting list is looked through once in so many looks: about twice a minute.
const WAITING_EVERY: u32 = 30;
/// Pieces of work taken at a time.
const BATCH: u32 = 50;
/// A draft is kept so long after its last change; the privacy page says the same.
pub const DRAFTS_KEPT: TimeDelta = TimeDelta::days(30);
/// The longest wait between two attempts.
const LONGEST: TimeDelta = TimeDelta::hours(1);

/// Doubles with every attempt, from two seconds to an hour.
fn wait(attempts: u32) -> TimeDelta {
    let seconds = 2_i64.checked_pow(attempts.saturating_add(1)).unwrap_or(i64::MAX);
    TimeDelta::try_seconds(seconds).unwrap_or(LONGEST).min(LONGEST)
}

fn context(app: &Shared) -> WriteContext {
    WriteContext {
        actor: Actor::system(),
        purpose: Purpose::Operate,
        request_id: String::new(),
        key: None,
        now: app.clock.now(),
    }
}

async fn work(app: &Shared, row: &OutboxRow) -> Result<(), StoreError> {
    let done: Result<(), LetterError> = match row.kind {
        OutboxKind::OfficeNotice => {
            app.store.deliver_office_notice(&context(app), row).await.map_err(LetterError::from)
        }
        OutboxKind::Letter => letters::make(app, &context(app), row).await,
        // It waits for another server, so it has a loop of its own.
        OutboxKind::Reminder => return Ok(()),
    };
    let Err(error) = done else { return Ok(()) };
    tracing::warn!(name: "outbox.postponed", work = row.id, attempts = row.attempts, error = %error, "work is tried again later");
    app.store.postpone_work(row, app.clock.now() + wait(row.attempts)).await
}

/// Does all work that is due. Returns how many pieces were taken up.
///
/// # Errors
/// The database's own.
pub async fn run_once(app: &Shared) -> Result<usize, StoreError> {
    let due = app.store.due_work(Lane::Inside, app.clock.now(), BATCH).await?;
    for row in &due {
        work(app, row).await?;
    }
    Ok(due.len())
}

/// Deletes what is kept no longer: ended sessions, old drafts, old answers, files that were never sent.
///
/// # Errors
/// The database's own.
pub async fn sweep(app: &Shared) -> Result<(), StoreError> {
    let now = app.clock.now();
    app.store.sweep_sessions(now - TimeDelta::days(1)).await?;
    app.store.sweep_drafts(&context(app), now - DRAFTS_KEPT).await?;
    app.store.sweep_form_drafts(now - DRAFTS_KEPT).await?;
    app.store.forget_old_answers(now).await?;
    attachments::sweep(app, &context(app)).await?;
    Ok(())
}

/// Tells who waits for a time.
///
/// # Errors
/// The database's own.
pub async fn tell_waiting(app: &Shared) -> Result<(), StoreError> {
    waiting::tell(app, &context(app)).await
}

/// Works until `stop` says so.
pub async fn run(app: Shared, mut stop: watch::Receiver<bool>) {
    let mut looks = 0_u32;
    while !*stop.borrow() {
        let mut done = app.store.beat(app.clock.now()).await.and(run_once(&app).await.map(|_| ()));
        if looks.is_multiple_of(SWEEP_EVERY) {
            done = done.and(sweep(&app).await);
        }
        if looks.is_multiple_of(WAITING_EVERY) {
            done = done.and(tell_waiting(&app).await);
        }
        looks = looks.wrapping_add(1);
        if let Err(error) = done {
            tracing::error!(name: "worker.failed", error = %error, "background work stopped short");
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
}
