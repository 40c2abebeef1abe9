//! The hand-over from the unemployment fund to the municipality over HTTP: who writes before the day and after it.

use crate::support::{Client, TestServer, day};
use api::{
    Contacts, Conversation, Conversations, NewConversation, NewMessage, NewPlanVersion, Opening,
    OpeningPurpose, Overview, PlanOperations, ProblemCode, path,
};
use plan::{Change, GoalKind, Operation, Party};

/// Placed in a benefit period on 2026-09-07: the municipality takes over three months later (PR-29).
const PERSON: &str = "p-eg";
const CITIZEN: &str = "borger-ferie";
const FUND: &str = "sagsbehandler-akasse";

async fn opened(server: &TestServer, user: &str) -> Client {
    let staff = server.signed_in(user).await;
    let opening = Opening { purpose: OpeningPurpose::Plan };
    assert_eq!(staff.post_keyed(&path::openings(PERSON), &staff.key(), &opening).await.status, 201);
    staff
}

fn goal(id: &str) -> PlanOperations {
    let (goal, title) = (format!("g-{id}"), "Kok".to_owned());
    let change = Change::AddGoal { goal, parent: None, kind: GoalKind::Job, title };
    PlanOperations { operations: vec![Operation { id: id.to_owned(), change }], brief: false }
}

async fn contacts(citizen: &Client) -> Contacts {
    citizen.get(&path::overview(PERSON)).await.json::<Overview>().contacts.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_municipality_takes_over_on_the_day() {
    let server = TestServer::start().await;
    server.clock.turn_to("2026-12-06T22:50:00Z");
    let (citizen, fund) = (server.signed_in(CITIZEN).await, opened(&server, FUND).await);
    let before = contacts(&citizen).await;
    assert_eq!(before.now.name.as_deref(), Some("Fælles A-kasse"));
    assert_eq!((before.from, before.since), (Some(day("2026-12-07")), None));
    assert_eq!(before.next.unwrap().name.as_deref(), Some("Lyngborg Kommune"));
    let written = fund.post_keyed(&path::plan_operations(PERSON), &fund.key(), &goal("o1")).await;
    assert_eq!(written.status, 200);
    let new = NewConversation {
        with: Party::Fund,
        subject: "Kursus".to_owned(),
        text: "Er der plads?".to_owned(),
        about: None,
        attachments: vec![],
    };
    let begun: Conversation =
        citizen.post_keyed(&path::conversations(PERSON), &citizen.key(), &new).await.json();
    let id = begun.row.id.as_str();
    let early = opened(&server, "sagsbehandler").await;
    assert_eq!(early.get(&path::conversation(PERSON, id)).await.code(), ProblemCode::NotFound);

    server.clock.turn_to("2026-12-06T23:00:00Z");
    let after = contacts(&citizen).await;
    assert_eq!(after.now.name.as_deref(), Some("Lyngborg Kommune"));
    assert_eq!((after.from, after.since, after.next), (None, Some(day("2026-12-07")), None));
    let text = NewMessage { text: "Ja.".to_owned(), attachments: vec![] };
    let refused = [
        fund.post_keyed(&path::plan_operations(PERSON), &fund.key(), &goal("o2")).await,
        fund.post_keyed(&path::plan_versions(PERSON), &fund.key(), &NewPlanVersion { version: 1 }).await,
        fund.post_keyed(&path::messages(PERSON, id), &fund.key(), &text).await,
        fund.post_keyed(&path::conversations(PERSON), &fund.key(), &new).await,
        fund.get(&path::plan(PERSON)).await,
        fund.get(&path::cv(PERSON)).await,
        fund.get(&path::conversations(PERSON)).await,
        citizen.post_keyed(&path::messages(PERSON, id), &citizen.key(), &text).await,
    ];
    for (at, answer) in refused.iter().enumerate() {
        assert_eq!(answer.code(), ProblemCode::HandedOver, "{at}");
    }
    // What the fund answers for it still reads.
    assert_eq!(fund.get(&path::overview(PERSON)).await.status, 200);
    assert_eq!(fund.get(&path::job_log(PERSON)).await.status, 200);

    let staff = early;
    let followed: Conversation = staff.get(&path::conversation(PERSON, id)).await.json();
    assert_eq!((followed.row.with, followed.row.unread, followed.all.len()), (Party::Fund, 0, 1));
    assert_eq!(staff.get(&path::conversations(PERSON)).await.json::<Conversations>().items.len(), 1);
    let there = staff.post_keyed(&path::messages(PERSON, id), &staff.key(), &text).await;
    assert_eq!(there.code(), ProblemCode::HandedOver);
    let plan: api::PlanView = staff.get(&path::plan(PERSON)).await.json();
    assert!(plan.plan.goals.iter().any(|goal| goal.terms.title == "Kok"), "the plan follows");
    let change = staff.post_keyed(&path::plan_operations(PERSON), &staff.key(), &goal("o3")).await;
    assert_eq!(change.status, 200);
    let own: Conversations = citizen.get(&path::conversations(PERSON)).await.json();
    assert_eq!(own.with, [Party::Municipality]);
}
