//! What a citizen has chosen about reminders, or what holds until she chooses.

use crate::app::App;
use api::{ReminderSettings, ReminderSettingsView};
use store::StoreError;

/// What holds for the person now. Until she chooses, address and number are those of her CV.
///
/// # Errors
/// The database's own.
pub async fn choice(app: &App, person: &str) -> Result<ReminderSettingsView, StoreError> {
    let kept = app.store.reminder_settings(person).await?;
    let (version, saved_at, settings) = match kept {
        Some(kept) => (kept.version, Some(kept.saved_at), kept.settings),
        None => {
            let contact = app.store.cv(person).await?.map(|cv| cv.latest.cv.contact).unwrap_or_default();
            (0, None, ReminderSettings::usual(&contact.email, &contact.phone))
        }
    };
    Ok(ReminderSettingsView {
        version,
        saved_at,
        settings,
        email_set_up: app.mail.is_some(),
        sms_set_up: app.sms.is_some(),
    })
}
