//! Drafts of applications: the signed-in user's own.

use crate::access::{Action, Relation, Resource, check};
use crate::app::Shared;
use crate::http::{Json, Refusal, Write, write};
use crate::session::caller;
use api::{Draft, DraftContent, DraftRow, Problem, ProblemCode};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use store::{Base, DraftSave, Purpose};

/// Ids are chosen by clients, so that a draft has one before it was ever sent.
pub(super) fn known_shape(id: &str) -> Result<(), Refusal> {
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if plain && (8..=64).contains(&id.len()) { Ok(()) } else { Err(Refusal::new(ProblemCode::NotFound)) }
}

/// A version as an `ETag`.
pub(super) fn tag(version: u64) -> String {
    format!("\"{version}\"")
}

/// The user's drafts, the latest first.
#[utoipa::path(get, path = "/api/v1/drafts", tag = "drafts", security(("session" = ["drafts:write"])), responses(
    (status = 200, body = Vec<DraftRow>),
    (status = 401, body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json")))]
pub async fn list_drafts(
    State(app): State<Shared>,
    headers: HeaderMap,
) -> Result<Json<Vec<DraftRow>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    check(&caller.user, Resource::Draft, Action::Read, Relation::Own)?;
    Ok(Json(app.store.drafts_of(&caller.user.id).await?))
}

/// One draft. Its version is also the `ETag`.
#[utoipa::path(get, path = "/api/v1/drafts/{id}", tag = "drafts", params(("id" = String, Path)),
    security(("session" = ["drafts:write"])), responses(
    (status = 200, body = Draft),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_draft(
    State(app): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    check(&caller.user, Resource::Draft, Action::Read, Relation::Own)?;
    let draft = app.store.draft(&caller.user.id, &id).await?.ok_or(Refusal::new(ProblemCode::NotFound))?;
    Ok(([(header::ETAG, tag(draft.version))], axum::Json(draft)).into_response())
}

/// Saves a draft: a new one with `If-None-Match: *`, a change to version 3 with `If-Match: "3"`. Nothing is ever
/// overwritten.
#[utoipa::path(put, path = "/api/v1/drafts/{id}", tag = "drafts", params(("id" = String, Path),
    ("Idempotency-Key" = String, Header), ("If-Match" = Option<String>, Header),
    ("If-None-Match" = Option<String>, Header)),
    request_body = DraftContent, security(("session" = ["drafts:write"])), responses(
    (status = 200, body = Draft), (status = 201, body = Draft),
    (status = 412, description = "version_conflict", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "version_missing", body = Problem, content_type = "application/problem+json")))]
pub async fn save_draft(
    State(app): State<Shared>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    check(&caller.user, Resource::Draft, Action::Update, Relation::Own)?;
    known_shape(&id)?;
    let write = Write::<DraftContent>::read(request).await?;
    let (base, now) = (write.base()?, app.clock.now());
    let draft = Draft { id: id.clone(), version: base.next(), saved_at: now, content: write.body.clone() };
    let status = if base == Base::New { StatusCode::CREATED } else { StatusCode::OK };
    let answer = write::answer(status, &[(header::ETAG, tag(draft.version))], Some(&draft))?;
    let save = DraftSave { id, base, content: draft.content };
    let ctx = write.context(&caller, Purpose::Apply, now);
    Ok(write::send(app.store.save_draft(&ctx, &save, answer).await?))
}

/// Deletes a draft.
#[utoipa::path(delete, path = "/api/v1/drafts/{id}", tag = "drafts", params(("id" = String, Path),
    ("Idempotency-Key" = String, Header)), security(("session" = ["drafts:write"])), responses(
    (status = 204), (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn delete_draft(
    State(app): State<Shared>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    check(&caller.user, Resource::Draft, Action::Delete, Relation::Own)?;
    let write = Write::<()>::read(request).await?;
    let answer = write::answer(StatusCode::NO_CONTENT, &[], None::<&()>)?;
    let ctx = write.context(&caller, Purpose::Apply, app.clock.now());
    Ok(write::send(app.store.delete_draft(&ctx, &id, answer).await?))
}
