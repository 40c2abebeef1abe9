//! Keeps the draft on this machine: loaded once, saved at each change, one writing at a time.

use super::state::{Loaded, Precheck, Saved};
use crate::state::draft::Draft;
use crate::state::notes::Note;
use crate::state::storage;
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use texts::msg;

/// The name under which the draft lies; the application goes on from it.
pub const NAME: &str = "precheck";

/// What lies on this machine; `None` until it has been looked up.
pub fn load() -> RwSignal<Option<Loaded>> {
    let loaded = RwSignal::new(None);
    spawn_local(async move {
        let found = match storage::recall::<String>(NAME).await {
            Ok(None) => Loaded::default(),
            Ok(Some(text)) => match Draft::from_text(&text) {
                Ok(draft) if draft.is_expired(today()) => {
                    // Where it cannot be deleted now, it is found too old the next time as well.
                    let _ = storage::forget(NAME).await;
                    Loaded { lost: Some(msg::precheck::draft_expired), ..Loaded::default() }
                }
                Ok(draft) => Loaded { draft, lost: None },
                Err(_) => Loaded { lost: Some(msg::precheck::draft_unreadable), ..Loaded::default() },
            },
            Err(error) if error.is_unreadable() => {
                Loaded { lost: Some(msg::precheck::draft_unreadable), ..Loaded::default() }
            }
            Err(_) => Loaded::default(),
        };
        if found.draft.is_empty() {
            Note::Precheck.clear();
        }
        loaded.set(Some(found));
    });
    loaded
}

/// Saves the draft at each change from now on. While one writing runs, the next waits and takes the newest.
pub fn keep(page: Precheck) {
    let writing = StoredValue::new(false);
    let again = StoredValue::new(false);
    Effect::new(move |before: Option<()>| {
        page.draft.track();
        if before.is_none() {
            return;
        }
        again.set_value(true);
        if writing.get_value() {
            return;
        }
        writing.set_value(true);
        spawn_local(async move {
            while again.try_get_value() == Some(true) {
                again.set_value(false);
                let Some(mut draft) = page.draft.try_get_untracked() else { return };
                draft.saved_at = clock();
                draft.saved_on = today();
                write(page, &draft).await;
            }
            writing.try_update_value(|writing| *writing = false);
        });
    });
}

async fn write(page: Precheck, draft: &Draft) {
    let done = if draft.is_empty() {
        Note::Precheck.clear();
        storage::forget(NAME).await
    } else {
        let kept = storage::keep(NAME, &draft.to_text()).await;
        // Where nothing is kept on the machine, no note is either: the draft lives as long as the page.
        if kept.is_ok() {
            Note::Precheck.set()
        } else {
            Note::Precheck.set_here()
        }
        kept
    };
    page.saved.try_set(Saved::of(draft).filter(|_| done.is_ok() && !draft.is_empty()));
    page.not_kept.try_set(done.is_err());
}

/// The time of day as the reader's clock shows it: `14.05`. The draft lies on this machine and nowhere else, so
/// the page names the machine with it; the time is shown beside the draft and used for nothing.
fn clock() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}.{:02}", now.get_hours(), now.get_minutes())
}

/// The day by the machine's calendar, which the age of a draft is told by. Unreadable calendars make no draft old.
pub fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}
