//! Published versions of Min Plan: made by the authority, read and acknowledged by the citizen.

use super::plan::kept;
use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::case::Case;
use crate::http::{Json, Refusal, Write, write};
use crate::session::caller;
use crate::{id, letters};
use api::{Acknowledgement, NewPlanVersion, PlanVersion, PlanVersionRow, Problem, ProblemCode};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use store::{Answer, CasePart, Purpose, StoreError};

fn published(row: &PlanVersionRow) -> Result<Answer, StoreError> {
    kept(StatusCode::CREATED, row)
}

fn acknowledged(receipt: &Acknowledgement) -> Result<Answer, StoreError> {
    kept(StatusCode::CREATED, receipt)
}

/// A version's number as it stands in an address; anything else names no version.
pub(super) fn number(text: &str) -> Result<u32, Refusal> {
    text.parse().map_err(|_| Refusal::new(ProblemCode::NotFound))
}

/// The authority publishes the plan as it saw it.
#[utoipa::path(post, path = "/api/v1/persons/{person}/plan/versions", tag = "plan",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewPlanVersion,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = PlanVersionRow),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "nothing_to_publish", body = Problem, content_type = "application/problem+json"),
    (status = 412, description = "version_conflict", body = Problem, content_type = "application/problem+json")))]
pub async fn publish_plan(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::PlanVersion, Action::Create).await?;
    let write = Write::<NewPlanVersion>::read(request).await?;
    let (seen, by) = (write.body.version, &caller.user.organisation);
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    let letter = letters::of_publishing(&app, &case.person).await?;
    Ok(write::send(app.store.publish_plan(&ctx, &case.subject(), seen, by, letter, published).await?))
}

/// One published version, and what was new in it. That the citizen has read it is recorded before it is shown.
#[utoipa::path(get, path = "/api/v1/persons/{person}/plan/versions/{number}", tag = "plan",
    params(("person" = String, Path), ("number" = u32, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = PlanVersion),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_plan_version(
    State(app): State<Shared>,
    Path((person, number_text)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Json<PlanVersion>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::PlanVersion, Action::Read).await?;
    let number = number(&number_text)?;
    let found = app.store.plan_version(&person, number).await?;
    let found = found.ok_or(Refusal::new(ProblemCode::NotFound))?;
    let before = app.store.plan_version(&person, number.saturating_sub(1)).await?;
    if case.purpose == Purpose::Own {
        let ctx = case.look(&app, &caller, &headers);
        app.store.record_plan_read(&ctx, &case.subject(), number).await?;
    } else {
        case.record_look(&app, &caller, &headers, CasePart::PlanVersion).await?;
    }
    let before = before.map(|before| before.plan).unwrap_or_default();
    let differences = plan::differences(&before, &found.plan);
    Ok(Json(PlanVersion { row: found.row, plan: found.plan, differences }))
}

/// The citizen has read a version. The receipt of the first time is given again.
#[utoipa::path(post, path = "/api/v1/persons/{person}/plan/versions/{number}/acknowledgement", tag = "plan",
    params(("person" = String, Path), ("number" = u32, Path), ("Idempotency-Key" = String, Header)),
    security(("session" = ["person:write"])), responses(
    (status = 201, body = Acknowledgement),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn acknowledge_plan(
    State(app): State<Shared>,
    Path((person, number_text)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::PlanVersion, Action::Update).await?;
    let number = number(&number_text)?;
    let write = Write::<()>::read(request).await?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    let (subject, receipt) = (case.subject(), id::receipt());
    Ok(write::send(app.store.acknowledge_plan(&ctx, &subject, number, &receipt, acknowledged).await?))
}
