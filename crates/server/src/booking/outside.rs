//! Free times that another system keeps: it is asked before anything is shown or booked, it confirms before a receipt
//! is given, and it gets back whatever no booking stands on. That it does not answer is an outage, and is noted.

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

async fn mirror(app: &App, unit: &str, planner: &dyn Planner) -> Result<(), Refusal> {
    let offers = match patient(app, planner.offers()).await {
        Ok(offers) => offers,
        Err(error) => return Err(unavailable(app, unit, error).await),
    };
    let slots = offers.into_iter().map(|offer| mirrored(unit, planner.name(), offer)).collect();
    Ok(app.store.mirror_planner(unit, planner.name(), slots).await?)
}

/// Makes the calendar what its planner offers now; a calendar without a planner is what it is.
///
/// # Errors
/// `planner_unavailable`, which is noted, or the database's own.
pub async fn refresh(app: &App, unit: &str) -> Result<(), Refusal> {
    match app.planners.get(unit) {
        Some(planner) => mirror(app, unit, planner.as_ref()).await,
        None => Ok(()),
    }
}

/// Has a time confirmed that a planner keeps. One that no planner keeps, or that the rules refuse, needs nothing: the
/// store says what is the matter with it.
///
/// # Errors
/// `planner_unavailable`, which is noted; `slot_taken`; or the database's own.
pub async fn confirm(
    app: &App,
    case: &Case,
    (name, claim, booking): (&str, &Claim, &str),
    refused: Option<BookingRefused>,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    let unit = claim.unit.as_str();
    let Some(planner) = app.planners.get(unit).filter(|_| refused.is_none()) else { return Ok(()) };
    let hold = PlannerHold {
        id: name.to_owned(),
        unit: unit.to_owned(),
        slot: claim.slot.clone(),
        booking: booking.to_owned(),
    };
    match app.store.planner_ask(&hold, now).await? {
        PlannerAsk::Nothing => return Ok(()),
        PlannerAsk::Wait => return Err(Refusal::retry_after(ProblemCode::PlannerUnavailable, AGAIN)),
        PlannerAsk::Ask => {}
    }
    let wanted = PlannerBooking { meeting: hold.id, offer: hold.slot, cpr: case.person.cpr.clone() };
    match patient(app, planner.book(&wanted)).await {
        Ok(()) => Ok(app.store.planner_confirmed(name).await?),
        Err(PlannerError::Taken) => {
            app.store.planner_settled(name).await?;
            Err(StoreError::Booking(BookingRefused::Taken).into())
        }
        // It may have done it. The same request asks for the same again; what nobody asks for again is given back.
        Err(error) => Err(unavailable(app, unit, error).await),
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
        if refresh(app, unit).await.is_ok() {
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
