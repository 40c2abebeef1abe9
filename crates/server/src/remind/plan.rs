//! Which reminders are to come. Planning again changes nothing, so it is done often and by any process.

use super::{Occasion, choice, moment, occasions};
use crate::app::App;
use crate::booking::Desk;
use crate::http::Refusal;
use crate::id;
use api::{MAX_REMINDER_DAYS, MIN_REMINDER_DAYS, ReminderChannel, ReminderSettings};
use chrono::{DateTime, Days, NaiveTime, Utc};
use registers::{Office, PersonRecord};
use rules::Law;
use rules::citizen::reminder::sent_at;
use store::{Actor, NewReminder, Purpose, WriteContext};

/// The context of the product's own work.
pub(super) fn context(now: DateTime<Utc>) -> WriteContext {
    WriteContext {
        actor: Actor::system(),
        purpose: Purpose::Operate,
        request_id: String::new(),
        key: None,
        now,
    }
}

/// Plans for every citizen of the municipalities the product serves. A citizen whose facts cannot be read takes nothing
/// from the others. Returns how many reminders are new or changed.
///
/// # Errors
/// The register's, where it does not tell who the citizens are.
pub async fn plan(app: &App) -> Result<usize, Refusal> {
    let (mut planned, mut left_out) = (0, 0_usize);
    for authority in &app.authorities {
        for person in app.persons_of(&Office::Municipality(authority.code.clone())).await? {
            match plan_for(app, &person).await {
                Ok(new) => planned += new,
                Err(_) => left_out += 1,
            }
        }
    }
    if left_out > 0 {
        tracing::error!(name: "reminders.left_out", persons = left_out, "no reminders were planned for somebody");
    }
    Ok(planned)
}

/// Plans for one citizen.
///
/// # Errors
/// The register's and the database's own.
pub async fn plan_for(app: &App, person: &PersonRecord) -> Result<usize, Refusal> {
    let now = app.clock.now();
    let occasions = occasions(&Desk::at(app, person, now).await?);
    if occasions.is_empty() {
        return Ok(0);
    }
    let settings = choice(app, &person.id).await?.settings;
    let new: Vec<NewReminder> =
        occasions.iter().flat_map(|occasion| reminders(&person.id, occasion, &settings)).collect();
    Ok(app.store.plan_reminders(&context(now), &new).await?)
}

/// One reminder a channel. Min side is always one of them, so that one comes before the day whatever is chosen.
fn reminders(person: &str, occasion: &Occasion, settings: &ReminderSettings) -> Vec<NewReminder> {
    let Some(due_at) = due(occasion, settings.days_before) else { return Vec::new() };
    // Whoever books a meeting after its hour has just been told of it.
    if occasion.booked_at.is_some_and(|booked| booked >= due_at) {
        return Vec::new();
    }
    let channels = [
        (ReminderChannel::MinSide, true),
        (ReminderChannel::Email, settings.by_email),
        (ReminderChannel::Sms, settings.by_sms),
    ];
    let chosen = channels.into_iter().filter(|(_, chosen)| *chosen);
    chosen
        .map(|(channel, _)| NewReminder {
            id: id::thing(),
            person: person.to_owned(),
            about: occasion.about,
            about_id: occasion.about_id.clone(),
            revision: occasion.revision,
            day: occasion.day,
            channel,
            due_at,
        })
        .collect()
}

/// The first hour of the day so many days before. What lies in the past is due at once.
fn due(occasion: &Occasion, days: u8) -> Option<DateTime<Utc>> {
    let days = days.clamp(MIN_REMINDER_DAYS, MAX_REMINDER_DAYS);
    let day = occasion.day.checked_sub_days(Days::new(u64::from(days)))?;
    moment(sent_at(&Law::COMPILED, day.and_time(NaiveTime::MIN))?)
}
