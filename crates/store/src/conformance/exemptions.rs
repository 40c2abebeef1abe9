//! Exemptions and letters: a decision is kept once with its letters, a letter is made once.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{BookingDecision, Lane, NewLetter, OutboxKind, Store, StoreError, Subject};
use api::booking::{BookingDecisionKind, NoticeKind};
use api::{ExemptionRow, LetterKind};
use chrono::NaiveDate;
use rules::citizen::exemption::{Exemption, Ground};
use rules::citizen::{Actor, ExemptionGround, LessIntensiveGround};
use std::collections::HashSet;

fn decision(id: &str, about: Exemption, minutes: i64) -> ExemptionRow {
    ExemptionRow {
        id: id.to_owned(),
        at: at(minutes),
        about,
        granted: true,
        ground: Some(Ground::Exempt(ExemptionGround::Skills)),
        day: None,
        reasons: "Ingen computer.".to_owned(),
        by: "Lyngborg Kommune".to_owned(),
        actor: Actor::Municipality,
        complain_by: NaiveDate::from_ymd_opt(2026, 12, 14),
    }
}

fn letter(id: &str) -> NewLetter {
    NewLetter { id: id.to_owned(), language: "da".to_owned(), authority: "0991".to_owned() }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn exemptions(store: &dyn Store) -> Story {
    let one = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let plan = decision("MA-1", Exemption::DigitalPlan, 0);
    let asked = [
        (LetterKind::Decision, "MA-1".to_owned(), letter("ML-1")),
        (LetterKind::Plan, "2".to_owned(), letter("ML-2")),
    ];
    let key = context("lone", Some(("key-exempt", 1)), 0);
    for _ in 0..2 {
        store.decide_exemption(&key, &one, &plan, &asked, answer("kept")).await?;
    }
    assert_eq!(store.exemptions_of("p-one").await?, std::slice::from_ref(&plan), "the same key decides once");
    assert_eq!(store.letters_of("p-one").await?.len(), 2);
    let told = store.notices_of("p-one").await?;
    assert_eq!(told.iter().map(|notice| notice.kind).collect::<Vec<_>>(), [NoticeKind::Decided]);
    assert!(store.booking_decisions("p-one").await?.is_empty());

    // A decision about booking is one of those about booking too, and the same version is not sent again.
    let booking = decision("MA-2", Exemption::Booking, 1);
    let again = [(LetterKind::Plan, "2".to_owned(), letter("ML-3"))];
    store.decide_exemption(&context("lone", None, 1), &one, &booking, &again, answer("kept")).await?;
    let about = store.booking_decisions("p-one").await?;
    assert_eq!(about.iter().map(|each| each.kind).collect::<Vec<_>>(), [Some(BookingDecisionKind::Exempt)]);
    assert_eq!(store.exemptions_of("p-one").await?, [booking, plan], "the latest first");
    assert_eq!(store.letters_of("p-one").await?.len(), 2);
    assert!(store.exemptions_of("p-other").await?.is_empty());

    // What the law gives no ground or day for is kept without, and what the rules do not know likewise.
    let two = Subject { person: "p-two".to_owned(), cpr: "6101700002".to_owned() };
    let bare = |id: &str, about| ExemptionRow { ground: None, complain_by: None, ..decision(id, about, 2) };
    let right = ExemptionRow { actor: Actor::Fund, ..bare("MA-3", Exemption::BookingRight) };
    let fewer = ExemptionRow {
        ground: Some(Ground::Fewer(LessIntensiveGround::Job)),
        day: NaiveDate::from_ymd_opt(2026, 12, 1),
        ..decision("MA-4", Exemption::FewerDuties, 3)
    };
    for each in [&right, &fewer] {
        store.decide_exemption(&context("lone", None, 2), &two, each, &[], answer("kept")).await?;
    }
    assert_eq!(store.exemptions_of("p-two").await?, [fewer, right]);
    let about = store.booking_decisions("p-two").await?;
    let kinds: Vec<_> = about.iter().map(|each| (each.kind, each.ground)).collect();
    assert_eq!(kinds, [(Some(BookingDecisionKind::Withdrawn), None)]);
    assert!(store.asked_to_be_exempt().await?.is_empty(), "nobody has asked");
    let asked = BookingDecision { id: "MA-5".to_owned(), kind: None, ..about[0].clone() };
    store.decide_booking(&context("two", None, 4), &two, &asked, answer("kept")).await?;
    assert_eq!(store.asked_to_be_exempt().await?, HashSet::from(["p-two".to_owned()]));

    let due = store.due_work(Lane::Inside, at(2), 10).await?;
    let kinds: Vec<_> = due.iter().map(|work| (work.kind, work.resource_id.as_str())).collect();
    assert_eq!(kinds, [(OutboxKind::Letter, "ML-1"), (OutboxKind::Letter, "ML-2")]);
    let system = context("system", None, 3);
    store.letter_made(&system, &due[0], "abc").await?;
    store.letter_made(&context("system", None, 4), &due[0], "abc").await?;
    let made =
        store.letter("ML-1").await?.map(|letter| (letter.person, letter.row.made_at, letter.row.sha256));
    assert_eq!(made, Some(("p-one".to_owned(), Some(at(3)), Some("abc".to_owned()))), "made once");
    assert_eq!(store.due_work(Lane::Inside, at(5), 10).await?.len(), 1);
    let nobody = crate::OutboxRow { resource_id: "ML-9".to_owned(), ..due[1].clone() };
    assert!(matches!(store.letter_made(&system, &nobody, "abc").await, Err(StoreError::NotFound)));
    assert_eq!(store.due_work(Lane::Inside, at(5), 10).await?.len(), 1, "what failed is still to be done");
    Ok(())
}
