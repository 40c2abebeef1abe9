//! Booking a time, changing it, giving it back. The receipt is written with the change.

use super::plan::kept;
use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::booking::Desk;
use crate::case::Case;
use crate::http::{Refusal, Write, write};
use crate::id;
use crate::session::caller;
use crate::validate;
use api::booking::{BookingReceipt, Cancellation, NewBooking, Rebooking};
use api::{Problem, ProblemCode};
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::{Answer, BookingRequest, CancellationRequest, RebookingRequest, StoreError};

fn made(receipt: &BookingReceipt) -> Result<Answer, StoreError> {
    kept(StatusCode::CREATED, receipt)
}

fn changed(receipt: &BookingReceipt) -> Result<Answer, StoreError> {
    kept(StatusCode::OK, receipt)
}

/// Books a time. Where a deadline stands it is booked for that one: one booking a deadline, one citizen a time. A
/// request that is sent again under its key gets the same receipt.
#[utoipa::path(post, path = "/api/v1/persons/{person}/bookings", tag = "booking",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewBooking,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = BookingReceipt),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "slot_taken, slot_closed, slot_passed, slot_after_deadline, slot_elsewhere, \
     slot_form_not_open, booked_already, booking_not_open", body = Problem,
     content_type = "application/problem+json")))]
pub async fn create_booking(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Create).await?;
    let write = Write::<NewBooking>::read(request).await?;
    let desk = Desk::of(&app, &case).await?;
    let booking = BookingRequest {
        id: id::thing(),
        receipt: id::booking_receipt(),
        claim: desk.claim(&write.body.slot),
        purpose: desk.purpose(),
        deadline: desk.met(),
        authority: desk.office.name.clone(),
        refused: desk.refused(),
        summons: false,
        noted_at: write.body.noted_at,
    };
    let ctx = write.context(&caller, case.purpose, desk.at);
    Ok(write::send(app.store.book(&ctx, &case.subject(), &booking, made).await?))
}

/// Another time for a meeting. The old time is kept until the new one is taken, then given back, both or neither.
#[utoipa::path(post, path = "/api/v1/persons/{person}/bookings/{booking}/rebooking", tag = "booking",
    params(("person" = String, Path), ("booking" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = Rebooking, security(("session" = ["person:write"])), responses(
    (status = 200, body = BookingReceipt),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "the codes of booking, rebooking_over, meeting_over", body = Problem,
     content_type = "application/problem+json")))]
pub async fn rebook(
    State(app): State<Shared>,
    Path((person, booking)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Update).await?;
    let write = Write::<Rebooking>::read(request).await?;
    let desk = Desk::of(&app, &case).await?;
    let known = desk.booking(&booking).ok_or(Refusal::new(ProblemCode::NotFound))?;
    let mut claim = desk.claim(&write.body.slot);
    claim.unit.clone_from(&known.slot.unit);
    claim.kind = known.slot.kind;
    let rebooking = RebookingRequest {
        receipt: id::booking_receipt(),
        claim,
        refused: desk.against_rebooking(&booking),
        deadline: desk.met().filter(|met| known.deadline.as_ref() == Some(&met.id)),
        booking,
    };
    let ctx = write.context(&caller, case.purpose, desk.at);
    Ok(write::send(app.store.rebook(&ctx, &case.subject(), &rebooking, changed).await?))
}

/// Gives a meeting back, with a reason. A deadline it kept stands again.
#[utoipa::path(post, path = "/api/v1/persons/{person}/bookings/{booking}/cancellation", tag = "booking",
    params(("person" = String, Path), ("booking" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = Cancellation, security(("session" = ["person:write"])), responses(
    (status = 200, body = BookingReceipt),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "meeting_over", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn cancel_booking(
    State(app): State<Shared>,
    Path((person, booking)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Update).await?;
    let write = Write::<Cancellation>::read(request).await?;
    validate::cancellation(&write.body)?;
    let desk = Desk::of(&app, &case).await?;
    let known = desk.booking(&booking).ok_or(Refusal::new(ProblemCode::NotFound))?;
    let met = desk.met().filter(|met| known.deadline.as_ref() == Some(&met.id));
    let cancellation = CancellationRequest {
        receipt: id::booking_receipt(),
        reason: write.body.reason,
        note: write.body.note.clone(),
        deadline: met.map(|met| api::booking::DeadlineMet { kept: false, ..met }),
        booking,
    };
    let ctx = write.context(&caller, case.purpose, desk.at);
    Ok(write::send(app.store.cancel_booking(&ctx, &case.subject(), &cancellation, changed).await?))
}
