//! Private calendar addresses: one a person, the one before withdrawn, each fetch noted.

use super::Story;
use super::fixtures::{at, context};
use crate::{FeedOwner, Store, Subject, TokenHash};

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn feeds(store: &dyn Store) -> Story {
    let one = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let (first, second) = (TokenHash([1; 32]), TokenHash([2; 32]));
    assert_eq!(store.feed_of("p-one").await?, None);
    assert_eq!(store.fetch_feed(first, at(0)).await?, None, "an address never given opens nothing");

    store.open_feed(&context("amina", None, 0), &one, first).await?;
    let state = store.feed_of("p-one").await?;
    assert_eq!(state.map(|state| (state.since, state.fetched_at)), Some((at(0), None)));
    assert_eq!(store.fetch_feed(first, at(5)).await?, Some(FeedOwner::Person("p-one".to_owned())));
    assert_eq!(store.feed_of("p-one").await?.and_then(|state| state.fetched_at), Some(at(5)));

    store.open_feed(&context("amina", None, 10), &one, second).await?;
    assert_eq!(store.fetch_feed(first, at(11)).await?, Some(FeedOwner::Withdrawn), "a new one ends the old");
    assert_eq!(store.fetch_feed(second, at(12)).await?, Some(FeedOwner::Person("p-one".to_owned())));

    for second_time in [20, 21] {
        store.end_feed(&context("amina", None, second_time), &one).await?;
    }
    assert_eq!(store.feed_of("p-one").await?, None);
    assert_eq!(store.fetch_feed(second, at(22)).await?, Some(FeedOwner::Withdrawn));
    Ok(())
}
