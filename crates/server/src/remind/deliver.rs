//! The way of one reminder to the other server, and what becomes of it.

use super::mail::NotTaken;
use super::plan::context;
use super::{Occasion, all, choice, hour, letter, sms};
use crate::app::{App, Shared};
use crate::clock::day_of;
use crate::http::Refusal;
use api::{
    Reminder, ReminderAbout, ReminderChannel, ReminderLanguage, ReminderOutcome, ReminderReason,
    ReminderSettings,
};
use chrono::{DateTime, TimeDelta, Utc};
use registers::{Sms, SmsError, SmsTaken};
use store::{Lane, OutboxKind, OutboxRow, ReminderEnd, ReminderRecord, StoreError};
use texts::Catalogue;
use tokio::task::{JoinError, JoinSet};

/// A letter is handed over so often before it is given up: over about eight hours in which letters may be sent.
pub const TRIES: u32 = 10;
/// Reminders taken at a time.
const BATCH: u32 = 50;
/// Reminders in hand at once.
const AT_ONCE: usize = 8;
/// The first wait after a failed attempt; it doubles with each one.
const FIRST_WAIT: TimeDelta = TimeDelta::minutes(1);
/// The longest.
const LONGEST: TimeDelta = TimeDelta::hours(4);
/// After so long an attempt that told nothing, because the process ended, is made again.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// So long a reminder waits where a register or the law gives no answer.
const LATER: TimeDelta = TimeDelta::minutes(15);

/// What happens with a reminder now.
enum Step {
    /// It ends.
    End(ReminderOutcome, Option<ReminderReason>),
    /// It waits.
    Wait(DateTime<Utc>),
    /// Somebody else has it.
    Leave,
}

const fn dropped(reason: ReminderReason) -> Step {
    Step::End(ReminderOutcome::Dropped, Some(reason))
}

/// The wait after so many attempts.
fn wait(attempts: u32) -> TimeDelta {
    let factor = 2_i32.checked_pow(attempts.saturating_sub(1)).unwrap_or(i32::MAX);
    FIRST_WAIT.checked_mul(factor).map_or(LONGEST, |wait| wait.min(LONGEST))
}

/// The step after an attempt that failed.
fn failed(why: NotTaken, attempts: u32, now: DateTime<Utc>) -> Step {
    let given_up = |reason| Step::End(ReminderOutcome::Undelivered, Some(reason));
    match why {
        NotTaken::Refused => given_up(ReminderReason::Refused),
        NotTaken::Later if attempts >= TRIES => given_up(ReminderReason::GivenUp),
        NotTaken::Later => Step::Wait(now + wait(attempts)),
    }
}

/// What becomes of a reminder whose occasion is over. One that was tried and whose day passed is told to the office.
fn over(record: &ReminderRecord, now: DateTime<Utc>) -> Step {
    match (record.reminder.day < day_of(now), record.reminder.attempts) {
        (false, _) => dropped(ReminderReason::NotNeeded),
        (true, 0) => dropped(ReminderReason::Passed),
        (true, _) => Step::End(ReminderOutcome::Undelivered, Some(ReminderReason::GivenUp)),
    }
}

/// Whether the reminder is of the occasion as it stands now.
fn is_of(record: &ReminderRecord, occasion: &Occasion) -> bool {
    let Reminder { about, about_id, day, .. } = &record.reminder;
    (about, about_id, day, record.revision)
        == (&occasion.about, &occasion.about_id, &occasion.day, occasion.revision)
}

fn catalogue(app: &App, language: ReminderLanguage) -> &Catalogue {
    match language {
        ReminderLanguage::Danish => &app.texts[0],
        ReminderLanguage::English => &app.texts[1],
    }
}

/// Takes the work up, counts the attempt, and hands the letter over.
async fn hand_over(
    app: &App,
    work: &OutboxRow,
    occasion: &Occasion,
    channel: ReminderChannel,
    settings: &ReminderSettings,
) -> Result<Step, StoreError> {
    let now = app.clock.now();
    let texts = catalogue(app, settings.language);
    let done = match channel {
        ReminderChannel::MinSide => Ok(ReminderOutcome::Sent),
        ReminderChannel::Email => {
            let Some(mail) = &app.mail else { return Ok(Step::End(ReminderOutcome::NotSetUp, None)) };
            if !app.store.take_reminder(work, now + LEASE).await? {
                return Ok(Step::Leave);
            }
            let letter = letter(texts, occasion, mail.site());
            let sent = mail.send(&letter, &settings.email, &work.resource_id, now).await;
            sent.map(|()| ReminderOutcome::Sent)
        }
        ReminderChannel::Sms => {
            let Some(gateway) = &app.sms else { return Ok(Step::End(ReminderOutcome::NotSetUp, None)) };
            if !app.store.take_reminder(work, now + LEASE).await? {
                return Ok(Step::Leave);
            }
            let text = sms(texts, occasion);
            let message = Sms { id: work.resource_id.clone(), to: settings.phone.clone(), text };
            match gateway.send(&message).await {
                Ok(SmsTaken::Sent) => Ok(ReminderOutcome::Sent),
                Ok(SmsTaken::Simulated) => Ok(ReminderOutcome::Simulated),
                Err(SmsError::Refused) => Err(NotTaken::Refused),
                Err(SmsError::Unavailable) => Err(NotTaken::Later),
            }
        }
    };
    Ok(match done {
        Ok(outcome) => Step::End(outcome, None),
        Err(why) => failed(why, work.attempts + 1, now),
    })
}

