//! Steps in the life of an application, each by the table in [`crate::status`].

use crate::access::{Action, Relation, Resource, check, to_company, to_municipality};
use crate::app::Shared;
use crate::http::{Refusal, Write, write};
use crate::session::{Caller, caller};
use crate::{status, validate};
use api::{
    ApplicationDecision, NewApplicationDecision, Problem, ProblemCode, Receipt, Role, Status, Treatment,
};
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::{ApplicationRecord, Purpose, StatusChange};

/// What is kept with a step.
#[derive(Default)]
struct Kept {
    treatment: Option<Treatment>,
    decision: Option<ApplicationDecision>,
}

async fn take_step<T>(
    app: &Shared,
    caller: &Caller,
    write: &Write<T>,
    record: ApplicationRecord,
    (to, kept): (Status, Kept),
) -> Result<Response, Refusal> {
    // A step that was taken under this key before is answered from the store, so the state is looked at there too.
    let from = status::STEPS
        .iter()
        .find(|step| step.to == to && step.who == caller.user.role)
        .map(|step| step.from)
        .ok_or(Refusal::new(ProblemCode::StatusNotAllowed))?;
    let Kept { treatment, decision } = kept;
    let change = StatusChange { id: record.receipt.id.clone(), from, to, treatment, decision };
    let receipt = Receipt {
        status: to,
        treatment: change.treatment.clone().or(record.receipt.treatment),
        decision: change.decision.clone().or(record.receipt.decision),
        ..record.receipt
    };
    let purpose = if caller.user.role == Role::Caseworker { Purpose::Decide } else { Purpose::Apply };
    let answer = write::answer(StatusCode::OK, &[], Some(&receipt))?;
    let ctx = write.context(caller, purpose, app.clock.now());
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
    take_step(&app, &caller, &write, record, (Status::Withdrawn, Kept::default())).await
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
    let treatment = Treatment { at: app.clock.now(), by: caller.user.name.clone() };
    let kept = Kept { treatment: Some(treatment), ..Kept::default() };
    take_step(&app, &caller, &write, record, (Status::InTreatment, kept)).await
}

/// The municipality's decision, once and for all. The text is the caseworker's own; the draft is only a proposal
/// (EMP-VIT-05). From then on the employer reads it.
#[utoipa::path(post, path = "/api/v1/office/applications/{id}/decision", tag = "office",
    request_body = NewApplicationDecision, params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    security(("session" = ["office:read"])), responses(
    (status = 200, body = Receipt),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "status_not_allowed", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn decide_application(
    State(app): State<Shared>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let own = |record: &ApplicationRecord| to_municipality(&caller.user, &record.municipality);
    let record = find(&app, &caller, &id, own).await?;
    let write = Write::<NewApplicationDecision>::read(request).await?;
    validate::application_decision(&write.body)?;
    let NewApplicationDecision { granted, text } = write.body.clone();
    let decision = ApplicationDecision { at: app.clock.now(), by: caller.user.name.clone(), text };
    let kept = Kept { decision: Some(decision), ..Kept::default() };
    let to = if granted { Status::Granted } else { Status::Refused };
    take_step(&app, &caller, &write, record, (to, kept)).await
}
