//! Reminders by e-mail, to a real SMTP server: as delivered, once, and what becomes of those that do not arrive.

#[cfg(test)]
mod support;

use api::booking::{BookingView, NoticeKind};
use api::{
    Page, ReminderAbout, ReminderChannel, ReminderLanguage, ReminderOutcome, ReminderReason,
    ReminderSettings, UndeliveredReminder, path,
};
use chrono::TimeDelta;
use server::remind::{self, TRIES};
use store::{Lane, Outbox, Reminders as _};
use support::reminded::{DUE, PERSON, World, settings};
use support::smtp::Does;
use support::{TestServer, at};

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_delivered_as_written() {
    let (world, _up) = World::with(&settings()).await;
    assert_eq!(world.plan().await, 2, "by e-mail and on Min side");
    assert_eq!(world.at("2026-11-17T07:59:59Z").await, 0);
    assert_eq!(world.at(DUE).await, 2);
    let mails = world.sink.mails();
    assert_eq!(mails.len(), 1);
    let mail = mails[0].read();
    assert_eq!(mails[0].to, "anna@eksempel.dk");
    assert_eq!(mail.to().unwrap().first().unwrap().address(), Some("anna@eksempel.dk"));
    assert_eq!(mail.from().unwrap().first().unwrap().address(), Some("min-side@kommune.example"));
    assert_eq!(mail.from().unwrap().first().unwrap().name(), Some("Min side"));
    assert_eq!(mail.subject(), Some("Husk: book et møde senest torsdag den 19. november 2026"));
    assert_eq!(mail.date().unwrap().to_timestamp(), at(DUE).timestamp());
    assert_eq!(mail.header("Auto-Submitted").unwrap().as_text(), Some("auto-generated"));
    let row = world.one(ReminderChannel::Email).await;
    assert_eq!(mail.message_id(), Some(format!("{}@kommune.example", row.reminder.id).as_str()));
    let text = mail.body_text(0).unwrap();
    assert!(text.contains("Book mødet senest torsdag den 19. november 2026."), "{text}");
    assert!(text.contains("https://minside.example/borger/booking\r\n"), "{text}");
    assert!(text.contains("påmindelser er slået til"), "{text}");
    // Neither her name nor her number, and every word on a line of its own kind of letters.
    let person = world.server.app.registers.person(PERSON).await.unwrap().unwrap();
    for private in [&person.name, &person.cpr] {
        assert!(!text.contains(private.as_str()) && !mail.subject().unwrap().contains(private.as_str()));
    }
    assert_eq!((row.reminder.outcome, row.reminder.settled_at), (ReminderOutcome::Sent, Some(at(DUE))));
    assert_eq!(row.reminder.about, ReminderAbout::Deadline);
    assert_eq!((row.sentence.da.as_str(), row.sentence.en.as_str()), ("Den er sendt.", "It is sent."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_in_english_where_that_is_chosen() {
    let english = ReminderSettings { language: ReminderLanguage::English, ..settings() };
    let (world, _up) = World::with(&english).await;
    world.plan().await;
    world.at(DUE).await;
    let mails = world.sink.mails();
    let mail = mails[0].read();
    assert!(mail.subject().unwrap().starts_with("Remember: book a meeting by Thursday"), "{mail:?}");
    let text = mail.body_text(0).unwrap();
    assert!(text.contains("19 November 2026"), "{text}");
    assert!(text.contains("https://minside.example/en/borger/booking\r\n"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn however_often_it_is_planned_and_by_however_many_it_is_sent_once() {
    let (world, _up) = World::with(&settings()).await;
    assert_eq!(world.plan().await, 2);
    assert_eq!(world.plan().await, 0, "a reminder that waits already is dropped");
    world.server.clock.turn_to(DUE);
    // Several who see the same work as due at the same moment.
    let due = world.server.store.due_work(Lane::Outside, at(DUE), 50).await.unwrap();
    let all: Vec<_> = due
        .iter()
        .cycle()
        .take(8)
        .map(|work| {
            let (app, work) = (world.server.app.clone(), work.clone());
            tokio::spawn(async move { remind::deliver(&app, &work).await.unwrap() })
        })
        .collect();
    for one in all {
        one.await.unwrap();
    }
    world.plan().await;
    world.at("2026-11-18T12:00:00Z").await;
    assert_eq!(world.sink.mails().len(), 1);
    let view: BookingView =
        world.server.signed_in("borger-booking").await.get(&path::booking(PERSON)).await.json();
    assert_eq!(view.notices.iter().filter(|notice| notice.kind == NoticeKind::Reminder).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_was_down_gets_it_once_when_it_is_up() {
    let (world, up) = World::with(&settings()).await;
    world.plan().await;
    up.down().await;
    world.at(DUE).await;
    assert_eq!(world.end(ReminderChannel::Email).await, (ReminderOutcome::Waiting, None, 1));
    assert_eq!(
        world.end(ReminderChannel::MinSide).await.0,
        ReminderOutcome::Sent,
        "nothing else waits for it"
    );
    let _up = world.sink.up(world.port).await;
    assert_eq!(world.at("2026-11-17T08:00:59Z").await, 0, "it waits a minute");
    world.at("2026-11-17T08:01:00Z").await;
    assert_eq!(world.end(ReminderChannel::Email).await, (ReminderOutcome::Sent, None, 2));
    world.at("2026-11-18T12:00:00Z").await;
    assert_eq!(world.sink.mails().len(), 1);
}

async fn undelivered(server: &TestServer, user: &str) -> Page<UndeliveredReminder> {
    server.signed_in(user).await.get(path::UNDELIVERED_REMINDERS).await.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_for_good_is_told_to_the_office_at_once() {
    let (world, _up) = World::with(&settings()).await;
    world.plan().await;
    world.sink.does(Does::Refuse);
    world.at(DUE).await;
    let refused = (ReminderOutcome::Undelivered, Some(ReminderReason::Refused), 1);
    assert_eq!(world.end(ReminderChannel::Email).await, refused);
    world.sink.does(Does::Take);
    world.plan().await;
    world.at("2026-11-18T12:00:00Z").await;
    assert!(world.sink.mails().is_empty());
    for user in ["sagsbehandler", "sagsbehandler-akasse"] {
        let told = undelivered(&world.server, user).await;
        assert_eq!((told.total, told.items[0].person.as_str()), (1, PERSON), "{user}");
        assert_eq!(told.items[0].row, world.one(ReminderChannel::Email).await);
        assert!(told.items[0].row.sentence.da.starts_with("Kunne ikke leveres"));
    }
    assert_eq!(undelivered(&world.server, "sagsbehandler-vestereg").await.total, 0);
    // Each look is in her log.
    let person = world.server.app.registers.person(PERSON).await.unwrap().unwrap();
    let looks = world.server.app.store.looks_at(&person.cpr, 1, 25).await.unwrap().items;
    let seen = looks
        .iter()
        .filter(|look| (look.resource.as_str(), look.purpose.as_str()) == ("reminders", "caseload"));
    assert_eq!(seen.count(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_put_off_again_and_again_is_given_up_and_told() {
    let week = ReminderSettings { days_before: 3, ..settings() };
    let (world, _up) = World::with(&week).await;
    world.plan().await;
    world.sink.does(Does::Stall);
    world.server.clock.turn_to("2026-11-16T08:00:00Z");
    for _ in 0..48 {
        remind::run_once(&world.server.app).await.unwrap();
        world.server.clock.turn(TimeDelta::minutes(30));
    }
    let given_up = (ReminderOutcome::Undelivered, Some(ReminderReason::GivenUp), TRIES);
    assert_eq!(world.end(ReminderChannel::Email).await, given_up);
    assert_eq!(undelivered(&world.server, "sagsbehandler").await.total, 1);
    world.sink.does(Does::Take);
    world.at("2026-11-18T12:00:00Z").await;
    assert!(world.sink.mails().is_empty(), "given up is given up");
}

/// Between the mail server's taking it and our noting it anything may end. Then it is sent again: a reminder too many
/// does no harm, a missing one may. Both are one letter by their Message-ID.
#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_breaks_before_the_answer_sends_the_same_letter_again() {
    let (world, _up) = World::with(&settings()).await;
    world.plan().await;
    world.sink.does(Does::Vanish);
    world.at(DUE).await;
    assert_eq!(world.end(ReminderChannel::Email).await, (ReminderOutcome::Waiting, None, 1));
    world.sink.does(Does::Take);
    world.at("2026-11-17T08:01:00Z").await;
    let mails = world.sink.mails();
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0].read().message_id(), mails[1].read().message_id());
    assert_eq!(world.end(ReminderChannel::Email).await, (ReminderOutcome::Sent, None, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_ends_with_a_letter_in_hand_leaves_it_to_the_next() {
    let (world, _up) = World::with(&settings()).await;
    world.plan().await;
    world.server.clock.turn_to(DUE);
    let due = world.server.store.due_work(Lane::Outside, at(DUE), 50).await.unwrap();
    let id = world.one(ReminderChannel::Email).await.reminder.id;
    let work = due.iter().find(|work| work.resource_id == id).unwrap();
    // It had taken the letter up, and nobody heard of it again.
    assert!(world.server.store.take_reminder(work, at("2026-11-17T08:05:00Z")).await.unwrap());
    world.at("2026-11-17T08:04:59Z").await;
    assert!(world.sink.mails().is_empty());
    world.at("2026-11-17T08:05:00Z").await;
    assert_eq!(world.sink.mails().len(), 1);
    assert_eq!(world.end(ReminderChannel::Email).await, (ReminderOutcome::Sent, None, 2));
}