/// What is to be done with a reminder, done as far as another server is concerned.
async fn step(app: &App, work: &OutboxRow, record: &ReminderRecord) -> Result<Step, Refusal> {
    let now = app.clock.now();
    let occasion = match app.person(&record.person).await? {
        None => None,
        Some(person) => all(app, &person).await?.into_iter().find(|occasion| is_of(record, occasion)),
    };
    let Some(occasion) = occasion else {
        return Ok(over(record, now));
    };
    let settings = choice(app, &record.person).await?.settings;
    let (on, address) = match record.reminder.channel {
        ReminderChannel::MinSide => (true, "-"),
        ReminderChannel::Email => (settings.by_email, settings.email.as_str()),
        ReminderChannel::Sms => (settings.by_sms, settings.phone.as_str()),
    };
    if !on || (occasion.about == ReminderAbout::Cv && !settings.cv) {
        return Ok(dropped(ReminderReason::TurnedOff));
    }
    if address.trim().is_empty() {
        return Ok(dropped(ReminderReason::NoAddress));
    }
    match hour(now) {
        Some(at) if at <= now => {
            Ok(hand_over(app, work, &occasion, record.reminder.channel, &settings).await?)
        }
        Some(at) => Ok(Step::Wait(at)),
        None => Ok(Step::Wait(now + LATER)),
    }
}

/// Does what is to be done with one reminder. One whose facts cannot be had now waits.
///
/// # Errors
/// The database's own.
pub async fn deliver(app: &App, work: &OutboxRow) -> Result<(), StoreError> {
    let Some(record) = app.store.reminder(&work.resource_id).await? else {
        return Err(StoreError::Damaged("reminder"));
    };
    let step = match step(app, work, &record).await {
        Ok(step) => step,
        Err(refusal) => {
            tracing::warn!(name: "reminder.waits", work = work.id, code = refusal.code.code(), "a reminder waits");
            Step::Wait(app.clock.now() + LATER)
        }
    };
    match step {
        Step::Leave => Ok(()),
        Step::Wait(until) => app.store.delay_reminder(work, until).await,
        Step::End(outcome, reason) => {
            if outcome == ReminderOutcome::Undelivered {
                tracing::error!(name: "reminder.undelivered", work = work.id, "a reminder could not be delivered");
            }
            app.store.end_reminder(&context(app.clock.now()), work, ReminderEnd { outcome, reason }).await
        }
    }
}

/// One piece of work. A reminder that cannot be read must not hold up those behind it.
async fn one(app: Shared, work: OutboxRow) -> Result<(), StoreError> {
    match work.kind {
        OutboxKind::Reminder => {
            let Err(error) = deliver(&app, &work).await else { return Ok(()) };
            tracing::error!(name: "reminder.failed", work = work.id, error = %error, "a reminder waits");
            app.store.delay_reminder(&work, app.clock.now() + LATER).await
        }
        // The worker does it, on this machine alone.
        OutboxKind::OfficeNotice | OutboxKind::Letter => Ok(()),
    }
}

/// Takes up all reminders that are due, a few at once, so that one that waits for its server holds up no other. Returns
/// how many.
///
/// # Errors
/// The database's own.
pub async fn run_once(app: &Shared) -> Result<usize, StoreError> {
    let due = app.store.due_work(Lane::Outside, app.clock.now(), BATCH).await?;
    let (taken, mut in_hand, mut done) = (due.len(), JoinSet::new(), Ok(()));
    let mut ended = |result: Option<Result<Result<(), StoreError>, JoinError>>| match result {
        Some(Ok(Err(error))) => done = Err(error),
        Some(Err(_)) => tracing::error!(name: "reminder.broke_down", "work on a reminder broke down"),
        Some(Ok(Ok(()))) | None => {}
    };
    for work in due {
        if in_hand.len() >= AT_ONCE {
            ended(in_hand.join_next().await);
        }
        in_hand.spawn(one(app.clone(), work));
    }
    while !in_hand.is_empty() {
        ended(in_hand.join_next().await);
    }
    done.map(|()| taken)
}
