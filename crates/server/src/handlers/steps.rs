//! Steps in the life of an application, each by the table in [`crate::status`].

use crate::access::{Action, Relation, Resource, check, to_company, to_municipality};
use crate::app::Shared;
use crate::http::{Refusal, Write, write};
use crate::session::{Caller, caller};
use crate::status;
use api::{Problem, ProblemCode, Receipt, Status};
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::{ApplicationRecord, Purpose, StatusChange};

async fn take_step(
    app: &Shared,
    caller: &Caller,
    write: &Write<()>,
    record: ApplicationRecord,
    to: Status,
) -> Result<Response, Refusal> {
    // A step that was taken under this key before is answered from the store, so the state is looked at there too.
    let from = status::STEPS
        .iter()
        .find(|step| step.to == to && step.who == caller.user.role)
        .map(|step| step.from)
        .ok_or(Refusal::new(ProblemCode::StatusNotAllowed))?;
    let receipt = Receipt { status: to, ..record.receipt };
    let change = StatusChange { id: receipt.id.clone(), from, to };
    let answer = write::answer(StatusCode::OK, &[], Some(&receipt))?;
    let ctx = write.context(caller, Purpose::Apply, app.clock.now());
    Ok(write::send(app.store.change_status(&ctx, &change, answer).await?))
}

async fn find(
    app: &Shared,
    caller: &Caller,
    id: &str,
    relation: impl Fn(&ApplicationRecord) -> Relation,
) -> Result<ApplicationRecord, Refusal> {
    let found = app.store.application(id).await?;
    let relation = found.as_ref().map_or(Relation::Other, relation);
    check(&caller.user, Resource::Application, Action::Update, relation)?;
    found.ok_or(Refusal::new(ProblemCode::NotFound))
}

/// The employer takes an application back, before a caseworker has begun on it.
#[utoipa::path(post, path = "/api/v1/applications/{id}/withdrawal", tag = "applications",
    params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    security(("session" = ["applications:write"])), responses(
    (status = 200, body = Receipt),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "status_not_allowed", body = Problem, content_type = "application/problem+json")))]
pub async fn withdraw_application(
    State(app): State<Shared>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let record = find(&app, &caller, &id, |record| to_company(&caller.user, &record.cvr)).await?;
    let write = Write::<()>::read(request).await?;
    take_step(&app, &caller, &write, record, Status::Withdrawn).await
}

/// A caseworker begins on an application.
#[utoipa::path(post, path = "/api/v1/office/applications/{id}/treatment", tag = "office",
    params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    security(("session" = ["office:read"])), responses(
    (status = 200, body = Receipt),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "status_not_allowed", body = Problem, content_type = "application/problem+json")))]
pub async fn take_application(
    State(app): State<Shared>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let own = |record: &ApplicationRecord| to_municipality(&caller.user, &record.municipality);
    let record = find(&app, &caller, &id, own).await?;
    let write = Write::<()>::read(request).await?;
    take_step(&app, &caller, &write, record, Status::InTreatment).await
}
