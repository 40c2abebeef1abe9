//! Min Plan: read, and changed by operations.

use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::case::Case;
use crate::http::{Json, Refusal, Write, write};
use crate::session::caller;
use crate::{clock, validate};
use api::{PlanAnswer, PlanOperations, PlanView, Problem};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use plan::{Author, Plan};
use store::{Answer, Applied, CasePart, StoreError};

/// The answer to a write that is kept with it.
pub(super) fn kept<T: serde::Serialize>(status: StatusCode, body: &T) -> Result<Answer, StoreError> {
    write::answer(status, &[], Some(body)).map_err(|_| StoreError::Damaged("answer"))
}

fn whole(done: &Applied) -> Result<Answer, StoreError> {
    told(done, Some(done.plan.clone()))
}

fn brief(done: &Applied) -> Result<Answer, StoreError> {
    told(done, None)
}

fn told(done: &Applied, plan: Option<Plan>) -> Result<Answer, StoreError> {
    let (from, version, results) = (done.from, done.plan.version, done.results.clone());
    kept(StatusCode::OK, &PlanAnswer { at: done.at, from, version, plan, results })
}

/// The plan as it stands, proposals included, and its published versions. It has an `ETag`: who asks with
/// `If-None-Match` for what is still the same is told only so.
#[utoipa::path(get, path = "/api/v1/persons/{person}/plan", tag = "plan",
    params(("person" = String, Path), ("If-None-Match" = Option<String>, Header)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = PlanView),
    (status = 304, description = "still the one that was named"),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_plan(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Plan, Action::Read).await?;
    let view =
        PlanView { plan: app.store.plan(&person).await?, published: app.store.plan_versions(&person).await? };
    case.record_look(&app, &caller, &headers, CasePart::Plan).await?;
    let tag = PlanView::tag(view.plan.version, &view.published);
    let same = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let tag = [(header::ETAG, tag)];
    Ok(if same { (StatusCode::NOT_MODIFIED, tag).into_response() } else { (tag, Json(view)).into_response() })
}

/// Changes to the plan, each made or refused alone. What the citizen writes is proposed, what the authority writes
/// binds (PR-23). An operation that was sent before is not made again.
#[utoipa::path(post, path = "/api/v1/persons/{person}/plan/operations", tag = "plan",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = PlanOperations,
    security(("session" = ["person:write"])), responses(
    (status = 200, description = "what became of each, and the plan now", body = PlanAnswer),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn change_plan(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Plan, Action::Update).await?;
    let write = Write::<PlanOperations>::read(request).await?;
    validate::operations(&write.body.operations)?;
    let now = app.clock.now();
    let author = Author { party: case.party, at: now, today: clock::day_of(now) };
    let ctx = write.context(&caller, case.purpose, now);
    let operations = &write.body.operations;
    let respond = if write.body.brief { brief } else { whole };
    let answer = app.store.apply_operations(&ctx, &case.subject(), operations, author, respond).await?;
    Ok(write::send(answer))
}
