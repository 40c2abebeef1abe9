//! Signing in and out, and when a session ends.

use crate::support::{Setup, TestServer, nine};
use api::{ProblemCode, Role, Scope, Session, SessionRow, path};
use chrono::TimeDelta;
use server::config::Limits;

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_and_out() {
    let server = TestServer::start().await;
    let client = server.client();
    assert_eq!(client.get(path::SESSION).await.code(), ProblemCode::NotSignedIn);
    let answer = client.sign_in("bageri").await;
    assert_eq!(answer.status, 201);
    let session: Session = answer.json();
    assert_eq!((session.user.role, session.user.cvr.as_deref()), (Role::Employer, Some("99999918")));
    assert_eq!(session.scopes, Scope::of(Role::Employer));
    assert_eq!((session.signed_in_at, session.idle_until), (nine(), nine() + TimeDelta::minutes(60)));
    assert_eq!(session.ends_at, nine() + TimeDelta::hours(8));
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("session=") && cookie.contains("; HttpOnly; SameSite=Lax"), "{cookie}");
    assert!(!cookie.contains("Secure"), "a loopback address without https");
    assert_eq!(client.get(path::SESSION).await.json::<Session>(), session);

    let kept = client.cookie();
    assert_eq!(client.send("DELETE", path::SESSION, &[], None).await.status, 204);
    assert_eq!(client.cookie(), None);
    client.set_cookie(kept);
    assert_eq!(
        client.get(path::SESSION).await.code(),
        ProblemCode::NotSignedIn,
        "the old cookie opens nothing"
    );
    assert_eq!(client.send("DELETE", path::SESSION, &[], None).await.status, 204, "twice is no error");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_https_the_cookie_is_bound_to_the_host() {
    let server = TestServer::with(Setup { https: true, ..Setup::default() }).await;
    let client = server.client();
    let answer = client.sign_in("bageri").await;
    let cookie = answer.header("set-cookie");
    assert!(
        cookie.starts_with("__Host-session=") && cookie.contains("; Path=/;") && cookie.ends_with("; Secure")
    );
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000");
    assert_eq!(client.get(path::SESSION).await.status, 200);
    // A cookie of the plain name, which a neighbour host could have set, is not looked at.
    let plain = client.cookie().map(|cookie| cookie.replace("__Host-", ""));
    client.set_cookie(plain);
    assert_eq!(client.get(path::SESSION).await.code(), ProblemCode::NotSignedIn);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idle_session_ends_after_an_hour() {
    let server = TestServer::start().await;
    let client = server.signed_in("bageri").await;
    server.clock.turn(TimeDelta::minutes(60) - TimeDelta::milliseconds(1));
    let session: Session = client.get(path::SESSION).await.json();
    assert_eq!(session.idle_until, nine() + TimeDelta::minutes(120) - TimeDelta::milliseconds(1));
    server.clock.turn(TimeDelta::minutes(60));
    assert_eq!(client.get(path::SESSION).await.code(), ProblemCode::SessionExpired);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_in_use_ends_after_eight_hours() {
    let server = TestServer::start().await;
    let client = server.signed_in("bageri").await;
    for _ in 0..15 {
        server.clock.turn(TimeDelta::minutes(30));
        assert_eq!(client.get(path::SESSION).await.status, 200);
    }
    server.clock.turn(TimeDelta::minutes(30) - TimeDelta::milliseconds(1));
    let last: Session = client.get(path::SESSION).await.json();
    assert_eq!(last.idle_until, last.ends_at);
    server.clock.turn(TimeDelta::milliseconds(1));
    assert_eq!(client.get(path::SESSION).await.code(), ProblemCode::SessionExpired);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_use_is_written_once_a_minute_at_most() {
    let server = TestServer::start().await;
    let client = server.signed_in("bageri").await;
    server.clock.turn(TimeDelta::seconds(59));
    let within: Session = client.get(path::SESSION).await.json();
    assert_eq!(within.idle_until, nine() + TimeDelta::minutes(60));
    server.clock.turn(TimeDelta::seconds(1));
    let after: Session = client.get(path::SESSION).await.json();
    assert_eq!(after.idle_until, nine() + TimeDelta::minutes(61));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_sign_in_makes_a_new_token_and_ends_the_old_session() {
    let server = TestServer::start().await;
    let client = server.signed_in("bageri").await;
    let old = client.cookie();
    client.sign_in("vaerksted").await;
    let new = client.cookie();
    assert_ne!(old, new);
    client.set_cookie(old);
    assert_eq!(client.get(path::SESSION).await.code(), ProblemCode::NotSignedIn);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_own_sessions_are_listed() {
    let server = TestServer::start().await;
    let one = server.signed_in("bageri").await;
    server.clock.turn(TimeDelta::minutes(2));
    let two = server.signed_in("bageri").await;
    let _other = server.signed_in("vaerksted").await;
    let rows: Vec<SessionRow> = two.get(path::SESSIONS).await.json();
    assert_eq!(rows.iter().map(|row| row.current).collect::<Vec<_>>(), [true, false]);
    let token = one.cookie().unwrap();
    assert!(rows.iter().all(|row| !token.contains(&row.id)), "the list opens nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_are_told_so_and_only_so_often() {
    let limits = Limits { sign_ins_a_minute: 3, ..Limits::default() };
    let server = TestServer::with(Setup { limits, ..Setup::default() }).await;
    let client = server.client();
    for _ in 0..3 {
        assert_eq!(client.sign_in("nobody").await.code(), ProblemCode::UnknownUser);
    }
    let refused = client.sign_in("bageri").await;
    assert_eq!(refused.code(), ProblemCode::TooManyAttempts);
    assert_eq!(refused.header("retry-after"), "60");
    server.clock.turn(TimeDelta::minutes(1));
    assert_eq!(client.sign_in("bageri").await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn outside_a_demo_nobody_is_a_demo_user() {
    let server = TestServer::with(Setup { demo: false, ..Setup::default() }).await;
    let client = server.client();
    assert_eq!(client.get(path::DEMO_USERS).await.code(), ProblemCode::NotFound);
    assert_eq!(client.sign_in("bageri").await.code(), ProblemCode::NotFound);
    assert_eq!(client.get("/demo/nordlys-bageri.txt").await.code(), ProblemCode::NotFound);
}
