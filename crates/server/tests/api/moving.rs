//! Moving to another municipality over HTTP: what the new one gets without and with consent, and the old one no more.

use crate::support::{Answer, Client, TestServer, day};
use api::moving::{MoveConsent, MovingView};
use api::{
    CitizenRow, Look, LookKind, NewConversation, NewMessage, Opening, OpeningPurpose, Overview, Page,
    PersonExport, PlanView, ProblemCode, path,
};
use plan::Party;

const PERSON: &str = "p-lavendel";
const CITIZEN: &str = "borger-flyttet";
const OLD: &str = "sagsbehandler";
const NEW: &str = "sagsbehandler-vestereg";

async fn open(staff: &Client) -> Answer {
    let opening = Opening { purpose: OpeningPurpose::Meeting };
    staff.post_keyed(&path::openings(PERSON), &staff.key(), &opening).await
}

/// Everything of the case that her municipality may read.
fn parts() -> [String; 8] {
    [
        path::overview(PERSON),
        path::plan(PERSON),
        path::cv(PERSON),
        path::conversations(PERSON),
        path::job_log(PERSON),
        path::timeline(PERSON),
        path::contact_course(PERSON),
        path::reminders(PERSON),
    ]
}

async fn give(citizen: &Client) -> MoveConsent {
    let answer = citizen.bare("POST", &path::move_consent(PERSON), &citizen.key()).await;
    assert_eq!(answer.status, 201);
    answer.json()
}

async fn row(staff: &Client) -> Option<CitizenRow> {
    let page: Page<CitizenRow> = staff.get(&format!("{}?per_page=100", path::OFFICE_CITIZENS)).await.json();
    page.items.into_iter().find(|row| row.id == PERSON)
}

