//! Reminders: what the citizen has chosen, and what became of each one.

use crate::Sentences;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// The fewest days before a day that a reminder can be chosen for: it always comes before the day itself.
pub const MIN_REMINDER_DAYS: u8 = 1;
/// The most days before.
pub const MAX_REMINDER_DAYS: u8 = 7;
/// Days before, until the citizen chooses. The law says none (CIT-DIG-02).
pub const REMINDER_DAYS: u8 = 2;

macro_rules! words {
    ($(#[doc = $about:literal])+ $kind:ident { $($(#[doc = $doc:literal])+ $name:ident = $key:literal),+ $(,)? }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $kind {
            $($(#[doc = $doc])+ #[serde(rename = $key)] $name),+
        }

        impl $kind {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its key, as on the wire.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }
        }
    };
}

words! {
    /// The language a reminder is written in.
    ReminderLanguage {
        /// Danish.
        Danish = "da",
        /// English.
        English = "en",
    }
}

words! {
    /// How a reminder reaches the citizen.
    ReminderChannel {
        /// As a notice on Min side. It is always given, whatever is chosen.
        MinSide = "min_side",
        /// As an e-mail.
        Email = "email",
        /// As a text message.
        Sms = "sms",
    }
}

words! {
    /// What a reminder is about.
    ReminderAbout {
        /// A meeting is to be booked by a day.
        Deadline = "deadline",
        /// A meeting is to be held.
        Meeting = "meeting",
        /// A CV that employers find was not changed for long.
        Cv = "cv",
    }
}

words! {
    /// What became of a reminder. Only `sent` reached anybody.
    ReminderOutcome {
        /// It waits for its hour, or to be tried again.
        Waiting = "waiting",
        /// It stands on Min side, or the mail or message server has taken it.
        Sent = "sent",
        /// The demo's stand-in has noted it; nobody got it.
        Simulated = "simulated",
        /// Not sent: no mail server or message service is set up.
        NotSetUp = "not_set_up",
        /// Not sent, because there was no more need of it; the reason says why.
        Dropped = "dropped",
        /// Not sent, and not tried any more; the office is told.
        Undelivered = "undelivered",
    }
}

words! {
    /// Why a reminder was dropped or could not be delivered.
    ReminderReason {
        /// The meeting was booked, moved, given back or called off.
        NotNeeded = "not_needed",
        /// The day passed before it could be sent.
        Passed = "passed",
        /// The citizen has turned it off.
        TurnedOff = "turned_off",
        /// There is no address or number any more.
        NoAddress = "no_address",
        /// The other server refused it for good.
        Refused = "refused",
        /// The other server did not take it, however often it was tried.
        GivenUp = "given_up",
    }
}

/// What the citizen chooses. `PUT /api/v1/persons/{person}/reminder-settings`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReminderSettings {
    /// Whether reminders come by e-mail; then the address must be there.
    pub by_email: bool,
    /// The e-mail address, at most 254 characters; may be empty.
    pub email: String,
    /// Whether reminders come as text messages; then the number must be there.
    pub by_sms: bool,
    /// The phone number, 8 to 15 digits; may be empty.
    pub phone: String,
    /// How many days before, 1 to 7.
    pub days_before: u8,
    /// The language of the letters.
    pub language: ReminderLanguage,
    /// Whether she is reminded to look through a CV that was not changed for long.
    #[serde(default = "on")]
    pub cv: bool,
}

const fn on() -> bool {
    true
}

impl ReminderSettings {
    /// What holds until the citizen chooses: on, where there is an address or a number.
    #[must_use]
    pub fn usual(email: &str, phone: &str) -> Self {
        let (email, phone) = (email.trim(), phone.trim());
        Self {
            by_email: !email.is_empty(),
            email: email.to_owned(),
            by_sms: !phone.is_empty(),
            phone: phone.to_owned(),
            days_before: REMINDER_DAYS,
            language: ReminderLanguage::Danish,
            cv: true,
        }
    }
}

/// `GET /api/v1/persons/{person}/reminder-settings`: what holds now. A change names `version` in `If-Match`, the first
/// one comes with `If-None-Match: *`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReminderSettingsView {
    /// 0 until the citizen has chosen, then one more with each change.
    pub version: u64,
    /// When it was last saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_at: Option<DateTime<Utc>>,
    /// What holds. Before the citizen has chosen, address and number are those of the CV.
    pub settings: ReminderSettings,
    /// Whether a mail server is set up; without one no e-mail is sent, and each reminder says so.
    pub email_set_up: bool,
    /// Whether a message service is set up.
    pub sms_set_up: bool,
}

/// One reminder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reminder {
    /// Its id. The e-mail's Message-ID begins with it.
    pub id: String,
    /// What it is about.
    pub about: ReminderAbout,
    /// The deadline, the booking or the CV.
    pub about_id: String,
    /// The last day to book, or the day of the meeting.
    pub day: NaiveDate,
    /// How it is sent.
    pub channel: ReminderChannel,
    /// When it is or was to be sent at the earliest.
    pub due_at: DateTime<Utc>,
    /// What became of it.
    pub outcome: ReminderOutcome,
    /// How often it was handed to another server.
    pub attempts: u32,
    /// When it was sent, dropped or given up; absent while it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled_at: Option<DateTime<Utc>>,
    /// Why it was dropped or could not be delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<ReminderReason>,
}

/// A reminder with what became of it in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReminderRow {
    /// The reminder.
    #[serde(flatten)]
    pub reminder: Reminder,
    /// What became of it, or why it was not sent.
    pub sentence: Sentences,
}

/// `GET /api/v1/persons/{person}/reminders`: all of them, the latest day first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reminders {
    /// The reminders.
    pub items: Vec<ReminderRow>,
}

/// `GET /api/v1/office/undelivered-reminders`: a reminder that did not reach its citizen, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UndeliveredReminder {
    /// Names the citizen in addresses.
    pub person: String,
    /// The name.
    pub name: String,
    /// The reminder.
    #[serde(flatten)]
    pub row: ReminderRow,
}
