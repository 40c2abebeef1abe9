//! Moving to another municipality: the citizen alone decides whether her case follows her.

use super::plan::kept;
use crate::access::{Action, Resource};
use crate::app::{App, Shared};
use crate::case::Case;
use crate::citizen;
use crate::http::{Json, Refusal, Write};
use crate::relation::move_of;
use crate::session::caller;
use crate::{http::write, id};
use api::moving::{MoveConsent, MovingView};
use api::{Problem, ProblemCode};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use registers::PersonRecord;
use store::{Answer, StoreError};

/// That she has moved, and what she has decided about her case.
///
/// # Errors
/// The database's own.
pub async fn view(app: &App, person: &PersonRecord) -> Result<MovingView, Refusal> {
    let consents = app.store.move_consents(&person.id).await?;
    Ok(MovingView { moved: citizen::moved(app, person, &consents), consents })
}

/// The citizen's latest move, and every consent she has given to her case following her.
#[utoipa::path(get, path = "/api/v1/persons/{person}/moving", tag = "my-data", params(("person" = String, Path)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = MovingView),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_moving(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<MovingView>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::MoveConsent, Action::Read).await?;
    Ok(Json(view(&app, &case.person).await?))
}

fn given(consent: &MoveConsent) -> Result<Answer, StoreError> {
    kept(StatusCode::CREATED, consent)
}

fn withdrawn(consent: &MoveConsent) -> Result<Answer, StoreError> {
    kept(StatusCode::OK, consent)
}

/// Lets her case follow her. The new municipality's next request is answered. One that holds already is the answer.
#[utoipa::path(post, path = "/api/v1/persons/{person}/moving/consent", tag = "my-data",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)),
    security(("session" = ["person:write"])), responses(
    (status = 201, body = MoveConsent),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "not_moved", body = Problem, content_type = "application/problem+json")))]
pub async fn give_move_consent(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::MoveConsent, Action::Create).await?;
    let to = move_of(&case.person).ok_or(Refusal::new(ProblemCode::NotMoved))?;
    let write = Write::<()>::read(request).await?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    let (subject, receipt) = (case.subject(), id::move_consent());
    Ok(write::send(app.store.give_move_consent(&ctx, &subject, &to, &receipt, given).await?))
}

/// Withdraws the consent. The new municipality's next request is refused.
#[utoipa::path(delete, path = "/api/v1/persons/{person}/moving/consent", tag = "my-data",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = MoveConsent),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "not_moved", body = Problem, content_type = "application/problem+json")))]
pub async fn withdraw_move_consent(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::MoveConsent, Action::Delete).await?;
    let to = move_of(&case.person).ok_or(Refusal::new(ProblemCode::NotMoved))?;
    let write = Write::<()>::read(request).await?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    let subject = case.subject();
    Ok(write::send(app.store.withdraw_move_consent(&ctx, &subject, &to, withdrawn).await?))
}
