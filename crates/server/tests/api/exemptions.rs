//! Exemptions that the municipality decides: what changes, what is refused, and the letters that follow.

use crate::support::{Answer, Client, TestServer};
use api::{
    ExemptionView, FieldCode, LetterKind, LetterManifest, NewExemption, NewPlanVersion, Overview,
    PersonExport, PlanOperations, PlanView, ProblemCode, path,
};
use plan::{Change, GoalKind, Operation};
use rules::Verdict;
use rules::citizen::ExemptionGround;
use rules::citizen::exemption::Exemption;
use sha2::{Digest, Sha256};
use std::path::PathBuf;

/// On kontanthjælp, ready for activities: her plan can come as a letter.
const PERSON: &str = "p-mynte";
/// On dagpenge: hers cannot.
const DIGITAL: &str = "p-anemone";

fn new(about: Exemption, granted: bool) -> NewExemption {
    NewExemption {
        about,
        granted,
        ground: ExemptionGround::Skills,
        reasons: "Hun har ingen computer.".to_owned(),
        complain_by: "2026-12-14".parse().unwrap(),
    }
}

async fn decide(client: &Client, person: &str, new: &NewExemption) -> Answer {
    client.post_keyed(&path::exemptions(person), &client.key(), new).await
}

async fn view(client: &Client, person: &str) -> ExemptionView {
    let answer = client.get(&path::exemptions(person)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

/// What the rules say of a duty.
async fn duty(client: &Client, person: &str, kind: &str) -> Verdict {
    let overview: Overview = client.get(&path::overview(person)).await.json();
    overview.duties.duties.iter().find(|duty| duty.kind == kind).unwrap().verdict
}

async fn publish(client: &Client, person: &str, title: &str) {
    let (id, title) = (format!("op-{title}"), title.to_owned());
    let change = Change::AddGoal { goal: format!("g-{title}"), parent: None, kind: GoalKind::Job, title };
    let sent = PlanOperations { operations: vec![Operation { id, change }] };
    assert_eq!(client.post_keyed(&path::plan_operations(person), &client.key(), &sent).await.status, 200);
    let version = client.get(&path::plan(person)).await.json::<PlanView>().plan.version;
    let publish = NewPlanVersion { version };
    assert_eq!(client.post_keyed(&path::plan_versions(person), &client.key(), &publish).await.status, 201);
}

fn dispatch(server: &TestServer) -> PathBuf {
    server.app.config.dispatch.clone()
}

/// The manifests that lie where dispatch fetches letters.
fn manifests(server: &TestServer) -> Vec<LetterManifest> {
    let Ok(folder) = std::fs::read_dir(dispatch(server)) else { return Vec::new() };
    let files = folder.map(|entry| entry.unwrap().path());
    let told = files.filter(|file| file.extension().is_some_and(|ending| ending == "json"));
    told.map(|file| serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_on_paper_is_decided_and_lies_where_dispatch_fetches_it() {
    let server = TestServer::start().await;
    let staff = server.opened("sagsbehandler", PERSON).await;
    let citizen = server.signed_in("borger-ung").await;
    assert_eq!(duty(&citizen, PERSON, "read_plan").await, Verdict::Met);
    publish(&staff, PERSON, "Kok").await;
    server::worker::run_once(&server.app).await.unwrap();
    assert!(manifests(&server).is_empty(), "no letter before the decision");

    let answer = decide(&staff, PERSON, &new(Exemption::DigitalPlan, true)).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    assert_eq!(duty(&citizen, PERSON, "read_plan").await, Verdict::NotMet, "she need not read it on the web");
    let own = view(&citizen, PERSON).await;
    assert_eq!((own.decisions.len(), own.choices.len(), own.letters.len()), (1, 0, 2));
    assert_eq!(own.decisions[0].complain_by, "2026-12-14".parse().unwrap());

    publish(&staff, PERSON, "Bager").await;
    server::worker::run_once(&server.app).await.unwrap();
    let own = view(&citizen, PERSON).await;
    let letters: Vec<_> = own.letters.iter().map(|letter| (letter.kind, letter.about.as_str())).collect();
    assert_eq!(letters.len(), 3);
    assert!(letters.contains(&(LetterKind::Plan, "2")) && letters.contains(&(LetterKind::Plan, "1")));
    let told = manifests(&server);
    assert_eq!(told.len(), 3);
    for manifest in &told {
        let file = std::fs::read(dispatch(&server).join(&manifest.file)).unwrap();
        assert!(file.starts_with(b"%PDF-1.7"));
        let hash: String = Sha256::digest(&file).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(manifest.sha256, hash);
        assert_eq!((manifest.citizen.as_str(), manifest.language.as_str()), (PERSON, "da"));
        assert!(manifest.addressed);
        let kept = own.letters.iter().find(|letter| letter.id == manifest.id).unwrap();
        assert_eq!(kept.sha256.as_ref(), Some(&hash));
    }
    let export: PersonExport = citizen.get(&path::export(PERSON)).await.json();
    assert_eq!((export.exemptions.len(), export.letters.len()), (1, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_dispatch_has_fetched_is_not_made_again() {
    let server = TestServer::start().await;
    let staff = server.opened("sagsbehandler", PERSON).await;
    assert_eq!(decide(&staff, PERSON, &new(Exemption::DigitalPlan, true)).await.status, 201);
    server::worker::run_once(&server.app).await.unwrap();
    let told = manifests(&server);
    let fetched = dispatch(&server).join("fetched");
    std::fs::create_dir_all(&fetched).unwrap();
    for manifest in &told {
        let name = format!("{}.json", manifest.id);
        std::fs::rename(dispatch(&server).join(&name), fetched.join(&name)).unwrap();
        // The process ended before it could mark the work: it comes again.
        let work = store::OutboxRow {
            id: 0,
            kind: store::OutboxKind::Letter,
            resource_id: manifest.id.clone(),
            attempts: 1,
        };
        let ctx = store::WriteContext {
            actor: store::Actor::system(),
            purpose: store::Purpose::Operate,
            request_id: String::new(),
            key: None,
            now: server.app.clock.now(),
        };
        server::letters::make(&server.app, &ctx, &work).await.unwrap();
    }
    assert!(!told.is_empty() && manifests(&server).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_rules_forbid_is_refused_with_the_reason() {
    let server = TestServer::start().await;
    let staff = server.opened("sagsbehandler", DIGITAL).await;
    let choices = view(&staff, DIGITAL).await.choices;
    let choice = choices.iter().find(|choice| choice.about == Exemption::DigitalPlan).unwrap();
    let finding = choice.finding.as_ref().unwrap();
    assert_eq!((choice.verdict, finding.rule.as_str()), (Verdict::NotMet, "CIT-PLAN-05"));
    assert!(!finding.sentence["da"].is_empty());
    let refused = decide(&staff, DIGITAL, &new(Exemption::DigitalPlan, true)).await;
    assert_eq!(refused.code(), ProblemCode::ExemptionNotPossible);
    let workplace = NewExemption { ground: ExemptionGround::AtWorkplace, ..new(Exemption::Booking, true) };
    assert_eq!(decide(&staff, DIGITAL, &workplace).await.code(), ProblemCode::ExemptionNotPossible);
    assert!(view(&staff, DIGITAL).await.decisions.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cv_and_booking_are_exempted_and_end_again() {
    let server = TestServer::start().await;
    let staff = server.opened("sagsbehandler", DIGITAL).await;
    let citizen = server.signed_in("borger-booking").await;
    for (about, kind) in [(Exemption::Cv, "cv"), (Exemption::Booking, "booking")] {
        assert_eq!(duty(&citizen, DIGITAL, kind).await, Verdict::Met, "{kind}");
        assert_eq!(decide(&staff, DIGITAL, &new(about, true)).await.status, 201, "{kind}");
        assert_eq!(duty(&citizen, DIGITAL, kind).await, Verdict::NotMet, "{kind}");
        server.clock.turn(chrono::TimeDelta::minutes(1));
        assert_eq!(decide(&staff, DIGITAL, &new(about, false)).await.status, 201, "{kind}");
        assert_eq!(duty(&citizen, DIGITAL, kind).await, Verdict::Met, "{kind}");
    }
    assert_eq!(view(&citizen, DIGITAL).await.decisions.len(), 4);
    assert!(view(&citizen, DIGITAL).await.letters.is_empty(), "she reads on the web");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_is_named_at_its_field() {
    let server = TestServer::start().await;
    let staff = server.opened("sagsbehandler", PERSON).await;
    let wrong = NewExemption {
        ground: ExemptionGround::Impairment,
        reasons: " ".to_owned(),
        complain_by: "2026-11-16".parse().unwrap(),
        ..new(Exemption::Cv, true)
    };
    let answer = decide(&staff, PERSON, &wrong).await;
    let expected = [
        ("/ground", FieldCode::WrongShape),
        ("/reasons", FieldCode::Required),
        ("/complain_by", FieldCode::StartPassed),
    ]
    .map(|(pointer, code)| (pointer.to_owned(), code));
    assert_eq!(answer.fields(), expected);
    let long = NewExemption { reasons: "x".repeat(2_001), ..new(Exemption::Cv, true) };
    assert_eq!(decide(&staff, PERSON, &long).await.fields(), [("/reasons".to_owned(), FieldCode::TooLong)]);
    let odd = NewExemption { reasons: "x\u{7}".to_owned(), ..new(Exemption::Cv, true) };
    assert_eq!(decide(&staff, PERSON, &odd).await.fields(), [("/reasons".to_owned(), FieldCode::BadText)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_decides_once() {
    let server = TestServer::start().await;
    let staff = server.opened("sagsbehandler", PERSON).await;
    let key = staff.key();
    let sent = new(Exemption::DigitalPlan, true);
    let first = staff.post_keyed(&path::exemptions(PERSON), &key, &sent).await;
    let second = staff.post_keyed(&path::exemptions(PERSON), &key, &sent).await;
    assert_eq!((first.status, second.status), (201, 201));
    assert_eq!(first.body, second.body);
    assert_eq!(view(&staff, PERSON).await.decisions.len(), 1);
}
