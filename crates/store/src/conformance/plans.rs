//! Plans: operations made once, versions kept as published, one receipt each.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{Answer, Applied, Respond, Store, StoreError, Subject, WriteContext};
use api::{Acknowledgement, PlanVersionRow};
use plan::{Author, Change, GoalKind, Operation, Party, Refused};

fn json<T: serde::Serialize>(value: &T) -> Result<Answer, StoreError> {
    let body = serde_json::to_string(value).map_err(|_| StoreError::Damaged("answer"))?;
    Ok(answer(&body))
}

const APPLIED: Respond<Applied> = |applied| json(&(applied.plan.version, &applied.results));
const ROW: Respond<PlanVersionRow> = |row| json(row);
const RECEIPT: Respond<Acknowledgement> = |receipt| json(receipt);

fn add(id: &str, goal: &str, title: &str) -> Operation {
    let change =
        Change::AddGoal { goal: goal.to_owned(), parent: None, kind: GoalKind::Job, title: title.to_owned() };
    Operation { id: id.to_owned(), change }
}

fn retitle(id: &str, was: &str, title: &str) -> Operation {
    let change = Change::Retitle { goal: "g1".to_owned(), was: was.to_owned(), title: title.to_owned() };
    Operation { id: id.to_owned(), change }
}

