//! What is done with a choice, for the API and for the page without script alike.

use super::{Desk, outside};
use crate::app::App;
use crate::case::Case;
use crate::http::{Refusal, write};
use crate::id;
use api::ProblemCode;
use api::booking::{
    BookingReceipt, Cancellation, DeadlineMet, NewBooking, NewWaiting, NoSlotReceipt, Rebooking, SlotFilter,
    WaitingState,
};
use axum::http::StatusCode;
use rules::Law;
use rules::citizen::TroubledDay;
use rules::citizen::booking::{Window, window};
use store::{
    Answer, BookingRefused, BookingRequest, CancellationRequest, RebookingRequest, SlotQuery, StoreError,
    Waiting, WriteContext,
};

fn kept(status: StatusCode, body: &impl serde::Serialize) -> Result<Answer, StoreError> {
    write::answer(status, &[], Some(body)).map_err(|_| StoreError::Damaged("answer"))
}

fn made(receipt: &BookingReceipt) -> Result<Answer, StoreError> {
    kept(StatusCode::CREATED, receipt)
}

fn changed(receipt: &BookingReceipt) -> Result<Answer, StoreError> {
    kept(StatusCode::OK, receipt)
}

/// Books a time.
///
/// # Errors
/// The store's.
pub async fn book(
    app: &App,
    case: &Case,
    desk: &Desk,
    ctx: &WriteContext,
    new: &NewBooking,
) -> Result<Answer, Refusal> {
    let refused = desk.refused();
    let planned = app.planners.contains_key(&desk.unit);
    let id = if planned { outside::name(ctx, &new.slot) } else { id::thing() };
    let claim = desk.claim(&new.slot, new.or_alike);
    let booking = BookingRequest {
        claim: outside::confirm(app, case, ctx, (claim, &id), refused).await?,
        id,
        receipt: id::booking_receipt(),
        purpose: desk.purpose(),
        deadline: desk.met(),
        authority: desk.office.name.clone(),
        refused,
        summons: false,
        noted_at: new.noted_at,
    };
    let answer = app.store.book(ctx, &case.subject(), &booking, made).await;
    outside::settle(app, &desk.unit, Some(&booking.id)).await;
    Ok(answer?)
}

/// The deadline a booking was made for, as a receipt says it now.
fn met(desk: &Desk, deadline: Option<&String>) -> Option<DeadlineMet> {
    desk.met().filter(|met| deadline == Some(&met.id))
}

/// Takes another time for a booking.
///
/// # Errors
/// `not_found` for somebody else's booking, or the store's.
pub async fn rebook(
    app: &App,
    case: &Case,
    desk: &Desk,
    ctx: &WriteContext,
    (booking, new): (String, &Rebooking),
) -> Result<Answer, Refusal> {
    let known = desk.booking(&booking).ok_or(Refusal::new(ProblemCode::NotFound))?;
    let mut claim = desk.claim(&new.slot, new.or_alike);
    claim.unit.clone_from(&known.slot.unit);
    claim.kind = known.slot.kind;
    let refused = desk.against_rebooking(&booking);
    let claim = outside::confirm(app, case, ctx, (claim, &booking), refused).await?;
    let unit = claim.unit.clone();
    let rebooking = RebookingRequest {
        receipt: id::booking_receipt(),
        claim,
        refused,
        deadline: met(desk, known.deadline.as_ref()),
        booking,
    };
    let answer = app.store.rebook(ctx, &case.subject(), &rebooking, changed).await;
    outside::settle(app, &unit, Some(&rebooking.booking)).await;
    Ok(answer?)
}

