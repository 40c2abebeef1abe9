//! No log line carries personal data, at the most talkative level, through success and failure. A binary of its own,
//! because what is logged is chosen once a process.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

#[cfg(test)]
#[path = "api/support/mod.rs"]
mod support;

use api::{Receipt, path};
use rules::employer::Scheme;
use std::io::Write;
use std::sync::{Arc, Mutex};
use support::facts::{CPR, WORKSHOP, application};
use support::{Mode, TestServer};

/// Keeps everything that is logged.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_personal_is_logged() {
    let kept = Kept::default();
    let writer = kept.clone();
    tracing_subscriber::fmt()
        .with_env_filter(server::log::filter("trace"))
        .with_writer(move || writer.clone())
        .init();

    let server = TestServer::start().await;
    let employer = server.signed_in(WORKSHOP.user).await;
    let token = employer.cookie().unwrap().replace("session=", "");
    let mut new = application(WORKSHOP, Scheme::Virksomhedspraktik);
    new.remark = Some("Personen hedder Xerxes Hemmelig".to_owned());
    let draft = api::DraftContent {
        fields: [("person.cpr".to_owned(), CPR.to_owned())].into(),
        ..api::DraftContent::default()
    };
    employer.put_draft("draft-0001", None, &employer.key(), &draft).await;
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    let office = server.signed_in("sagsbehandler").await;
    assert_eq!(office.get(&path::office_application(&receipt.id)).await.status, 200);
    let citizen = server.signed_in("borger-booking").await;
    assert_eq!(citizen.get(&path::overview("p-anemone")).await.status, 200);
    let opening = api::Opening { purpose: api::OpeningPurpose::Plan };
    office.post_keyed(&path::openings("p-anemone"), &office.key(), &opening).await;
    let search = api::CitizenSearch { name: "Amina".to_owned() };
    assert_eq!(office.post(path::OFFICE_CITIZEN_SEARCH, &search).await.status, 200);
    let change = serde_json::json!({ "operations": [{ "id": "o1", "change": { "add_goal":
        { "goal": "g1", "kind": "job", "title": "Xerxes Hemmelig" } } }] });
    for _ in 0..2 {
        let answer = citizen.post_keyed(&path::plan_operations("p-anemone"), &citizen.key(), &change).await;
        assert_eq!(answer.status, 200);
    }
    assert_eq!(citizen.get(&path::export("p-anemone")).await.status, 200);
    let file = server.person_file("p-anemone");
    let broken = std::fs::read_to_string(&file).unwrap().replace("legal_group", "Xerxes");
    std::fs::write(&file, broken).unwrap();
    assert_eq!(citizen.get(&path::overview("p-anemone")).await.status, 503);
    // Failures are where data leaks: a wrong field, a wrong shape, an address, a register, a breakdown.
    new.person.as_mut().unwrap().cpr = format!("{CPR}1");
    assert_eq!(employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.status, 422);
    let body = serde_json::json!({ "person": CPR, "p_number": "Xerxes Hemmelig" });
    assert_eq!(employer.post_keyed(path::APPLICATIONS, &employer.key(), &body).await.status, 400);
    assert_eq!(employer.get(&format!("/api/v1/applications/{CPR}")).await.status, 404);
    assert_eq!(employer.get(&format!("{}?q={CPR}", path::APPLICATIONS)).await.status, 400);
    new.person.as_mut().unwrap().cpr = CPR.to_owned();
    for mode in [Mode::Closed, Mode::Broken] {
        server.gate.set(mode);
        let answer = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await;
        assert!(answer.status >= 500 && !answer.body.contains(CPR));
    }
    server.stop().await;

    let log = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
    let ours: Vec<_> = log.lines().filter(|line| !line.contains("reqwest")).collect();
    assert!(ours.iter().any(|line| line.contains("/api/v1/applications/{id}") && line.contains("404")));
    for line in ours {
        for secret in
            [CPR, "620384", "Xerxes", "Karen", "karen@", "Ib Eksempel", "7403850114", "Amina", token.as_str()]
        {
            assert!(!line.contains(secret), "{line}");
        }
    }
}