fn author(party: Party, ctx: &WriteContext) -> Author {
    Author { party, at: ctx.now, today: ctx.now.date_naive() }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn plans(store: &dyn Store) -> Story {
    let subject = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let amina = context("amina", None, 0);
    let citizen = author(Party::Citizen, &amina);
    assert_eq!(store.plan("p-one").await?, plan::Plan::default());

    // One that is refused takes nothing from its neighbours, and an id is made once.
    let both = [add("o1", "g1", "Kok"), add("o2", "g1", "Tjener"), add("o3", "g3", "Bager")];
    let done = store.apply_operations(&amina, &subject, &both, citizen, APPLIED).await?;
    assert_eq!(done.body, r#"[2,[{"id":"o1"},{"id":"o2","refused":"name_taken"},{"id":"o3"}]]"#);
    let again = store.apply_operations(&amina, &subject, &both, citizen, APPLIED).await?;
    assert_eq!(again.body, done.body, "nothing is made twice");
    let other = [add("o1", "g4", "Maler")];
    let taken = store.apply_operations(&amina, &subject, &other, citizen, APPLIED).await?;
    assert_eq!(taken.body, r#"[2,[{"id":"o1","refused":"name_taken"}]]"#);
    assert_eq!(store.plan("p-other").await?.goals.len(), 0);

    // Two who both saw "Kok": the second is told, nothing is overwritten.
    let lone = context("lone", None, 1);
    let authority = author(Party::Municipality, &lone);
    let one = [retitle("o4", "Kok", "Kok i kantine")];
    store.apply_operations(&lone, &subject, &one, authority, APPLIED).await?;
    let two = [retitle("o5", "Kok", "Kok på skib")];
    let late = store.apply_operations(&amina, &subject, &two, citizen, APPLIED).await?;
    assert_eq!(late.body, r#"[3,[{"id":"o5","refused":"changed_meanwhile"}]]"#);
    assert_eq!(
        store.plan("p-one").await?.goal("g1").map(|goal| goal.terms.title.as_str()),
        Some("Kok i kantine")
    );

    // A key is asked before the operations are.
    let keyed = context("amina", Some(("key-1", 1)), 2);
    let three = [add("o6", "g6", "Gartner")];
    let first = store.apply_operations(&keyed, &subject, &three, citizen, APPLIED).await?;
    assert_eq!(store.apply_operations(&keyed, &subject, &[], citizen, APPLIED).await?, first);

    // Publishing.
    let version = store.plan("p-one").await?.version;
    let stale = store.publish_plan(&lone, &subject, version - 1, "Lyngborg Kommune", None, ROW).await;
    assert!(matches!(stale, Err(StoreError::VersionConflict { current }) if current == version));
    assert_eq!(store.plan_dates("p-one").await?, crate::PlanDates::default(), "no version: nothing is late");
    store.publish_plan(&lone, &subject, version, "Lyngborg Kommune", None, ROW).await?;
    let same = store.publish_plan(&lone, &subject, version, "Lyngborg Kommune", None, ROW).await;
    assert!(matches!(same, Err(StoreError::NothingNew)));
    let empty = Subject { person: "p-empty".to_owned(), cpr: "6101700003".to_owned() };
    let nothing = store.publish_plan(&lone, &empty, 0, "Lyngborg Kommune", None, ROW).await;
    assert!(matches!(nothing, Err(StoreError::NothingNew)), "an empty plan is not published");
    let later = context("lone", None, 5);
    store.apply_operations(&later, &subject, &[add("o7", "g7", "Smed")], authority, APPLIED).await?;
    assert_eq!(store.plan_dates("p-one").await?.unpublished, Some(at(5)));
    let own = [add("o8", "g8", "Fisker")];
    store.apply_operations(&context("amina", None, 6), &subject, &own, citizen, APPLIED).await?;
    assert_eq!(store.plan_dates("p-one").await?.unpublished, Some(at(5)), "a proposal binds nobody");
    store.publish_plan(&later, &subject, version + 2, "Fælles A-kasse", None, ROW).await?;
    assert_eq!(store.plan_dates("p-one").await?.unpublished, None);
    let note = Change::Note { goal: "g7".to_owned(), was: String::new(), note: "Ringer mandag".to_owned() };
    let note = [Operation { id: "o9".to_owned(), change: note }];
    store.apply_operations(&context("lone", None, 6), &subject, &note, authority, APPLIED).await?;
    assert_eq!(store.plan_dates("p-one").await?.unpublished, None, "a note binds nobody");
    let history = store.plan_history("p-one").await?;
    let sent: Vec<_> = history.iter().map(|change| (change.operation.id.as_str(), change.refused)).collect();
    let taken = Some(Refused::NameTaken);
    let late = Some(Refused::ChangedMeanwhile);
    assert_eq!(sent[..2], [("o1", None), ("o2", taken)]);
    assert!(sent.contains(&("o5", late)) && sent.last() == Some(&("o9", None)));
    let rows = store.plan_versions("p-one").await?;
    let told: Vec<_> = rows.iter().map(|row| (row.number, row.at, row.by.as_str())).collect();
    assert_eq!(told, [(2, at(5), "Fælles A-kasse"), (1, at(1), "Lyngborg Kommune")]);
    let first = store.plan_version("p-one", 1).await?.ok_or(StoreError::NotFound)?;
    assert_eq!((first.plan.version, first.plan.goals.len()), (version, 3), "a version stays as it was");
    assert_eq!(store.plan_version("p-one", 3).await?, None);

    // Reading and acknowledging.
    let reading = context("amina", None, 7);
    store.record_plan_read(&reading, &subject, 1).await?;
    let none = store.record_plan_read(&reading, &subject, 9).await;
    assert!(matches!(none, Err(StoreError::NotFound)));
    let dates = store.plan_dates("p-one").await?;
    assert_eq!((dates.available, dates.seen), (Some(at(1)), Some(at(7))));
    let receipt = store.acknowledge_plan(&context("amina", None, 8), &subject, 2, "R-1", RECEIPT).await?;
    let second = store.acknowledge_plan(&context("amina", None, 9), &subject, 2, "R-2", RECEIPT).await?;
    assert_eq!(receipt.body, second.body, "one receipt for a version");
    assert!(receipt.body.contains("R-1"));
    assert_eq!(store.plan_versions("p-one").await?[0].acknowledged_at, Some(at(8)));
    assert_eq!(store.plan_dates("p-one").await?.seen, Some(at(8)));
    let missing = store.acknowledge_plan(&reading, &subject, 9, "R-3", RECEIPT).await;
    assert!(matches!(missing, Err(StoreError::NotFound)));

    let trail = store.audit_of("plan_version", "p-one/2").await?;
    let did: Vec<_> = trail.iter().map(|row| (row.actor.as_str(), row.action.as_str())).collect();
    assert_eq!(did, [("lone", "create"), ("amina", "update")]);
    Ok(())
}
