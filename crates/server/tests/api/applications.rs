//! Applications end to end: the employer's facts, the registers', both findings, the inbox.

use crate::support::facts::{BAKERY, CARE_HOME, CPR, NURSERY, WORKSHOP, application, one_place};
use crate::support::{Mode, TestServer};
use api::{
    ApplicationRow, DecisionPartKind, FieldCode, NewApplicationDecision, OfficeApplication, OfficeRow, Page,
    ProblemCode, Receipt, Status, path,
};
use rules::Verdict;
use rules::employer::Scheme;
use server::worker;

#[tokio::test(flavor = "multi_thread")]
async fn the_caseworker_sees_both_findings_and_a_draft_decision() {
    let server = TestServer::start().await;
    let employer = server.signed_in(WORKSHOP.user).await;
    let new = application(WORKSHOP, Scheme::Virksomhedspraktik);
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    let office = server.signed_in("sagsbehandler").await;
    while worker::run_once(&server.app).await.unwrap() > 0 {}
    let inbox: Page<OfficeRow> = office.get(path::OFFICE_APPLICATIONS).await.json();
    assert_eq!((inbox.total, inbox.items[0].unread, inbox.items[0].earmarked), (1, true, true));
    assert_eq!(inbox.items[0].company, "Havnens Værksted A/S");

    let opened: OfficeApplication = office.get(&path::office_application(&receipt.id)).await.json();
    assert_eq!(opened.person.unwrap().cpr, CPR);
    assert!(opened.shown_matches);
    assert_eq!(opened.application.register.verdict, Verdict::NotMet);
    let parts = opened.decision.parts;
    assert_eq!(opened.decision.authority, "Lyngborg Kommune");
    assert_eq!(parts[0].kind, DecisionPartKind::Application);
    assert_eq!((parts[1].kind, parts[1].verdict), (DecisionPartKind::Proposal, Some(Verdict::NotMet)));
    // What is missed comes first, with its law.
    assert_eq!((parts[2].kind, parts[2].verdict), (DecisionPartKind::Requirement, Some(Verdict::NotMet)));
    assert!(!parts[2].sources.is_empty());
    for kind in [DecisionPartKind::Differences, DecisionPartKind::Law, DecisionPartKind::Complaint] {
        assert!(parts.iter().any(|part| part.kind == kind), "{kind:?}");
    }
    for part in &parts {
        for words in part.paragraphs.iter().chain([&part.heading]) {
            assert!(!words.da.is_empty() && !words.en.is_empty());
            assert!(!words.da.contains('[') && !words.da.contains('{'), "{}", words.da);
        }
    }

    // Who read it is recorded, and the notice is read.
    let inbox: Page<OfficeRow> = office.get(path::OFFICE_APPLICATIONS).await.json();
    assert!(!inbox.items[0].unread);
    let trail = server.app.store.audit_of_person(CPR).await.unwrap();
    let did: Vec<_> =
        trail.iter().map(|row| (row.actor.as_str(), row.action.as_str(), row.purpose.as_str())).collect();
    assert_eq!(did, [("vaerksted", "create", "apply"), ("sagsbehandler", "read", "decide")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_that_was_tampered_with_is_told_to_the_caseworker() {
    let server = TestServer::start().await;
    let employer = server.signed_in(NURSERY.user).await;
    let mut new = application(NURSERY, Scheme::Virksomhedspraktik);
    new.finding.verdict = Verdict::Unknown;
    new.finding.sentence.insert("da".to_owned(), "Noget andet".to_owned());
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    assert_eq!(receipt.comparison.employer, Verdict::Met, "what counts is what follows from the facts");
    let office = server.signed_in("sagsbehandler-vestereg").await;
    let opened = office.get(&path::office_application(&receipt.id)).await;
    assert!(!opened.body.contains("Noget andet"));
    assert!(!opened.json::<OfficeApplication>().shown_matches);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_and_orders_of_the_inbox() {
    let server = TestServer::start().await;
    for firm in [WORKSHOP, BAKERY, CARE_HOME] {
        let employer = server.signed_in(firm.user).await;
        let new = application(firm, Scheme::Virksomhedspraktik);
        let answer = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        server.clock.turn(chrono::TimeDelta::minutes(1));
    }
    let office = server.signed_in("sagsbehandler").await;
    let companies = |page: Page<OfficeRow>| {
        page.items.into_iter().map(|row| row.company[..7].to_owned()).collect::<Vec<_>>()
    };
    let get = async |query: &str| office.get(&format!("{}{query}", path::OFFICE_APPLICATIONS)).await;
    assert_eq!(companies(get("").await.json()), ["Lyngbor", "Nordlys", "Havnens"]);
    assert_eq!(companies(get("?sort=company").await.json()), ["Havnens", "Lyngbor", "Nordlys"]);
    assert_eq!(companies(get("?sort=-company&per_page=2").await.json()), ["Nordlys", "Lyngbor"]);
    assert_eq!(companies(get("?sort=received_at&per_page=2&page=2").await.json()), ["Lyngbor"]);
    assert_eq!(companies(get("?scheme=loentilskud").await.json()), [""; 0]);
    assert_eq!(
        companies(get("?scheme=virksomhedspraktik&sort=company").await.json()),
        ["Havnens", "Lyngbor", "Nordlys"]
    );
    // Only the workshop's register knows of a placement that its own figures lack.
    assert_eq!(companies(get("?answer=differs").await.json()), ["Havnens"]);
    assert_eq!(companies(get("?answer=not_met").await.json()), ["Havnens"]);
    for query in [
        "?page=0",
        "?per_page=101",
        "?sort=cpr",
        "?q=x",
        "?page=x",
        "?page",
        "?status=x",
        "?scheme=x",
        "?answer=x",
    ] {
        assert_eq!(get(query).await.code(), ProblemCode::InvalidQuery, "{query}");
    }
    let employer = server.signed_in(WORKSHOP.user).await;
    let sorted = employer.get(&format!("{}?sort=company", path::APPLICATIONS)).await;
    assert_eq!(sorted.code(), ProblemCode::InvalidQuery);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_applied_for_where_no_application_is_needed() {
    let server = TestServer::start().await;
    let employer = server.signed_in(NURSERY.user).await;
    for scheme in [Scheme::Smaajob, Scheme::Mentor] {
        let new = application(NURSERY, scheme);
        let answer = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await;
        assert!(answer.fields().contains(&("/question/scheme".to_owned(), FieldCode::NoApplication)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_that_is_not_right_is_told_at_once() {
    let server = TestServer::start().await;
    let employer = server.signed_in(WORKSHOP.user).await;
    let mut new = application(WORKSHOP, Scheme::Virksomhedspraktik);
    new.p_number = BAKERY.p_number.to_owned();
    new.job.function = " ".to_owned();
    new.contact.name = "a\u{7}".to_owned();
    new.contact.email = "karen".to_owned();
    new.contact.phone = "1234".to_owned();
    new.representative.name = String::new();
    new.representative.email = Some("ib@".to_owned());
    new.person.as_mut().unwrap().cpr = "620384000".to_owned();
    new.remark = Some("x".repeat(4_001));
    new.question.end = rules::Fact::stated("2026-11-30".parse().unwrap());
    new.question.weekly_hours = rules::Fact::Unknown;
    let answer = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await;
    assert_eq!(answer.code(), ProblemCode::InvalidFields);
    let expected = [
        ("/p_number", FieldCode::UnknownUnit),
        ("/job/function", FieldCode::Required),
        ("/contact/name", FieldCode::BadText),
        ("/contact/email", FieldCode::BadEmail),
        ("/contact/phone", FieldCode::BadPhone),
        ("/representative/name", FieldCode::Required),
        ("/representative/email", FieldCode::BadEmail),
        ("/person/cpr", FieldCode::BadCpr),
        ("/remark", FieldCode::TooLong),
        ("/question/weekly_hours", FieldCode::Required),
        ("/question/end/value", FieldCode::EndBeforeStart),
    ];
    let expected: Vec<_> = expected.map(|(pointer, code)| (pointer.to_owned(), code)).into();
    assert_eq!(answer.fields(), expected);
    assert!(!answer.body.contains("620384"), "what was sent is not repeated");
    let nothing: Page<ApplicationRow> = employer.get(path::APPLICATIONS).await.json();
    assert_eq!(nothing.total, 0);

    let mut passed = application(WORKSHOP, Scheme::Virksomhedspraktik);
    passed.question.start = rules::Fact::stated("2026-11-15".parse().unwrap());
    let answer = employer.post_keyed(path::APPLICATIONS, &employer.key(), &passed).await;
    assert_eq!(answer.fields(), [("/question/start/value".to_owned(), FieldCode::StartPassed)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missed_staff_requirement_needs_a_remark_and_blocks_nothing() {
    let server = TestServer::start().await;
    let employer = server.signed_in(WORKSHOP.user).await;
    let mut new = application(WORKSHOP, Scheme::Virksomhedspraktik);
    // The employer says so itself: one place is taken, and there is room for one only.
    new.question.placements = one_place();
    let refused = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await;
    assert_eq!(refused.fields(), [("/remark".to_owned(), FieldCode::RemarkRequired)]);
    new.remark = Some("Praktikanten stopper før tid.".to_owned());
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    assert_eq!(receipt.comparison.employer, Verdict::NotMet);
    assert_eq!(receipt.remark, new.remark);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_becomes_the_application() {
    let server = TestServer::start().await;
    let employer = server.signed_in(NURSERY.user).await;
    let content = api::DraftContent::default();
    assert_eq!(employer.put_draft("draft-0001", None, &employer.key(), &content).await.status, 201);
    let mut new = application(NURSERY, Scheme::Virksomhedspraktik);
    new.draft = Some("draft-0001".to_owned());
    assert_eq!(employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.status, 201);
    assert_eq!(employer.get(&path::draft("draft-0001")).await.code(), ProblemCode::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_stored_while_a_register_is_silent() {
    let server = TestServer::start().await;
    let employer = server.signed_in(NURSERY.user).await;
    let (new, key) = (application(NURSERY, Scheme::Virksomhedspraktik), employer.key());
    server.gate.set(Mode::Closed);
    let refused = employer.post_keyed(path::APPLICATIONS, &key, &new).await;
    assert_eq!(refused.code(), ProblemCode::RegisterUnavailable);
    assert_eq!(refused.header("retry-after"), "30");
    let nothing: Page<ApplicationRow> = employer.get(path::APPLICATIONS).await.json();
    assert_eq!(nothing.total, 0);
    // The same key goes through once the register is back.
    server.gate.set(Mode::Open);
    assert_eq!(employer.post_keyed(path::APPLICATIONS, &key, &new).await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn steps_follow_the_table() {
    let server = TestServer::start().await;
    let employer = server.signed_in(WORKSHOP.user).await;
    let office = server.signed_in("sagsbehandler").await;
    let mut ids = Vec::new();
    for _ in 0..2 {
        let new = application(WORKSHOP, Scheme::Virksomhedspraktik);
        let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
        ids.push(receipt.id);
    }
    let key = employer.key();
    let withdrawn = employer.bare("POST", &path::withdrawal(&ids[0]), &key).await;
    assert_eq!(withdrawn.json::<Receipt>().status, Status::Withdrawn);
    let again = employer.bare("POST", &path::withdrawal(&ids[0]), &key).await;
    assert_eq!((again.status, again.body), (200, withdrawn.body));
    let taken = office.bare("POST", &path::treatment(&ids[0]), &office.key()).await;
    assert_eq!(taken.code(), ProblemCode::StatusNotAllowed);

    assert_eq!(office.bare("POST", &path::treatment(&ids[1]), &office.key()).await.status, 200);
    let late = employer.bare("POST", &path::withdrawal(&ids[1]), &employer.key()).await;
    assert_eq!(late.code(), ProblemCode::StatusNotAllowed);
    let receipt: Receipt = employer.get(&path::receipt(&ids[1])).await.json();
    assert_eq!(receipt.status, Status::InTreatment);
    let treatment = receipt.treatment.unwrap();
    assert!(!treatment.by.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_the_caseworkers_and_is_made_once() {
    let server = TestServer::start().await;
    let employer = server.signed_in(WORKSHOP.user).await;
    let office = server.signed_in("sagsbehandler").await;
    let new = application(WORKSHOP, Scheme::Virksomhedspraktik);
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    let (at, key) = (path::application_decision(&receipt.id), office.key());
    let text = "I får afslag.\nDer er for mange i praktik.".to_owned();
    let refusal = NewApplicationDecision { granted: false, text: text.clone() };
    // Nobody decides what nobody has taken, and an employer never decides.
    assert_eq!(office.post_keyed(&at, &office.key(), &refusal).await.code(), ProblemCode::StatusNotAllowed);
    assert_eq!(office.bare("POST", &path::treatment(&receipt.id), &office.key()).await.status, 200);
    assert_ne!(employer.post_keyed(&at, &employer.key(), &refusal).await.status, 200);
    let empty = NewApplicationDecision { granted: true, text: " \n".to_owned() };
    assert_eq!(office.post_keyed(&at, &office.key(), &empty).await.code(), ProblemCode::InvalidFields);

    let decided = office.post_keyed(&at, &key, &refusal).await;
    assert_eq!(decided.status, 200);
    assert_eq!(office.post_keyed(&at, &key, &refusal).await.body, decided.body);
    let other = NewApplicationDecision { granted: true, text: "I får ja.".to_owned() };
    assert_eq!(office.post_keyed(&at, &office.key(), &other).await.code(), ProblemCode::StatusNotAllowed);

    let seen: Receipt = employer.get(&path::receipt(&receipt.id)).await.json();
    let decision = seen.decision.unwrap();
    assert_eq!((seen.status, decision.text), (Status::Refused, text));
    assert_eq!(decision.by, seen.treatment.unwrap().by);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_draft_names_the_deadline_of_a_complaint_with_its_source() {
    let server = TestServer::start().await;
    let employer = server.signed_in(WORKSHOP.user).await;
    let office = server.signed_in("sagsbehandler").await;
    let new = application(WORKSHOP, Scheme::Virksomhedspraktik);
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    let opened: OfficeApplication = office.get(&path::office_application(&receipt.id)).await.json();
    let parts = opened.decision.parts;
    let complaint = parts.iter().find(|part| part.kind == DecisionPartKind::Complaint).unwrap();
    // Four weeks: EMP-VIT-09.
    assert!(complaint.paragraphs.iter().any(|said| said.da.contains("inden 4 uger")));
    assert!(complaint.paragraphs.iter().all(|said| !said.da.contains("Sagsbehandleren skriver fristen")));
    assert!(!complaint.sources.is_empty());
}
