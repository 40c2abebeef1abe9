//! Powers of attorney: the citizen gives, sees and takes back; another accepts with a code, sees and gives up.

use super::plan::kept;
use crate::access::{Action, Relation, Resource, check};
use crate::app::{App, Shared};
use crate::case::Case;
use crate::clock::day_of;
use crate::http::{Json, Refusal, Write, write};
use crate::session::{Caller, caller};
use crate::{id, validate};
use api::mandate::{Acceptance, INVITED_DAYS, Invitation, Mandate, MandateState, NewMandate};
use api::{Problem, ProblemCode};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use chrono::TimeDelta;
use store::{
    Answer, MandateGift, MandateRecord, MandateSide, Purpose, Representative, StoreError, WriteContext,
};

/// Powers of attorney that the citizen has given, the latest first, ended ones included.
#[utoipa::path(get, path = "/api/v1/persons/{person}/mandates", tag = "mandates",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = Vec<Mandate>),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn list_mandates(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Vec<Mandate>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    Case::enter(&app, &caller, &person, Resource::Mandate, Action::Read).await?;
    Ok(Json(shown(&app, app.store.mandates_given(&person).await?)))
}

/// As they stand on the server's day.
pub fn shown(app: &App, records: Vec<MandateRecord>) -> Vec<Mandate> {
    let today = day_of(app.clock.now());
    records.into_iter().map(|record| record.shown(today)).collect()
}

/// Gives a power of attorney. Nobody has it before an invitation to it was accepted.
#[utoipa::path(post, path = "/api/v1/persons/{person}/mandates", tag = "mandates",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewMandate,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = Mandate),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn give_mandate(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Mandate, Action::Create).await?;
    let write = Write::<NewMandate>::read(request).await?;
    let now = app.clock.now();
    validate::new_mandate(&write.body, day_of(now))?;
    let NewMandate { scope, until } = write.body;
    let gift = MandateGift { id: id::thing(), giver: case.person.name.clone(), scope, until };
    let given = Mandate {
        id: gift.id.clone(),
        person,
        giver: gift.giver.clone(),
        scope,
        until,
        given_at: now,
        state: MandateState::Waiting,
        representative: None,
        accepted_at: None,
        invited_until: None,
        ended_at: None,
    };
    let answer = write::answer(StatusCode::CREATED, &[], Some(&given))?;
    let ctx = write.context(&caller, case.purpose, now);
    Ok(write::send(app.store.give_mandate(&ctx, &case.subject(), &gift, answer).await?))
}

/// Makes an invitation and shows its code this once. It takes no key: an answer that is kept would keep the code too,
/// and asking again only ends the code before.
#[utoipa::path(post, path = "/api/v1/persons/{person}/mandates/{id}/invitation", tag = "mandates",
    params(("person" = String, Path), ("id" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 201, body = Invitation),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "mandate_not_open", body = Problem, content_type = "application/problem+json")))]
pub async fn invite(
    State(app): State<Shared>,
    Path((person, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<(StatusCode, Json<Invitation>), Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Mandate, Action::Update).await?;
    let code = id::invitation();
    let until = app.clock.now() + TimeDelta::days(INVITED_DAYS);
    let hash = id::token_hash(&validate::code(&code)?);
    let ctx = case.look(&app, &caller, &headers);
    app.store.invite(&ctx, &case.subject(), &id, hash, until).await?;
    Ok((StatusCode::CREATED, Json(Invitation { code, until })))
}

/// Takes a power of attorney back. The representative's next request is refused.
#[utoipa::path(delete, path = "/api/v1/persons/{person}/mandates/{id}", tag = "mandates",
    params(("person" = String, Path), ("id" = String, Path), ("Idempotency-Key" = String, Header)),
    security(("session" = ["person:write"])), responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn withdraw_mandate(
    State(app): State<Shared>,
    Path((person, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Mandate, Action::Delete).await?;
    let write = Write::<()>::read(request).await?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    end(&app, &ctx, (MandateSide::Giver, &person), &id).await
}

async fn end(
    app: &App,
    ctx: &WriteContext,
    whose: (MandateSide, &str),
    id: &str,
) -> Result<Response, Refusal> {
    let answer = write::answer(StatusCode::NO_CONTENT, &[], None::<&()>)?;
    Ok(write::send(app.store.end_mandate(ctx, whose, id, answer).await?))
}

/// The caller's own case: only citizens act for others.
fn own(caller: &Caller, action: Action) -> Result<String, Refusal> {
    check(&caller.user, Resource::HeldMandate, action, Relation::Own)?;
    caller.user.person.clone().ok_or(Refusal::new(ProblemCode::NotAllowed))
}

/// Powers of attorney that others have given the caller, the latest first, ended ones included.
#[utoipa::path(get, path = "/api/v1/mandates", tag = "mandates", security(("session" = ["person:write"])),
    responses((status = 200, body = Vec<Mandate>),
    (status = 403, body = Problem, content_type = "application/problem+json")))]
pub async fn list_held_mandates(
    State(app): State<Shared>,
    headers: HeaderMap,
) -> Result<Json<Vec<Mandate>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let person = own(&caller, Action::Read)?;
    Ok(Json(shown(&app, app.store.mandates_held(&person).await?)))
}

fn accepted(record: &MandateRecord) -> Result<Answer, StoreError> {
    // One that was just accepted holds, on its last day as on any before.
    kept(StatusCode::CREATED, &record.clone().shown(record.until))
}

/// Accepts an invitation. Who tries many codes is stopped.
#[utoipa::path(post, path = "/api/v1/mandates", tag = "mandates",
    params(("Idempotency-Key" = String, Header)), request_body = Acceptance,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = Mandate),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "invitation_unknown", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "own_invitation", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "too_many_attempts", body = Problem, content_type = "application/problem+json")))]
pub async fn accept_mandate(State(app): State<Shared>, request: Request) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let person = own(&caller, Action::Create)?;
    let write = Write::<Acceptance>::read(request).await?;
    let code = validate::code(&write.body.code)?;
    let now = app.clock.now();
    let bucket = id::fingerprint(&format!("mandate/{person}"));
    if app.store.count_attempt(&bucket, now).await? > app.config.limits.sign_ins_a_minute {
        return Err(Refusal::retry_after(ProblemCode::TooManyAttempts, 60));
    }
    let ctx = write.context(&caller, Purpose::Mandate, now);
    let by = Representative { person, name: caller.user.name.clone() };
    let hash = id::token_hash(&code);
    Ok(write::send(app.store.accept_mandate(&ctx, hash, &by, day_of(now), accepted).await?))
}

/// Gives a power of attorney up.
#[utoipa::path(delete, path = "/api/v1/mandates/{id}", tag = "mandates",
    params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    security(("session" = ["person:write"])), responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn give_up_mandate(
    State(app): State<Shared>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let person = own(&caller, Action::Delete)?;
    let write = Write::<()>::read(request).await?;
    let ctx = write.context(&caller, Purpose::Mandate, app.clock.now());
    end(&app, &ctx, (MandateSide::Representative, &person), &id).await
}
