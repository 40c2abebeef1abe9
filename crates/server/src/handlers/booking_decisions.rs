//! A citizen's request to be exempt from booking, and that she was guided in writing about it.

use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::case::Case;
use crate::http::{Refusal, Write, write};
use crate::session::caller;
use crate::{id, validate};
use api::Problem;
use api::booking::{BookingDecisionKind, BookingDecisionRow, ExemptionRequest, NewGuidance, RequestReceipt};
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::BookingDecision;

/// Notes that the citizen was guided in writing about what follows from not booking (CIT-BOOK-07). What is decided about
/// booking is decided with everything else about her, and asked of the rules first.
#[utoipa::path(post, path = "/api/v1/persons/{person}/booking-guidance", tag = "booking",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewGuidance,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = RequestReceipt),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn note_guidance(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::BookingDecision, Action::Create).await?;
    let write = Write::<NewGuidance>::read(request).await?;
    validate::reasons("/reasons", &write.body.reasons)?;
    let noted = BookingDecision {
        id: id::request_receipt(),
        at: app.clock.now(),
        kind: Some(BookingDecisionKind::Guided),
        ground: None,
        keeps_right: false,
        reasons: write.body.reasons.clone(),
        by: caller.user.organisation.clone(),
    };
    let receipt = RequestReceipt { id: noted.id.clone(), at: noted.at };
    let answer = write::answer(StatusCode::CREATED, &[], Some(&receipt))?;
    let ctx = write.context(&caller, case.purpose, noted.at);
    Ok(write::send(app.store.decide_booking(&ctx, &case.subject(), &noted, answer).await?))
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