fn message(with: Party) -> NewConversation {
    NewConversation {
        with,
        subject: "Praktik".to_owned(),
        text: "Hvornår begynder den?".to_owned(),
        about: None,
        attachments: vec![],
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn consent_opens_the_case_and_its_withdrawal_closes_it_at_once() {
    let server = TestServer::start().await;
    server::demo::plans(&server.app).await.unwrap();
    let (citizen, staff) = (server.signed_in(CITIZEN).await, server.signed_in(NEW).await);
    assert_eq!(open(&staff).await.code(), ProblemCode::ConsentMissing);
    for address in parts() {
        assert_eq!(staff.get(&address).await.code(), ProblemCode::ConsentMissing, "{address}");
    }
    let closed = row(&staff).await.unwrap();
    assert_eq!((closed.name.as_str(), closed.closed_since_move), ("Nanna Birkholm", Some(day("2026-11-09"))));
    assert!(
        closed.group.is_none() && closed.next.is_none() && closed.owed.is_none() && closed.actor.is_none()
    );

    let before: MovingView = citizen.get(&path::moving(PERSON)).await.json();
    let moved = before.moved.unwrap();
    assert_eq!((moved.from.as_str(), moved.to.as_str()), ("Lyngborg Kommune", "Vestereg Kommune"));
    assert_eq!((moved.on, moved.consented, before.consents.len()), (day("2026-11-09"), false, 0));
    let given = give(&citizen).await;
    assert_eq!((given.given_at, given.withdrawn_at), (crate::support::nine(), None));
    assert_eq!(give(&citizen).await, given, "one that holds stays");

    assert_eq!(open(&staff).await.status, 201);
    for address in parts() {
        assert_eq!(staff.get(&address).await.status, 200, "{address}");
    }
    let plan: PlanView = staff.get(&path::plan(PERSON)).await.json();
    assert_eq!(plan.plan.goals.len(), 2, "what was agreed before she moved, without retyping");
    assert_eq!(row(&staff).await.unwrap().closed_since_move, None);
    let log: Page<Look> = citizen.get(&path::log(PERSON)).await.json();
    let seen = |kind, resource: &str| {
        log.items.iter().any(|look| {
            look.kind == kind
                && look.resource == resource
                && look.organisation.as_deref() == Some("Vestereg Kommune")
        })
    };
    for part in ["plan", "cv", "messages", "overview", "booking"] {
        assert!(seen(LookKind::Read, part), "{part}");
    }
    assert!(log.items.iter().any(|look| look.resource == "move_consent" && look.organisation.is_none()));

    let gone = citizen.bare("DELETE", &path::move_consent(PERSON), &citizen.key()).await;
    assert_eq!(gone.json::<MoveConsent>().receipt, given.receipt);
    for address in parts() {
        assert_eq!(staff.get(&address).await.code(), ProblemCode::ConsentMissing, "{address}");
    }
    let again = citizen.bare("DELETE", &path::move_consent(PERSON), &citizen.key()).await;
    assert_eq!(again.code(), ProblemCode::NotFound);
    let export: PersonExport = citizen.get(&path::export(PERSON)).await.json();
    assert_eq!(export.moving.consents.len(), 1);
    assert!(export.moving.consents[0].withdrawn_at.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_of_the_move_decides_whose_citizen_she_is() {
    let server = TestServer::start().await;
    for (now, old, new) in [
        ("2026-11-08T22:59:59Z", 201, ProblemCode::NotFound),
        ("2026-11-08T23:00:00Z", 404, ProblemCode::ConsentMissing),
    ] {
        server.clock.turn_to(now);
        let (before, after) = (server.signed_in(OLD).await, server.signed_in(NEW).await);
        let opened = open(&before).await;
        assert_eq!(opened.status, old, "{now}");
        assert_eq!(open(&after).await.code(), new, "{now}");
        for address in parts() {
            assert_eq!(
                before.get(&address).await.status,
                if old == 201 { 200 } else { 404 },
                "{now} {address}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_case_closes_for_the_old_municipality_when_the_day_comes() {
    let server = TestServer::start().await;
    server.clock.turn_to("2026-11-08T22:50:00Z");
    let (staff, citizen) = (server.signed_in(OLD).await, server.signed_in(CITIZEN).await);
    assert_eq!(open(&staff).await.status, 201);
    let new = message(Party::Municipality);
    let begun = citizen.post_keyed(&path::conversations(PERSON), &citizen.key(), &new).await;
    let id = begun.json::<api::Conversation>().row.id;
    server.clock.turn_to("2026-11-08T23:00:00Z");
    assert_eq!(staff.get(&path::plan(PERSON)).await.code(), ProblemCode::NotFound);
    let text = NewMessage { text: "På mandag.".to_owned(), attachments: vec![] };
    let late = staff.post_keyed(&path::messages(PERSON, &id), &staff.key(), &text).await;
    assert_eq!(late.code(), ProblemCode::NotFound);
    // Nobody could read it: so she is told, and nothing is sent.
    let unread = citizen.post_keyed(&path::messages(PERSON, &id), &citizen.key(), &text).await;
    assert_eq!(unread.code(), ProblemCode::ConsentMissing);
    give(&citizen).await;
    let sent = citizen.post_keyed(&path::messages(PERSON, &id), &citizen.key(), &text).await;
    assert_eq!(sent.status, 201);
    let next = server.signed_in(NEW).await;
    assert_eq!(open(&next).await.status, 201);
    assert_eq!(next.get(&path::conversation(PERSON, &id)).await.json::<api::Conversation>().all.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn she_alone_decides_and_only_about_a_move() {
    let server = TestServer::start().await;
    let other = server.signed_in("borger-akasse").await;
    let staff = server.signed_in(NEW).await;
    for (method, address) in [
        ("GET", path::moving(PERSON)),
        ("POST", path::move_consent(PERSON)),
        ("DELETE", path::move_consent(PERSON)),
    ] {
        assert_eq!(other.bare(method, &address, &other.key()).await.code(), ProblemCode::NotFound);
        assert_eq!(staff.bare(method, &address, &staff.key()).await.code(), ProblemCode::NotAllowed);
        assert_eq!(server.client().bare(method, &address, "nobody-0001").await.status, 401);
    }
    for method in ["POST", "DELETE"] {
        let answer = other.bare(method, &path::move_consent("p-birk"), &other.key()).await;
        assert_eq!(answer.code(), ProblemCode::NotMoved);
    }
    let own: MovingView = other.get(&path::moving("p-birk")).await.json();
    assert_eq!(own, MovingView::default());
    let overview: Overview = other.get(&path::overview("p-birk")).await.json();
    assert_eq!(overview.moved, None);
}
