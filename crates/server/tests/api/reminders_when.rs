//! When and of what a citizen is reminded: the hours of the day, her own choice, what is done already; and that the record
//! of a deadline tells it.

use crate::cv::whole;
use crate::support;
use crate::support::reminded::{DUE, PERSON, World, options, settings};
use crate::support::smtp::{Delivered, Sink};
use crate::support::{Setup, TestServer, at};
use api::booking::{BookingReceipt, CancelReason, Cancellation, MissedProposal, NewBooking, SlotList};
use api::{
    Cv, Opening, OpeningPurpose, ReminderAbout, ReminderChannel, ReminderOutcome, ReminderReason,
    ReminderSettings, Reminders, path,
};
use chrono::TimeDelta;
use server::clock::Clock;
use server::remind;
use store::Reminders as _;

const SENT: (ReminderOutcome, Option<ReminderReason>, u32) = (ReminderOutcome::Sent, None, 1);

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_from_22_to_9() {
    let (world, _up) = World::with(&settings()).await;
    world.server.clock.turn_to("2026-11-17T21:00:00Z");
    world.plan().await;
    for (moment, mails) in
        [("2026-11-17T21:00:00Z", 0), ("2026-11-18T07:59:59Z", 0), ("2026-11-18T08:00:00Z", 1)]
    {
        world.at(moment).await;
        assert_eq!(world.sink.mails().len(), mails, "{moment}");
    }
    assert_eq!(world.end(ReminderChannel::Email).await, SENT);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cv_that_grows_old_is_brought_to_mind_unless_that_is_turned_off() {
    let (world, _up) = World::with(&settings()).await;
    world.server.clock.turn_to("2026-08-17T12:00:00Z");
    let citizen = world.server.signed_in("borger-booking").await;
    assert_eq!(citizen.put(&path::cv(PERSON), None, "first-cv", &whole()).await.status, 201);
    let told = async || {
        let all = world.server.store.reminders_of(PERSON).await.unwrap();
        let of_cv = all.into_iter().filter(|reminder| reminder.about == ReminderAbout::Cv);
        of_cv.map(|reminder| (reminder.channel, reminder.outcome)).collect::<Vec<_>>()
    };
    world.server.clock.turn_to("2026-11-16T12:00:00Z");
    world.plan().await;
    assert_eq!(told().await, [], "not yet three months");

    world.server.clock.turn_to("2026-11-17T07:00:00Z");
    let citizen = world.server.signed_in("borger-booking").await;
    let off = ReminderSettings { cv: false, ..settings() };
    let kept = citizen.put(&path::reminder_settings(PERSON), Some(1), "turned-off", &off).await;
    assert_eq!(kept.status, 200);
    world.plan().await;
    assert_eq!(told().await, [], "turned off");
    let on = citizen.put(&path::reminder_settings(PERSON), Some(2), "turned-on", &settings()).await;
    assert_eq!(on.status, 200);
    for _ in 0..2 {
        world.plan().await;
    }
    world.at("2026-11-17T07:59:59Z").await;
    assert!(told().await.iter().all(|(_, outcome)| *outcome == ReminderOutcome::Waiting), "before nine");
    world.at("2026-11-17T08:00:00Z").await;
    let sent = told().await;
    assert_eq!(sent.len(), 2, "{sent:?}");
    for channel in [ReminderChannel::MinSide, ReminderChannel::Email] {
        assert!(sent.contains(&(channel, ReminderOutcome::Sent)), "{sent:?}");
    }
    let mails = world.sink.mails();
    let mails: Vec<_> = mails.iter().map(Delivered::read).collect();
    let mail = mails.iter().find(|mail| mail.subject() == Some("Passer dit CV stadig?")).unwrap();
    assert!(mail.body_text(0).unwrap().contains("https://minside.example/borger/cv"));

    let citizen = world.server.signed_in("borger-booking").await;
    let changed = Cv { about: "Jeg har lært at bage.".to_owned(), ..whole() };
    assert_eq!(citizen.put(&path::cv(PERSON), Some(1), "changed-cv", &changed).await.status, 200);
    world.plan().await;
    assert_eq!(told().await.len(), 2, "a change begins anew");
}

/// 22.30 in Denmark, and nine the next morning, across the two nights.
#[test]
fn the_hours_are_those_on_the_wall() {
    for (ready, sent) in [
        ("2026-10-24T20:30:00Z", "2026-10-25T08:00:00Z"),
        ("2026-10-25T00:30:00Z", "2026-10-25T08:00:00Z"),
        ("2026-10-25T01:30:00Z", "2026-10-25T08:00:00Z"),
        ("2027-03-27T21:30:00Z", "2027-03-28T07:00:00Z"),
        ("2027-03-28T01:00:00Z", "2027-03-28T07:00:00Z"),
        ("2027-03-28T19:59:59Z", "2027-03-28T19:59:59Z"),
        ("2027-03-28T20:00:00Z", "2027-03-29T07:00:00Z"),
    ] {
        assert_eq!(remind::hour(at(ready)), Some(at(sent)), "{ready}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_turned_it_off_is_reminded_on_min_side_alone() {
    let off = ReminderSettings { by_email: false, ..settings() };
    let (world, _up) = World::with(&off).await;
    assert_eq!(world.plan().await, 1);
    world.at(DUE).await;
    assert!(world.sink.mails().is_empty());
    assert_eq!(world.end(ReminderChannel::MinSide).await, (ReminderOutcome::Sent, None, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_made_after_the_plan_holds() {
    let (world, _up) = World::with(&settings()).await;
    world.plan().await;
    world.choose(Some(1), &ReminderSettings { by_email: false, ..settings() }).await;
    world.at(DUE).await;
    let off = (ReminderOutcome::Dropped, Some(ReminderReason::TurnedOff), 0);
    assert_eq!(world.end(ReminderChannel::Email).await, off);
    // On again, to another address, while the day has not come.
    let citizen = world.server.signed_in("borger-booking").await;
    let again = ReminderSettings { email: "ny@eksempel.dk".to_owned(), ..settings() };
    let answer = citizen.put(&path::reminder_settings(PERSON), Some(2), "choice-again", &again).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(world.plan().await, 1);
    world.at("2026-11-18T12:00:00Z").await;
    assert_eq!(
        world.sink.mails().iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(),
        ["ny@eksempel.dk"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_address_one_is_reminded_on_min_side() {
    let (sink, port) = (Sink::new(), Sink::port().await);
    let _up = sink.up(port).await;
    let server = TestServer::with(Setup { mail: Some(options(port)), ..Setup::default() }).await;
    assert!(remind::plan(&server.app).await.unwrap() > 0);
    server.clock.turn_to(DUE);
    remind::run_once(&server.app).await.unwrap();
    let citizen = server.signed_in("borger-booking").await;
    let list: Reminders = citizen.get(&path::reminders(PERSON)).await.json();
    let shown: Vec<_> = list.items.iter().map(|row| (row.reminder.channel, row.reminder.outcome)).collect();
    assert_eq!(shown, [(ReminderChannel::MinSide, ReminderOutcome::Sent)]);
    assert!(sink.mails().is_empty());
}

async fn booked(world: &World) -> BookingReceipt {
    let found: SlotList = world.citizen.get(&path::slots(PERSON)).await.json();
    let slot = found.times().map(|time| &time.slot).last().unwrap().id.clone();
    let new = NewBooking { slot, or_alike: false, noted_at: None };
    world.citizen.post_keyed(&path::bookings(PERSON), &world.citizen.key(), &new).await.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_reminded_of_what_is_done() {
    let (world, _up) = World::with(&settings()).await;
    world.plan().await;
    booked(&world).await;
    world.at(DUE).await;
    assert!(world.sink.mails().is_empty());
    let done = (ReminderOutcome::Dropped, Some(ReminderReason::NotNeeded), 0);
    assert_eq!(world.end(ReminderChannel::Email).await, done);
    assert_eq!(world.end(ReminderChannel::MinSide).await, done);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_reminded_of_until_it_is_given_back() {
    let (world, _up) = World::with(&settings()).await;
    let receipt = booked(&world).await;
    let starts = receipt.meeting.slot.starts_at;
    assert_eq!(world.plan().await, 2);
    let row = world.one(ReminderChannel::Email).await.reminder;
    assert_eq!((row.about, row.about_id), (ReminderAbout::Meeting, receipt.meeting.id.clone()));
    // Nine in Denmark, which has winter time, two days before.
    let two_before = (starts - TimeDelta::days(2)).date_naive().and_hms_opt(8, 0, 0).unwrap().and_utc();
    assert_eq!(row.due_at, two_before);
    world.server.clock.turn(two_before - Clock::now(&*world.server.clock));
    remind::run_once(&world.server.app).await.unwrap();
    let mails = world.sink.mails();
    assert!(mails[0].read().subject().unwrap().starts_with("Husk: du har et møde "));
    let local = starts.with_timezone(&chrono_tz::Europe::Copenhagen).format("kl. %H.%M").to_string();
    assert!(mails[0].read().body_text(0).unwrap().contains(&local));

    let (world, _up) = World::with(&settings()).await;
    let receipt = booked(&world).await;
    world.plan().await;
    let back = Cancellation { reason: CancelReason::Other, note: None };
    let address = path::cancellation(PERSON, &receipt.meeting.id);
    let answer = world.citizen.post_keyed(&address, &world.citizen.key(), &back).await;
    assert!(answer.status < 300, "{}", answer.body);
    world.server.clock.turn(two_before - Clock::now(&*world.server.clock));
    remind::run_once(&world.server.app).await.unwrap();
    assert!(world.sink.mails().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_of_a_missed_deadline_says_whether_she_was_reminded() {
    for reminded in [true, false] {
        let (world, _up) = World::with(&settings()).await;
        if reminded {
            world.plan().await;
            world.at(DUE).await;
        }
        world.server.ran(at("2026-11-18T22:00:00Z"), at("2026-11-20T09:00:00Z")).await;
        world.server.clock.turn_to("2026-11-20T09:00:00Z");
        let staff = world.server.signed_in("sagsbehandler-akasse").await;
        let opening = Opening { purpose: OpeningPurpose::Decision };
        staff.post_keyed(&path::openings(PERSON), &staff.key(), &opening).await;
        let found: MissedProposal = staff.get(&path::booking_proposal(PERSON)).await.json();
        assert_eq!(found.record.reminded_at, reminded.then(|| at(DUE)));
        assert_eq!(found.record.reminders.len(), if reminded { 2 } else { 0 });
    }
}

/// The same by the running server's own loop, after a restart: nobody plans or sends by hand.
#[tokio::test(flavor = "multi_thread")]
async fn the_running_server_plans_and_sends_by_itself() {
    let (sink, port, folder) = (Sink::new(), Sink::port().await, support::folder());
    let _up = sink.up(port).await;
    let data = || Some(folder.path().to_owned());
    let first = TestServer::with(Setup { folder: data(), ..Setup::default() }).await;
    // Her last day is today.
    let citizen = first.signed_in("borger-ingen-tider").await;
    let answer = citizen.put(&path::reminder_settings("p-tidsel"), None, &citizen.key(), &settings()).await;
    assert_eq!(answer.status, 201);
    first.stop().await;
    let setup = Setup { folder: data(), mail: Some(options(port)), reminders: true, ..Setup::default() };
    let second = TestServer::with(setup).await;
    let mails = sink.arrived(1).await;
    assert_eq!(mails[0].read().subject(), Some("Husk: book et møde senest mandag den 16. november 2026"));
    second.stop().await;
    assert_eq!(sink.mails().len(), 1);
}
