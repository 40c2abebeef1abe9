//! Suggestions put away: once, taken back, and each person's own.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{Store, Subject};
use api::{Dismissal, SuggestionKind};

fn put(kind: SuggestionKind, id: &str, dismissed: bool) -> Dismissal {
    Dismissal { kind, id: id.to_owned(), dismissed }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn suggestions(store: &dyn Store) -> Story {
    use SuggestionKind::{Goal, Job};
    let one = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let other = Subject { person: "p-other".to_owned(), cpr: "6101700002".to_owned() };
    let ctx = |minutes| context("amina", None, minutes);
    store.dismiss_suggestion(&ctx(0), &one, &put(Goal, "4321-1", true), answer("1")).await?;
    store.dismiss_suggestion(&ctx(1), &one, &put(Job, "4321-1", true), answer("2")).await?;
    store.dismiss_suggestion(&ctx(2), &one, &put(Goal, "4321-1", true), answer("3")).await?;
    store.dismiss_suggestion(&ctx(3), &other, &put(Goal, "5223-1", true), answer("4")).await?;
    let kept = store.dismissed_suggestions("p-one").await?;
    let kept: Vec<_> = kept.iter().map(|row| (row.kind, row.id.as_str(), row.at)).collect();
    assert_eq!(
        kept,
        [(Job, "4321-1", at(1)), (Goal, "4321-1", at(0))],
        "the same again changes nothing, and a goal is no job"
    );
    store.dismiss_suggestion(&ctx(4), &one, &put(Goal, "4321-1", false), answer("5")).await?;
    store.dismiss_suggestion(&ctx(5), &one, &put(Goal, "4321-1", false), answer("6")).await?;
    assert_eq!(store.dismissed_suggestions("p-one").await?.len(), 1);
    assert_eq!(store.dismissed_suggestions("p-other").await?.len(), 1, "only the own one is taken back");
    let actions: Vec<_> =
        store.audit_of("suggestions", "p-one").await?.into_iter().map(|row| row.action).collect();
    assert_eq!(actions, ["create", "create", "delete"]);

    let keyed = context("amina", Some(("key-dismiss-1", 1)), 6);
    let first = store.dismiss_suggestion(&keyed, &one, &put(Job, "job-1", true), answer("first")).await?;
    let again = store.dismiss_suggestion(&keyed, &one, &put(Job, "job-1", true), answer("again")).await?;
    assert_eq!(first, again, "the same key, the same answer");
    Ok(())
}
