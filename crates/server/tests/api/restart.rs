//! What was acknowledged is there after the server was stopped and started again.

use crate::support::facts::{NURSERY, application};
use crate::support::{Setup, TestServer, folder};
use api::{
    Application, Draft, DraftContent, NewPlanVersion, Opening, OpeningPurpose, Overview, PlanOperations,
    PlanView, Receipt, path,
};
use rules::employer::Scheme;

/// What a citizen has written, what she was given, and what the register says since.
#[tokio::test(flavor = "multi_thread")]
async fn a_restart_keeps_plans_openings_and_the_changed_register() {
    let data = folder();
    let setup = || Setup { folder: Some(data.path().to_owned()), ..Setup::default() };
    let server = TestServer::with(setup()).await;
    let citizen = server.signed_in("borger-booking").await;
    let goal = plan::Change::AddGoal {
        goal: "g1".to_owned(),
        parent: None,
        kind: plan::GoalKind::Job,
        title: "Kok".to_owned(),
    };
    let operations = vec![plan::Operation { id: "o1".to_owned(), change: goal }];
    let sent = PlanOperations { operations, brief: false };
    let first = citizen.post_keyed(&path::plan_operations("p-anemone"), "restart-0001", &sent).await;
    let office = server.signed_in("sagsbehandler").await;
    let opening = Opening { purpose: OpeningPurpose::Plan };
    office.post_keyed(&path::openings("p-anemone"), &office.key(), &opening).await;
    office.post_keyed(&path::plan_versions("p-anemone"), &office.key(), &NewPlanVersion { version: 1 }).await;
    let file = server.person_file("p-anemone");
    let renamed = std::fs::read_to_string(&file).unwrap().replace("Karlsen", "Madsen");
    std::fs::write(&file, renamed).unwrap();
    let cookies = (citizen.cookie(), office.cookie());
    server.stop().await;

    let server = TestServer::with(setup()).await;
    let (citizen, office) = (server.client(), server.client());
    citizen.set_cookie(cookies.0);
    office.set_cookie(cookies.1);
    let again = citizen.post_keyed(&path::plan_operations("p-anemone"), "restart-0001", &sent).await;
    assert_eq!(again.body, first.body);
    let view: PlanView = office.get(&path::plan("p-anemone")).await.json();
    assert_eq!((view.plan.version, view.plan.goals.len(), view.published.len()), (1, 1, 1));
    let overview: Overview = citizen.get(&path::overview("p-anemone")).await.json();
    assert_eq!((overview.person.name.as_str(), overview.plan.unread), ("Amina Yusuf Madsen", Some(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_keeps_sessions_drafts_applications_and_keys() {
    let data = folder();
    let setup = || Setup { folder: Some(data.path().to_owned()), ..Setup::default() };
    let server = TestServer::with(setup()).await;
    let employer = server.signed_in(NURSERY.user).await;
    employer.put_draft("draft-0001", None, &employer.key(), &DraftContent::default()).await;
    let new = application(NURSERY, Scheme::Virksomhedspraktik);
    let first = employer.post_keyed(path::APPLICATIONS, "restart-0001", &new).await;
    let receipt: Receipt = first.json();
    let (cookie, shown) = (employer.cookie(), employer.get(&path::application(&receipt.id)).await.body);
    server.stop().await;

    let server = TestServer::with(setup()).await;
    let employer = server.client();
    employer.set_cookie(cookie);
    assert_eq!(employer.get(&path::draft("draft-0001")).await.json::<Draft>().version, 1);
    let again = employer.get(&path::application(&receipt.id)).await;
    assert_eq!(again.json::<Application>().receipt, receipt);
    assert_eq!(again.body, shown);
    assert_eq!(employer.post_keyed(path::APPLICATIONS, "restart-0001", &new).await.body, first.body);
}
