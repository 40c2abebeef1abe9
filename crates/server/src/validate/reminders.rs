//! What a citizen chooses about reminders.

use super::Faults;
use super::application::{email, phone};
use crate::http::Refusal;
use api::{FieldCode, MAX_REMINDER_DAYS, MIN_REMINDER_DAYS, ReminderSettings};

/// What can be chosen. An address or a number that stands there must be right, whether or not it is used.
///
/// # Errors
/// `invalid_fields`.
pub fn reminder_settings(settings: &ReminderSettings) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if settings.by_email || !settings.email.is_empty() {
        email(&mut faults, "/email", &settings.email);
    }
    if settings.by_sms || !settings.phone.is_empty() {
        phone(&mut faults, "/phone", &settings.phone);
    }
    let days = MIN_REMINDER_DAYS..=MAX_REMINDER_DAYS;
    faults.unless(days.contains(&settings.days_before), "/days_before", FieldCode::DaysOutOfRange);
    faults.finish()
}
