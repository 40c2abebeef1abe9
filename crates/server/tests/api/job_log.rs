//! The job log: written by the citizen, counted in her duties, read by whoever has opened her case.

use crate::support::{Answer, Client, TestServer};
use api::{
    FieldCode, JobApplication, JobApplicationKind, JobApplicationStatus, JobLog, JobLogEntry, JobLogImport,
    JobLogImported, MAX_IMPORT, NewJobLogEntry, Opening, OpeningPurpose, Overview, ProblemCode, path,
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
        attachments: vec![],
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
async fn each_month_is_held_against_what_it_asked() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    // She has had dagpenge from 2 November 2026, and her fund asks for two applications a month from then.
    put(&citizen, "entry-0001", None, &sought("2026-10-30", JobApplicationStatus::Sent)).await;
    let months: Vec<_> =
        log(&citizen).await.months.into_iter().map(|month| (month.until.to_string(), month.wanted)).collect();
    assert_eq!(months, [("2026-11-30".to_owned(), Some(2)), ("2026-10-31".to_owned(), None)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_is_written_changed_and_deleted() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let empty = log(&citizen).await;
    assert_eq!((empty.entries, empty.wanted_a_month), (Vec::new(), Some(2)));
    assert_eq!(empty.requirement.map(|finding| finding.rule), Some("CIT-JOB-02".to_owned()));
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
        attachments: vec![],
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

fn import(entries: impl IntoIterator<Item = (String, JobApplication)>) -> JobLogImport {
    let new = |(id, application)| NewJobLogEntry { id, application };
    JobLogImport { entries: entries.into_iter().map(new).collect() }
}

#[tokio::test(flavor = "multi_thread")]
async fn several_entries_are_taken_in_at_once_or_none() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let address = path::job_log_import(PERSON);
    let row = |at: usize, on: &str| (format!("import-{at:04}"), sought(on, JobApplicationStatus::Sent));
    let two = import([row(1, "2026-11-03"), row(2, "2026-11-04")]);
    let made = citizen.post_keyed(&address, "import-key-1", &two).await;
    assert_eq!((made.status, made.json::<JobLogImported>()), (201, JobLogImported { saved: 2 }));
    let again = citizen.post_keyed(&address, "import-key-1", &two).await;
    assert_eq!(
        (again.status, log(&citizen).await.entries.len()),
        (201, 2),
        "a lost answer makes no second one"
    );
    assert_eq!(duty(&citizen).await.as_deref(), Some("done"));

    let taken = import([row(3, "2026-11-05"), row(2, "2026-11-04")]);
    let answer = citizen.post_keyed(&address, &citizen.key(), &taken).await;
    assert_eq!((answer.code(), log(&citizen).await.entries.len()), (ProblemCode::VersionConflict, 2));

    let mut wrong = import([row(4, "2026-11-17"), row(4, "2026-11-05"), row(5, "2026-11-05")]);
    wrong.entries[2].application.title = "x".repeat(10_000);
    wrong.entries[2].id = "short".to_owned();
    let answer = citizen.post_keyed(&address, &citizen.key(), &wrong).await;
    let expected = [
        ("/entries/0/application/on", FieldCode::NotYet),
        ("/entries/1/id", FieldCode::WrongShape),
        ("/entries/2/id", FieldCode::WrongShape),
        ("/entries/2/application/title", FieldCode::TooLong),
    ];
    assert_eq!(answer.fields(), expected.map(|(at, code)| (at.to_owned(), code)));
    let none = citizen.post_keyed(&address, &citizen.key(), &import([])).await;
    assert_eq!(none.fields(), [("/entries".to_owned(), FieldCode::Required)]);
    let most = import((0..=MAX_IMPORT).map(|at| row(at + 100, "2026-11-05")));
    let answer = citizen.post_keyed(&address, &citizen.key(), &most).await;
    assert_eq!(answer.fields(), [("/entries".to_owned(), FieldCode::TooMany)]);
    let most = import((0..MAX_IMPORT).map(|at| row(at + 100, "2026-11-05")));
    assert_eq!(citizen.post_keyed(&address, &citizen.key(), &most).await.status, 201);
    assert_eq!(log(&citizen).await.entries.len(), 2 + MAX_IMPORT);
}
