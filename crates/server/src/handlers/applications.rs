//! Applications, as the employer sees them.

use crate::access::{Action, Resource, check, to_company};
use crate::app::Shared;
use crate::http::{Json, Refusal, Write, query, write};
use crate::session::{Caller, caller};
use crate::submit;
use api::{Application, ApplicationRow, NewApplication, Page, Problem, ProblemCode, Receipt};
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::HeaderMap;
use axum::response::Response;
use store::ApplicationRecord;

/// Sends an application. Register facts are fetched, the same rules run on them, and both findings are stored.
#[utoipa::path(post, path = "/api/v1/applications", tag = "applications", request_body = NewApplication,
    params(("Idempotency-Key" = String, Header)), security(("session" = ["applications:write"])), responses(
    (status = 201, description = "stored; the same key gives the same receipt", body = Receipt),
    (status = 400, description = "malformed_body, idempotency_key_missing", body = Problem,
     content_type = "application/problem+json"),
    (status = 409, description = "idempotency_in_flight", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields, idempotency_key_reused", body = Problem,
     content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn create_application(State(app): State<Shared>, request: Request) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let own = to_company(&caller.user, caller.user.cvr.as_deref().unwrap_or_default());
    check(&caller.user, Resource::Application, Action::Create, own)?;
    let write = Write::<NewApplication>::read(request).await?;
    // Goes on to its end even when the client goes away, so that no reservation is left behind.
    let done = tokio::spawn(submit::submit(app, caller, write)).await;
    done.map_err(|_| Refusal::new(ProblemCode::Internal))?.map(write::send)
}

/// The company's applications, the latest first.
#[utoipa::path(get, path = "/api/v1/applications", tag = "applications",
    params(("page" = Option<u32>, Query), ("per_page" = Option<u32>, Query)),
    security(("session" = ["applications:write"])), responses(
    (status = 200, body = Page<ApplicationRow>),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json")))]
pub async fn list_applications(
    State(app): State<Shared>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Json<Page<ApplicationRow>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let cvr = caller.user.cvr.clone().unwrap_or_default();
    check(&caller.user, Resource::Application, Action::Read, to_company(&caller.user, &cvr))?;
    let paging = query::paging(query.as_deref(), false)?;
    Ok(Json(app.store.applications_of(&cvr, paging.page, paging.per_page).await?))
}

async fn own(app: &Shared, caller: &Caller, id: &str) -> Result<ApplicationRecord, Refusal> {
    let found = app.store.application(id).await?;
    let relation = to_company(&caller.user, found.as_ref().map_or("", |record| &record.cvr));
    check(&caller.user, Resource::Application, Action::Read, relation)?;
    found.ok_or(Refusal::new(ProblemCode::NotFound))
}

/// One application with both findings.
#[utoipa::path(get, path = "/api/v1/applications/{id}", tag = "applications", params(("id" = String, Path)),
    security(("session" = ["applications:write"])), responses(
    (status = 200, body = Application),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_application(
    State(app): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Application>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let record = own(&app, &caller, &id).await?;
    Ok(Json(Application { receipt: record.receipt, employer: record.employer, register: record.register }))
}

/// The receipt of an application.
#[utoipa::path(get, path = "/api/v1/applications/{id}/receipt", tag = "applications", params(("id" = String, Path)),
    security(("session" = ["applications:write"])), responses(
    (status = 200, body = Receipt),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_receipt(
    State(app): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Receipt>, Refusal> {
    let caller = caller(&app, &headers).await?;
    Ok(Json(own(&app, &caller, &id).await?.receipt))
}
