//! What is typed into forms and not sent yet: the signed-in user's own.

use crate::access::{Action, Relation, Resource, check};
use crate::app::Shared;
use crate::http::{Json, Refusal, Write, write};
use crate::session::caller;
use crate::validate;
use api::{FormDraftChanges, FormDrafts, Problem};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use store::Purpose;

/// What the user has typed into forms, the latest first.
#[utoipa::path(get, path = "/api/v1/form-drafts", tag = "drafts", security(("session" = [])), responses(
    (status = 200, body = FormDrafts),
    (status = 401, body = Problem, content_type = "application/problem+json")))]
pub async fn list_form_drafts(
    State(app): State<Shared>,
    headers: HeaderMap,
) -> Result<Json<FormDrafts>, Refusal> {
    let caller = caller(&app, &headers).await?;
    check(&caller.user, Resource::FormDraft, Action::Read, Relation::Own)?;
    Ok(Json(FormDrafts { items: app.store.form_drafts_of(&caller.user.id).await? }))
}

/// Keeps what is typed into forms, and lets go of what was sent.
#[utoipa::path(post, path = "/api/v1/form-drafts", tag = "drafts", params(("Idempotency-Key" = String, Header)),
    request_body = FormDraftChanges, security(("session" = [])), responses(
    (status = 204),
    (status = 401, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn save_form_drafts(State(app): State<Shared>, request: Request) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    check(&caller.user, Resource::FormDraft, Action::Update, Relation::Own)?;
    let write = Write::<FormDraftChanges>::read(request).await?;
    let changes = &write.body.changes;
    validate::form_drafts(changes, &app.store.form_drafts_of(&caller.user.id).await?)?;
    let answer = write::answer(StatusCode::NO_CONTENT, &[], None::<&()>)?;
    let ctx = write.context(&caller, Purpose::Own, app.clock.now());
    Ok(write::send(app.store.save_form_drafts(&ctx, changes, answer).await?))
}
