//! Idempotency: the same twice, another body, in flight, given up, taken over.

use super::Story;
use super::fixtures::{answer, application, at, content, context, keyed};
use crate::idempotency::{KEPT, LEASE};
use crate::{Base, DraftSave, Reservation, Store, StoreError};

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn keys(store: &dyn Store) -> Story {
    once(store).await?;
    reserved(store).await?;
    taken_over(store).await?;
    failed(store).await
}

/// A write without reservation: the second time changes nothing and answers the same.
async fn once(store: &dyn Store) -> Story {
    let save = DraftSave { id: "draft-k".to_owned(), base: Base::New, content: content("K") };
    let ctx = context("karen", Some(("key-once", 1)), 0);
    let first = store.save_draft(&ctx, &save, answer("first")).await?;
    let second = store.save_draft(&ctx, &save, answer("second")).await?;
    assert_eq!((first.body.as_str(), &second), ("first", &first));
    let trail = store.audit_of("draft", "draft-k").await?;
    assert_eq!(trail.len(), 1, "the second time is no second write");

    let other = store.save_draft(&context("karen", Some(("key-once", 2)), 1), &save, answer("x")).await;
    assert!(matches!(other, Err(StoreError::KeyReused)));
    // The same key of somebody else is another key.
    let poul = store.save_draft(&context("poul", Some(("key-once", 2)), 1), &save, answer("poul")).await?;
    assert_eq!(poul.body, "poul");
    Ok(())
}

/// A reserved write: nobody else gets in between, and the answer comes out of the transaction.
async fn reserved(store: &dyn Store) -> Story {
    let key = keyed("key-reserved", 1);
    let Reservation::Begin(lease) = store.reserve("karen", &key, at(0)).await? else {
        return Err(StoreError::KeyReused);
    };
    let second = store.reserve("karen", &key, at(0)).await;
    assert!(matches!(second, Err(StoreError::KeyInFlight)), "a double click waits");
    let other = store.reserve("karen", &keyed("key-reserved", 2), at(0)).await;
    assert!(matches!(other, Err(StoreError::KeyReused)));
    let record = application("MS-1", "Eksempel", 0)?;
    let stranger = context("karen", Some(("key-reserved", 1)), 0);
    let unleased = store.submit_application(&stranger, &record, None, answer("x")).await;
    assert!(matches!(unleased, Err(StoreError::KeyInFlight)), "without the lease nothing is written");

    let mut ctx = stranger;
    ctx.key = Some(crate::Keyed { lease: Some(lease), ..key.clone() });
    store.submit_application(&ctx, &record, None, answer("receipt")).await?;
    let again = store.reserve("karen", &key, at(1)).await?;
    assert_eq!(again, Reservation::Answered(answer("receipt")));
    Ok(())
}

/// A server that was killed holds its key no longer than the lease; what it left behind cannot write any more.
async fn taken_over(store: &dyn Store) -> Story {
    let key = keyed("key-killed", 1);
    let Reservation::Begin(old) = store.reserve("karen", &key, at(0)).await? else {
        return Err(StoreError::KeyReused);
    };
    let early = store.reserve("karen", &key, at(0) + LEASE - chrono::TimeDelta::seconds(1)).await;
    assert!(matches!(early, Err(StoreError::KeyInFlight)));
    let Reservation::Begin(new) = store.reserve("karen", &key, at(0) + LEASE).await? else {
        return Err(StoreError::KeyReused);
    };
    let mut ctx = context("karen", None, 2);
    ctx.key = Some(crate::Keyed { lease: Some(old), ..key.clone() });
    let record = application("MS-2", "Eksempel", 2)?;
    let late = store.submit_application(&ctx, &record, None, answer("x")).await;
    assert!(matches!(late, Err(StoreError::KeyInFlight)));
    assert_eq!(store.application("MS-2").await?, None);
    ctx.key = Some(crate::Keyed { lease: Some(new), ..key.clone() });
    store.submit_application(&ctx, &record, None, answer("ok")).await?;

    // Old answers are forgotten one day; the key may then be used anew.
    assert!(store.forget_old_answers(at(3) + KEPT).await? > 0);
    assert!(matches!(store.reserve("karen", &key, at(3) + KEPT).await?, Reservation::Begin(_)));
    Ok(())
}

/// A write that failed gives its key back; one that failed inside the transaction leaves nothing at all.
async fn failed(store: &dyn Store) -> Story {
    let mut key = keyed("key-failed", 1);
    let Reservation::Begin(lease) = store.reserve("karen", &key, at(0)).await? else {
        return Err(StoreError::KeyReused);
    };
    key.lease = Some(lease);
    store.release("karen", &key).await?;
    assert!(matches!(store.reserve("karen", &keyed("key-failed", 1), at(0)).await?, Reservation::Begin(_)));

    let save = DraftSave { id: "draft-f".to_owned(), base: Base::Version(7), content: content("F") };
    let ctx = context("karen", Some(("key-conflict", 1)), 0);
    let refused = store.save_draft(&ctx, &save, answer("x")).await;
    assert!(matches!(refused, Err(StoreError::VersionConflict { .. })));
    assert!(store.audit_of("draft", "draft-f").await?.is_empty(), "no trace of what did not happen");
    let save = DraftSave { base: Base::New, ..save };
    assert_eq!(store.save_draft(&ctx, &save, answer("now")).await?.body, "now");
    Ok(())
}
