//! Exemptions that the municipality decides: what changes, what is refused, and the letters that follow.

use crate::support::{Answer, Client, TestServer};
use api::booking::BookingView;
use api::{
    CvView, ExemptionView, FieldCode, LetterKind, LetterManifest, NewExemption, NewPlanVersion, Overview,
    PersonExport, PlanOperations, PlanView, ProblemCode, path,
};
use plan::{Change, GoalKind, Operation};
use rules::Verdict;
use rules::citizen::booking::Standing;
use rules::citizen::exemption::{Exemption, Ground};
use rules::citizen::{Actor, ExemptionGround, LessIntensiveGround};
use sha2::{Digest, Sha256};
use std::path::PathBuf;

/// On kontanthjælp, ready for activities: her plan can come as a letter.
const PERSON: &str = "p-mynte";
/// On sygedagpenge: by when she can complain is known.
const SICK: &str = "p-natlys";
/// On kontanthjælp, ready for activities: the law sets no day for her CV.
const FREE: &str = "p-hassel";
/// Ready for a job, and called to book today.
const CALLED: &str = "p-tidsel";
/// On dagpenge: hers cannot.
const DIGITAL: &str = "p-anemone";

fn new(about: Exemption, granted: bool) -> NewExemption {
    NewExemption {
        about,
        granted,
        ground: about.grounds().first().copied(),
        day: None,
        reasons: "Hun har ingen computer.".to_owned(),
    }
}

/// A decision that holds from or by a day.
fn dated(about: Exemption, day: &str) -> NewExemption {
    NewExemption { day: Some(day.parse().unwrap()), ..new(about, true) }
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
    let sent = PlanOperations { operations: vec![Operation { id, change }], brief: false };
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
    // By when she can complain is not known for kontanthjælp, and nobody makes a day up.
    assert_eq!(own.decisions[0].complain_by, None);

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
    let workplace = NewExemption {
        ground: Some(Ground::Exempt(ExemptionGround::AtWorkplace)),
        ..new(Exemption::Booking, true)
    };
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
        ground: Some(Ground::Exempt(ExemptionGround::Impairment)),
        day: "2026-12-01".parse().ok(),
        reasons: " ".to_owned(),
        ..new(Exemption::Cv, true)
    };
    let answer = decide(&staff, PERSON, &wrong).await;
    let expected = [
        ("/ground", FieldCode::WrongShape),
        ("/day", FieldCode::WrongShape),
        ("/reasons", FieldCode::Required),
    ]
    .map(|(pointer, code)| (pointer.to_owned(), code));
    assert_eq!(answer.fields(), expected);
    let long = NewExemption { reasons: "x".repeat(2_001), ..new(Exemption::Cv, true) };
    assert_eq!(decide(&staff, PERSON, &long).await.fields(), [("/reasons".to_owned(), FieldCode::TooLong)]);
    let fault = async |new: NewExemption| decide(&staff, PERSON, &new).await.fields();
    let day = |code| [("/day".to_owned(), code)];
    assert_eq!(fault(new(Exemption::CvDate, true)).await, day(FieldCode::Required));
    assert_eq!(fault(dated(Exemption::CvDate, "2026-11-16")).await, day(FieldCode::StartPassed));
    let bare = NewExemption { ground: None, ..new(Exemption::Cv, true) };
    assert_eq!(fault(bare).await, [("/ground".to_owned(), FieldCode::Required)]);
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

