//! The CV: the citizen writes it, whoever has opened her case may read it.

use super::drafts::tag;
use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::case::Case;
use crate::citizen::{self, Facts};
use crate::http::{Json, Refusal, Write, write};
use crate::session::caller;
use crate::{id, validate};
use api::{Cv, CvVersion, CvView, Problem, ProblemCode};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rules::wire::DutiesRef;
use rules::{Law, Rule};
use store::{Base, CasePart, CvSave, CvState};

/// The CV with what the rules say of it.
fn view(name: &str, facts: &Facts, latest: Option<CvVersion>) -> CvView {
    let duties: DutiesRef = texts::finding::duties(&facts.duties(), &Law::COMPILED);
    let finding = |rule: Rule| {
        duties.findings.iter().find(|finding| finding.rule == Law::COMPILED.rule(rule).id).cloned()
    };
    let (version, saved_at, cv) =
        latest.map_or((0, None, Cv::default()), |latest| (latest.version, Some(latest.saved_at), latest.cv));
    CvView {
        version,
        saved_at,
        name: name.to_owned(),
        cv,
        searchable: finding(Rule::CitCv05),
        duty: finding(Rule::CitCv01),
    }
}

/// The CV, whether employers can find it, and whether it must be there.
#[utoipa::path(get, path = "/api/v1/persons/{person}/cv", tag = "cv", params(("person" = String, Path)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = CvView),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn get_cv(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<CvView>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Cv, Action::Read).await?;
    let facts = citizen::facts(&app, &case.person, app.clock.now()).await?;
    let kept = app.store.cv(&person).await?;
    case.record_look(&app, &caller, &headers, CasePart::Cv).await?;
    Ok(Json(view(&case.person.name, &facts, kept.map(|kept| kept.latest))))
}

/// Writes the CV: the first time with `If-None-Match: *`, a change to version 3 with `If-Match: "3"`. A part may be
/// empty; the answer says what follows.
#[utoipa::path(put, path = "/api/v1/persons/{person}/cv", tag = "cv",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header),
    ("If-Match" = Option<String>, Header), ("If-None-Match" = Option<String>, Header)),
    request_body = Cv, security(("session" = ["person:write"])), responses(
    (status = 200, body = CvView), (status = 201, body = CvView),
    (status = 412, description = "version_conflict", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "version_missing", body = Problem, content_type = "application/problem+json")))]
pub async fn save_cv(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Cv, Action::Update).await?;
    let write = Write::<Cv>::read(request).await?;
    let (base, now) = (write.base()?, app.clock.now());
    validate::cv(&write.body, app.clock.today())?;
    let cv = write.body.clone();
    let mut facts = citizen::facts(&app, &case.person, now).await?;
    facts.with_cv(&CvState::of(&cv));
    let latest = CvVersion { version: base.next(), saved_at: now, cv };
    let save = CvSave { id: id::cv(), base, cv: latest.cv.clone() };
    let status = if base == Base::New { StatusCode::CREATED } else { StatusCode::OK };
    let etag = [(header::ETAG, tag(latest.version))];
    let answer = write::answer(status, &etag, Some(&view(&case.person.name, &facts, Some(latest))))?;
    let ctx = write.context(&caller, case.purpose, now);
    Ok(write::send(app.store.save_cv(&ctx, &case.subject(), &save, answer).await?))
}

/// What is written in the CV, as a file. The same file is taken by the write.
#[utoipa::path(get, path = "/api/v1/persons/{person}/cv/file", tag = "cv", params(("person" = String, Path)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = Cv),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_cv_file(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    // To take it along is the citizen's own, as with everything else that is kept of her.
    Case::enter(&app, &caller, &person, Resource::PersonLog, Action::Read).await?;
    let kept = app.store.cv(&person).await?.ok_or(Refusal::new(ProblemCode::NotFound))?;
    let name = format!("attachment; filename=\"cv-{}.json\"", app.clock.today());
    Ok(([(header::CONTENT_DISPOSITION, name)], axum::Json(kept.latest.cv)).into_response())
}
