//! Which reminders are to come. Planning again changes nothing, so it is done often and by any process.

use super::{Occasion, all, choice, moment};
use crate::app::App;
use crate::http::Refusal;
use crate::id;
use api::{MAX_REMINDER_DAYS, MIN_REMINDER_DAYS, ReminderAbout, ReminderChannel, ReminderSettings};
use chrono::{DateTime, Days, NaiveTime, Utc};
use registers::PersonRecord;
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

/// Citizens planned for at a time. A page takes some hundredths of a second, so that whoever books meanwhile does not
/// wait for it.
const PAGE: usize = 64;

/// A walk through everybody the register knows, a page at a time.
#[derive(Debug, Default)]
pub struct Round {
    /// The last one planned for; empty at the beginning.
    after: String,
    planned: usize,
    left_out: usize,
}

impl Round {
    /// Plans for the next page, of citizens whose municipality the product serves. One whose facts cannot be read takes
    /// nothing from the others. Returns how many reminders of the round are new or changed, once it is at its end; the
    /// next page begins a new round then.
    ///
    /// # Errors
    /// The register's, where it does not tell who the citizens are.
    pub async fn page(&mut self, app: &App) -> Result<Option<usize>, Refusal> {
        let ids = app.registers.ids_after(&self.after, PAGE).await?;
        for id in &ids {
            match planned(app, id).await {
                Ok(new) => self.planned += new,
                Err(_) => self.left_out += 1,
            }
        }
        if ids.len() == PAGE
            && let Some(last) = ids.into_iter().next_back()
        {
            self.after = last;
            return Ok(None);
        }
        let Self { planned, left_out, .. } = core::mem::take(self);
        if left_out > 0 {
            tracing::error!(name: "reminders.left_out", persons = left_out, "no reminders were planned for somebody");
        }
        Ok(Some(planned))
    }
}

/// Plans for every citizen of the municipalities the product serves. Returns how many reminders are new or changed.
///
/// # Errors
/// Those of [`Round::page`].
pub async fn plan(app: &App) -> Result<usize, Refusal> {
    let mut round = Round::default();
    loop {
        if let Some(planned) = round.page(app).await? {
            return Ok(planned);
        }
    }
}

async fn planned(app: &App, id: &str) -> Result<usize, Refusal> {
    let Some(person) = app.person(id).await? else { return Ok(0) };
    let served = app.authorities.iter().any(|authority| authority.code == person.municipality);
    if served { plan_for(app, &person).await } else { Ok(0) }
}

/// Plans for one citizen.
///
/// # Errors
/// The register's and the database's own.
pub async fn plan_for(app: &App, person: &PersonRecord) -> Result<usize, Refusal> {
    let now = app.clock.now();
    let occasions = all(app, person).await?;
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
    if occasion.about == ReminderAbout::Cv && !settings.cv {
        return Vec::new();
    }
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

/// The first hour of the day so many days before; of the day itself for a CV. What lies in the past is due at once.
fn due(occasion: &Occasion, days: u8) -> Option<DateTime<Utc>> {
    let days = match occasion.about {
        ReminderAbout::Deadline | ReminderAbout::Meeting => days.clamp(MIN_REMINDER_DAYS, MAX_REMINDER_DAYS),
        // Nothing ends on the day.
        ReminderAbout::Cv => 0,
    };
    let day = occasion.day.checked_sub_days(Days::new(u64::from(days)))?;
    moment(sent_at(&Law::COMPILED, day.and_time(NaiveTime::MIN))?)
}
