//! A look for free times: what was looked for and what was found, kept to the second.

use super::{Desk, outside};
use crate::app::App;
use crate::case::Case;
use crate::clock::day_of;
use crate::http::Refusal;
use crate::session::Caller;
use api::ProblemCode;
use api::booking::{Slot, SlotDay, SlotFilter, SlotList};
use axum::http::HeaderMap;
use store::{FreeTimes, Purpose};

/// Times shown at most, and counted to.
const SHOWN: u32 = 100;

/// Looks. The citizen's own look is noted before it is shown.
///
/// # Errors
/// `booking_not_open`, or the database's own.
pub async fn look(
    app: &App,
    caller: &Caller,
    headers: &HeaderMap,
    case: &Case,
    desk: &Desk,
    filter: SlotFilter,
) -> Result<SlotList, Refusal> {
    let own = case.purpose == Purpose::Own;
    if own && !desk.window.standing.may_book() {
        return Err(Refusal::new(ProblemCode::BookingNotOpen));
    }
    outside::refresh(app, &desk.unit).await?;
    let FreeTimes { slots: mut found, places } =
        app.store.free_slots(&desk.query(&filter), SHOWN + 1).await?;
    let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let more = found.len() > shown;
    found.truncate(shown);
    let free = if filter == SlotFilter::default() {
        u32::try_from(found.len()).unwrap_or(SHOWN)
    } else {
        app.store.count_free(&desk.query(&SlotFilter::default()), SHOWN).await?
    };
    if own {
        let ctx = case.look(app, caller, headers);
        app.store.note_look(&ctx, &case.person.id, Some(&filter), free).await?;
    }
    Ok(SlotList {
        at: desk.at,
        book_by: desk.window.book_by,
        hold_by: desk.window.hold_by,
        filter,
        days: by_day(found),
        more,
        free,
        places,
    })
}

/// Grouped by day.
fn by_day(slots: Vec<Slot>) -> Vec<SlotDay> {
    let mut days: Vec<SlotDay> = Vec::new();
    for slot in slots {
        let day = day_of(slot.starts_at);
        match days.last_mut() {
            Some(last) if last.day == day => last.slots.push(slot),
            _ => days.push(SlotDay { day, slots: vec![slot] }),
        }
    }
    days
}
