//! Documents to take along: Min Plan, a booking's receipt and the CV as tagged PDF.

use super::plan_versions::number;
use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::case::Case;
use crate::clock::day_of;
use crate::http::{Refusal, query};
use crate::paper;
use crate::session::{Caller, caller};
use api::{EmployerCv, Problem, ProblemCode};
use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use documents::plan::Source;
use documents::{Content, cv, plan, receipt};
use store::{CasePart, Purpose};
use texts::Catalogue;

/// A document that is asked for: the case it is of, and the texts of its language.
struct Sheet<'r> {
    app: &'r Shared,
    headers: &'r HeaderMap,
    caller: Caller,
    case: Case,
    texts: &'r Catalogue,
}

impl<'r> Sheet<'r> {
    /// Enters the case for what the document is made of.
    async fn enter(
        (app, address, headers): (&'r Shared, &Uri, &'r HeaderMap),
        person: &str,
        resource: Resource,
    ) -> Result<Self, Refusal> {
        let caller = caller(app, headers).await?;
        let case = Case::enter(app, &caller, person, resource, Action::Read).await?;
        Ok(Self { app, headers, caller, case, texts: &app.texts[query::language(address)?] })
    }

    /// Records the look, and answers with the document.
    async fn answer(&self, part: CasePart, name: &str, content: Content) -> Result<Response, Refusal> {
        self.case.record_look(self.app, &self.caller, self.headers, part).await?;
        paper::answer(self.app, name, content).await
    }
}

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
    let sheet = Sheet::enter((&app, &address, &headers), &person, Resource::Plan).await?;
    let plan = app.store.plan(&person).await?;
    let source = Source { name: &sheet.case.person.name, plan: &plan, version: None, at: app.clock.now() };
    let name = format!("min-plan-{}", app.clock.today());
    sheet.answer(CasePart::Plan, &name, plan::document(sheet.texts, &source)).await
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
    let sheet = Sheet::enter((&app, &address, &headers), &person, Resource::PlanVersion).await?;
    let number = number(&number_text)?;
    let found = app.store.plan_version(&person, number).await?;
    let found = found.ok_or(Refusal::new(ProblemCode::NotFound))?;
    if sheet.case.purpose == Purpose::Own {
        let ctx = sheet.case.look(&app, &sheet.caller, &headers);
        app.store.record_plan_read(&ctx, &sheet.case.subject(), number).await?;
    }
    let (plan, version) = (&found.plan, Some(&found.row));
    let source = Source { name: &sheet.case.person.name, plan, version, at: app.clock.now() };
    let name = format!("min-plan-{number}-{}", day_of(found.row.at));
    sheet.answer(CasePart::PlanVersion, &name, plan::document(sheet.texts, &source)).await
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
    let sheet = Sheet::enter((&app, &address, &headers), &person, Resource::Booking).await?;
    let found = app.store.booking_receipt(&person, &id).await?;
    let found = found.ok_or(Refusal::new(ProblemCode::NotFound))?;
    let content = receipt::document(sheet.texts, &found);
    sheet.answer(CasePart::Booking, &found.id.to_lowercase(), content).await
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
    let sheet = Sheet::enter((&app, &address, &headers), &person, Resource::Cv).await?;
    let kept = app.store.cv(&person).await?.ok_or(Refusal::new(ProblemCode::NotFound))?;
    let shown = EmployerCv::of(&kept.id, &sheet.case.person.name, kept.latest.cv);
    let name = format!("cv-{}", day_of(kept.latest.saved_at));
    sheet.answer(CasePart::Cv, &name, cv::document(sheet.texts, &shown, kept.latest.saved_at)).await
}
