//! Signing in and out.

use crate::app::Shared;
use crate::http::{Json, Refusal, body, write};
use crate::session::{ABSOLUTE, IDLE, caller, cookie, cookie_gone, token_of};
use crate::{id, session};
use api::{Problem, ProblemCode, Session, SessionRow, SignIn};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::net::SocketAddr;
use store::{Actor, NewSession, Purpose, SessionRecord, WriteContext};

fn context(app: &Shared, headers: &HeaderMap, actor: Actor) -> WriteContext {
    let request_id = write::request_id(headers);
    WriteContext { actor, purpose: Purpose::SignIn, request_id, key: None, now: app.clock.now() }
}

/// Signs in as a demo user. Any session the browser had before ends. Each sign-in makes a new secret, so an
/// `Idempotency-Key` is taken but changes nothing.
#[utoipa::path(post, path = "/api/v1/session", tag = "session", request_body = SignIn, responses(
    (status = 201, description = "signed in; the cookie carries the session", body = Session),
    (status = 401, description = "unknown_user", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "too_many_attempts", body = Problem, content_type = "application/problem+json")))]
pub async fn create_session(
    State(app): State<Shared>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    request: Request,
) -> Result<Response, Refusal> {
    let headers = request.headers().clone();
    if !app.config.demo {
        return Err(Refusal::new(ProblemCode::NotFound));
    }
    count(&app, address).await?;
    let SignIn { user } = body::parse(&body::bytes(request).await?)?;
    let (described, cookie) = begin(&app, &headers, &user).await?;
    let mut response = (StatusCode::CREATED, axum::Json(described)).into_response();
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}

/// Counts the attempt before anything of it is read.
async fn count(app: &Shared, address: SocketAddr) -> Result<(), Refusal> {
    let bucket = id::fingerprint(&address.ip().to_string());
    if app.store.count_attempt(&bucket, app.clock.now()).await? > app.config.limits.sign_ins_a_minute {
        return Err(Refusal::retry_after(ProblemCode::TooManyAttempts, 60));
    }
    Ok(())
}

/// Signs in as a demo user: the session and its cookie.
///
/// # Errors
/// `not_found` outside a demo, `too_many_attempts`, `unknown_user`, or the database's own.
pub async fn open(
    app: &Shared,
    headers: &HeaderMap,
    address: SocketAddr,
    user: &str,
) -> Result<(Session, HeaderValue), Refusal> {
    if !app.config.demo {
        return Err(Refusal::new(ProblemCode::NotFound));
    }
    count(app, address).await?;
    begin(app, headers, user).await
}

async fn begin(app: &Shared, headers: &HeaderMap, user: &str) -> Result<(Session, HeaderValue), Refusal> {
    let now = app.clock.now();
    let found = app.demo_users.iter().find(|known| known.user.id == user);
    let user = found.ok_or(Refusal::new(ProblemCode::UnknownUser))?.user.clone();
    let token = id::token();
    let hash = id::token_hash(&token);
    let new = NewSession { id: id::session(), token: hash, user: user.clone(), ends_at: now + ABSOLUTE };
    let ctx = context(app, headers, Actor::of(&user));
    app.store.open_session(&ctx, &new, token_of(app, headers)).await?;
    let record = SessionRecord {
        id: new.id,
        user: user.clone(),
        signed_in_at: now,
        last_used_at: now,
        ends_at: new.ends_at,
    };
    let described = session::Caller { user, session: record, token: hash }.describe();
    let cookie = cookie(app.config.https, &token).ok_or(Refusal::new(ProblemCode::Internal))?;
    Ok((described, cookie))
}

/// Who is signed in, and until when.
#[utoipa::path(get, path = "/api/v1/session", tag = "session", security(("session" = [])), responses(
    (status = 200, body = Session),
    (status = 401, description = "not_signed_in, session_expired", body = Problem,
     content_type = "application/problem+json")))]
pub async fn get_session(State(app): State<Shared>, headers: HeaderMap) -> Result<Json<Session>, Refusal> {
    let caller = caller(&app, &headers).await?;
    Ok(Json(caller.describe()))
}

/// Signs out. Signing out twice is no error.
#[utoipa::path(delete, path = "/api/v1/session", tag = "session", responses((status = 204)))]
pub async fn delete_session(State(app): State<Shared>, headers: HeaderMap) -> Result<Response, Refusal> {
    if let Some(token) = token_of(&app, &headers)
        && let Some(session) = app.store.session(token).await?
    {
        let actor = Actor::of(&session.user);
        app.store.end_session(&context(&app, &headers, actor), token).await?;
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    let gone = cookie_gone(app.config.https).ok_or(Refusal::new(ProblemCode::Internal))?;
    response.headers_mut().insert(header::SET_COOKIE, gone);
    Ok(response)
}

/// The user's own open sessions, the latest used first.
#[utoipa::path(get, path = "/api/v1/sessions", tag = "session", security(("session" = [])), responses(
    (status = 200, body = Vec<SessionRow>),
    (status = 401, body = Problem, content_type = "application/problem+json")))]
pub async fn list_sessions(
    State(app): State<Shared>,
    headers: HeaderMap,
) -> Result<Json<Vec<SessionRow>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let now = app.clock.now();
    let sessions = app.store.sessions_of(&caller.user.id, now - IDLE, now).await?;
    let row = |session: SessionRecord| SessionRow {
        current: session.id == caller.session.id,
        id: session.id,
        signed_in_at: session.signed_in_at,
        last_used_at: session.last_used_at,
    };
    Ok(Json(sessions.into_iter().map(row).collect()))
}
