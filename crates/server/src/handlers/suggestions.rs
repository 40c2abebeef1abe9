//! Goals and jobs that could come next. The citizen and whoever has opened her case see the same; nothing of it is a
//! duty, and what she puts away is gone.

use crate::access::{Action, Resource};
use crate::app::{App, Shared};
use crate::case::Case;
use crate::http::{Json, Refusal, Write, write};
use crate::session::caller;
use crate::suggest::{self, Aims};
use crate::validate;
use api::{Dismissal, GoalProspect, GoalSuggestions, JobSuggestions, Problem, SuggestionKind};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use plan::Plan;
use registers::PersonRecord;
use store::CasePart;

/// Her plan, and what she aims at.
async fn aims(app: &App, record: &PersonRecord) -> Result<(Plan, Aims), Refusal> {
    let plan = app.store.plan(&record.id).await?;
    let cv = app.store.cv(&record.id).await?.map(|kept| kept.latest.cv);
    let region = record.facts.region.known().copied();
    let aims = suggest::aims(&plan, cv.as_ref(), region, app.balance.as_ref());
    Ok((plan, aims))
}

async fn away(app: &App, person: &str, kind: SuggestionKind) -> Result<Vec<String>, Refusal> {
    let kept = app.store.dismissed_suggestions(person).await?;
    Ok(kept.into_iter().filter(|row| row.kind == kind).map(|row| row.id).collect())
}

/// Goals close to hers, or to her CV, with good chances where she seeks: at most five, each with its reasons.
#[utoipa::path(get, path = "/api/v1/persons/{person}/goal-suggestions", tag = "suggestions",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = GoalSuggestions),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn list_goal_suggestions(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<GoalSuggestions>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Suggestions, Action::Read).await?;
    let (plan, aims) = aims(&app, &case.person).await?;
    let away = away(&app, &person, SuggestionKind::Goal).await?;
    case.record_look(&app, &caller, &headers, CasePart::Suggestions).await?;
    let areas = aims.labour_areas();
    let names = areas.iter().map(|area| area.name().to_owned()).collect();
    let Some(balance) = &app.balance else {
        return Ok(Json(GoalSuggestions {
            source: None,
            areas: names,
            aimed: aims.any,
            own: Vec::new(),
            suggestions: Vec::new(),
            dismissed: Vec::new(),
        }));
    };
    let own = suggest::own(&plan, balance).into_iter().map(|(goal, row)| GoalProspect {
        goal: goal.id.clone(),
        title: goal.terms.title.clone(),
        reasons: suggest::prospects(&app, balance, row, &areas),
    });
    let (left, away) = suggest::sorted(balance, suggest::goals(balance, &aims), &away);
    let told = |ideas: Vec<suggest::GoalIdea<'_>>| {
        ideas.iter().map(|idea| suggest::goal_suggestion(&app, balance, idea)).collect()
    };
    Ok(Json(GoalSuggestions {
        source: Some(suggest::source(balance)),
        areas: names,
        aimed: aims.any,
        own: own.collect(),
        suggestions: told(left),
        dismissed: told(away),
    }))
}

/// Vacancies that match her goals and her CV, or the newest close by: at most ten, each with its reasons.
#[utoipa::path(get, path = "/api/v1/persons/{person}/job-suggestions", tag = "suggestions",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = JobSuggestions),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn list_job_suggestions(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<JobSuggestions>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Suggestions, Action::Read).await?;
    let (_, aims) = aims(&app, &case.person).await?;
    let away = away(&app, &person, SuggestionKind::Job).await?;
    let vacancies = app.registers.vacancies(&aims.areas, app.clock.today()).await?;
    case.record_look(&app, &caller, &headers, CasePart::Suggestions).await?;
    let (by, left, away) = suggest::choose(vacancies, &aims, &case.person.municipality, &away);
    let told = |ideas: Vec<suggest::JobIdea<'_>>| {
        ideas.into_iter().map(|idea| suggest::job_suggestion(&app, idea)).collect()
    };
    Ok(Json(JobSuggestions { by, jobs: told(left), dismissed: told(away) }))
}

/// Puts a suggestion away, or takes it back.
#[utoipa::path(post, path = "/api/v1/persons/{person}/dismissals", tag = "suggestions",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = Dismissal,
    security(("session" = ["person:write"])), responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn dismiss_suggestion(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Suggestions, Action::Update).await?;
    let write = Write::<Dismissal>::read(request).await?;
    validate::dismissal(&write.body)?;
    let answer = write::answer(StatusCode::NO_CONTENT, &[], None::<&()>)?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    Ok(write::send(app.store.dismiss_suggestion(&ctx, &case.subject(), &write.body, answer).await?))
}
