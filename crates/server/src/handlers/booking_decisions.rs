//! Decisions about booking, and a citizen's request for one.

use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::case::Case;
use crate::http::{Json, Refusal, Write, write};
use crate::session::caller;
use crate::{id, validate};
use api::Problem;
use api::booking::{BookingDecisionRow, ExemptionRequest, NewBookingDecision, RequestReceipt};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use store::{BookingDecision, CasePart};

/// Decides about booking, with reasons: an exemption, the right to book, guidance in writing. The citizen is told.
#[utoipa::path(post, path = "/api/v1/persons/{person}/booking-decisions", tag = "booking",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewBookingDecision,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = RequestReceipt),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn decide_booking(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::BookingDecision, Action::Create).await?;
    let write = Write::<NewBookingDecision>::read(request).await?;
    validate::booking_decision(&write.body)?;
    let decision = BookingDecision {
        id: id::request_receipt(),
        at: app.clock.now(),
        kind: Some(write.body.kind),
        ground: write.body.ground,
        keeps_right: false,
        reasons: write.body.reasons.clone(),
        by: caller.user.organisation.clone(),
    };
    let receipt = RequestReceipt { id: decision.id.clone(), at: decision.at };
    let answer = write::answer(StatusCode::CREATED, &[], Some(&receipt))?;
    let ctx = write.context(&caller, case.purpose, decision.at);
    Ok(write::send(app.store.decide_booking(&ctx, &case.subject(), &decision, answer).await?))
}

/// The rows as the API shows them, the latest first.
pub(super) fn rows(found: Vec<BookingDecision>) -> Vec<BookingDecisionRow> {
    let row = |BookingDecision { id, at, kind, ground, reasons, by, .. }| BookingDecisionRow {
        id,
        at,
        kind,
        ground,
        reasons,
        by,
    };
    found.into_iter().rev().map(row).collect()
}

/// What was asked and decided about booking, the latest first.
#[utoipa::path(get, path = "/api/v1/persons/{person}/booking-decisions", tag = "booking",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = Vec<BookingDecisionRow>),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn list_decisions(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Vec<BookingDecisionRow>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::BookingDecision, Action::Read).await?;
    let found = app.store.booking_decisions(&case.person.id).await?;
    case.record_look(&app, &caller, &headers, CasePart::Booking).await?;
    Ok(Json(rows(found)))
}

/// Asks to be exempt from booking. The authority decides (CIT-BOOK-09); until then one request waits.
#[utoipa::path(post, path = "/api/v1/persons/{person}/booking-exemptions", tag = "booking",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = ExemptionRequest,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = RequestReceipt),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "asked_already", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn ask_for_exemption(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Create).await?;
    let write = Write::<ExemptionRequest>::read(request).await?;
    validate::exemption_request(&write.body)?;
    let asked = BookingDecision {
        id: id::request_receipt(),
        at: app.clock.now(),
        kind: None,
        ground: Some(write.body.ground),
        keeps_right: write.body.keeps_right,
        reasons: write.body.words.clone().unwrap_or_default(),
        by: String::new(),
    };
    let receipt = RequestReceipt { id: asked.id.clone(), at: asked.at };
    let answer = write::answer(StatusCode::CREATED, &[], Some(&receipt))?;
    let ctx = write.context(&caller, case.purpose, asked.at);
    Ok(write::send(app.store.decide_booking(&ctx, &case.subject(), &asked, answer).await?))
}
