//! The server's day, and the demo's users and files.

use crate::app::Shared;
use crate::http::{Json, Refusal};
use api::{DemoUser, Problem, ProblemCode, Today};
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

/// A payroll file of a demo company, as its own payroll system would write it.
pub async fn get_demo_file(State(app): State<Shared>, Path(name): Path<String>) -> Result<Response, Refusal> {
    let file = registers::demo::FILES.iter().find(|file| app.config.demo && file.name == name);
    let file = file.ok_or(Refusal::new(ProblemCode::NotFound))?;
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    Ok((headers, file.bytes).into_response())
}
