//! A citizen with a deadline, who has chosen how to be reminded, and a mail server beside the product.

use super::smtp::{Sink, Up};
use super::{Client, Setup, TestServer};
use api::{
    ReminderChannel, ReminderLanguage, ReminderOutcome, ReminderReason, ReminderRow, ReminderSettings,
    Reminders, path,
};
use server::remind;
use server::remind::mail::MailOptions;

/// Her last day to book is Thursday 19 November, with the fund.
pub const PERSON: &str = "p-anemone";
/// Nine in Denmark, two days before.
pub const DUE: &str = "2026-11-17T08:00:00Z";

pub fn options(port: u16) -> MailOptions {
    MailOptions {
        server: format!("smtp://127.0.0.1:{port}"),
        from: "min-side@kommune.example".to_owned(),
        site: "https://minside.example/".to_owned(),
    }
}

pub fn settings() -> ReminderSettings {
    ReminderSettings {
        by_email: true,
        email: "anna@eksempel.dk".to_owned(),
        by_sms: false,
        phone: String::new(),
        days_before: 2,
        language: ReminderLanguage::Danish,
        cv: true,
    }
}

/// A server with a mail server beside it, and a citizen who has chosen.
pub struct World {
    pub server: TestServer,
    pub sink: Sink,
    pub port: u16,
    pub citizen: Client,
}

impl World {
    pub async fn with(settings: &ReminderSettings) -> (Self, Up) {
        let (sink, port) = (Sink::new(), Sink::port().await);
        let up = sink.up(port).await;
        let server = TestServer::with(Setup { mail: Some(options(port)), ..Setup::default() }).await;
        server::demo::slots(&server.app).await.unwrap();
        let citizen = server.signed_in("borger-booking").await;
        let world = Self { server, sink, port, citizen };
        world.choose(None, settings).await;
        (world, up)
    }

    pub async fn choose(&self, version: Option<u64>, settings: &ReminderSettings) {
        let address = path::reminder_settings(PERSON);
        let answer = self.citizen.put(&address, version, &self.citizen.key(), settings).await;
        assert!([200, 201].contains(&answer.status), "{}", answer.body);
    }

    pub async fn plan(&self) -> usize {
        let person = self.server.app.registers.person(PERSON).await.unwrap().unwrap();
        remind::plan_for(&self.server.app, &person).await.unwrap()
    }

    /// Turns to a moment and sends what is due.
    pub async fn at(&self, moment: &str) -> usize {
        self.server.clock.turn_to(moment);
        remind::run_once(&self.server.app).await.unwrap()
    }

    /// Her session may have ended while the clock was turned.
    pub async fn list(&self) -> Vec<ReminderRow> {
        let citizen = self.server.signed_in("borger-booking").await;
        citizen.get(&path::reminders(PERSON)).await.json::<Reminders>().items
    }

    pub async fn one(&self, channel: ReminderChannel) -> ReminderRow {
        let mut all = self.list().await;
        all.retain(|row| row.reminder.channel == channel);
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0)
    }

    pub async fn end(&self, channel: ReminderChannel) -> (ReminderOutcome, Option<ReminderReason>, u32) {
        let row = self.one(channel).await.reminder;
        (row.outcome, row.reason, row.attempts)
    }
}
