//! The timeline: meetings, agreements, offers and published versions by their day.

use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::case::Case;
use crate::citizen;
use crate::http::{Json, Refusal};
use crate::session::caller;
use api::{Problem, Timeline};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use store::CasePart;

/// What was and what is to come: the next first, then what has no day, then what was, the latest first.
#[utoipa::path(get, path = "/api/v1/persons/{person}/timeline", tag = "timeline",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = Timeline),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn get_timeline(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Timeline>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Timeline, Action::Read).await?;
    let facts = citizen::facts(&app, &case.person, app.clock.now()).await?;
    let changed = citizen::changed_goals(&app, &person, &facts).await?;
    case.record_look(&app, &caller, &headers, CasePart::Timeline).await?;
    Ok(Json(citizen::timeline(&facts, &changed)))
}
