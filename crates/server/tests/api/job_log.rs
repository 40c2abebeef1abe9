//! The job log: written by the citizen, counted in her duties, read by whoever has opened her case.

use crate::support::{Answer, Client, TestServer};
use api::{
    FieldCode, JobApplication, JobApplicationKind, JobApplicationStatus, JobLog, JobLogEntry, Opening,
    OpeningPurpose, Overview, ProblemCode, path,
};

const PERSON: &str = "p-anemone";

fn sought(on: &str, status: JobApplicationStatus) -> JobApplication {
    JobApplication {
        title: "Kok".to_owned(),
        employer: "Kantinen".to_owned(),
        on: on.parse().unwrap_or_default(),
        kind: JobApplicationKind::Advertised,
        status,
        goal: Some("g1".to_owned()),
    }
}

async fn put(client: &Client, id: &str, version: Option<u64>, body: &JobApplication) -> Answer {
    client.put(&path::job_log_entry(PERSON, id), version, &client.key(), body).await
}

async fn log(client: &Client) -> JobLog {
    client.get(&path::job_log(PERSON)).await.json()
}

async fn duty(client: &Client) -> Option<String> {
    let overview: Overview = client.get(&path::overview(PERSON)).await.json();
    overview.duties.duties.into_iter().find(|duty| duty.kind == "job_log").map(|duty| duty.state)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_is_written_changed_and_deleted() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    assert_eq!(log(&citizen).await, JobLog { entries: Vec::new(), wanted_a_month: Some(2) });
    let made = put(&citizen, "entry-0001", None, &sought("2026-11-10", JobApplicationStatus::Sent)).await;
    assert_eq!((made.status, made.header("etag")), (201, "\"1\""));
    put(&citizen, "entry-0002", None, &sought("2026-11-12", JobApplicationStatus::Sent)).await;
    let changed =
        put(&citizen, "entry-0001", Some(1), &sought("2026-11-10", JobApplicationStatus::Interview)).await;
    assert_eq!((changed.status, changed.header("etag")), (200, "\"2\""));
    let entries = log(&citizen).await.entries;
    assert_eq!(
        entries.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(),
        ["entry-0002", "entry-0001"]
    );
    assert_eq!(entries[1], changed.json::<JobLogEntry>());
    let stale =
        put(&citizen, "entry-0001", Some(1), &sought("2026-11-10", JobApplicationStatus::Hired)).await;
    assert_eq!(stale.code(), ProblemCode::VersionConflict);
    let address = path::job_log_entry(PERSON, "entry-0001");
    assert_eq!(citizen.bare("DELETE", &address, "delete-0001").await.status, 204);
    assert_eq!(citizen.bare("DELETE", &address, "delete-0001").await.status, 204, "the same key again");
    assert_eq!(citizen.bare("DELETE", &address, &citizen.key()).await.code(), ProblemCode::NotFound);
    assert_eq!(log(&citizen).await.entries.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_was_sought_this_month_counts() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    assert_eq!(duty(&citizen).await.as_deref(), Some("open"));
    put(&citizen, "entry-0001", None, &sought("2026-10-31", JobApplicationStatus::Sent)).await;
    put(&citizen, "entry-0002", None, &sought("2026-12-01", JobApplicationStatus::Planned)).await;
    put(&citizen, "entry-0003", None, &sought("2026-11-20", JobApplicationStatus::Planned)).await;
    assert_eq!(duty(&citizen).await.as_deref(), Some("open"));
    put(&citizen, "entry-0003", Some(1), &sought("2026-11-16", JobApplicationStatus::Sent)).await;
    assert_eq!(duty(&citizen).await.as_deref(), Some("done"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_that_is_not_right_is_named() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let entry = |title: &str, employer: &str, on: &str, goal: Option<&str>| JobApplication {
        title: title.to_owned(),
        employer: employer.to_owned(),
        goal: goal.map(str::to_owned),
        ..sought(on, JobApplicationStatus::Sent)
    };
    let (full, long) = ("x".repeat(200), "x".repeat(201));
    let cases: [(JobApplication, &[(&str, FieldCode)]); 7] = [
        (
            entry(" ", "", "2026-11-16", None),
            &[("/title", FieldCode::Required), ("/employer", FieldCode::Required)],
        ),
        (entry(&long, &full, "2026-11-16", None), &[("/title", FieldCode::TooLong)]),
        (
            entry("Kok\u{7}", "K\nK", "2026-11-16", None),
            &[("/title", FieldCode::BadText), ("/employer", FieldCode::BadText)],
        ),
        (entry("Kok", "K", "2016-11-15", None), &[("/on", FieldCode::DateOutOfRange)]),
        (entry("Kok", "K", "2027-11-17", None), &[("/on", FieldCode::DateOutOfRange)]),
        (entry("Kok", "K", "2026-11-17", None), &[("/on", FieldCode::NotYet)]),
        (entry("Kok", "K", "2026-11-16", Some("a b")), &[("/goal", FieldCode::WrongShape)]),
    ];
    for (entry, expected) in &cases {
        let answer = put(&citizen, "entry-0001", None, entry).await;
        let expected: Vec<_> = expected.iter().map(|(at, code)| ((*at).to_owned(), *code)).collect();
        assert_eq!(answer.fields(), expected, "{entry:?}");
    }
    // The edges are still right: ten years back, a year ahead, 200 characters.
    let edges = [("2016-11-16", JobApplicationStatus::Sent), ("2027-11-16", JobApplicationStatus::Planned)];
    for (at, (on, status)) in edges.into_iter().enumerate() {
        let entry = JobApplication { status, ..entry(&full, "K", on, None) };
        let answer = put(&citizen, &format!("entry-100{at}"), None, &entry).await;
        assert_eq!(answer.status, 201, "{on}");
    }
    for id in ["short", "entry_0001", &"x".repeat(65)] {
        let answer = put(&citizen, id, None, &sought("2026-11-16", JobApplicationStatus::Sent)).await;
        assert_eq!(answer.code(), ProblemCode::NotFound, "{id}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_read_the_log_and_never_write_it() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    put(&citizen, "entry-0001", None, &sought("2026-11-10", JobApplicationStatus::Sent)).await;
    let fund = server.signed_in("sagsbehandler-akasse").await;
    let opening = Opening { purpose: OpeningPurpose::Answer };
    fund.post_keyed(&path::openings(PERSON), &fund.key(), &opening).await;
    assert_eq!(log(&fund).await.entries.len(), 1);
    let answer = put(&fund, "entry-0002", None, &sought("2026-11-10", JobApplicationStatus::Sent)).await;
    assert_eq!(answer.code(), ProblemCode::NotAllowed);
    let trail = server.app.store.audit_of("job_log", PERSON).await.unwrap();
    let did: Vec<_> =
        trail.iter().map(|row| (row.role.as_str(), row.action.as_str(), row.purpose.as_str())).collect();
    assert_eq!(did, [("citizen", "create", "own"), ("caseworker", "read", "answer")]);
}
