//! The demo's plans: there where the register says so, and saying nothing else than the register.

use crate::support::{Client, TestServer};
use api::{Overview, PlanView, path};
use registers::demo;

async fn overview(client: &Client, person: &str) -> Overview {
    client.get(&path::overview(person)).await.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plans_are_there_and_turn_no_duty() {
    let server = TestServer::start().await;
    let mut before = Vec::new();
    for user in demo::users().unwrap() {
        let Some(person) = user.user.person else { continue };
        let citizen = server.signed_in(&user.user.id).await;
        let shown = overview(&citizen, &person).await;
        before.push((citizen, person, shown));
    }
    // Starting a second time changes nothing.
    for _ in 0..2 {
        server::demo::plans(&server.app).await.unwrap();
    }
    let mut with_plan = 0;
    for (citizen, person, was) in &before {
        let record = server.app.registers.person(person).await.unwrap().unwrap();
        let view: PlanView = citizen.get(&path::plan(person)).await.json();
        let now = overview(citizen, person).await;
        match record.facts.plan.available.known() {
            Some(available) => {
                with_plan += 1;
                assert_eq!(view.published.len(), 1, "{person}");
                assert_eq!(view.published[0].at.date_naive(), *available, "{person}");
                assert!(now.plan.goals > 0 && now.plan.proposed == 0, "{person}");
            }
            None => assert!(view.published.is_empty() && view.plan.goals.is_empty(), "{person}"),
        }
        // The same duties stand with the same days, whether the register or the product knows of the plan.
        assert_eq!(now.duties.duties, was.duties.duties, "{person}");
    }
    assert_eq!(with_plan, 16);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_citizen_has_written_is_left_alone() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-akasse").await;
    let change = serde_json::json!({ "operations": [{ "id": "o1", "change": { "add_goal":
        { "goal": "g1", "kind": "job", "title": "Kok" } } }] });
    citizen.post_keyed(&path::plan_operations("p-birk"), &citizen.key(), &change).await;
    server::demo::plans(&server.app).await.unwrap();
    let view: PlanView = citizen.get(&path::plan("p-birk")).await.json();
    assert_eq!((view.plan.goals.len(), view.published.len()), (1, 0));
}
