//! Drafts: versions, conflicts, owners.

use super::Story;
use super::fixtures::{answer, at, content, context};
use crate::{Base, DraftSave, Store, StoreError};

fn save(id: &str, base: Base, field: &str) -> DraftSave {
    DraftSave { id: id.to_owned(), base, content: content(field) }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn drafts(store: &dyn Store) -> Story {
    let karen = context("karen", None, 0);
    store.save_draft(&karen, &save("draft-1", Base::New, "K"), answer("1")).await?;
    let draft = store.draft("karen", "draft-1").await?.ok_or(StoreError::NotFound)?;
    assert_eq!((draft.version, draft.saved_at, draft.content), (1, at(0), content("K")));

    // Two windows: the second one's change is refused, and nothing is overwritten.
    let later = context("karen", None, 2);
    store.save_draft(&later, &save("draft-1", Base::Version(1), "Ka"), answer("2")).await?;
    for stale in [Base::Version(1), Base::New, Base::Version(0), Base::Version(3)] {
        let refused = store.save_draft(&later, &save("draft-1", stale, "X"), answer("X")).await;
        assert!(matches!(refused, Err(StoreError::VersionConflict { current: 2 })), "{stale:?}");
    }
    let gone = store.save_draft(&later, &save("draft-9", Base::Version(1), "X"), answer("X")).await;
    assert!(matches!(gone, Err(StoreError::VersionConflict { current: 0 })));
    let nought = store.save_draft(&later, &save("draft-9", Base::Version(0), "X"), answer("X")).await;
    assert!(matches!(nought, Err(StoreError::VersionConflict { current: 0 })));
    let draft = store.draft("karen", "draft-1").await?.ok_or(StoreError::NotFound)?;
    assert_eq!((draft.version, draft.content), (2, content("Ka")));

    // Another user may have a draft of the same id, and sees neither this one nor its list.
    assert_eq!(store.draft("poul", "draft-1").await?, None);
    store.save_draft(&context("poul", None, 3), &save("draft-1", Base::New, "P"), answer("1")).await?;
    store.save_draft(&context("karen", None, 4), &save("draft-2", Base::New, "K"), answer("1")).await?;
    let listed = store.drafts_of("karen").await?;
    assert_eq!(listed.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["draft-2", "draft-1"]);
    assert_eq!(listed[1].version, 2);
    assert_eq!(listed[0].p_number.as_deref(), Some("1999999901"));

    store.delete_draft(&karen, "draft-1", answer("")).await?;
    let again = store.delete_draft(&karen, "draft-1", answer("")).await;
    assert!(matches!(again, Err(StoreError::NotFound)));
    assert!(store.draft("poul", "draft-1").await?.is_some(), "only the own draft is deleted");

    // A draft counts from its last change: poul's is of minute 3, karen's of minute 4.
    assert_eq!(store.sweep_drafts(&context("system", None, 9), at(3)).await?, 0);
    assert_eq!(store.sweep_drafts(&context("system", None, 9), at(4)).await?, 1);
    assert_eq!(store.draft("poul", "draft-1").await?, None);
    assert!(store.draft("karen", "draft-2").await?.is_some());
    let trail = store.audit_of("draft", "draft-1").await?;
    assert_eq!(trail.last().map(|row| (row.actor.as_str(), row.action.as_str())), Some(("system", "delete")));
    Ok(())
}
