//! Min Plan between a citizen and her authorities: proposed, agreed, published, compared, acknowledged.

use crate::support::{Answer, Client, TestServer};
use api::{
    Acknowledgement, FieldCode, NewPlanVersion, Opening, OpeningPurpose, Overview, PlanAnswer,
    PlanOperations, PlanVersion, PlanVersionRow, PlanView, ProblemCode, path,
};
use chrono::TimeDelta;
use plan::{Change, DifferenceKind, GoalKind, Operation, Party, Plan, Refused, Standing};

const PERSON: &str = "p-anemone";

async fn staff(server: &TestServer, user: &str) -> Client {
    let client = server.signed_in(user).await;
    let opening = Opening { purpose: OpeningPurpose::Plan };
    assert_eq!(client.post_keyed(&path::openings(PERSON), &client.key(), &opening).await.status, 201);
    client
}

fn add(id: &str, goal: &str, parent: Option<&str>, title: &str) -> Operation {
    let kind = if parent.is_some() { GoalKind::Sub } else { GoalKind::Job };
    let (goal, parent) = (goal.to_owned(), parent.map(str::to_owned));
    Operation { id: id.to_owned(), change: Change::AddGoal { goal, parent, kind, title: title.to_owned() } }
}

fn retitle(id: &str, was: &str, title: &str) -> Operation {
    let change = Change::Retitle { goal: "g1".to_owned(), was: was.to_owned(), title: title.to_owned() };
    Operation { id: id.to_owned(), change }
}

fn agree(id: &str, goal: &str, title: &str) -> Operation {
    Operation { id: id.to_owned(), change: Change::Agree { goal: goal.to_owned(), title: title.to_owned() } }
}

async fn send(client: &Client, operations: Vec<Operation>) -> Answer {
    client
        .post_keyed(
            &path::plan_operations(PERSON),
            &client.key(),
            &PlanOperations { operations, brief: false },
        )
        .await
}

async fn change(client: &Client, operations: Vec<Operation>) -> (Plan, Vec<Option<Refused>>) {
    let answer = send(client, operations).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let answer: PlanAnswer = answer.json();
    (answer.plan.unwrap(), answer.results.into_iter().map(|result| result.refused).collect())
}

async fn publish(client: &Client, version: u64) -> Answer {
    client.post_keyed(&path::plan_versions(PERSON), &client.key(), &NewPlanVersion { version }).await
}

async fn overview(client: &Client) -> Overview {
    client.get(&path::overview(PERSON)).await.json()
}

