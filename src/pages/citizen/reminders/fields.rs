//! What is chosen about reminders: typed, read and checked.

use crate::forms::submission::Faults;
use crate::prelude::*;
use api::{FieldProblem, ReminderLanguage, ReminderSettings};
use serde::{Deserialize, Serialize};
use texts::Msg;

/// What is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    by_email: bool,
    email: String,
    by_sms: bool,
    phone: String,
    days: String,
    language: String,
    #[serde(default = "on")]
    cv: bool,
}

const fn on() -> bool {
    true
}

/// The fields as signals.
#[derive(Clone, Copy)]
pub struct Fields {
    /// Whether by e-mail.
    pub by_email: RwSignal<bool>,
    /// The address.
    pub email: RwSignal<String>,
    /// Whether by text message.
    pub by_sms: RwSignal<bool>,
    /// The number.
    pub phone: RwSignal<String>,
    /// Days before.
    pub days: RwSignal<String>,
    /// The language of the letters.
    pub language: RwSignal<String>,
    /// Whether about the CV.
    pub cv: RwSignal<bool>,
}

impl Fields {
    /// Filled with what holds.
    pub fn of(settings: &ReminderSettings) -> Self {
        Self {
            by_email: RwSignal::new(settings.by_email),
            email: RwSignal::new(settings.email.clone()),
            by_sms: RwSignal::new(settings.by_sms),
            phone: RwSignal::new(settings.phone.clone()),
            days: RwSignal::new(settings.days_before.to_string()),
            language: RwSignal::new(settings.language.key().to_owned()),
            cv: RwSignal::new(settings.cv),
        }
    }

    /// What stands in them now.
    pub fn typed(self) -> Typed {
        Typed {
            by_email: self.by_email.get(),
            email: self.email.get(),
            by_sms: self.by_sms.get(),
            phone: self.phone.get(),
            days: self.days.get(),
            language: self.language.get(),
            cv: self.cv.get(),
        }
    }

    /// Puts back what was typed before.
    pub fn fill(self, typed: Typed) {
        self.by_email.set(typed.by_email);
        self.email.set(typed.email);
        self.by_sms.set(typed.by_sms);
        self.phone.set(typed.phone);
        self.days.set(typed.days);
        self.language.set(typed.language);
        self.cv.set(typed.cv);
    }

    /// The choice as it is to be saved, or what is wrong with which field.
    pub fn read(self) -> Result<ReminderSettings, Vec<FieldError>> {
        let typed = self.typed();
        let (email, phone) = (typed.email.trim().to_owned(), typed.phone.trim().to_owned());
        let language = ReminderLanguage::ALL.iter().copied().find(|each| each.key() == typed.language);
        let days = typed.days.parse::<u8>().ok();
        let mut faults = Faults::default();
        faults.at_if(
            typed.by_email && email.is_empty(),
            "reminders-email",
            msg::reminder_choice::email_missing,
        );
        faults.at_if(
            typed.by_sms && phone.is_empty(),
            "reminders-phone",
            msg::reminder_choice::phone_missing,
        );
        faults.at_if(days.is_none(), "reminders-days", msg::reminder_choice::days_missing);
        faults.at_if(language.is_none(), "reminders-language", msg::reminder_choice::language_missing);
        let (by_email, by_sms, cv) = (typed.by_email, typed.by_sms, typed.cv);
        faults.result(days.zip(language).map(|(days_before, language)| ReminderSettings {
            by_email,
            email,
            by_sms,
            phone,
            days_before,
            language,
            cv,
        }))
    }
}

/// The languages to choose among, each by its own name.
pub fn languages() -> Vec<Choice> {
    let name = |language: ReminderLanguage| match language {
        ReminderLanguage::Danish => msg::reminder_choice::danish(),
        ReminderLanguage::English => msg::reminder_choice::english(),
    };
    ReminderLanguage::ALL.iter().map(|each| Choice::new(each.key(), t(name(*each)))).collect()
}

/// The fields that the server's faults belong to.
pub fn place(error: &FieldProblem) -> Option<(&'static str, Option<Msg>)> {
    let field = match error.pointer.as_str() {
        "/email" => "reminders-email",
        "/phone" => "reminders-phone",
        "/days_before" => "reminders-days",
        _ => return None,
    };
    Some((field, None))
}
