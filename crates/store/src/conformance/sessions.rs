//! Sessions: opened, used, replaced, ended, swept.

use super::Story;
use super::fixtures::{at, context, user};
use crate::{NewSession, Store, StoreError, TokenHash};

fn new(id: &str, token: u8, ends: i64) -> NewSession {
    NewSession { id: id.to_owned(), token: TokenHash([token; 32]), user: user("karen"), ends_at: at(ends) }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn sessions(store: &dyn Store) -> Story {
    let ctx = context("karen", None, 0);
    assert_eq!(store.session(TokenHash([1; 32])).await?, None);

    store.open_session(&ctx, &new("S1", 1, 480), None).await?;
    let found = store.session(TokenHash([1; 32])).await?.ok_or(StoreError::NotFound)?;
    assert_eq!((found.user, found.signed_in_at, found.last_used_at), (user("karen"), at(0), at(0)));
    assert_eq!(found.ends_at, at(480));

    store.touch_session(TokenHash([1; 32]), at(5)).await?;
    store.touch_session(TokenHash([1; 32]), at(3)).await?;
    let used = store.session(TokenHash([1; 32])).await?.map(|session| session.last_used_at);
    assert_eq!(used, Some(at(5)), "an earlier use never turns the clock back");

    // Signing in again ends the session the browser had.
    store.open_session(&context("karen", None, 6), &new("S2", 2, 486), Some(TokenHash([1; 32]))).await?;
    assert_eq!(store.session(TokenHash([1; 32])).await?, None);
    store.open_session(&context("karen", None, 7), &new("S3", 3, 487), None).await?;
    let open = store.sessions_of("karen", at(-53), at(7)).await?;
    assert_eq!(open.iter().map(|session| session.id.as_str()).collect::<Vec<_>>(), ["S3", "S2"]);
    assert!(store.sessions_of("karen", at(7), at(8)).await?.is_empty(), "idle ones are not listed");
    assert!(store.sessions_of("poul", at(-53), at(7)).await?.is_empty());

    store.end_session(&ctx, TokenHash([2; 32])).await?;
    store.end_session(&ctx, TokenHash([2; 32])).await?;
    assert_eq!(store.session(TokenHash([2; 32])).await?, None);
    let trail = store.audit_of("session", "S2").await?;
    let did: Vec<_> = trail.iter().map(|row| row.action.as_str()).collect();
    assert_eq!(did, ["create", "delete"], "ending twice is recorded once");

    assert_eq!(store.sweep_sessions(at(487)).await?, 0);
    assert_eq!(store.sweep_sessions(at(488)).await?, 1);

    for expected in 1..=3 {
        assert_eq!(store.count_attempt("somewhere", at(0)).await?, expected);
    }
    assert_eq!(store.count_attempt("elsewhere", at(0)).await?, 1);
    assert_eq!(store.count_attempt("somewhere", at(1)).await?, 1, "each minute counts anew");
    Ok(())
}
