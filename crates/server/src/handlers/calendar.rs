//! The calendar of a municipality or a fund.

use crate::access::{Action, Relation, Resource};
use crate::app::Shared;
use crate::booking::{office, pattern};
use crate::case;
use crate::citizen::start_of;
use crate::clock::day_of;
use crate::http::{Json, Refusal, Write, query, write};
use crate::relation;
use crate::session::caller;
use crate::validate;
use api::Problem;
use api::booking::{CalendarSlot, NewSlots, Slot, SlotClosing, SlotMove, SlotsPreview, SlotsPublished};
use axum::extract::{OriginalUri, Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use chrono::{DateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Europe::Copenhagen;
use std::collections::BTreeSet;
use store::{CasePart, Purpose, SlotMoved};

/// When a time begins and ends.
fn span(slot: &Slot) -> (DateTime<Utc>, DateTime<Utc>) {
    (slot.starts_at, slot.starts_at + TimeDelta::minutes(i64::from(slot.minutes)))
}

/// Publishes times by a pattern. A time that meets one the caseworker has already is left out: sending a pattern again
/// changes nothing, and nobody has two meetings at once.
#[utoipa::path(post, path = "/api/v1/office/slots", tag = "office", params(("Idempotency-Key" = String, Header)),
    request_body = NewSlots, security(("session" = ["person:write"])), responses(
    (status = 201, body = SlotsPublished),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn publish_slots(State(app): State<Shared>, request: Request) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let (_, unit, _) = office::office(&caller.user, Resource::Calendar, Action::Create)?;
    let write = Write::<NewSlots>::read(request).await?;
    let slots = validate::slots(&write.body, app.clock.today(), |new| pattern::times(new, &unit))?;
    let sent = u32::try_from(slots.len()).unwrap_or(u32::MAX);
    let ctx = write.context(&caller, Purpose::Caseload, app.clock.now());
    let published = app.store.publish_slots(&ctx, slots).await?;
    let answer = SlotsPublished { published, there_before: sent - published.min(sent) };
    Ok(write::send(write::answer(StatusCode::CREATED, &[], Some(&answer))?))
}

/// What a pattern would make and what it leaves out. Nothing is published.
#[utoipa::path(post, path = "/api/v1/office/slots/preview", tag = "office", request_body = NewSlots,
    security(("session" = ["person:write"])), responses(
    (status = 200, body = SlotsPreview),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn preview_slots(
    State(app): State<Shared>,
    headers: HeaderMap,
    Json(new): Json<NewSlots>,
) -> Result<Json<SlotsPreview>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let (_, unit, _) = office::office(&caller.user, Resource::Calendar, Action::Create)?;
    let slots = validate::slots(&new, app.clock.today(), |new| pattern::times(new, &unit))?;
    let (first, last) = (start_of(new.first), start_of(new.last.succ_opt().unwrap_or(new.last)));
    let there = app.store.calendar(&unit, first, last).await?;
    let known: Vec<_> = there
        .iter()
        .filter(|each| each.slot.caseworker == new.caseworker && each.slot.source.is_none())
        .map(|each| span(&each.slot))
        .collect();
    let meets = |slot: &Slot| {
        let (from, to) = span(slot);
        known.iter().any(|(begins, ends)| *begins < to && from < *ends)
    };
    let (before, fresh): (Vec<_>, Vec<_>) = slots.iter().partition(|each| meets(&each.slot));
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    Ok(Json(SlotsPreview {
        new: count(fresh.len()),
        there_before: count(before.len()),
        days: count(slots.iter().map(|each| each.day).collect::<BTreeSet<_>>().len()),
        first: slots.iter().map(|each| each.slot.starts_at).min(),
        last: slots.iter().map(|each| each.slot.starts_at).max(),
        holidays: pattern::holidays(&new),
    }))
}

/// The office's times from one day to another, both included, with who has booked them. Who is named is told to each of
/// them in her log.
#[utoipa::path(get, path = "/api/v1/office/slots", tag = "office",
    params(("from" = String, Query), ("to" = String, Query)), security(("session" = ["person:write"])), responses(
    (status = 200, body = Vec<CalendarSlot>),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json")))]
pub async fn list_calendar(
    State(app): State<Shared>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Json<Vec<CalendarSlot>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let (_, unit, _) = office::office(&caller.user, Resource::Calendar, Action::Read)?;
    let (from, to) = query::days(&address)?;
    let end = start_of(to.succ_opt().unwrap_or(to));
    let mut found = app.store.calendar(&unit, start_of(from), end).await?;
    let mut subjects = Vec::new();
    for slot in &mut found {
        let Some(id) = &slot.person else { continue };
        // Somebody the register no longer knows keeps her time, without a name.
        let Some(person) = app.person(id).await? else { continue };
        // Nor does who has moved away: her name is no longer the old municipality's to see.
        if relation::of(&app, &caller.user, &person).await? == Relation::Other {
            continue;
        }
        subjects.push(case::subject(&person));
        slot.name = Some(person.name);
    }
    let ctx = case::look(&app, &caller, &headers, Purpose::Caseload);
    app.store.record_looks(&ctx, CasePart::Booking, &subjects).await?;
    Ok(Json(found))
}

/// Closes a time that nobody has booked, or opens it again.
#[utoipa::path(post, path = "/api/v1/office/slots/{slot}/closing", tag = "office",
    params(("slot" = String, Path), ("Idempotency-Key" = String, Header)), request_body = SlotClosing,
    security(("session" = ["person:write"])), responses((status = 204),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "slot_taken", body = Problem, content_type = "application/problem+json")))]
pub async fn close_slot(
    State(app): State<Shared>,
    Path(slot): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let (_, unit, _) = office::office(&caller.user, Resource::Calendar, Action::Update)?;
    let write = Write::<SlotClosing>::read(request).await?;
    let answer = write::answer(StatusCode::NO_CONTENT, &[], None::<&()>)?;
    let ctx = write.context(&caller, Purpose::Caseload, app.clock.now());
    Ok(write::send(app.store.close_slot(&ctx, &unit, &slot, write.body.closed, answer).await?))
}

/// Moves a time to another moment. A citizen who has booked it gets a notice with it and may choose again.
#[utoipa::path(post, path = "/api/v1/office/slots/{slot}/move", tag = "office",
    params(("slot" = String, Path), ("Idempotency-Key" = String, Header)), request_body = SlotMove,
    security(("session" = ["person:write"])), responses((status = 204),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "slot_taken, slot_passed", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn move_slot(
    State(app): State<Shared>,
    Path(slot): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let (_, unit, _) = office::office(&caller.user, Resource::Calendar, Action::Update)?;
    let write = Write::<SlotMove>::read(request).await?;
    let (starts_at, now) = (write.body.starts_at, app.clock.now());
    validate::later("/starts_at", starts_at, now)?;
    let local = starts_at.with_timezone(&Copenhagen);
    let minute = local.hour() * 60 + local.minute();
    let moved = SlotMoved { slot, unit, starts_at, day: day_of(starts_at), minute };
    let answer = write::answer(StatusCode::NO_CONTENT, &[], None::<&()>)?;
    let ctx = write.context(&caller, Purpose::Caseload, now);
    Ok(write::send(app.store.move_slot(&ctx, &moved, answer).await?))
}
