//! A citizen's own data: who has looked, and everything to take along.

use crate::support::{Client, TestServer};
use api::mandate::{MandateLevel, MandateScope, NewMandate};
use api::{
    Look, LookKind, NewPlanVersion, Opening, OpeningPurpose, Page, PersonExport, PlanOperations, ProblemCode,
    Role, path,
};
use plan::{Change, GoalKind, Operation, Party};

const PERSON: &str = "p-anemone";

async fn staff(server: &TestServer, user: &str, purpose: OpeningPurpose) -> Client {
    let client = server.signed_in(user).await;
    assert_eq!(
        client.post_keyed(&path::openings(PERSON), &client.key(), &Opening { purpose }).await.status,
        201
    );
    client
}

fn goal(id: &str, title: &str) -> PlanOperations {
    let (goal, title) = (format!("g-{id}"), title.to_owned());
    let change = Change::AddGoal { goal, parent: None, kind: GoalKind::Job, title };
    PlanOperations { operations: vec![Operation { id: id.to_owned(), change }], brief: false }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_tells_who_looked_and_why_but_no_names() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let caseworker = staff(&server, "sagsbehandler", OpeningPurpose::Meeting).await;
    caseworker.get(&path::overview(PERSON)).await;
    let fund = staff(&server, "sagsbehandler-akasse", OpeningPurpose::Plan).await;
    fund.post_keyed(&path::plan_operations(PERSON), &fund.key(), &goal("o1", "Kok")).await;
    citizen.post_keyed(&path::plan_operations(PERSON), &citizen.key(), &goal("o2", "Bager")).await;
    let answer = citizen.get(&path::log(PERSON)).await;
    let page: Page<Look> = answer.json();
    let lines: Vec<_> = page
        .items
        .iter()
        .map(|look| {
            (
                look.role,
                look.organisation.as_deref(),
                look.kind,
                look.resource.as_str(),
                look.purpose.as_str(),
            )
        })
        .collect();
    let (lyngborg, union) = (Some("Lyngborg Kommune"), Some("Fælles A-kasse"));
    assert_eq!(
        lines,
        [
            (Role::Citizen, None, LookKind::Update, "plan", "own"),
            (Role::Caseworker, union, LookKind::Update, "plan", "plan"),
            (Role::Caseworker, union, LookKind::Create, "opening", "plan"),
            (Role::Caseworker, lyngborg, LookKind::Read, "overview", "meeting"),
            (Role::Caseworker, lyngborg, LookKind::Create, "opening", "meeting"),
        ]
    );
    for hidden in ["Lone", "Jette", "sagsbehandler", "7403850114"] {
        assert!(!answer.body.contains(hidden), "{hidden}");
    }
    let second: Page<Look> = citizen.get(&format!("{}?per_page=2&page=3", path::log(PERSON))).await.json();
    assert_eq!((second.items.len(), second.total), (1, 5));
    assert_eq!(second.items[0], page.items[4]);
    let wrong = citizen.get(&format!("{}?sort=at", path::log(PERSON))).await;
    assert_eq!(wrong.code(), ProblemCode::InvalidQuery);
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_can_be_taken_along() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let caseworker = staff(&server, "sagsbehandler", OpeningPurpose::Plan).await;
    citizen.post_keyed(&path::plan_operations(PERSON), &citizen.key(), &goal("o1", "Kok")).await;
    let publish = async |version| {
        let body = NewPlanVersion { version };
        caseworker.post_keyed(&path::plan_versions(PERSON), &caseworker.key(), &body).await.status
    };
    assert_eq!(publish(1).await, 201);
    caseworker.post_keyed(&path::plan_operations(PERSON), &caseworker.key(), &goal("o1", "Maler")).await;
    caseworker.post_keyed(&path::plan_operations(PERSON), &caseworker.key(), &goal("o2", "Bager")).await;
    assert_eq!(publish(2).await, 201);
    let answer = citizen.get(&path::export(PERSON)).await;
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"min-side-2026-11-16.json\"");
    let export: PersonExport = answer.json();
    assert_eq!((export.person.id.as_str(), export.person.name.as_str()), (PERSON, "Amina Yusuf Karlsen"));
    assert_eq!(export.facts.cv.job_goals.known(), Some(&2));
    assert_eq!(export.duties.on, "2026-11-16");
    assert_eq!(export.plan.plan.goals.len(), 2);
    let versions: Vec<_> = export.versions.iter().map(|v| (v.row.number, v.differences.len())).collect();
    assert_eq!(versions, [(1, 1), (2, 1)]);
    let history: Vec<_> = export.history.iter().map(|c| (c.operation.id.as_str(), c.party)).collect();
    assert_eq!(history, [("o1", Party::Citizen), ("o2", Party::Municipality)]);
    assert!(export.job_log.is_empty() && export.cv.is_empty());
    assert_eq!(export.log.last().unwrap().resource, "opening");
    assert!(!answer.body.contains("7403850114"));
}

