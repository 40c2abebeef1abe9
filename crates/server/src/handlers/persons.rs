//! A citizen's case: opening it, and its overview.

use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::case::{self, Case};
use crate::citizen;
use crate::http::{Json, Refusal, Write, write};
use crate::session::{ABSOLUTE, caller};
use api::{Opening, Overview, Problem};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use rules::Law;
use store::{CasePart, NewOpening, Purpose};

/// Opens a citizen's case for this session, with a purpose. It closes when the session ends, at the latest after eight
/// hours. The citizen can read in her log that it was opened, and why.
#[utoipa::path(post, path = "/api/v1/persons/{person}/openings", tag = "persons",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = Opening,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = Opening),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn create_opening(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let (found, _) = case::find(&app, &caller, &person, Resource::Opening, Action::Create).await?;
    let write = Write::<Opening>::read(request).await?;
    let now = app.clock.now();
    let opening = NewOpening {
        session: caller.session.id.clone(),
        subject: case::subject(&found),
        purpose: write.body.purpose,
        until: now + ABSOLUTE,
    };
    let answer = write::answer(StatusCode::CREATED, &[], Some(&write.body))?;
    let ctx = write.context(&caller, Purpose::Case(opening.purpose), now);
    Ok(write::send(app.store.open_case(&ctx, &opening, answer).await?))
}

/// What the citizen must and may do as of the server's day, and what the authority owes in return.
#[utoipa::path(get, path = "/api/v1/persons/{person}/overview", tag = "persons", params(("person" = String, Path)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = Overview),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn get_overview(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Overview>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Overview, Action::Read).await?;
    let now = app.clock.now();
    let facts = citizen::facts(&app, &case.person, now).await?;
    case.record_look(&app, &caller, &headers, CasePart::Overview).await?;
    let moved = match case.purpose {
        Purpose::Own => citizen::moved(&app, &case.person, &app.store.move_consents(&person).await?),
        _ => None,
    };
    let unseen = app.store.notices_of(&person).await?.into_iter().filter(|notice| notice.seen_at.is_none());
    Ok(Json(Overview {
        at: now,
        person: citizen::card(&app, &case.person, &facts),
        duties: texts::finding::duties(&facts.duties(), &Law::COMPILED),
        meetings: citizen::meetings(&facts),
        plan: citizen::progress(&facts),
        unread_messages: app.store.unread_messages(&person, case.party).await?,
        unseen_notices: u64::try_from(unseen.count()).unwrap_or(u64::MAX),
        contacts: citizen::contacts(&app, &case.person, &facts),
        moved,
    }))
}