#[tokio::test(flavor = "multi_thread")]
async fn the_last_day_to_complain_comes_from_the_rules() {
    let server = TestServer::start().await;
    let staff = server.opened("sagsbehandler", SICK).await;
    // Four weeks after Monday 16 November.
    let last = "2026-12-14".parse().ok();
    assert_eq!(view(&staff, SICK).await.complain_by, last);
    assert_eq!(decide(&staff, SICK, &new(Exemption::DigitalPlan, true)).await.status, 201);
    let citizen = server.signed_in("borger-sygedagpenge").await;
    let own = view(&citizen, SICK).await;
    assert_eq!((own.decisions[0].complain_by, own.decisions[0].actor), (last, Actor::Municipality));
    let overview: Overview = citizen.get(&path::overview(SICK)).await.json();
    let complain = overview.duties.duties.iter().find(|duty| duty.kind == "complain").unwrap();
    assert_eq!(complain.due.as_deref(), Some("2026-12-14"), "the same day among her rights");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_for_the_cv_is_set_and_employers_are_kept_out_where_the_law_leaves_room() {
    let server = TestServer::start().await;
    let staff = server.opened("sagsbehandler", FREE).await;
    let citizen = server.signed_in("borger-fritaget").await;
    let due = async || {
        let overview: Overview = citizen.get(&path::overview(FREE)).await.json();
        overview.duties.duties.iter().find(|duty| duty.kind == "cv").unwrap().due.clone()
    };
    assert_eq!(due().await, None, "the law sets no day for group 3");
    assert_eq!(decide(&staff, FREE, &dated(Exemption::CvDate, "2026-12-14")).await.status, 201);
    assert_eq!(due().await.as_deref(), Some("2026-12-14"));
    server.clock.turn(chrono::TimeDelta::minutes(1));
    assert_eq!(decide(&staff, FREE, &new(Exemption::CvWithheld, true)).await.status, 201);
    let cv: CvView = citizen.get(&path::cv(FREE)).await.json();
    assert!(cv.duty.unwrap().children.iter().any(|below| below.reason.code == "cv_due_decided"));
    assert_eq!(cv.searchable.unwrap().reason.code, "cv_not_found_withheld");
    server.clock.turn(chrono::TimeDelta::minutes(1));
    assert_eq!(decide(&staff, FREE, &new(Exemption::CvDate, false)).await.status, 201);
    assert_eq!(due().await, None, "it is ended");
    assert_eq!(view(&citizen, FREE).await.decisions.len(), 3);

    // On dagpenge the law sets the day, and being found follows by itself.
    let staff = server.opened_again("sagsbehandler", DIGITAL).await;
    for refused in [dated(Exemption::CvDate, "2026-12-14"), new(Exemption::CvWithheld, true)] {
        assert_eq!(decide(&staff, DIGITAL, &refused).await.code(), ProblemCode::ExemptionNotPossible);
    }
    let choices = view(&staff, DIGITAL).await.choices;
    let why = |about| {
        let choice = choices.iter().find(|choice| choice.about == about).unwrap();
        choice.finding.as_ref().unwrap().reason.code.clone()
    };
    assert_eq!(why(Exemption::CvDate), "cv_due");
    assert_eq!(why(Exemption::CvWithheld), "cv_found_by_group");
}

#[tokio::test(flavor = "multi_thread")]
async fn fewer_duties_free_from_booking_and_only_within_the_six_weeks() {
    let server = TestServer::start().await;
    let staff = server.opened("sagsbehandler-vestereg", CALLED).await;
    let citizen = server.signed_in("borger-ingen-tider").await;
    assert_eq!(duty(&citizen, CALLED, "booking").await, Verdict::Met);
    let job = |day| NewExemption {
        ground: Some(Ground::Fewer(LessIntensiveGround::Job)),
        ..dated(Exemption::FewerDuties, day)
    };
    // Six weeks after 16 November is 28 December.
    let late = decide(&staff, CALLED, &job("2026-12-29")).await;
    assert_eq!(late.fields(), [("/day".to_owned(), FieldCode::DayNotByRules)]);
    assert_eq!(decide(&staff, CALLED, &job("2026-12-28")).await.status, 201);
    assert_eq!(duty(&citizen, CALLED, "booking").await, Verdict::NotMet);
    let booking: BookingView = citizen.get(&path::booking(CALLED)).await.json();
    assert_eq!(booking.standing, Standing::Freed, "whoever books is told so too");
    server.clock.turn(chrono::TimeDelta::minutes(1));
    assert_eq!(decide(&staff, CALLED, &new(Exemption::FewerDuties, false)).await.status, 201);
    assert_eq!(duty(&citizen, CALLED, "booking").await, Verdict::Met, "the duties go on");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_right_to_book_is_lost_and_given_back() {
    let server = TestServer::start().await;
    let staff = server.opened("sagsbehandler-vestereg", CALLED).await;
    let citizen = server.signed_in("borger-ingen-tider").await;
    let standing = async || citizen.get(&path::booking(CALLED)).await.json::<BookingView>().standing;
    assert_eq!(decide(&staff, CALLED, &new(Exemption::BookingRight, true)).await.status, 201);
    assert_eq!(standing().await, Standing::Called);
    server.clock.turn(chrono::TimeDelta::minutes(1));
    assert_eq!(decide(&staff, CALLED, &new(Exemption::BookingRight, false)).await.status, 201);
    assert_eq!(standing().await, Standing::Book);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_fund_decides_about_booking_alone() {
    let server = TestServer::start().await;
    let fund = server.opened("sagsbehandler-akasse", DIGITAL).await;
    let choices = view(&fund, DIGITAL).await.choices;
    assert!(!choices.is_empty() && choices.iter().all(|choice| choice.about.is_booking()));
    assert_eq!(decide(&fund, DIGITAL, &new(Exemption::Cv, true)).await.code(), ProblemCode::NotFound);
    assert_eq!(decide(&fund, DIGITAL, &new(Exemption::Booking, true)).await.status, 201);
    let citizen = server.signed_in("borger-booking").await;
    assert_eq!(view(&citizen, DIGITAL).await.decisions[0].actor, Actor::Fund);
}
