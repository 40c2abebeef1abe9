//! Consents to a case following a move: given once, withdrawn once, given again, and each told in the log.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{MoveTo, Purpose, Store, StoreError, Subject, WriteContext};
use api::Role;
use api::moving::MoveConsent;

fn receipt(consent: &MoveConsent) -> Result<crate::Answer, StoreError> {
    Ok(answer(&consent.receipt))
}

fn own(key: Option<(&str, u8)>, minutes: i64) -> WriteContext {
    let mut ctx = context("nanna", key, minutes);
    ctx.actor.role = Some(Role::Citizen);
    ctx.purpose = Purpose::Own;
    ctx
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn moves(store: &dyn Store) -> Story {
    let nanna = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let to = MoveTo { municipality: "0992".to_owned(), on: at(0).date_naive() };
    let elsewhere = MoveTo { municipality: "0993".to_owned(), on: to.on };
    let none = store.withdraw_move_consent(&own(None, 0), &nanna, &to, receipt).await;
    assert!(matches!(none, Err(StoreError::NotFound)), "nothing is given yet");

    for minute in [1, 2] {
        let given =
            store.give_move_consent(&own(Some(("give", 1)), minute), &nanna, &to, "R1", receipt).await?;
        assert_eq!(given.body, "R1", "the same wish twice is one");
    }
    let again = store.give_move_consent(&own(None, 3), &nanna, &to, "R2", receipt).await?;
    assert_eq!(again.body, "R1", "one that holds stays");
    let other = store.withdraw_move_consent(&own(None, 3), &nanna, &elsewhere, receipt).await;
    assert!(matches!(other, Err(StoreError::NotFound)), "it is about one move");

    assert_eq!(store.withdraw_move_consent(&own(None, 4), &nanna, &to, receipt).await?.body, "R1");
    // In the same moment: what was is kept, and what is new is another row.
    store.give_move_consent(&own(None, 4), &nanna, &to, "R3", receipt).await?;
    let all = store.move_consents("p-one").await?;
    let told: Vec<_> = all.iter().map(|one| (one.receipt.as_str(), one.given_at, one.withdrawn_at)).collect();
    assert_eq!(told, [("R3", at(4), None), ("R1", at(1), Some(at(4)))]);
    assert!(store.move_consents("p-two").await?.is_empty());

    let log = store.audit_of_person(&nanna.cpr).await?;
    let lines: Vec<_> = log.iter().map(|row| (row.action.as_str(), row.resource.as_str())).collect();
    assert_eq!(lines, [("create", "move_consent"), ("delete", "move_consent"), ("create", "move_consent")]);
    Ok(())
}
