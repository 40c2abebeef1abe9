//! Free times that another system keeps: it is asked before anything is shown or booked, it confirms before a receipt
//! is given, and it gets back whatever no booking stands on. That it does not answer is an outage, and is noted; the
//! authority's own times can be booked all the same.

use crate::app::{App, Shared};
use crate::case::Case;
use crate::clock::day_of;
use crate::http::Refusal;
use crate::id;
use api::ProblemCode;
use api::booking::{OutageSpan, Slot};
use chrono::{DateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Europe::Copenhagen;
use registers::{Offer, Planner, PlannerBooking, PlannerError};
use std::future::Future;
use std::time::Duration;
use store::{BookingRefused, Claim, NewSlot, PlannerAsk, PlannerHold, StoreError, WriteContext};
use tokio::sync::watch;

/// How often every planner is asked, so that an outage is known while no citizen looks.
const PAUSE: Duration = Duration::from_secs(30);
/// A time that was asked for and not booked is given back after this; until then whoever asked may ask again.
const GRACE: TimeDelta = TimeDelta::minutes(10);
/// Times like the chosen one that a planner is asked for at most, the chosen one included.
const ASKED: u32 = 4;
/// After how many seconds it is worth trying again.
const AGAIN: u16 = 30;

/// The name of what a request asks for. The same request has the same name, however often it is sent.
#[must_use]
pub fn name(ctx: &WriteContext, slot: &str) -> String {
    let Some(keyed) = &ctx.key else { return id::thing() };
    let parts = [ctx.actor.id.as_str(), keyed.key.as_str(), slot];
    let mut name = id::fingerprint(&parts.map(|part| format!("{}:{part}", part.len())).concat());
    name.truncate(32);
    name
}

/// Asks, as long as a planner may take.
async fn patient<T>(
    app: &App,
    asked: impl Future<Output = Result<T, PlannerError>> + Send,
) -> Result<T, PlannerError> {
    let answer = tokio::time::timeout(app.config.limits.planner, asked).await;
    answer.unwrap_or(Err(PlannerError::Unavailable))
}

/// Notes that the planner did not answer.
async fn failed(app: &App, unit: &str, error: PlannerError) -> Result<(), StoreError> {
    tracing::warn!(name: "planner.failed", unit, error = %error, "a planner gave no answer");
    app.store.planner_failed(unit, app.clock.now()).await
}

async fn unavailable(app: &App, unit: &str, error: PlannerError) -> Refusal {
    match failed(app, unit, error).await {
        Ok(()) => Refusal::retry_after(ProblemCode::PlannerUnavailable, AGAIN),
        Err(error) => error.into(),
    }
}

fn mirrored(unit: &str, source: &str, offer: Offer) -> NewSlot {
    let local = offer.starts_at.with_timezone(&Copenhagen);
    let slot = Slot {
        id: offer.id,
        unit: unit.to_owned(),
        kind: offer.kind,
        form: offer.form,
        starts_at: offer.starts_at,
        minutes: offer.minutes,
        place: offer.place,
        room: offer.room,
        link: offer.link,
        caseworker: offer.caseworker,
        source: Some(source.to_owned()),
    };
    NewSlot { day: day_of(offer.starts_at), minute: local.hour() * 60 + local.minute(), slot }
}

/// A planner, by its name, that does not answer.
pub type Missing = Option<String>;

/// Makes the calendar what its planner offers now; a calendar without a planner is what it is. A planner that does not
/// answer is noted and named: its times are then neither shown nor counted.
///
/// # Errors
/// The database's own.
pub async fn refresh(app: &App, unit: &str) -> Result<Missing, Refusal> {
    let Some(planner) = app.planners.get(unit) else { return Ok(None) };
    match patient(app, planner.offers()).await {
        Ok(offers) => {
            let slots = offers.into_iter().map(|offer| mirrored(unit, planner.name(), offer)).collect();
            app.store.mirror_planner(unit, planner.name(), slots).await?;
            Ok(None)
        }
        Err(error) => {
            failed(app, unit, error).await?;
            Ok(Some(planner.name().to_owned()))
        }
    }
}

/// Whether everything is known that could be free. Asked where nothing was found: with a planner missing, nobody can say
/// that there is no time.
///
/// # Errors
/// `planner_unavailable`.
pub fn known(missing: Missing) -> Result<(), Refusal> {
    match missing {
        Some(_) => Err(Refusal::retry_after(ProblemCode::PlannerUnavailable, AGAIN)),
        None => Ok(()),
    }
}

/// Has a time confirmed that a planner keeps: the one that was chosen, or where one like it does as well, the first of
/// those that the planner still has. What comes back claims the one that was confirmed. A time that no planner keeps, or
/// that the rules refuse, needs nothing: the store says what is the matter with it.
///
/// # Errors
/// `planner_unavailable`, which is noted; `slot_taken`; or the database's own.
pub async fn confirm(
    app: &App,
    case: &Case,
    ctx: &WriteContext,
    (mut claim, booking): (Claim, &str),
    refused: Option<BookingRefused>,
) -> Result<Claim, Refusal> {
    let Some(planner) = app.planners.get(&claim.unit).filter(|_| refused.is_none()) else { return Ok(claim) };
    let slots = if claim.or_alike {
        app.store.planner_alike(&claim.slot, booking, ctx.now, ASKED).await?
    } else {
        vec![claim.slot.clone()]
    };
    let mut not = None;
    for slot in slots {
        let hold = PlannerHold {
            id: name(ctx, &slot),
            unit: claim.unit.clone(),
            slot: slot.clone(),
            booking: booking.to_owned(),
        };
        match ask(app, planner.as_ref(), case, hold, ctx.now).await? {
            Ok(()) => {
                claim.slot = slot;
                return Ok(claim);
            }
            Err(refusal) => not = Some(refusal),
        }
    }
    not.map_or(Ok(claim), Err)
}

/// Asks the planner for one time. The inner error is about this time alone: another one may do.
async fn ask(
    app: &App,
    planner: &dyn Planner,
    case: &Case,
    hold: PlannerHold,
    now: DateTime<Utc>,
) -> Result<Result<(), Refusal>, Refusal> {
    match app.store.planner_ask(&hold, now).await? {
        PlannerAsk::Nothing => return Ok(Ok(())),
        PlannerAsk::Wait => {
            return Ok(Err(Refusal::retry_after(ProblemCode::PlannerUnavailable, AGAIN)));
        }
        PlannerAsk::Ask => {}
    }
    let (name, unit) = (hold.id.clone(), hold.unit);
    let wanted = PlannerBooking { meeting: hold.id, offer: hold.slot, cpr: case.person.cpr.clone() };
    match patient(app, planner.book(&wanted)).await {
        Ok(()) => Ok(Ok(app.store.planner_confirmed(&name).await?)),
        Err(PlannerError::Taken) => {
            app.store.planner_settled(&name).await?;
            Ok(Err(StoreError::Booking(BookingRefused::Taken).into()))
        }
        // It may have done it. The same request asks for the same again; what nobody asks for again is given back.
        Err(error) => Err(unavailable(app, &unit, error).await),
    }
}

/// Gives back what no booking stands on: of this booking at once, of others after a while. What fails is tried again.
pub async fn settle(app: &App, unit: &str, booking: Option<&str>) {
    if let Some(planner) = app.planners.get(unit)
        && let Err(error) = give_back(app, unit, planner.as_ref(), booking).await
    {
        tracing::error!(name: "planner.owed", unit, error = %error, "times are still owed to a planner");
    }
}

async fn give_back(
    app: &App,
    unit: &str,
    planner: &dyn Planner,
    booking: Option<&str>,
) -> Result<(), StoreError> {
    for meeting in app.store.planner_owed(unit, app.clock.now() - GRACE, booking).await? {
        match patient(app, planner.cancel(&meeting)).await {
            Ok(()) => app.store.planner_settled(&meeting).await?,
            Err(error) => return failed(app, unit, error).await,
        }
    }
    Ok(())
}

/// Outages of a calendar: minutes in which the server could not write, and minutes in which its planner did not
/// answer. Each minute counts once.
///
/// # Errors
/// The database's own.
pub async fn outages(
    app: &App,
    unit: &str,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<OutageSpan>, StoreError> {
    let mut all = app.store.outages(from, to).await?;
    all.extend(app.store.planner_outages(unit, from, to).await?);
    all.sort_by_key(|span| span.from);
    let mut merged: Vec<OutageSpan> = Vec::new();
    for span in all {
        match merged.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => merged.push(span),
        }
    }
    Ok(merged)
}

/// Asks every planner once, and gives back what is owed.
pub async fn run_once(app: &App) {
    for unit in app.planners.keys() {
        // What did not answer is noted.
        if matches!(refresh(app, unit).await, Ok(None)) {
            settle(app, unit, None).await;
        }
    }
}

/// Asks the planners until `stop` says so.
pub async fn run(app: Shared, mut stop: watch::Receiver<bool>) {
    while !app.planners.is_empty() && !*stop.borrow() {
        run_once(&app).await;
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
}