/// Each part that staff look at is a line of its own; what was refused is none.
#[tokio::test(flavor = "multi_thread")]
async fn every_part_that_staff_see_is_told() {
    let server = TestServer::start().await;
    let caseworker = staff(&server, "sagsbehandler", OpeningPurpose::Decision).await;
    caseworker.post_keyed(&path::plan_operations(PERSON), &caseworker.key(), &goal("o1", "Kok")).await;
    let publish = NewPlanVersion { version: 1 };
    caseworker.post_keyed(&path::plan_versions(PERSON), &caseworker.key(), &publish).await;
    let citizen = server.signed_in("borger-booking").await;
    let seen = citizen.get(&path::log(PERSON)).await.json::<Page<Look>>().total;
    for address in [
        path::overview(PERSON),
        path::plan(PERSON),
        path::plan_version(PERSON, 1),
        path::job_log(PERSON),
        path::cv(PERSON),
    ] {
        assert_eq!(caseworker.get(&address).await.status, 200, "{address}");
    }
    for address in [path::log(PERSON), path::export(PERSON), path::plan_version(PERSON, 2)] {
        assert!(caseworker.get(&address).await.status >= 400, "{address}");
    }
    let page: Page<Look> = citizen.get(&path::log(PERSON)).await.json();
    assert_eq!(page.total, seen + 5);
    let told: Vec<_> = page.items[..5].iter().map(|look| (look.kind, look.resource.as_str())).collect();
    let read = |part| (LookKind::Read, part);
    assert_eq!(told, [read("cv"), read("job_log"), read("plan_version"), read("plan"), read("overview")]);
    assert!(page.items.iter().all(|look| look.purpose == "decision"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_given_and_waited_for_is_told_without_its_secret_and_can_be_read() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let scope = MandateScope { plan: Some(MandateLevel::See), ..MandateScope::default() };
    let new = NewMandate { scope, until: "2026-12-31".parse().unwrap() };
    assert_eq!(citizen.post_keyed(&path::mandates(PERSON), &citizen.key(), &new).await.status, 201);
    let feed = citizen.send("POST", &path::calendar_feed(PERSON), &[], None).await;
    assert_eq!(feed.status, 201);
    let secret = feed.json::<serde_json::Value>().to_string();
    let token = secret.split("/calendar/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(token.len() > 20);
    citizen
        .post_keyed(&path::plan_operations(PERSON), &citizen.key(), &goal("o1", "Kok & <b>bager</b>"))
        .await;

    let answer = citizen.get(&path::export(PERSON)).await;
    assert!(!answer.body.contains(&token));
    let export: PersonExport = answer.json();
    assert_eq!((export.mandates.len(), export.mandates[0].scope), (1, scope));
    assert!(export.calendar_feed.is_some() && export.waiting.is_none() && export.held_mandates.is_empty());
    assert_eq!(export.moving, api::moving::MovingView::default());

    for (language, words) in [
        ("da", ["<html lang=\"da\">", "Mine data", "Min Plan", "Fuldmagt", "Min plan: Må se", "Flytning"]),
        ("en", ["<html lang=\"en\">", "My data", "Min Plan", "Power of attorney", "May see", "Moving"]),
    ] {
        let page = citizen.get(&format!("{}?language={language}", path::export_page(PERSON))).await;
        assert_eq!(page.status, 200);
        for word in words {
            assert!(page.body.contains(word), "{language}: {word}");
        }
        assert!(page.body.contains("Kok &amp; &lt;b&gt;bager&lt;/b&gt;"));
        assert!(!page.body.contains("<script") && !page.body.contains("http") && !page.body.contains(&token));
        assert!(!page.body.contains('['), "no sentence is missing: {}", page.body);
    }
    let other = server.signed_in("borger-akasse").await;
    assert_eq!(other.get(&path::export_page(PERSON)).await.code(), ProblemCode::NotFound);
    let wrong = citizen.get(&format!("{}?language=de", path::export_page(PERSON))).await;
    assert_eq!(wrong.code(), ProblemCode::InvalidQuery);
}
