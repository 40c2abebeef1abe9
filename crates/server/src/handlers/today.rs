//! What anybody may ask: the server's day, the demo's users and files, what a problem means.

use crate::app::Shared;
use crate::http::{Json, Refusal};
use api::{DemoUser, Problem, ProblemCode, ProblemKind, Today};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};

/// The day the product stands on, and whom it speaks for. The app's today is the server's.
#[utoipa::path(get, path = "/api/v1/today", tag = "today", responses((status = 200, body = Today)))]
pub async fn get_today(State(app): State<Shared>) -> Json<Today> {
    Json(Today {
        date: app.clock.today(),
        now: app.clock.now(),
        demo: app.config.demo,
        rules_version: rules::VERSION.to_owned(),
        authority: app.config.authority.clone(),
    })
}

/// The users one can be in a demo.
#[utoipa::path(get, path = "/api/v1/demo/users", tag = "demo", responses(
    (status = 200, body = Vec<DemoUser>),
    (status = 404, description = "not a demo", body = Problem, content_type = "application/problem+json")))]
pub async fn list_demo_users(State(app): State<Shared>) -> Result<Json<Vec<DemoUser>>, Refusal> {
    if !app.config.demo {
        return Err(Refusal::new(ProblemCode::NotFound));
    }
    Ok(Json(app.demo_users.clone()))
}

/// What a problem code means: where the `type` of a problem leads.
#[utoipa::path(get, path = "/api/v1/problems/{code}", tag = "problems", params(("code" = String, Path)), responses(
    (status = 200, body = ProblemKind),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_problem_kind(
    State(app): State<Shared>,
    Path(code): Path<String>,
) -> Result<Json<ProblemKind>, Refusal> {
    let known = ProblemCode::ALL.iter().find(|known| known.code() == code);
    let code = *known.ok_or(Refusal::new(ProblemCode::NotFound))?;
    let sentence = app.say(|texts| texts.dynamic("problem", code.code(), &[]));
    Ok(Json(ProblemKind { code, status: code.status(), sentence }))
}

/// A payroll file of a demo company, as its own payroll system would write it.
pub async fn get_demo_file(State(app): State<Shared>, Path(name): Path<String>) -> Result<Response, Refusal> {
    let file = registers::demo::FILES.iter().find(|file| app.config.demo && file.name == name);
    let file = file.ok_or(Refusal::new(ProblemCode::NotFound))?;
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    Ok((headers, file.bytes).into_response())
}