/// Gives a meeting back.
///
/// # Errors
/// `not_found` for somebody else's booking, or the store's.
pub async fn cancel(
    app: &App,
    case: &Case,
    desk: &Desk,
    ctx: &WriteContext,
    (booking, sent): (String, &Cancellation),
) -> Result<Answer, Refusal> {
    let known = desk.booking(&booking).ok_or(Refusal::new(ProblemCode::NotFound))?;
    let cancellation = CancellationRequest {
        receipt: id::booking_receipt(),
        reason: sent.reason,
        note: sent.note.clone(),
        deadline: met(desk, known.deadline.as_ref()).map(|met| DeadlineMet { kept: false, ..met }),
        booking,
    };
    let answer = app.store.cancel_booking(ctx, &case.subject(), &cancellation, changed).await;
    outside::settle(app, &known.slot.unit, Some(&cancellation.booking)).await;
    Ok(answer?)
}

/// Puts her on the waiting list.
///
/// # Errors
/// What stands against a booking, `slots_are_free` where a time would do now, or the store's.
pub async fn wait(
    app: &App,
    case: &Case,
    desk: &Desk,
    ctx: &WriteContext,
    new: NewWaiting,
) -> Result<Answer, Refusal> {
    if let Some(refused) = desk.refused() {
        return Err(StoreError::Booking(refused).into());
    }
    let missing = outside::refresh(app, &desk.unit).await?;
    let query = SlotQuery { own_only: missing.is_some(), ..desk.query(&new.filter) };
    if app.store.count_free(&query, 1).await? > 0 {
        return Err(StoreError::Booking(BookingRefused::Free).into());
    }
    outside::known(missing)?;
    let waiting = Waiting {
        unit: desk.unit.clone(),
        kind: desk.kind,
        filter: new.filter,
        hold_by: desk.window.hold_by,
    };
    let answer = kept(StatusCode::OK, &WaitingState { since: desk.at, told_at: None })?;
    Ok(app.store.wait(ctx, &case.subject(), &waiting, answer).await?)
}

/// Free times are counted to this.
const COUNTED: u32 = 200;

/// Looks, and gives a receipt that says there was no free time. On the deadline's last day it moves by it (PR-20).
///
/// # Errors
/// `slots_are_free` where there is one, `booking_not_open`, or the store's.
pub async fn no_slot(
    app: &App,
    case: &Case,
    desk: &Desk,
    ctx: &WriteContext,
    filter: SlotFilter,
) -> Result<Answer, Refusal> {
    if !desk.window.standing.may_book() {
        return Err(Refusal::new(ProblemCode::BookingNotOpen));
    }
    let missing = outside::refresh(app, &desk.unit).await?;
    let mut query = SlotQuery { own_only: missing.is_some(), ..desk.query(&SlotFilter::default()) };
    let found = app.store.count_free(&query, COUNTED).await?;
    if found == 0 {
        outside::known(missing)?;
    }
    query.hold_by = None;
    let (before, after) = moved(desk);
    let receipt = NoSlotReceipt {
        id: id::no_slot_receipt(),
        at: desk.at,
        filter,
        found,
        later: app.store.count_free(&query, COUNTED).await?,
        book_by: before.book_by,
        hold_by: before.hold_by,
        last_day: before.book_by == Some(desk.facts.on),
        moved_to: after.book_by.filter(|after| before.book_by.is_some_and(|before| before < *after)),
        help: desk.help(app),
    };
    let answer = kept(StatusCode::CREATED, &receipt)?;
    Ok(app.store.keep_no_slot(ctx, &case.subject(), &receipt, answer).await?)
}

/// The two days without and with what she did not find today: the list she looked at has moved the deadline already.
fn moved(desk: &Desk) -> (Window, Window) {
    let on = desk.facts.on;
    let mut person = desk.facts.person.clone();
    for day in person.booking.troubled_days.iter_mut().filter(|day| day.day == on) {
        day.no_slot = false;
    }
    let before = window(&Law::COMPILED, &person, on);
    if before.book_by == Some(on) {
        person.booking.troubled_days.push(TroubledDay { day: on, outages: Vec::new(), no_slot: true });
    }
    (before, window(&Law::COMPILED, &person, on))
}
