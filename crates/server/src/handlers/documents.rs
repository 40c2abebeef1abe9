//! Documents to take along: Min Plan, a booking's receipt and the CV as tagged PDF.

use super::plan_versions::number;
use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::case::Case;
use crate::clock::day_of;
use crate::http::{Refusal, query};
use crate::paper;
use crate::session::caller;
use api::{EmployerCv, Problem, ProblemCode};
use axum::extract::{OriginalUri, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use documents::plan::Source;
use documents::{cv, plan, receipt};
use store::{CasePart, Purpose};

/// Min Plan as it stands now, proposals included.
#[utoipa::path(get, path = "/api/v1/persons/{person}/plan/document.pdf", tag = "plan",
    params(("person" = String, Path), ("language" = Option<String>, Query, description = "da or en")),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = String, content_type = "application/pdf"),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_plan_document(
    State(app): State<Shared>,
    Path(person): Path<String>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Plan, Action::Read).await?;
    let texts = &app.texts[query::language(&address)?];
    let plan = app.store.plan(&person).await?;
    case.record_look(&app, &caller, &headers, CasePart::Plan).await?;
    let source = Source { name: &case.person.name, plan: &plan, version: None, at: app.clock.now() };
    let content = plan::document(texts, &source);
    paper::answer(&app, &format!("min-plan-{}", app.clock.today()), content).await
}

/// A published version of Min Plan. That the citizen has it is recorded before it is given.
#[utoipa::path(get, path = "/api/v1/persons/{person}/plan/versions/{number}/document.pdf", tag = "plan",
    params(("person" = String, Path), ("number" = u32, Path),
    ("language" = Option<String>, Query, description = "da or en")),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = String, content_type = "application/pdf"),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_plan_version_document(
    State(app): State<Shared>,
    Path((person, number_text)): Path<(String, String)>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::PlanVersion, Action::Read).await?;
    let (number, texts) = (number(&number_text)?, &app.texts[query::language(&address)?]);
    let found = app.store.plan_version(&person, number).await?;
    let found = found.ok_or(Refusal::new(ProblemCode::NotFound))?;
    if case.purpose == Purpose::Own {
        let ctx = case.look(&app, &caller, &headers);
        app.store.record_plan_read(&ctx, &case.subject(), number).await?;
    } else {
        case.record_look(&app, &caller, &headers, CasePart::PlanVersion).await?;
    }
    let (plan, version) = (&found.plan, Some(&found.row));
    let source = Source { name: &case.person.name, plan, version, at: app.clock.now() };
    let name = format!("min-plan-{number}-{}", day_of(found.row.at));
    paper::answer(&app, &name, plan::document(texts, &source)).await
}

/// The receipt of a booking, a change or a cancellation.
#[utoipa::path(get, path = "/api/v1/persons/{person}/receipts/{id}/document.pdf", tag = "booking",
    params(("person" = String, Path), ("id" = String, Path),
    ("language" = Option<String>, Query, description = "da or en")),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = String, content_type = "application/pdf"),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_receipt_document(
    State(app): State<Shared>,
    Path((person, id)): Path<(String, String)>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Read).await?;
    let texts = &app.texts[query::language(&address)?];
    let found = app.store.booking_receipt(&person, &id).await?;
    let found = found.ok_or(Refusal::new(ProblemCode::NotFound))?;
    case.record_look(&app, &caller, &headers, CasePart::Booking).await?;
    paper::answer(&app, &found.id.to_lowercase(), receipt::document(texts, &found)).await
}

/// The CV as employers see it.
#[utoipa::path(get, path = "/api/v1/persons/{person}/cv/document.pdf", tag = "cv",
    params(("person" = String, Path), ("language" = Option<String>, Query, description = "da or en")),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = String, content_type = "application/pdf"),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_cv_document(
    State(app): State<Shared>,
    Path(person): Path<String>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Cv, Action::Read).await?;
    let texts = &app.texts[query::language(&address)?];
    let kept = app.store.cv(&person).await?.ok_or(Refusal::new(ProblemCode::NotFound))?;
    case.record_look(&app, &caller, &headers, CasePart::Cv).await?;
    let shown = EmployerCv::of(&kept.id, &case.person.name, kept.latest.cv);
    let name = format!("cv-{}", day_of(kept.latest.saved_at));
    paper::answer(&app, &name, cv::document(texts, &shown, kept.latest.saved_at)).await
}
