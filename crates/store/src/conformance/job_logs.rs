//! Job logs: versions, order, and what counts as sought.

use super::Story;
use super::fixtures::{answer, context};
use crate::{Base, JobLogSave, Store, StoreError, Subject};
use api::{JobApplication, JobApplicationKind, JobApplicationStatus};
use chrono::NaiveDate;

fn day(of: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, of).unwrap_or_default()
}

fn save(id: &str, base: Base, on: u32, status: JobApplicationStatus) -> JobLogSave {
    let application = JobApplication {
        title: "Kok".to_owned(),
        employer: "Kantinen".to_owned(),
        on: day(on),
        kind: JobApplicationKind::Advertised,
        status,
        goal: None,
        attachments: vec![],
    };
    JobLogSave { id: id.to_owned(), base, application }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn job_logs(store: &dyn Store) -> Story {
    use JobApplicationStatus::{Interview, Planned, Sent};
    let one = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let other = Subject { person: "p-other".to_owned(), cpr: "6101700002".to_owned() };
    let ctx = context("amina", None, 0);
    store.save_job_log_entry(&ctx, &one, &save("entry-1", Base::New, 3, Sent), answer("1")).await?;
    store.save_job_log_entry(&ctx, &one, &save("entry-2", Base::New, 16, Planned), answer("1")).await?;
    store.save_job_log_entry(&ctx, &one, &save("entry-3", Base::New, 30, Sent), answer("1")).await?;
    store.save_job_log_entry(&ctx, &other, &save("entry-1", Base::New, 4, Sent), answer("1")).await?;
    let ids: Vec<_> = store.job_log("p-one").await?.into_iter().map(|entry| entry.id).collect();
    assert_eq!(ids, ["entry-3", "entry-2", "entry-1"], "the latest day first");
    assert_eq!(store.jobs_sought("p-one", day(1), day(30)).await?, 2, "a planned one is not sought yet");
    assert_eq!(store.jobs_sought("p-one", day(4), day(29)).await?, 0);
    assert_eq!(store.jobs_sought("p-other", day(4), day(4)).await?, 1);

    store
        .save_job_log_entry(&ctx, &one, &save("entry-1", Base::Version(1), 3, Interview), answer("2"))
        .await?;
    for stale in [Base::Version(1), Base::New, Base::Version(0), Base::Version(3)] {
        let refused =
            store.save_job_log_entry(&ctx, &one, &save("entry-1", stale, 3, Sent), answer("X")).await;
        assert!(matches!(refused, Err(StoreError::VersionConflict { current: 2 })), "{stale:?}");
    }
    let kept = store.job_log("p-one").await?;
    assert_eq!(kept.last().map(|entry| (entry.version, entry.application.status)), Some((2, Interview)));

    store.delete_job_log_entry(&ctx, &one, "entry-1", answer("")).await?;
    let again = store.delete_job_log_entry(&ctx, &one, "entry-1", answer("")).await;
    assert!(matches!(again, Err(StoreError::NotFound)));
    assert_eq!(store.job_log("p-other").await?.len(), 1, "only the own entry is deleted");
    let two = [save("entry-7", Base::New, 7, Sent), save("entry-2", Base::New, 8, Sent)];
    let refused = store.import_job_log(&ctx, &one, &two, answer("X")).await;
    assert!(matches!(refused, Err(StoreError::VersionConflict { .. })), "the second name is taken");
    assert_eq!(store.job_log("p-one").await?.len(), 2, "all of them or none");
    let two = [save("entry-7", Base::New, 7, Sent), save("entry-8", Base::New, 8, Sent)];
    let keyed = context("amina", Some(("key-import-1", 1)), 1);
    let first = store.import_job_log(&keyed, &one, &two, answer("2")).await?;
    assert_eq!(store.import_job_log(&keyed, &one, &two, answer("again")).await?, first, "the same key");
    assert_eq!(store.job_log("p-one").await?.len(), 4);

    let actions: Vec<_> =
        store.audit_of("job_log", "p-one").await?.into_iter().map(|row| row.action).collect();
    assert_eq!(actions, ["create", "create", "create", "update", "delete", "create", "create"]);
    assert_eq!(store.audit_of_person("6101700001").await?.len(), 7);
    Ok(())
}
