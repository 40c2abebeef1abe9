//! The outbox: work is there with the change, done once, and tried again.

use super::Story;
use super::fixtures::{answer, application, at, context};
use crate::{InboxQuery, InboxSort, Lane, OutboxRow, Store, StoreError};

async fn unread(store: &dyn Store) -> Result<Vec<bool>, StoreError> {
    let query = InboxQuery {
        municipality: "0991".to_owned(),
        status: None,
        scheme: None,
        answer: None,
        sort: InboxSort::ReceivedAt,
        descending: false,
        page: 1,
        per_page: 10,
    };
    Ok(store.inbox(&query).await?.items.into_iter().map(|row| row.unread).collect())
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn outbox(store: &dyn Store) -> Story {
    assert!(store.due_work(Lane::Inside, at(0), 10).await?.is_empty());
    store
        .submit_application(&context("karen", None, 0), &application("MS-O", "Auto", 0)?, None, answer(""))
        .await?;
    assert!(store.due_work(Lane::Inside, at(-1), 10).await?.is_empty(), "not before it is due");
    let due = store.due_work(Lane::Inside, at(0), 10).await?;
    assert_eq!(due.iter().map(|work| work.resource_id.as_str()).collect::<Vec<_>>(), ["MS-O"]);
    assert_eq!(unread(store).await?, [false], "no notice yet");

    store.postpone_work(&due[0], at(5)).await?;
    assert!(store.due_work(Lane::Inside, at(4), 10).await?.is_empty());
    let due = store.due_work(Lane::Inside, at(5), 10).await?;
    assert_eq!(due[0].attempts, 1);

    let nobody = OutboxRow { resource_id: "MS-Z".to_owned(), ..due[0].clone() };
    let ctx = context("system", None, 5);
    assert!(matches!(store.deliver_office_notice(&ctx, &nobody).await, Err(StoreError::NotFound)));
    assert_eq!(store.due_work(Lane::Inside, at(5), 10).await?.len(), 1, "what failed is still to be done");

    store.deliver_office_notice(&ctx, &due[0]).await?;
    store.deliver_office_notice(&ctx, &due[0]).await?;
    assert!(store.due_work(Lane::Inside, at(99), 10).await?.is_empty());
    assert_eq!(unread(store).await?, [true]);
    store.record_application_read(&context("lone", None, 6), "MS-O").await?;
    assert_eq!(unread(store).await?, [false]);
    Ok(())
}
