//! Booking a time, changing it, giving it back. The receipt is written with the change.

use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::booking::{Desk, act};
use crate::case::Case;
use crate::http::{Refusal, Write, write};
use crate::session::caller;
use crate::validate;
use api::Problem;
use api::booking::{
    BookingReceipt, Cancellation, NewBooking, NewUnreached, NewWaiting, NoSlotReceipt, Rebooking, SlotFilter,
    WaitingState,
};
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::Response;

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
    let ctx = write.context(&caller, case.purpose, desk.at);
    Ok(write::send(act::book(&app, &case, &desk, &ctx, &write.body).await?))
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
    let ctx = write.context(&caller, case.purpose, desk.at);
    Ok(write::send(act::rebook(&app, &case, &desk, &ctx, (booking, &write.body)).await?))
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
    let ctx = write.context(&caller, case.purpose, desk.at);
    Ok(write::send(act::cancel(&app, &case, &desk, &ctx, (booking, &write.body)).await?))
}

/// A place on the waiting list, or a new one for what is asked now. The citizen is told once, when a time that keeps
/// both dates becomes free.
#[utoipa::path(put, path = "/api/v1/persons/{person}/waiting", tag = "booking",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewWaiting,
    security(("session" = ["person:write"])), responses(
    (status = 200, body = WaitingState),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "booking_not_open, booked_already, slots_are_free", body = Problem,
     content_type = "application/problem+json")))]
pub async fn wait_for_slot(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Create).await?;
    let write = Write::<NewWaiting>::read(request).await?;
    let desk = Desk::of(&app, &case).await?;
    let ctx = write.context(&caller, case.purpose, desk.at);
    Ok(write::send(act::wait(&app, &case, &desk, &ctx, write.body).await?))
}

/// Gives the place on the waiting list up.
#[utoipa::path(delete, path = "/api/v1/persons/{person}/waiting", tag = "booking",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)),
    security(("session" = ["person:write"])), responses(
    (status = 204),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn stop_waiting(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Update).await?;
    let write = Write::<()>::read(request).await?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    let answer = write::answer(StatusCode::NO_CONTENT, &[], None::<&()>)?;
    Ok(write::send(app.store.stop_waiting(&ctx, &case.subject(), answer).await?))
}

/// There was no free time: the server looks itself and gives a receipt. On the deadline's last day the deadline moves
/// by it (PR-20).
#[utoipa::path(post, path = "/api/v1/persons/{person}/no-slot-receipts", tag = "booking",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = SlotFilter,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = NoSlotReceipt),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "slots_are_free, booking_not_open", body = Problem,
     content_type = "application/problem+json")))]
pub async fn create_no_slot_receipt(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Create).await?;
    let write = Write::<SlotFilter>::read(request).await?;
    let desk = Desk::of(&app, &case).await?;
    let ctx = write.context(&caller, case.purpose, desk.at);
    Ok(write::send(act::no_slot(&app, &case, &desk, &ctx, write.body).await?))
}

/// When her browser could not reach the server, told once it can again. It is shown to the caseworker beside the
/// server's own record and decides nothing (PR-19, PR-20).
#[utoipa::path(post, path = "/api/v1/persons/{person}/unreached", tag = "booking",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewUnreached,
    security(("session" = ["person:write"])), responses(
    (status = 204),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn note_unreached(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Create).await?;
    let write = Write::<NewUnreached>::read(request).await?;
    let now = app.clock.now();
    validate::unreached(&write.body, now)?;
    let ctx = write.context(&caller, case.purpose, now);
    let answer = write::answer(StatusCode::NO_CONTENT, &[], None::<&()>)?;
    Ok(write::send(app.store.note_unreached(&ctx, &case.subject(), &write.body.moments, answer).await?))
}
