//! Drafts: saved, changed, in conflict, deleted, and nobody else's.

use crate::support::TestServer;
use api::{Draft, DraftContent, DraftRow, ProblemCode, path};
use server::worker;

fn content(name: &str) -> DraftContent {
    DraftContent {
        fields: [("contact.name".to_owned(), name.to_owned())].into(),
        p_number: Some("1999999921".to_owned()),
        step: Some("contact".to_owned()),
        ..DraftContent::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_saved_changed_and_deleted() {
    let server = TestServer::start().await;
    let employer = server.signed_in("vaerksted").await;
    let created = employer.put_draft("draft-0001", None, &employer.key(), &content("K")).await;
    assert_eq!((created.status, created.header("etag")), (201, "\"1\""));
    server.clock.turn(chrono::TimeDelta::minutes(3));
    let changed = employer.put_draft("draft-0001", Some(1), &employer.key(), &content("Ka")).await;
    assert_eq!((changed.status, changed.header("etag")), (200, "\"2\""));
    let read = employer.get(&path::draft("draft-0001")).await;
    assert_eq!(read.header("etag"), "\"2\"");
    let draft: Draft = read.json();
    assert_eq!(draft, changed.json());
    assert_eq!((draft.version, draft.content), (2, content("Ka")));
    let list: Vec<DraftRow> = employer.get(path::DRAFTS).await.json();
    assert_eq!((list.len(), list[0].version, list[0].p_number.as_deref()), (1, 2, Some("1999999921")));
    let key = employer.key();
    assert_eq!(employer.bare("DELETE", &path::draft("draft-0001"), &key).await.status, 204);
    assert_eq!(
        employer.bare("DELETE", &path::draft("draft-0001"), &key).await.status,
        204,
        "the same key again"
    );
    let gone = employer.bare("DELETE", &path::draft("draft-0001"), &employer.key()).await;
    assert_eq!(gone.code(), ProblemCode::NotFound);
    assert_eq!(employer.get(&path::draft("draft-0001")).await.code(), ProblemCode::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_never_overwrite_each_other() {
    let server = TestServer::start().await;
    let one = server.signed_in("vaerksted").await;
    let two = server.signed_in("vaerksted").await;
    one.put_draft("draft-0001", None, &one.key(), &content("en")).await;
    assert_eq!(one.put_draft("draft-0001", Some(1), "window-one-2", &content("en igen")).await.status, 200);
    let refused = two.put_draft("draft-0001", Some(1), "window-two-2", &content("to")).await;
    assert_eq!(refused.code(), ProblemCode::VersionConflict);
    let draft: Draft = two.get(&path::draft("draft-0001")).await.json();
    assert_eq!(draft.content, content("en igen"));
    let new = two.put_draft("draft-0001", None, "window-two-3", &content("to")).await;
    assert_eq!(new.code(), ProblemCode::VersionConflict);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_names_what_it_changes() {
    let server = TestServer::start().await;
    let employer = server.signed_in("vaerksted").await;
    let body = Some("{}".to_owned());
    let json = ("content-type", "application/json");
    let send = async |extra: &[(&str, &str)]| {
        let key = employer.key();
        let mut headers = vec![json, ("idempotency-key", key.as_str())];
        headers.extend_from_slice(extra);
        employer.send("PUT", &path::draft("draft-0001"), &headers, body.clone()).await
    };
    assert_eq!(send(&[]).await.code(), ProblemCode::VersionMissing);
    for wrong in ["1", "\"x\"", "W/\"1\"", "*"] {
        assert_eq!(send(&[("if-match", wrong)]).await.code(), ProblemCode::InvalidHeader, "{wrong}");
    }
    assert_eq!(send(&[("if-none-match", "\"1\"")]).await.code(), ProblemCode::InvalidHeader);
    let both = send(&[("if-match", "\"1\""), ("if-none-match", "*")]).await;
    assert_eq!(both.code(), ProblemCode::InvalidHeader);
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_belong_to_one_user_and_have_plain_ids() {
    let server = TestServer::start().await;
    let employer = server.signed_in("vaerksted").await;
    employer.put_draft("draft-0001", None, &employer.key(), &content("K")).await;
    let other = server.signed_in("bageri").await;
    assert_eq!(other.get(&path::draft("draft-0001")).await.code(), ProblemCode::NotFound);
    assert_eq!(other.get(path::DRAFTS).await.json::<Vec<DraftRow>>(), []);
    let deleted = other.bare("DELETE", &path::draft("draft-0001"), &other.key()).await;
    assert_eq!(deleted.code(), ProblemCode::NotFound);
    for id in ["short", "draft_0001", &"x".repeat(65)] {
        let answer = employer.put_draft(id, None, &employer.key(), &content("K")).await;
        assert_eq!(answer.code(), ProblemCode::NotFound, "{id}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_nobody_touches_is_deleted_after_thirty_days() {
    let server = TestServer::start().await;
    let employer = server.signed_in("vaerksted").await;
    employer.put_draft("draft-0001", None, &employer.key(), &content("K")).await;
    server.clock.turn(chrono::TimeDelta::days(30));
    worker::sweep(&server.app).await.unwrap();
    assert!(server.app.store.draft("vaerksted", "draft-0001").await.unwrap().is_some());
    server.clock.turn(chrono::TimeDelta::minutes(1));
    worker::sweep(&server.app).await.unwrap();
    assert!(server.app.store.draft("vaerksted", "draft-0001").await.unwrap().is_none());
}
