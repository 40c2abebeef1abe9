//! Cases: opened for a session with a purpose, closed with it, and everybody's looks told to the person.

use super::Story;
use super::fixtures::{answer, at, context, user};
use crate::{
    Actor, CasePart, NewOpening, NewSession, Purpose, Store, StoreError, Subject, TokenHash, WriteContext,
};
use api::{LookKind, OpeningPurpose, Role};

fn subject(person: &str, cpr: &str) -> Subject {
    Subject { person: person.to_owned(), cpr: cpr.to_owned() }
}

fn caseworker(purpose: Purpose, minutes: i64) -> WriteContext {
    let actor = Actor {
        id: "lone".to_owned(),
        role: Some(Role::Caseworker),
        organisation: Some("Lyngborg Kommune".to_owned()),
    };
    WriteContext { actor, purpose, ..context("lone", None, minutes) }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn cases(store: &dyn Store) -> Story {
    let session = |id: &str, token: u8| NewSession {
        id: id.to_owned(),
        token: TokenHash([token; 32]),
        user: user("lone"),
        ends_at: at(480),
    };
    store.open_session(&context("lone", None, 0), &session("S1", 1), None).await?;
    store.open_session(&context("lone", None, 0), &session("S2", 2), None).await?;
    let (one, other) = (subject("p-one", "6101700001"), subject("p-other", "6101700002"));
    let opening = |session: &str, purpose| NewOpening {
        session: session.to_owned(),
        subject: one.clone(),
        purpose,
        until: at(60),
    };

    assert_eq!(store.opening("S1", "p-one", at(1)).await?, None);
    let meeting = caseworker(Purpose::Case(OpeningPurpose::Meeting), 1);
    store.open_case(&meeting, &opening("S1", OpeningPurpose::Meeting), answer("1")).await?;
    assert_eq!(store.opening("S1", "p-one", at(59)).await?, Some(OpeningPurpose::Meeting));
    assert_eq!(store.opening("S1", "p-one", at(60)).await?, None, "it closes by itself");
    assert_eq!(store.opening("S2", "p-one", at(2)).await?, None, "another session has not opened it");
    assert_eq!(store.opening("S1", "p-other", at(2)).await?, None, "another case is not opened with it");
    let plan = caseworker(Purpose::Case(OpeningPurpose::Plan), 2);
    store.open_case(&plan, &opening("S1", OpeningPurpose::Plan), answer("2")).await?;
    assert_eq!(store.opening("S1", "p-one", at(3)).await?, Some(OpeningPurpose::Plan));
    let gone = store.open_case(&plan, &opening("S9", OpeningPurpose::Plan), answer("3")).await;
    assert!(matches!(gone, Err(StoreError::NotFound)), "a session that is gone opens nothing");

    store.record_looks(&plan, CasePart::Overview, &[one.clone(), other]).await?;
    let own = WriteContext {
        actor: Actor { id: "amina".to_owned(), role: Some(Role::Citizen), organisation: None },
        purpose: Purpose::Own,
        ..context("amina", None, 4)
    };
    store.record_looks(&own, CasePart::PlanVersion, std::slice::from_ref(&one)).await?;
    let told = store.looks_at("6101700001", 1, 3).await?;
    let words: Vec<_> =
        told.items.iter().map(|look| (look.kind, look.resource.as_str(), look.purpose.as_str())).collect();
    assert_eq!(
        words,
        [
            (LookKind::Read, "plan_version", "own"),
            (LookKind::Read, "overview", "plan"),
            (LookKind::Create, "opening", "plan"),
        ]
    );
    assert_eq!((told.items[0].role, told.items[0].organisation.as_deref()), (Role::Citizen, None));
    assert_eq!(told.items[1].organisation.as_deref(), Some("Lyngborg Kommune"));
    assert_eq!((told.total, store.looks_at("6101700001", 2, 3).await?.items.len()), (4, 1));
    assert_eq!(store.looks_at("6101700002", 1, 25).await?.total, 1);

    store.end_session(&meeting, TokenHash([1; 32])).await?;
    assert_eq!(store.opening("S1", "p-one", at(3)).await?, None, "it ends with its session");
    Ok(())
}
