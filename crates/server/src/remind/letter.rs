//! What a reminder says: the day, what is to be done, where. No name, no number, nothing of the case.

use super::Occasion;
use crate::app::App;
use api::{Reminder, ReminderAbout, ReminderChannel, ReminderOutcome, ReminderReason, ReminderRow};
use chrono_tz::Europe::Copenhagen;
use texts::{Catalogue, Lang, Msg, format, msg};

/// The citizen's page about it.
const fn page(about: ReminderAbout) -> &'static str {
    match about {
        ReminderAbout::Deadline | ReminderAbout::Meeting => "/borger/booking",
        ReminderAbout::Cv => "/borger/cv",
    }
}

/// A letter in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// The time on the wall in Denmark, as `10.30`.
fn time(texts: &Catalogue, occasion: &Occasion) -> String {
    let Some(starts) = occasion.starts_at else { return String::new() };
    let local = starts.with_timezone(&Copenhagen);
    let pattern = if texts.lang() == Lang::En { "%H:%M" } else { "%H.%M" };
    local.format(pattern).to_string()
}

/// The e-mail about an occasion. `site` is where Min side is found.
#[must_use]
pub fn letter(texts: &Catalogue, occasion: &Occasion, site: &str) -> Letter {
    let day = format::long_date(texts, occasion.day);
    let with = occasion.with.as_str();
    let (subject, what) = match occasion.about {
        ReminderAbout::Deadline => {
            (msg::reminder::deadline_subject(day.as_str()), msg::reminder::deadline_text(with, day.as_str()))
        }
        ReminderAbout::Meeting => (
            msg::reminder::meeting_subject(day.as_str()),
            msg::reminder::meeting_text(with, day.as_str(), time(texts, occasion)),
        ),
        ReminderAbout::Cv => (msg::reminder::cv_subject(), msg::reminder::cv_text()),
    };
    let prefix = if texts.lang() == Lang::En { "/en" } else { "" };
    let link = msg::reminder::link(format!("{site}{prefix}{}", page(occasion.about)));
    let parts = [msg::reminder::hello(), what, link, msg::reminder::why(), msg::reminder::sender()];
    let text = parts.iter().map(|part| texts.say(part)).collect::<Vec<_>>().join("\r\n\r\n");
    Letter { subject: texts.say(&subject), text: format!("{text}\r\n") }
}

/// The text message about an occasion. It has no link: whoever gets one learns to distrust links in messages.
#[must_use]
pub fn sms(texts: &Catalogue, occasion: &Occasion) -> String {
    let day = format::long_date(texts, occasion.day);
    texts.say(&match occasion.about {
        ReminderAbout::Deadline => msg::reminder::deadline_sms(day),
        ReminderAbout::Meeting => msg::reminder::meeting_sms(day, time(texts, occasion)),
        ReminderAbout::Cv => msg::reminder::cv_sms(),
    })
}

/// What became of it, in words.
fn told(reminder: &Reminder) -> Msg {
    use msg::reminder as say;
    match (reminder.outcome, reminder.reason) {
        (_, Some(ReminderReason::NotNeeded)) => say::reason_not_needed(),
        (_, Some(ReminderReason::Passed)) => say::reason_passed(),
        (_, Some(ReminderReason::TurnedOff)) => say::reason_turned_off(),
        (_, Some(ReminderReason::NoAddress)) => say::reason_no_address(),
        (_, Some(ReminderReason::Refused)) => say::reason_refused(),
        (_, Some(ReminderReason::GivenUp)) => say::reason_given_up(),
        (ReminderOutcome::Waiting, None) => say::outcome_waiting(),
        (ReminderOutcome::Sent, None) => say::outcome_sent(),
        (ReminderOutcome::Simulated, None) => say::outcome_simulated(),
        (ReminderOutcome::NotSetUp, None) if reminder.channel == ReminderChannel::Sms => {
            say::outcome_not_set_up_sms()
        }
        (ReminderOutcome::NotSetUp, None) => say::outcome_not_set_up_email(),
        // Neither is written without a reason.
        (ReminderOutcome::Dropped | ReminderOutcome::Undelivered, None) => say::outcome_not_sent(),
    }
}

/// The reminder with its sentence.
#[must_use]
pub fn row(app: &App, reminder: Reminder) -> ReminderRow {
    let sentence = app.say(|texts| texts.say(&told(&reminder)));
    ReminderRow { reminder, sentence }
}
