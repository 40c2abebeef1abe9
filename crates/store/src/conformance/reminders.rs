//! Reminders: planned once, taken by one, ended once, and listed with what became of them.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{Base, Lane, NewReminder, ReminderEnd, Store, StoreError, Subject};
use api::booking::NoticeKind;
use api::{ReminderAbout, ReminderChannel, ReminderOutcome, ReminderReason, ReminderSettings};
use chrono::NaiveDate;

fn new(id: &str, channel: ReminderChannel, minutes: i64) -> NewReminder {
    NewReminder {
        id: id.to_owned(),
        person: "p-1".to_owned(),
        about: ReminderAbout::Deadline,
        about_id: "deadline-1".to_owned(),
        revision: 0,
        day: NaiveDate::from_ymd_opt(2026, 11, 19).unwrap_or_default(),
        channel,
        due_at: at(minutes),
    }
}

const fn end(outcome: ReminderOutcome, reason: Option<ReminderReason>) -> ReminderEnd {
    ReminderEnd { outcome, reason }
}

async fn settings(store: &dyn Store) -> Story {
    let subject = Subject { person: "p-1".to_owned(), cpr: "0101010001".to_owned() };
    let chosen = ReminderSettings::usual("en@eksempel.dk", "");
    assert!(store.reminder_settings("p-1").await?.is_none());
    let ctx = context("p-1", Some(("settings-1", 1)), 0);
    store.save_reminder_settings(&ctx, &subject, Base::New, &chosen, answer("")).await?;
    store.save_reminder_settings(&ctx, &subject, Base::New, &chosen, answer("")).await?;
    let kept = store.reminder_settings("p-1").await?;
    assert_eq!(
        kept.map(|kept| (kept.version, kept.saved_at, kept.settings)),
        Some((1, at(0), chosen.clone()))
    );
    let ctx = context("p-1", None, 1);
    for stale in [Base::New, Base::Version(0), Base::Version(2)] {
        let refused = store.save_reminder_settings(&ctx, &subject, stale, &chosen, answer("")).await;
        assert!(matches!(refused, Err(StoreError::VersionConflict { current: 1 })), "{stale:?}");
    }
    store.save_reminder_settings(&ctx, &subject, Base::Version(1), &chosen, answer("")).await?;
    let actions: Vec<_> =
        store.audit_of("reminders", "p-1").await?.into_iter().map(|row| row.action).collect();
    assert_eq!(actions, ["create", "update"], "the same key again writes nothing");
    Ok(())
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn reminders(store: &dyn Store) -> Story {
    settings(store).await?;
    let ctx = context("system", None, 0);
    let both = [new("r-mail", ReminderChannel::Email, 10), new("r-side", ReminderChannel::MinSide, 10)];
    assert_eq!(store.plan_reminders(&ctx, &both).await?, 2);
    // Planned again under other ids it is the same reminder.
    let again = [new("r-2", ReminderChannel::Email, 10), new("r-3", ReminderChannel::MinSide, 10)];
    assert_eq!(store.plan_reminders(&ctx, &again).await?, 0);
    assert!(store.due_work(Lane::Outside, at(9), 9).await?.is_empty());
    assert!(store.due_work(Lane::Inside, at(10), 9).await?.is_empty(), "another lane's");
    // While nothing was tried, the hour follows the plan.
    assert_eq!(store.plan_reminders(&ctx, &[new("r-2", ReminderChannel::Email, 5)]).await?, 1);
    let due = store.due_work(Lane::Outside, at(9), 9).await?;
    assert_eq!(due.iter().map(|work| work.resource_id.as_str()).collect::<Vec<_>>(), ["r-mail"]);

    // One of two takes it; it is due again when the lease ends.
    assert!(store.take_reminder(&due[0], at(15)).await?);
    assert!(!store.take_reminder(&due[0], at(15)).await?);
    assert_eq!(
        store.plan_reminders(&ctx, &[new("r-2", ReminderChannel::Email, 7)]).await?,
        0,
        "it was tried"
    );
    let due = store.due_work(Lane::Outside, at(15), 9).await?;
    assert_eq!(
        due.iter().map(|work| (work.resource_id.as_str(), work.attempts)).collect::<Vec<_>>(),
        [("r-side", 0), ("r-mail", 1)]
    );
    store.delay_reminder(&due[1], at(20)).await?;
    assert_eq!(store.due_work(Lane::Outside, at(19), 9).await?.len(), 1);

    // On Min side it becomes a notice, once.
    let now = context("system", None, 16);
    store.end_reminder(&now, &due[0], end(ReminderOutcome::Sent, None)).await?;
    store.end_reminder(&now, &due[0], end(ReminderOutcome::Sent, None)).await?;
    let notices: Vec<_> =
        store.notices_of("p-1").await?.into_iter().map(|notice| (notice.kind, notice.at)).collect();
    assert_eq!(notices, [(NoticeKind::Reminder, at(16))]);

    // What was dropped waits again when there is need of it; what was sent is not sent again.
    store.end_reminder(&now, &due[1], end(ReminderOutcome::Dropped, Some(ReminderReason::TurnedOff))).await?;
    assert!(store.due_work(Lane::Outside, at(99), 9).await?.is_empty());
    assert_eq!(store.plan_reminders(&ctx, &both).await?, 1);
    let due = store.due_work(Lane::Outside, at(99), 9).await?;
    assert_eq!(due.iter().map(|work| work.resource_id.as_str()).collect::<Vec<_>>(), ["r-mail"]);
    let refused = end(ReminderOutcome::Undelivered, Some(ReminderReason::Refused));
    store.end_reminder(&context("system", None, 30), &due[0], refused).await?;
    assert_eq!(store.plan_reminders(&ctx, &both).await?, 0, "given up is given up");

    assert_eq!(store.undelivered_reminders(at(31)).await?, []);
    let told = store.undelivered_reminders(at(30)).await?;
    assert_eq!(told.iter().map(|record| record.person.as_str()).collect::<Vec<_>>(), ["p-1"]);
    let all = store.reminders_of("p-1").await?;
    let shown: Vec<_> = all
        .iter()
        .map(|one| (one.id.as_str(), one.outcome, one.reason, one.attempts, one.settled_at))
        .collect();
    assert_eq!(
        shown,
        [
            ("r-mail", ReminderOutcome::Undelivered, Some(ReminderReason::Refused), 1, Some(at(30))),
            ("r-side", ReminderOutcome::Sent, None, 0, Some(at(16))),
        ]
    );
    assert!(store.reminders_of("p-2").await?.is_empty());
    assert!(store.reminder("r-none").await?.is_none());
    Ok(())
}
