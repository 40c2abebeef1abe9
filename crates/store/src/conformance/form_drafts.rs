//! What is typed into forms: the newest stands, each user has her own, what is sent is gone.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::Store;
use api::FormDraftChange;

fn typed(form: &str, typed: Option<&str>) -> FormDraftChange {
    FormDraftChange { form: form.to_owned(), typed: typed.map(str::to_owned) }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn form_drafts(store: &dyn Store) -> Story {
    let first = [typed("goal/p-1", Some("Ko")), typed("message/p-1", Some("Hej"))];
    store.save_form_drafts(&context("karen", None, 0), &first, answer("1")).await?;
    let second = [typed("goal/p-1", Some("Kok")), typed("nothing", None)];
    store.save_form_drafts(&context("karen", None, 2), &second, answer("2")).await?;
    store
        .save_form_drafts(&context("poul", None, 3), &[typed("goal/p-1", Some("Bager"))], answer("3"))
        .await?;
    let kept = store.form_drafts_of("karen").await?;
    let words: Vec<_> =
        kept.iter().map(|one| (one.form.as_str(), one.typed.as_str(), one.saved_at)).collect();
    assert_eq!(words, [("goal/p-1", "Kok", at(2)), ("message/p-1", "Hej", at(0))]);

    // The same key again changes nothing: it is an earlier answer that got lost.
    let keyed = context("karen", Some(("key-1", 1)), 4);
    store.save_form_drafts(&keyed, &[typed("goal/p-1", None)], answer("4")).await?;
    store
        .save_form_drafts(&context("karen", None, 5), &[typed("goal/p-1", Some("Maler"))], answer("5"))
        .await?;
    store.save_form_drafts(&keyed, &[typed("goal/p-1", None)], answer("4")).await?;
    let kept = store.form_drafts_of("karen").await?;
    assert_eq!(kept.first().map(|one| one.typed.as_str()), Some("Maler"));

    assert_eq!(store.sweep_form_drafts(at(3)).await?, 1, "the message of minute 0");
    assert_eq!(store.form_drafts_of("karen").await?.len(), 1);
    assert_eq!(store.form_drafts_of("poul").await?.len(), 1);
    Ok(())
}
