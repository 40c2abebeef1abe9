//! The suite of the store on real SQLite files, and what only a file can show.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;
use store::conformance::{self, Story};
use store::{Answer, Base, DraftSave, Drafts, Purpose, StoreError, WriteContext};
use store_sqlite::SqliteStore;

async fn empty() -> (tempfile::TempDir, SqliteStore) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("test.sqlite")).await.unwrap();
    (folder, store)
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions() -> Story {
    conformance::sessions(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts() -> Story {
    conformance::drafts(&empty().await.1).await
}

#[tokio::test]
async fn form_drafts() -> Story {
    conformance::form_drafts(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn keys() -> Story {
    conformance::keys(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn applications() -> Story {
    conformance::applications(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn cases() -> Story {
    conformance::cases(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn plans() -> Story {
    conformance::plans(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn moves() -> Story {
    conformance::moves(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn mandates() -> Story {
    conformance::mandates(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn meeting_requests() -> Story {
    conformance::meeting_requests(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn messages() -> Story {
    conformance::messages(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn attachments() -> Story {
    conformance::attachments(&empty().await.1).await
}

#[tokio::test]
async fn job_logs() -> Story {
    conformance::job_logs(&empty().await.1).await
}

#[tokio::test]
async fn suggestions() -> Story {
    conformance::suggestions(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn cvs() -> Story {
    conformance::cvs(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn bookings() -> Story {
    conformance::bookings(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn planners() -> Story {
    conformance::planners(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn waiting() -> Story {
    conformance::waiting(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn feeds() -> Story {
    conformance::feeds(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn reminders() -> Story {
    conformance::reminders(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn exemptions() -> Story {
    conformance::exemptions(&empty().await.1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn outbox() -> Story {
    conformance::outbox(&empty().await.1).await
}

fn context(actor: &str) -> WriteContext {
    WriteContext {
        actor: store::Actor { id: actor.to_owned(), role: None, organisation: None },
        purpose: Purpose::Apply,
        request_id: String::new(),
        key: None,
        now: chrono::DateTime::UNIX_EPOCH,
    }
}

fn draft(id: &str) -> DraftSave {
    DraftSave { id: id.to_owned(), base: Base::New, content: api::DraftContent::default() }
}

fn nothing() -> Answer {
    Answer { status: 200, headers: Vec::new(), body: String::new() }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.sqlite");
    let store = SqliteStore::open(&file).await.unwrap();
    store.save_draft(&context("karen"), &draft("draft-1"), nothing()).await.unwrap();
    store.close().await;
    let again = SqliteStore::open(&file).await.unwrap();
    assert!(again.draft("karen", "draft-1").await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_fails_takes_nothing_from_those_committed_with_it() {
    let (_folder, store) = empty().await;
    store.save_draft(&context("karen"), &draft("taken"), nothing()).await.unwrap();
    // Sent together, so that they share groups: every second one conflicts.
    let sent: Vec<_> = (0..200)
        .map(|at| {
            let store = store.clone();
            let id = if at % 2 == 0 { format!("draft-{at}") } else { "taken".to_owned() };
            tokio::spawn(async move { store.save_draft(&context("karen"), &draft(&id), nothing()).await })
        })
        .collect();
    let mut kept = 0;
    for (at, one) in sent.into_iter().enumerate() {
        match one.await.unwrap() {
            Ok(_) => kept += 1,
            Err(error) => {
                assert!(matches!(error, StoreError::VersionConflict { current: 1 }), "{at}: {error}");
            }
        }
    }
    assert_eq!(kept, 100);
    assert_eq!(store.drafts_of("karen").await.unwrap().len(), 101);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_is_kept_the_way_that_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.sqlite");
    let store = SqliteStore::open(&file).await.unwrap();
    assert_eq!(store.durability().await.unwrap(), "full");
    assert!(Path::new(&file).exists());
    assert!(folder.path().join("test.sqlite-wal").exists(), "write-ahead log");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_is_no_database() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(SqliteStore::open(folder.path()).await, Err(StoreError::Unavailable(_))));
}