fn state(overview: &Overview, kind: &str) -> Option<String> {
    overview.duties.duties.iter().find(|duty| duty.kind == kind).map(|duty| duty.state.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_citizen_proposes_and_the_authority_agrees() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    assert_eq!(citizen.get(&path::plan(PERSON)).await.json::<PlanView>().plan, Plan::default());
    let operations = vec![add("o1", "g1", None, "Kok"), add("o2", "g2", Some("g1"), "Hygiejnebevis")];
    let (plan, refused) = change(&citizen, operations).await;
    assert_eq!((plan.version, refused), (2, vec![None, None]));
    assert_eq!(plan.goal("g1").unwrap().standing(), Standing::Proposed);
    assert_eq!(plan.goal("g1").unwrap().by, Party::Citizen);
    let (_, refused) = change(&citizen, vec![agree("o3", "g1", "Kok")]).await;
    assert_eq!(refused, [Some(Refused::OnlyAuthority)]);

    let caseworker = staff(&server, "sagsbehandler").await;
    let (plan, refused) = change(&caseworker, vec![agree("o4", "g1", "Kok")]).await;
    assert_eq!((refused, plan.goal("g1").unwrap().standing()), (vec![None], Standing::Agreed));
    let fund = staff(&server, "sagsbehandler-akasse").await;
    let (plan, _) = change(&fund, vec![add("o5", "g3", None, "Bager")]).await;
    assert_eq!(
        (plan.goal("g3").unwrap().by, plan.goal("g3").unwrap().terms.owner),
        (Party::Fund, Party::Fund)
    );
    assert_eq!(citizen.get(&path::plan(PERSON)).await.json::<PlanView>().plan, plan);
    let progress = overview(&citizen).await.plan;
    assert_eq!((progress.goals, progress.proposed, progress.reached, progress.unread), (3, 1, 0, None));
    // Two job goals in the plan are the job goals that the law asks for.
    assert_eq!(state(&overview(&citizen).await, "job_goals").as_deref(), Some("done"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_at_once_lose_nothing_and_are_told_of_a_conflict() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let caseworker = staff(&server, "sagsbehandler").await;
    change(&citizen, vec![add("o1", "g1", None, "Kok")]).await;
    // Both send twenty goals of their own and a new title of the same goal, at the same moment.
    let sends = |who: &str| {
        let mut operations: Vec<_> =
            (0..20).map(|at| add(&format!("{who}-{at}"), &format!("{who}-goal-{at}"), None, "Mål")).collect();
        operations.push(retitle(&format!("{who}-title"), "Kok", &format!("Kok, {who}")));
        operations
    };
    let (one, two) = tokio::join!(change(&citizen, sends("amina")), change(&caseworker, sends("lone")));
    let plan = citizen.get(&path::plan(PERSON)).await.json::<PlanView>().plan;
    assert_eq!(plan.goals.len(), 41, "nothing is lost");
    let titles = [one.1.last().unwrap(), two.1.last().unwrap()];
    assert_eq!(titles.iter().filter(|refused| refused.is_none()).count(), 1);
    assert!(titles.contains(&&Some(Refused::ChangedMeanwhile)));
    let winner = if titles[0].is_none() { "Kok, amina" } else { "Kok, lone" };
    assert_eq!(plan.goal("g1").unwrap().terms.title, winner);
    assert_eq!(plan.version, 42);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operation_sent_twice_is_made_once() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let one = PlanOperations { operations: vec![add("o1", "g1", None, "Kok")], brief: false };
    let first = citizen.post_keyed(&path::plan_operations(PERSON), "key-00000001", &one).await;
    let again = citizen.post_keyed(&path::plan_operations(PERSON), "key-00000001", &one).await;
    assert_eq!((again.status, again.body), (200, first.body));
    // Under another key, as from another window's outbox: known by the operation's own id.
    let (plan, refused) =
        change(&citizen, vec![add("o1", "g1", None, "Kok"), add("o2", "g2", None, "Bager")]).await;
    assert_eq!((plan.goals.len(), plan.version, refused), (2, 2, vec![None, None]));
    let (plan, refused) = change(&citizen, vec![add("o1", "g9", None, "Maler")]).await;
    assert_eq!((plan.goals.len(), refused), (2, vec![Some(Refused::NameTaken)]));
    let reused = PlanOperations { operations: vec![add("o3", "g3", None, "Smed")], brief: false };
    let answer = citizen.post_keyed(&path::plan_operations(PERSON), "key-00000001", &reused).await;
    assert_eq!(answer.code(), ProblemCode::IdempotencyKeyReused);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_is_published_read_compared_and_acknowledged() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let caseworker = staff(&server, "sagsbehandler").await;
    assert_eq!(publish(&caseworker, 0).await.code(), ProblemCode::NothingToPublish);
    change(&citizen, vec![add("o1", "g1", None, "Kok")]).await;
    assert_eq!(publish(&citizen, 1).await.code(), ProblemCode::NotAllowed);
    assert_eq!(publish(&caseworker, 0).await.code(), ProblemCode::VersionConflict);
    let row: PlanVersionRow = publish(&caseworker, 1).await.json();
    assert_eq!((row.number, row.by.as_str(), row.acknowledged_at), (1, "Lyngborg Kommune", None));
    assert_eq!(publish(&caseworker, 1).await.code(), ProblemCode::NothingToPublish);

    // The register knows no plan; now there is one, and it is to be read.
    assert_eq!(state(&overview(&citizen).await, "read_plan").as_deref(), Some("open"));
    assert_eq!(overview(&citizen).await.plan.unread, Some(1));
    let version: PlanVersion = citizen.get(&path::plan_version(PERSON, 1)).await.json();
    assert_eq!(
        version.differences.iter().map(|d| d.kind.clone()).collect::<Vec<_>>(),
        [DifferenceKind::Added]
    );
    assert_eq!(state(&overview(&citizen).await, "read_plan").as_deref(), Some("done"));
    server.clock.turn(TimeDelta::minutes(5));
    let acknowledge = async || citizen.bare("POST", &path::acknowledgement(PERSON, 1), &citizen.key()).await;
    let receipt: Acknowledgement = acknowledge().await.json();
    assert_eq!((receipt.number, receipt.at), (1, server.app.clock.now()));
    server.clock.turn(TimeDelta::minutes(5));
    assert_eq!(acknowledge().await.json::<Acknowledgement>(), receipt, "the same receipt again");
    assert_eq!(overview(&citizen).await.plan.unread, None);

    // What the authority has changed and not published, it owes.
    assert_eq!(state(&overview(&citizen).await, "plan_update").as_deref(), Some("done"));
    change(&caseworker, vec![retitle("o2", "Kok", "Kok i kantine")]).await;
    assert_eq!(state(&overview(&citizen).await, "plan_update").as_deref(), Some("open"));
    publish(&caseworker, 2).await;
    assert_eq!(state(&overview(&citizen).await, "plan_update").as_deref(), Some("done"));
    let version: PlanVersion = caseworker.get(&path::plan_version(PERSON, 2)).await.json();
    let kinds: Vec<_> = version.differences.into_iter().map(|difference| difference.kind).collect();
    assert_eq!(kinds, [DifferenceKind::Retitled("Kok".to_owned()), DifferenceKind::Agreed]);
    let view: PlanView = citizen.get(&path::plan(PERSON)).await.json();
    let listed: Vec<_> = view.published.iter().map(|row| (row.number, row.acknowledged_at)).collect();
    assert_eq!(listed, [(2, None), (1, Some(receipt.at))]);
    for number in ["0", "3", "x", "-1"] {
        let address = format!("{}/{number}", path::plan_versions(PERSON));
        assert_eq!(citizen.get(&address).await.code(), ProblemCode::NotFound, "{number}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_citizens_reading_counts_as_hers() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let caseworker = staff(&server, "sagsbehandler").await;
    change(&caseworker, vec![add("o1", "g1", None, "Kok")]).await;
    publish(&caseworker, 1).await;
    assert_eq!(caseworker.get(&path::plan_version(PERSON, 1)).await.status, 200);
    assert_eq!(state(&overview(&citizen).await, "read_plan").as_deref(), Some("open"));
    let trail = server.app.store.audit_of("plan_version", "p-anemone/1").await.unwrap();
    assert_eq!(trail.iter().map(|row| row.action.as_str()).collect::<Vec<_>>(), ["create"]);
    citizen.get(&path::plan_version(PERSON, 1)).await;
    let trail = server.app.store.audit_of("plan_version", "p-anemone/1").await.unwrap();
    let last = trail.last().unwrap();
    assert_eq!((last.action.as_str(), last.role.as_str(), last.purpose.as_str()), ("read", "citizen", "own"));
}

#[tokio::test(flavor = "multi_thread")]
async fn operations_come_in_at_most_a_hundred_with_plain_names() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let many = (0..101).map(|at| add(&format!("o{at}"), &format!("g{at}"), None, "Mål")).collect();
    let answer = send(&citizen, many).await;
    assert_eq!(answer.fields(), [("/operations".to_owned(), FieldCode::TooMany)]);
    let long = "x".repeat(65);
    for name in ["", "a b", "å", &long] {
        let answer = send(&citizen, vec![add("fine", "g1", None, "Mål"), add(name, "g2", None, "Mål")]).await;
        assert_eq!(answer.fields(), [("/operations/1/id".to_owned(), FieldCode::WrongShape)], "{name:?}");
    }
    let shape = citizen
        .post_keyed(
            &path::plan_operations(PERSON),
            &citizen.key(),
            &serde_json::json!({ "operations": [{}] }),
        )
        .await;
    assert_eq!(shape.code(), ProblemCode::MalformedBody);
    assert_eq!(citizen.get(&path::plan(PERSON)).await.json::<PlanView>().plan, Plan::default());
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_leave_a_trace_even_where_nothing_is_made() {
    let server = TestServer::start().await;
    let caseworker = staff(&server, "sagsbehandler").await;
    change(&caseworker, Vec::new()).await;
    change(&caseworker, vec![add("o1", "g1", None, "Kok")]).await;
    let trail = server.app.store.audit_of("plan", PERSON).await.unwrap();
    let did: Vec<_> = trail.iter().map(|row| (row.action.as_str(), row.purpose.as_str())).collect();
    assert_eq!(did, [("read", "plan"), ("update", "plan")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_makes_the_plan_alike_is_answered_without_it() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let brief = async |operations: Vec<Operation>| {
        let body = PlanOperations { operations, brief: true };
        let answer = citizen.post_keyed(&path::plan_operations(PERSON), &citizen.key(), &body).await;
        let answer: PlanAnswer = answer.json();
        (answer.from, answer.version, answer.plan, answer.results.len())
    };
    assert_eq!(
        brief(vec![add("o1", "g1", None, "Kok"), add("o2", "g2", None, "Bager")]).await,
        (0, 2, None, 2)
    );
    assert_eq!(
        brief(vec![add("o2", "g2", None, "Bager")]).await,
        (2, 2, None, 1),
        "made before counts nothing"
    );
    assert_eq!(brief(vec![add("o3", "g2", None, "Smed")]).await, (2, 2, None, 1), "nor does what is refused");
    assert_eq!(citizen.get(&path::plan(PERSON)).await.json::<PlanView>().plan.goals.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_is_still_the_same_is_not_sent_again() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    change(&citizen, vec![add("o1", "g1", None, "Kok")]).await;
    let first = citizen.get(&path::plan(PERSON)).await;
    let unless =
        async |tag: &str| citizen.send("GET", &path::plan(PERSON), &[("if-none-match", tag)], None).await;
    let tag = first.header("etag").to_owned();
    let same = unless(&tag).await;
    assert_eq!((same.status, same.body.as_str(), same.header("etag")), (304, "", tag.as_str()));
    assert_eq!(same.header("cache-control"), "no-store");

    // A change, a published version and its receipt each make it another one.
    let (plan, _) = change(&citizen, vec![retitle("o2", "Kok", "Kok i kantine")]).await;
    let changed = unless(&tag).await;
    assert_eq!((changed.status, changed.json::<PlanView>().plan.version), (200, 2));
    let caseworker = staff(&server, "sagsbehandler").await;
    assert_eq!(publish(&caseworker, plan.version).await.status, 201);
    let published = unless(changed.header("etag")).await;
    assert_eq!((published.status, published.json::<PlanView>().published.len()), (200, 1));
    let key = citizen.key();
    let read = citizen.bare("POST", &path::acknowledgement(PERSON, 1), &key).await;
    assert!(read.status < 300, "{}", read.body);
    assert_eq!(unless(published.header("etag")).await.status, 200);
}
