//! Powers of attorney: given, invited to, accepted once with the code that stands, ended at once by either side.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{
    CasePart, MandateGift, MandateRecord, MandateRefused, MandateSide, Purpose, Representative, Store,
    StoreError, Subject, TokenHash, WriteContext,
};
use api::Role;
use api::mandate::{MandateLevel, MandateScope, MandateState};
use chrono::{NaiveDate, TimeDelta};

fn accepted(record: &MandateRecord) -> Result<crate::Answer, StoreError> {
    Ok(answer(&record.id))
}

fn day(of: i64) -> NaiveDate {
    at(0).date_naive() + TimeDelta::days(of)
}

fn citizen(actor: &str, purpose: Purpose, key: Option<(&str, u8)>, minutes: i64) -> WriteContext {
    let mut ctx = context(actor, key, minutes);
    ctx.actor.role = Some(Role::Citizen);
    ctx.purpose = purpose;
    ctx
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn mandates(store: &dyn Store) -> Story {
    let amina = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let henrik = Representative { person: "p-two".to_owned(), name: "Henrik".to_owned() };
    let herself = Representative { person: "p-one".to_owned(), name: "Amina".to_owned() };
    let scope = MandateScope { plan: Some(MandateLevel::See), ..MandateScope::default() };
    let gift = MandateGift { id: "M1".to_owned(), giver: "Amina".to_owned(), scope, until: day(30) };
    let own = |key, minutes| citizen("amina", Purpose::Own, key, minutes);
    let other = |key, minutes| citizen("henrik", Purpose::Mandate, key, minutes);
    for minute in [0, 1] {
        store.give_mandate(&own(Some(("give", 1)), minute), &amina, &gift, answer("M1")).await?;
    }
    let given = store.mandates_given("p-one").await?;
    assert_eq!(given.len(), 1, "the same wish twice is one");
    assert_eq!(given.first().map(|one| one.state(day(0))), Some(MandateState::Waiting));

    let (first, second) = (TokenHash([1; 32]), TokenHash([2; 32]));
    let until = at(60);
    let strange = Subject { person: "p-two".to_owned(), cpr: "6102700002".to_owned() };
    let refused = store.invite(&own(None, 2), &strange, "M1", first, until).await;
    assert!(matches!(refused, Err(StoreError::NotFound)), "only who gave it invites");
    store.invite(&own(None, 2), &amina, "M1", first, until).await?;
    store.invite(&own(None, 3), &amina, "M1", second, until).await?;
    let unknown = |answer: Result<crate::Answer, StoreError>| {
        matches!(answer, Err(StoreError::Mandate(MandateRefused::Unknown)))
    };
    let accept = async |code, by: &Representative, ctx: WriteContext, today| {
        store.accept_mandate(&ctx, code, by, today, accepted).await
    };
    assert!(unknown(accept(first, &henrik, other(None, 4), day(0)).await), "a new code ends the old");
    assert!(unknown(accept(second, &henrik, other(None, 60), day(0)).await), "too old");
    assert!(unknown(accept(second, &henrik, other(None, 4), day(31)).await), "run out");
    let own_code = accept(second, &herself, own(None, 4), day(0)).await;
    assert!(matches!(own_code, Err(StoreError::Mandate(MandateRefused::Own))));
    for minute in [5, 6] {
        assert_eq!(accept(second, &henrik, other(Some(("accept", 1)), minute), day(0)).await?.body, "M1");
    }
    assert!(unknown(accept(second, &henrik, other(None, 7), day(0)).await), "a code is used once");
    let again = store.invite(&own(None, 8), &amina, "M1", first, until).await;
    assert!(matches!(again, Err(StoreError::Mandate(MandateRefused::NotOpen))));

    let held = store.mandates_held("p-two").await?;
    let one = held.first().ok_or(StoreError::NotFound)?;
    assert_eq!((one.person.as_str(), one.giver.as_str(), one.scope), ("p-one", "Amina", scope));
    assert_eq!((one.accepted_at, one.representative_name.as_deref()), (Some(at(5)), Some("Henrik")));
    assert_eq!((one.state(day(30)), one.state(day(31))), (MandateState::InForce, MandateState::RunOut));
    assert!(store.mandates_held("p-one").await?.is_empty());

    store.record_looks(&other(None, 9), CasePart::Plan, std::slice::from_ref(&amina)).await?;
    let looks = store.looks_at(&amina.cpr, 1, 10).await?.items;
    let told = looks.first().ok_or(StoreError::NotFound)?;
    assert_eq!((told.purpose.as_str(), told.representative.as_deref()), ("mandate", Some("Henrik")));
    assert!(looks.iter().filter(|look| look.purpose == "own").all(|look| look.representative.is_none()));

    let wrong = store.end_mandate(&own(None, 10), (MandateSide::Giver, "p-two"), "M1", answer("")).await;
    assert!(matches!(wrong, Err(StoreError::NotFound)), "the giver is who gave it");
    for minute in [11, 12] {
        store.end_mandate(&own(None, minute), (MandateSide::Giver, "p-one"), "M1", answer("")).await?;
    }
    let ended = store.mandates_held("p-two").await?;
    assert_eq!(ended.first().and_then(|one| one.ended), Some((at(11), MandateSide::Giver)));
    assert_eq!(ended.first().map(|one| one.state(day(0))), Some(MandateState::Withdrawn));
    Ok(())
}
