//! Who gets what at the addresses below a person: nobody, an employer, the citizen herself, another citizen, the
//! caseworkers of her municipality, of another one and of her fund, each with the case opened where that is allowed.

use crate::support::{Client, TestServer};
use api::{AttachmentPlace, Opening, OpeningPurpose, ProblemCode, path};

const PERSON: &str = "p-anemone";

async fn callers(server: &TestServer) -> [Client; 7] {
    let callers = [
        server.client(),
        server.signed_in("bageri").await,
        server.signed_in("borger-booking").await,
        server.signed_in("borger-akasse").await,
        server.signed_in("sagsbehandler").await,
        server.signed_in("sagsbehandler-vestereg").await,
        server.signed_in("sagsbehandler-akasse").await,
    ];
    let opening = Opening { purpose: OpeningPurpose::Plan };
    for (caller, expected) in callers.iter().zip([401, 403, 403, 403, 201, 404, 201]) {
        let answer = caller.post_keyed(&path::openings(PERSON), &caller.key(), &opening).await;
        assert_eq!(answer.status, expected);
    }
    callers
}

#[tokio::test(flavor = "multi_thread")]
async fn every_read_for_everybody() {
    let server = TestServer::start().await;
    let callers = callers(&server).await;
    let everybody = [401, 403, 200, 404, 200, 404, 200];
    let herself = [401, 403, 200, 404, 403, 403, 403];
    let table: [(String, [u16; 7]); 25] = [
        (path::overview(PERSON), everybody),
        (path::goal_suggestions(PERSON), everybody),
        (path::job_suggestions(PERSON), everybody),
        (path::timeline(PERSON), everybody),
        (path::cv(PERSON), everybody),
        (path::cv_file(PERSON), [401, 403, 404, 404, 403, 403, 403]),
        (path::plan(PERSON), everybody),
        (path::job_log(PERSON), everybody),
        (path::reminders(PERSON), everybody),
        (path::booking_requests(PERSON), everybody),
        (path::contact_course(PERSON), everybody),
        (path::reminder_settings(PERSON), everybody),
        (path::conversations(PERSON), everybody),
        (path::conversation(PERSON, "nothing"), [401, 403, 404, 404, 404, 404, 404]),
        (path::attachment(PERSON, AttachmentPlace::Messages, "nothing"), [401, 403, 404, 404, 404, 404, 404]),
        (path::attachment(PERSON, AttachmentPlace::JobLog, "nothing"), [401, 403, 404, 404, 404, 404, 404]),
        (path::person_attachments(PERSON), herself),
        (path::log(PERSON), herself),
        (path::export(PERSON), herself),
        // There is no version yet: whoever may read is told so, the others are told the same.
        (path::plan_version(PERSON, 1), [401, 403, 404, 404, 404, 404, 404]),
        (path::plan_version_document(PERSON, 1), [401, 403, 404, 404, 404, 404, 404]),
        (path::exemptions(PERSON), everybody),
        (path::plan_document(PERSON), everybody),
        (path::cv_document(PERSON), [401, 403, 404, 404, 404, 404, 404]),
        (path::receipt_document(PERSON, "nothing"), [401, 403, 404, 404, 404, 404, 404]),
    ];
    for (address, expected) in &table {
        for (caller, expected) in callers.iter().zip(expected) {
            assert_eq!(caller.get(address).await.status, *expected, "{address}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_learns_who_exists() {
    let server = TestServer::start().await;
    let callers = callers(&server).await;
    for person in [PERSON, "p-nobody", "p-..%2Fp-birk", "x"] {
        let answer = callers[5].get(&path::overview(person)).await;
        assert_eq!(answer.code(), ProblemCode::NotFound, "{person}");
        let answer = callers[3].get(&path::overview(person)).await;
        assert_eq!(answer.code(), ProblemCode::NotFound, "{person}");
    }
}

/// Writes without a body: whoever may is told what is missing, the others that they may not.
#[tokio::test(flavor = "multi_thread")]
async fn every_write_for_everybody() {
    let server = TestServer::start().await;
    let callers = callers(&server).await;
    let entry = path::job_log_entry(PERSON, "entry-0001");
    let table: [(&str, String, [u16; 7]); 20] = [
        ("POST", path::job_log_import(PERSON), [401, 403, 415, 404, 403, 403, 403]),
        ("POST", path::dismissals(PERSON), [401, 403, 415, 404, 403, 403, 403]),
        ("PUT", path::cv(PERSON), [401, 403, 415, 404, 403, 403, 403]),
        ("PUT", path::reminder_settings(PERSON), [401, 403, 415, 404, 403, 403, 403]),
        ("POST", path::meeting_requests(PERSON), [401, 403, 415, 404, 403, 403, 403]),
        ("POST", path::unreached(PERSON), [401, 403, 415, 404, 403, 403, 403]),
        ("POST", path::meeting_answer(PERSON, "nothing"), [401, 403, 403, 403, 415, 404, 415]),
        ("PUT", entry.clone(), [401, 403, 415, 404, 403, 403, 403]),
        ("DELETE", entry, [401, 403, 404, 404, 403, 403, 403]),
        // What each office may decide depends on what it is about.
        ("POST", path::exemptions(PERSON), [401, 403, 403, 403, 415, 404, 415]),
        ("POST", path::booking_guidance(PERSON), [401, 403, 403, 403, 415, 404, 415]),
        ("POST", path::plan_operations(PERSON), [401, 403, 415, 404, 415, 404, 415]),
        ("POST", path::plan_versions(PERSON), [401, 403, 403, 403, 415, 404, 415]),
        ("POST", path::conversations(PERSON), [401, 403, 415, 404, 415, 404, 415]),
        ("POST", path::messages(PERSON, "nothing"), [401, 403, 415, 404, 415, 404, 415]),
        ("POST", path::attachments(PERSON, AttachmentPlace::Messages), [401, 403, 400, 404, 400, 404, 400]),
        ("POST", path::attachments(PERSON, AttachmentPlace::JobLog), [401, 403, 400, 404, 403, 403, 403]),
        (
            "DELETE",
            path::attachment(PERSON, AttachmentPlace::Messages, "nothing"),
            [401, 403, 404, 404, 404, 404, 404],
        ),
        ("POST", path::reading(PERSON, "nothing"), [401, 403, 415, 404, 415, 404, 415]),
        ("POST", path::acknowledgement(PERSON, 1), [401, 403, 404, 404, 403, 403, 403]),
    ];
    for (method, address, expected) in &table {
        for (caller, expected) in callers.iter().zip(expected) {
            let answer = caller.bare(method, address, &caller.key()).await;
            assert_eq!(answer.status, *expected, "{method} {address}");
        }
    }
}

/// Every address of a case is closed to staff who have not said why they come.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_open_without_a_purpose() {
    let server = TestServer::start().await;
    for user in ["sagsbehandler", "sagsbehandler-akasse"] {
        let staff = server.signed_in(user).await;
        let addresses = [
            ("GET", path::overview(PERSON)),
            ("GET", path::plan(PERSON)),
            ("GET", path::plan_version(PERSON, 1)),
            ("GET", path::exemptions(PERSON)),
            ("GET", path::plan_document(PERSON)),
            ("GET", path::plan_version_document(PERSON, 1)),
            ("GET", path::cv_document(PERSON)),
            ("GET", path::receipt_document(PERSON, "nothing")),
            ("GET", path::job_log(PERSON)),
            ("GET", path::attachment(PERSON, AttachmentPlace::Messages, "nothing")),
            ("POST", path::attachments(PERSON, AttachmentPlace::Messages)),
            ("GET", path::goal_suggestions(PERSON)),
            ("GET", path::job_suggestions(PERSON)),
            ("GET", path::timeline(PERSON)),
            ("GET", path::reminders(PERSON)),
            ("GET", path::booking_requests(PERSON)),
            ("GET", path::contact_course(PERSON)),
            ("POST", path::meeting_answer(PERSON, "nothing")),
            ("GET", path::reminder_settings(PERSON)),
            ("GET", path::conversations(PERSON)),
            ("GET", path::conversation(PERSON, "nothing")),
            ("POST", path::conversations(PERSON)),
            ("POST", path::messages(PERSON, "nothing")),
            ("POST", path::reading(PERSON, "nothing")),
            ("GET", path::cv(PERSON)),
            ("POST", path::plan_operations(PERSON)),
            ("POST", path::plan_versions(PERSON)),
        ];
        for (method, address) in &addresses {
            let answer = staff.bare(method, address, &staff.key()).await;
            assert_eq!(answer.code(), ProblemCode::PurposeMissing, "{method} {address}");
        }
    }
    assert_eq!(server.app.store.looks_at("7403850114", 1, 25).await.unwrap().total, 0);
}
