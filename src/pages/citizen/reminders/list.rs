//! What became of each reminder: what it was about, how it was sent, and whether it was.

use crate::client::{Load, Loading};
use crate::i18n::with;
use crate::pages::failed::Failed;
use crate::pages::moment::moment;
use crate::prelude::*;
use api::{ReminderAbout, ReminderChannel, ReminderRow, Reminders};
use texts::format;

/// The list, or how far it is.
pub fn shown(given: Loading<Reminders>) -> AnyView {
    match given.get() {
        Load::Waiting => view! { <Spinner /> }.into_any(),
        Load::Failed(failure) => view! { <Failed failure=failure again=move || given.again() /> }.into_any(),
        Load::Here(given) if given.items.is_empty() => {
            view! { <p>{t(msg::reminder_choice::list_empty())}</p> }.into_any()
        }
        Load::Here(given) => {
            let rows = given.items.into_iter().map(row).collect();
            let caption = t(msg::reminder_choice::list_title());
            view! { <DataTable caption=caption quiet_caption=true columns=columns() rows=rows /> }.into_any()
        }
    }
}

/// What the columns are called.
pub fn columns() -> Vec<Column> {
    vec![
        Column::text(t(msg::reminder_choice::about_column())),
        Column::text(t(msg::reminder_choice::how_column())),
        Column::text(t(msg::reminder_choice::when_column())),
        Column::text(t(msg::reminder_choice::outcome_column())),
    ]
}

/// The cells.
pub fn row(row: ReminderRow) -> Vec<AnyView> {
    let reminder = row.reminder;
    let day = with(|catalogue| format::date(catalogue, reminder.day)).unwrap_or_default();
    let about = match reminder.about {
        ReminderAbout::Deadline => msg::reminder_choice::about_deadline(day),
        ReminderAbout::Meeting => msg::reminder_choice::about_meeting(day),
        ReminderAbout::Cv => msg::reminder_choice::about_cv(),
    };
    let how = match reminder.channel {
        ReminderChannel::MinSide => msg::reminder_choice::by_min_side(),
        ReminderChannel::Email => msg::reminder_choice::by_email_short(),
        ReminderChannel::Sms => msg::reminder_choice::by_sms_short(),
    };
    vec![
        t(about).into_any(),
        t(how).into_any(),
        moment(reminder.settled_at.unwrap_or(reminder.due_at)).into_any(),
        row.sentence.pick(lang().tag()).to_owned().into_any(),
    ]
}
