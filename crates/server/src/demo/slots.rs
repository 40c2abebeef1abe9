//! Calendars of the demo's offices.

use crate::app::App;
use crate::booking::pattern;
use crate::run::StartError;
use api::booking::NewSlots;
use registers::RegisterError;
use serde::Deserialize;
use store::{Actor, Purpose, WriteContext};

/// The times of an office.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Calendar {
    unit: String,
    slots: NewSlots,
}

const BROKEN: RegisterError = RegisterError::Unreadable("the demo's calendars");

/// Publishes the times of every office. A time that is there already is left alone, so that a server that starts again
/// changes nothing.
///
/// # Errors
/// [`StartError::Demo`], [`StartError::Store`].
pub async fn slots(app: &App) -> Result<(), StartError> {
    let calendars: Vec<Calendar> = serde_json::from_str(registers::demo::CALENDARS).map_err(|_| BROKEN)?;
    let ctx = WriteContext {
        actor: Actor::system(),
        purpose: Purpose::Operate,
        request_id: String::new(),
        key: None,
        now: app.clock.now(),
    };
    for Calendar { unit, slots } in calendars {
        let times = pattern::times(&slots, &unit).map_err(|_| BROKEN)?;
        app.store.publish_slots(&ctx, times).await?;
    }
    Ok(())
}
