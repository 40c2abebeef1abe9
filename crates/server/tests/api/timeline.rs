//! The timeline: what was and what is to come, the next first, by goal, for both sides alike.

use crate::support::TestServer;
use api::{Opening, OpeningPurpose, PlanOperations, Timeline, TimelineEntry, TimelineKind, path};
use plan::{Change, GoalKind, Link, LinkKind, Operation};

const PERSON: &str = "p-birk";

fn line(entry: &TimelineEntry) -> (String, TimelineKind, &str) {
    let on = entry.on.map(|on| on.to_string()).unwrap_or_default();
    (on, entry.kind, entry.title.as_deref().unwrap_or_default())
}

fn day(on: &str, kind: TimelineKind, title: &'static str) -> (String, TimelineKind, &'static str) {
    (on.to_owned(), kind, title)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_next_comes_first_and_what_was_last_comes_last() {
    use TimelineKind::{AgreementDue, Meeting, Version};
    let server = TestServer::start().await;
    server::demo::plans(&server.app).await.unwrap();
    let citizen = server.signed_in("borger-akasse").await;
    // A proposal is no agreement.
    let change = Change::AddGoal {
        goal: "own".to_owned(),
        parent: None,
        kind: GoalKind::Job,
        title: "Chauffør".to_owned(),
    };
    let body = PlanOperations { operations: vec![Operation { id: "op-1".to_owned(), change }], brief: false };
    assert_eq!(citizen.post_keyed(&path::plan_operations(PERSON), &citizen.key(), &body).await.status, 200);
    let found: Timeline = citizen.get(&path::timeline(PERSON)).await.json();
    assert_eq!(found.on.to_string(), "2026-11-16");
    assert_eq!(
        found.coming.iter().map(line).collect::<Vec<_>>(),
        [
            day("2026-11-24", Meeting, ""),
            day("2026-12-18", AgreementDue, "Truckcertifikat"),
            day("2027-01-31", AgreementDue, "Lagermedarbejder"),
        ]
    );
    let past: Vec<_> = found.past.iter().map(|entry| entry.kind).collect();
    assert!(past.contains(&Version) && past.contains(&Meeting), "{past:?}");
    assert!(found.past.windows(2).all(|pair| pair[0].on >= pair[1].on), "the latest first");
    assert_eq!(found.undated, []);
    let goals: Vec<_> = found.goals.iter().map(|goal| goal.title.as_str()).collect();
    assert_eq!(goals, ["Lagermedarbejder", "Chauffør"]);
    // The sub-goal's last day is found under the goal above it.
    let top = found.goals[0].id.clone();
    let serving: Vec<_> = found
        .coming
        .iter()
        .filter(|entry| entry.serves.contains(&top))
        .map(|entry| entry.goal.clone())
        .collect();
    assert_eq!(serving, [Some(format!("{top}-1")), Some(top.clone())]);
    let version = found.past.iter().find(|entry| entry.kind == Version);
    assert_eq!(
        version.map(|entry| (entry.version, entry.serves.clone())),
        Some((Some(1), vec![top.clone()]))
    );

    // A meeting that was not booked here is named by its day.
    let link = Link {
        id: "meets".to_owned(),
        kind: LinkKind::Meeting,
        text: "Møde".to_owned(),
        target: Some("2026-11-24".to_owned()),
    };
    let change = Change::AddLink { goal: format!("{top}-1"), link };
    let body = PlanOperations { operations: vec![Operation { id: "op-2".to_owned(), change }], brief: false };
    assert_eq!(citizen.post_keyed(&path::plan_operations(PERSON), &citizen.key(), &body).await.status, 200);
    let found: Timeline = citizen.get(&path::timeline(PERSON)).await.json();
    let next = &found.coming[0];
    assert_eq!((next.kind, next.goal.clone()), (Meeting, Some(format!("{top}-1"))));
    assert_eq!(next.serves, *core::slice::from_ref(&top));

    let staff = server.signed_in("sagsbehandler-akasse").await;
    let opening = Opening { purpose: OpeningPurpose::Plan };
    staff.post_keyed(&path::openings(PERSON), &staff.key(), &opening).await;
    assert_eq!(staff.get(&path::timeline(PERSON)).await.json::<Timeline>(), found, "both sides see the same");
    let looks = server.app.store.audit_of("timeline", PERSON).await.unwrap();
    assert_eq!(looks.len(), 1, "the caseworker's look is noted, her own is not");
}
