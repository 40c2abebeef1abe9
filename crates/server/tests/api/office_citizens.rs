//! The list of an office's citizens: whose they are, what is due first, and that they are told of it.

use crate::support::{Client, TestServer};
use api::{CitizenRow, CitizenSearch, FieldCode, Page, PlanOperations, ProblemCode, path};
use plan::{Change, GoalKind, Operation};

async fn list(client: &Client, query: &str) -> Page<CitizenRow> {
    let answer = client.get(&format!("{}?{query}", path::OFFICE_CITIZENS)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

fn ids(page: &Page<CitizenRow>) -> Vec<&str> {
    page.items.iter().map(|row| row.id.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_office_has_its_own() {
    let server = TestServer::start().await;
    let vestereg = server.signed_in("sagsbehandler-vestereg").await;
    assert_eq!(
        ids(&list(&vestereg, "").await),
        ["p-vikke", "p-tidsel", "p-valmue", "p-akeleje", "p-ask", "p-lavendel", "p-bregne"]
    );
    let fund = server.signed_in("sagsbehandler-akasse").await;
    let members = list(&fund, "per_page=100").await;
    assert_eq!((members.total, members.items.len()), (8, 8));
    assert!(ids(&members).contains(&"p-valmue") && !ids(&members).contains(&"p-kornblomst"));
    // Applications are sent to municipalities alone.
    assert_eq!(fund.get(path::OFFICE_APPLICATIONS).await.code(), ProblemCode::NotAllowed);
    let lyngborg = server.signed_in("sagsbehandler").await;
    assert_eq!(list(&lyngborg, "per_page=100").await.total, 21);
    for (user, code) in [("bageri", ProblemCode::NotAllowed), ("borger-booking", ProblemCode::NotAllowed)] {
        let stranger = server.signed_in(user).await;
        assert_eq!(stranger.get(path::OFFICE_CITIZENS).await.code(), code);
    }
    assert_eq!(server.client().get(path::OFFICE_CITIZENS).await.code(), ProblemCode::NotSignedIn);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_due_first_comes_first() {
    let server = TestServer::start().await;
    let caseworker = server.signed_in("sagsbehandler").await;
    let all = list(&caseworker, "per_page=100").await;
    let day = |row: &CitizenRow| [row.due, row.owed_by].into_iter().flatten().min();
    // Who is no longer registered gets nothing until she is again, and who stayed away until he gets in touch.
    let now = |row: &&CitizenRow| matches!(row.next.as_deref(), Some("register_again" | "get_in_touch"));
    let first: Vec<_> = all.items.iter().take_while(now).map(|row| (row.id.as_str(), row.due)).collect();
    assert_eq!(first.len(), all.items.iter().filter(now).count(), "{first:?}");
    assert!(first.len() >= 2 && first.iter().all(|(_, due)| due.is_none()), "{first:?}");
    let days: Vec<_> = all.items.iter().skip_while(now).map(day).collect();
    let dated = days.iter().take_while(|day| day.is_some()).count();
    assert!(days[..dated].is_sorted(), "{days:?}");
    assert!(dated > 10 && days[dated..].iter().all(Option::is_none), "{days:?}");
    let row = |id: &str| all.items.iter().find(|row| row.id == id).unwrap();
    // The CV of somebody who registered on 19 October was due on 2 November; the fund has the case.
    let late = row("p-ceder");
    assert_eq!((late.next.as_deref(), late.due.unwrap().to_string()), (Some("cv"), "2026-11-02".to_owned()));
    assert_eq!((late.overdue, late.actor.as_deref(), late.group), (1, Some("fund"), Some(1)));
    assert_eq!(row("p-iris").actor.as_deref(), Some("other_actor"));
    let meeting = row("p-kornblomst");
    assert_eq!(meeting.owed.as_deref(), Some("meeting_promised"));
    assert_eq!(meeting.owed_by.unwrap().to_string(), "2026-11-30");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_narrowed_and_paged() {
    let server = TestServer::start().await;
    let caseworker = server.signed_in("sagsbehandler").await;
    assert_eq!(ids(&list(&caseworker, "only=overdue").await), ["p-ceder"]);
    assert!(list(&caseworker, "only=proposed").await.items.is_empty());
    let citizen = server.signed_in("borger-jobparat").await;
    let change = Change::AddGoal {
        goal: "g1".to_owned(),
        parent: None,
        kind: GoalKind::Job,
        title: "Chauffør".to_owned(),
    };
    let operations = vec![Operation { id: "o1".to_owned(), change }];
    let sent = PlanOperations { operations, brief: false };
    citizen.post_keyed(&path::plan_operations("p-kornblomst"), "key-00000001", &sent).await;
    let proposed = list(&caseworker, "only=proposed").await;
    assert_eq!((ids(&proposed), proposed.items[0].proposed), (vec!["p-kornblomst"], 1));
    assert!(list(&caseworker, "only=owed&per_page=100").await.items.iter().all(|row| row.owed.is_some()));
    let named = async |name: &str| -> Vec<String> {
        let search = CitizenSearch { name: name.to_owned() };
        let found: Page<CitizenRow> = caseworker.post(path::OFFICE_CITIZEN_SEARCH, &search).await.json();
        found.items.into_iter().map(|row| row.id).collect()
    };
    assert_eq!(named("yusuf").await, ["p-anemone"]);
    assert_eq!(named(" øDEGAARD ").await, ["p-mynte"], "in small letters or large");
    assert!(named("Okafor").await.is_empty(), "another municipality's");
    let long = CitizenSearch { name: "n".repeat(201) };
    let refused = caseworker.post(path::OFFICE_CITIZEN_SEARCH, &long).await;
    assert_eq!(refused.fields(), [("/name".to_owned(), FieldCode::TooLong)]);
    let (first, second) =
        (list(&caseworker, "per_page=15").await, list(&caseworker, "per_page=15&page=2").await);
    assert_eq!((first.items.len(), second.items.len(), second.total, second.page), (15, 6, 21, 2));
    assert!(ids(&second).iter().all(|id| !ids(&first).contains(id)));
    for query in ["only=late", "page=0", "per_page=101", "sort=name", "page=x", "q=yusuf"] {
        let answer = caseworker.get(&format!("{}?{query}", path::OFFICE_CITIZENS)).await;
        assert_eq!(answer.code(), ProblemCode::InvalidQuery, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_shown_is_told_and_nobody_else() {
    let server = TestServer::start().await;
    let caseworker = server.signed_in("sagsbehandler").await;
    let search = CitizenSearch { name: "yusuf".to_owned() };
    assert_eq!(caseworker.post(path::OFFICE_CITIZEN_SEARCH, &search).await.status, 200);
    let looks = server.app.store.looks_at("7403850114", 1, 25).await.unwrap().items;
    let told: Vec<_> = looks.iter().map(|look| (look.resource.as_str(), look.purpose.as_str())).collect();
    assert_eq!(told, [("citizen_list", "caseload")]);
    let birk = server.app.registers.person("p-birk").await.unwrap().unwrap();
    assert_eq!(server.app.store.looks_at(&birk.cpr, 1, 25).await.unwrap().total, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_citizen_whose_facts_cannot_be_read_is_not_left_out_in_silence() {
    let server = TestServer::start().await;
    let caseworker = server.signed_in("sagsbehandler").await;
    std::fs::write(server.person_file("p-birk"), "{}").unwrap();
    assert_eq!(caseworker.get(path::OFFICE_CITIZENS).await.code(), ProblemCode::RegisterUnavailable);
}
