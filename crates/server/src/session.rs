//! Who asks: the session behind the cookie.

use crate::app::App;
use crate::http::Refusal;
use crate::id;
use api::{ProblemCode, Scope, Session, User};
use axum::http::{HeaderMap, HeaderValue, header};
use chrono::{DateTime, TimeDelta, Utc};
use store::{SessionRecord, TokenHash};

/// A session ends when it was not used for this long (PR-24).
pub const IDLE: TimeDelta = TimeDelta::minutes(60);
/// A session ends this long after signing in, whatever happens (PR-24).
pub const ABSOLUTE: TimeDelta = TimeDelta::hours(8);
/// The last use is written at most this often.
const TOUCH: TimeDelta = TimeDelta::minutes(1);

/// The cookie's name: bound to host and https where there is https.
const fn cookie_name(https: bool) -> &'static str {
    if https { "__Host-session" } else { "session" }
}

/// The cookie that carries a token.
#[must_use]
pub fn cookie(https: bool, token: &str) -> Option<HeaderValue> {
    let secure = if https { "; Secure" } else { "" };
    let name = cookie_name(https);
    let seconds = ABSOLUTE.num_seconds();
    HeaderValue::from_str(&format!(
        "{name}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}"
    ))
    .ok()
}

/// The cookie that takes the token away.
#[must_use]
pub fn cookie_gone(https: bool) -> Option<HeaderValue> {
    let secure = if https { "; Secure" } else { "" };
    HeaderValue::from_str(&format!(
        "{}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{secure}",
        cookie_name(https)
    ))
    .ok()
}

/// The token the request carries, as it is kept.
#[must_use]
pub fn token_of(app: &App, headers: &HeaderMap) -> Option<TokenHash> {
    let name = cookie_name(app.config.https);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, value)| *key == name && !value.is_empty())
        .map(|(_, token)| id::token_hash(token))
}

/// A signed-in caller.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Who.
    pub user: User,
    /// The session.
    pub session: SessionRecord,
    /// Its token, as kept.
    pub token: TokenHash,
}

impl Caller {
    /// The session as the app sees it.
    #[must_use]
    pub fn describe(&self) -> Session {
        Session {
            user: self.user.clone(),
            scopes: Scope::of(self.user.role),
            signed_in_at: self.session.signed_in_at,
            idle_until: (self.session.last_used_at + IDLE).min(self.session.ends_at),
            ends_at: self.session.ends_at,
        }
    }
}

/// Whether the session has ended by time.
fn ended(session: &SessionRecord, now: DateTime<Utc>) -> bool {
    now >= session.ends_at || now >= session.last_used_at + IDLE
}

/// Who asks.
///
/// # Errors
/// `not_signed_in` without a session, `session_expired` with one that has ended, or the database's own.
pub async fn caller(app: &App, headers: &HeaderMap) -> Result<Caller, Refusal> {
    let token = token_of(app, headers).ok_or(Refusal::new(ProblemCode::NotSignedIn))?;
    let mut session = app.store.session(token).await?.ok_or(Refusal::new(ProblemCode::NotSignedIn))?;
    let now = app.clock.now();
    if ended(&session, now) {
        return Err(Refusal::new(ProblemCode::SessionExpired));
    }
    if now - session.last_used_at >= TOUCH {
        app.store.touch_session(token, now).await?;
        session.last_used_at = now;
    }
    Ok(Caller { user: session.user.clone(), session, token })
}
