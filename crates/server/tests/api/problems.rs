//! Each problem code and each field code is given by something, in Danish and in English.

use crate::support;
use crate::support::facts::{NURSERY, application};
use crate::support::{Mode, Setup, TestServer};
use api::{FieldCode, PrecheckAnswer, PrecheckRequest, ProblemCode, path};
use rules::employer::Scheme;
use rules::{Fact, Verdict};
use serde_json::{Value, json};
use server::config::Limits;
use std::time::Duration;

fn request() -> PrecheckRequest {
    let new = application(NURSERY, Scheme::Virksomhedspraktik);
    PrecheckRequest { question: new.question, staffing: new.staffing }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pre_check_answers_with_findings_in_words() {
    let server = TestServer::start().await;
    let answer = server.client().post(path::PRECHECK, &request()).await;
    assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"));
    let answer: PrecheckAnswer = answer.json();
    assert_eq!((answer.verdict, answer.rules_version.as_str()), (Verdict::Met, rules::VERSION));
    assert!(!answer.finding.children.is_empty());
    for finding in std::iter::once(&answer.finding).chain(&answer.finding.children) {
        assert!(!finding.sentence["da"].is_empty() && !finding.sentence["en"].is_empty());
    }
    // One more placement than there is room for: five more staff, or one placement fewer.
    let mut full = serde_json::to_value(request()).unwrap();
    full["question"]["placements"] = json!({ "value": [{ "kind": "virksomhedspraktik", "from": "2026-11-02",
        "to": { "value": "2026-12-11" }, "weekly_hours": { "value": 3700 } }] });
    let answer: PrecheckAnswer = server.client().post(path::PRECHECK, &full).await.json();
    assert_eq!(answer.verdict, Verdict::NotMet);
    let fewer = answer.advice.iter().find(|advice| {
        matches!(advice.change, rules::employer::Advice::FewerPlacements { placements: 1, .. })
    });
    assert!(fewer.unwrap().sentence.en.contains("fewer"));
    // The least one can ask: nothing is known, and nothing is made up.
    let least = json!({ "question": { "scheme": "loentilskud", "on": "2026-11-16" } });
    let answer: PrecheckAnswer = server.client().post(path::PRECHECK, &least).await.json();
    assert_eq!(answer.verdict, Verdict::Unknown);
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_cannot_be_read() {
    let server = TestServer::start().await;
    let client = server.client();
    let json = [("content-type", "application/json")];
    let send = async |body: &str| client.send("POST", path::PRECHECK, &json, Some(body.to_owned())).await;
    let broken = send("{\"question\":").await;
    assert_eq!((broken.code(), broken.fields()), (ProblemCode::MalformedBody, Vec::new()));
    assert_eq!(send("").await.code(), ProblemCode::MalformedBody);
    let wrong = send(r#"{"question":{"scheme":"loentilskud","on":"16/11"}}"#).await;
    assert_eq!(wrong.fields(), [("/question/on".to_owned(), FieldCode::WrongShape)]);
    let unknown = send(r#"{"question":{"scheme":"loentilskud","on":"2026-11-16"},"cpr":"6212740052"}"#).await;
    assert_eq!(unknown.code(), ProblemCode::MalformedBody);
    assert!(!unknown.body.contains("6212740052"));
    let after = send(r#"{"question":{"scheme":"loentilskud","on":"2026-11-16"}} more"#).await;
    assert_eq!(after.code(), ProblemCode::MalformedBody);
    let form =
        client.send("POST", path::PRECHECK, &[("content-type", "text/plain")], Some("{}".to_owned())).await;
    assert_eq!(form.code(), ProblemCode::UnsupportedMediaType);
    let large = send(&format!("{{\"question\":\"{}\"}}", "x".repeat(1024 * 1024))).await;
    assert_eq!(large.code(), ProblemCode::BodyTooLarge);
}

#[tokio::test(flavor = "multi_thread")]
async fn facts_that_cannot_be_counted_with() {
    let server = TestServer::start().await;
    let client = server.client();
    let good = serde_json::to_value(request()).unwrap();
    let fields = async |change: &dyn Fn(&mut Value)| {
        let mut body = good.clone();
        change(&mut body);
        client.post(path::PRECHECK, &body).await.fields()
    };
    let one = |pointer: &str, code| vec![(pointer.to_owned(), code)];
    let found = fields(&|body| body["question"]["on"] = json!("1899-12-31")).await;
    assert_eq!(found, one("/question/on", FieldCode::DateOutOfRange));
    let found = fields(&|body| body["question"]["on"] = json!("2100-01-01")).await;
    assert_eq!(found, one("/question/on", FieldCode::DateOutOfRange));
    for hours in [0, 8_001] {
        let found = fields(&|body| body["question"]["weekly_hours"] = json!({ "value": hours })).await;
        assert_eq!(found, one("/question/weekly_hours/value", FieldCode::BadWeeklyHours));
    }
    let found = fields(&|body| {
        body["question"]["employer"]["wage_costs"] = json!({ "value": 1_000_000_000_001_u64 });
    })
    .await;
    assert_eq!(found, one("/question/employer/wage_costs/value", FieldCode::NumberTooLarge));
    let found = fields(&|body| body["question"]["employer"]["wage_costs"] = json!({ "value": 0 })).await;
    assert_eq!(found, one("/question/employer/wage_costs/value", FieldCode::NumberTooSmall));
    let found = fields(&|body| {
        let months = body["staffing"]["unit"]["months"].as_array_mut().unwrap();
        months.swap(0, 1);
    })
    .await;
    assert_eq!(found, one("/staffing/unit/months", FieldCode::MonthsNotAscending));
    let found = fields(&|body| {
        let months = body["staffing"]["company"]["months"].as_array_mut().unwrap();
        let first = months[0].clone();
        months.insert(0, first);
    })
    .await;
    assert_eq!(found, one("/staffing/company/months", FieldCode::MonthsNotAscending), "one month twice");
    let found = fields(&|body| {
        body["staffing"]["unit"]["months"][2]["ordinary"]["hours"] = json!({ "low": 2, "high": 1 });
    })
    .await;
    assert_eq!(found, one("/staffing/unit/months/2/ordinary/hours", FieldCode::BadInterval));
    let found = fields(&|body| {
        let place = json!({ "kind": "nytteindsats", "from": "2026-11-01" });
        body["question"]["placements"] = json!({ "value": vec![place; 1_001] });
    })
    .await;
    assert_eq!(found, one("/question/placements/value", FieldCode::TooMany));
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_and_methods_that_are_not_there() {
    let server = TestServer::start().await;
    let client = server.client();
    assert_eq!(client.get("/api/v1/nothing").await.code(), ProblemCode::NotFound);
    assert_eq!(client.get("/api/v2/today").await.code(), ProblemCode::NotFound);
    let put = client.send("PUT", path::TODAY, &[], None).await;
    assert_eq!(put.code(), ProblemCode::MethodNotAllowed);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_site_cannot_write_in_somebodys_name() {
    let server = TestServer::start().await;
    let client = server.signed_in("bageri").await;
    let json = ("content-type", "application/json");
    let put = async |headers: &[(&str, &str)]| {
        let mut all = vec![json, ("idempotency-key", "site-0001"), ("if-none-match", "*")];
        all.extend_from_slice(headers);
        client.send("PUT", &path::draft("draft-0001"), &all, Some("{}".to_owned())).await
    };
    assert_eq!(put(&[("sec-fetch-site", "cross-site")]).await.code(), ProblemCode::CrossSite);
    assert_eq!(put(&[("sec-fetch-site", "same-site")]).await.code(), ProblemCode::CrossSite);
    assert_eq!(put(&[("origin", "https://else.example")]).await.code(), ProblemCode::CrossSite);
    assert_eq!(put(&[("sec-fetch-site", "same-origin")]).await.status, 201);
    let read = client.send("GET", path::DRAFTS, &[("sec-fetch-site", "cross-site")], None).await;
    assert_eq!(read.status, 200, "reading changes nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_handler_that_breaks_down_says_nothing_about_it() {
    let server = TestServer::start().await;
    let client = server.signed_in("bageri").await;
    server.gate.set(Mode::Broken);
    let broken = client.get(path::COMPANY).await;
    assert_eq!(broken.code(), ProblemCode::Internal);
    assert!(!broken.body.contains("gate"));
    let new = application(NURSERY, Scheme::Virksomhedspraktik);
    let sent = client.post_keyed(path::APPLICATIONS, &client.key(), &new).await;
    assert_eq!(sent.code(), ProblemCode::Internal);
    assert_eq!(client.get(path::TODAY).await.status, 200, "the server goes on");
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_that_take_too_long_or_come_too_many_at_once() {
    // Signed in at a patient server beside it: the impatient one cuts off whatever comes.
    let data = support::folder();
    let setup = |limits| Setup { limits, folder: Some(data.path().to_owned()), ..Setup::default() };
    let patient = TestServer::with(setup(Limits::default())).await;
    let cookie = patient.signed_in(NURSERY.user).await.cookie();
    let limits = Limits { patience: Duration::from_millis(50), ..Limits::default() };
    let slow = TestServer::with(setup(limits)).await;
    let client = slow.client();
    client.set_cookie(cookie);
    slow.gate.set(Mode::Held);
    let new = application(NURSERY, Scheme::Virksomhedspraktik);
    let late = client.post_keyed(path::APPLICATIONS, &client.key(), &new).await;
    assert_eq!(late.code(), ProblemCode::RequestTimeout);
    slow.gate.set(Mode::Open);

    let limits = Limits { at_once: 1, ..Limits::default() };
    let server = TestServer::with(Setup { limits, ..Setup::default() }).await;
    let client = std::sync::Arc::new(server.signed_in(NURSERY.user).await);
    server.gate.set(Mode::Held);
    let sender = client.clone();
    let first = tokio::spawn(async move { sender.post_keyed(path::APPLICATIONS, "busy-0001", &new).await });
    server.gate.somebody_waits().await;
    let busy = client.get(path::TODAY).await;
    assert_eq!((busy.code(), busy.header("retry-after")), (ProblemCode::TooBusy, "1"));
    server.gate.set(Mode::Open);
    assert_eq!(first.await.unwrap().status, 201);
    assert_eq!(client.get(path::TODAY).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn problems_speak_the_readers_language() {
    let server = TestServer::start().await;
    let client = server.client();
    let title = async |accept: &str| {
        let answer = client.send("GET", path::SESSION, &[("accept-language", accept)], None).await;
        (answer.header("content-language").to_owned(), answer.problem())
    };
    for (accept, language) in
        [("en", "en"), ("da", "da"), ("fr, en-GB;q=0.8", "en"), ("fr", "da"), ("", "da")]
    {
        let (said, problem) = title(accept).await;
        assert_eq!(
            (said.as_str(), problem.title.as_str()),
            (language, problem.sentence.pick(language)),
            "{accept}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_of_another_day_is_answered_as_of_the_day_it_is_received() {
    let server = TestServer::start().await;
    let client = server.signed_in(NURSERY.user).await;
    let mut new = application(NURSERY, Scheme::Virksomhedspraktik);
    new.question.on = "2026-11-13".parse().unwrap();
    new.question.start = Fact::stated("2026-12-01".parse().unwrap());
    let receipt: api::Receipt = client.post_keyed(path::APPLICATIONS, &client.key(), &new).await.json();
    let kinds: Vec<_> = receipt.comparison.differences.iter().map(|difference| difference.kind).collect();
    assert_eq!(kinds, [api::DifferenceKind::ApplicationDate]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_problems_type_leads_to_what_it_means() {
    let server = TestServer::start().await;
    let problem = server.client().get(path::SESSION).await.problem();
    let kind: api::ProblemKind = server.client().get(&problem.kind).await.json();
    assert_eq!((kind.code, kind.status, kind.sentence), (problem.code, 401, problem.sentence));
    let unknown = server.client().get("/api/v1/problems/nothing").await;
    assert_eq!(unknown.code(), ProblemCode::NotFound);
}

#[test]
fn every_code_has_its_words() {
    for texts in [texts::Catalogue::da(), texts::Catalogue::en()] {
        for code in ProblemCode::ALL {
            assert!(texts.text(&format!("problem.{}", code.code())).is_some(), "{}", code.code());
        }
        for code in FieldCode::ALL {
            assert!(texts.text(&format!("problem.field_{}", code.code())).is_some(), "{}", code.code());
        }
    }
}

/// Whether some test of this folder asserts the code. A code that nothing gives is a code too many.
#[test]
fn every_code_is_given_by_something() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/api");
    let mut tests = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "rs") {
            tests.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
    for code in ProblemCode::ALL {
        assert!(tests.contains(&format!("ProblemCode::{code:?}")), "{code:?}");
    }
    for code in FieldCode::ALL {
        assert!(tests.contains(&format!("FieldCode::{code:?}")), "{code:?}");
    }
}
