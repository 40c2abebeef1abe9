//! A look for free times: what was looked for and what was found, kept to the second.

use super::{Desk, outside};
use crate::app::App;
use crate::case::Case;
use crate::clock::day_of;
use crate::http::Refusal;
use crate::id;
use crate::session::Caller;
use api::ProblemCode;
use api::booking::{FreeCaseworker, FreeCaseworkers, FreeTime, SlotDay, SlotFilter, SlotList};
use axum::http::HeaderMap;
use store::{FreeTimes, Purpose, SlotQuery};

/// Times shown at most that are not alike.
const SHOWN: u32 = 50;
/// Free times are counted to this.
const COUNTED: u32 = 100;

/// What is asked for by an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What is looked for.
    pub filter: SlotFilter,
    /// Only this caseworker, by the id of [`caseworkers`].
    pub caseworker: Option<String>,
}

/// Looks. The citizen's own look is noted before it is shown. Where another system does not answer, its times are
/// missing and the list says so; where nothing else is free nobody knows, and nothing is noted.
///
/// # Errors
/// `booking_not_open`, `planner_unavailable`, or the database's own.
pub async fn look(
    app: &App,
    caller: &Caller,
    headers: &HeaderMap,
    case: &Case,
    desk: &Desk,
    Asked { filter, caseworker }: Asked,
) -> Result<SlotList, Refusal> {
    open(case, desk)?;
    let missing = outside::refresh(app, &desk.unit).await?;
    let all = SlotQuery { own_only: missing.is_some(), ..desk.query(&SlotFilter::default()) };
    let query = SlotQuery {
        own_only: all.own_only,
        caseworker: named(app, &all, caseworker.as_deref()).await?,
        ..desk.query(&filter)
    };
    let narrowed = filter != SlotFilter::default() || caseworker.is_some();
    let FreeTimes { times: mut found, places } = app.store.free_slots(&query, SHOWN + 1).await?;
    let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let more = found.len() > shown;
    found.truncate(shown);
    let free = if narrowed {
        app.store.count_free(&all, COUNTED).await?
    } else {
        found.iter().map(|time| time.free).sum()
    };
    if free == 0 {
        outside::known(missing.clone())?;
    }
    if case.purpose == Purpose::Own {
        let ctx = case.look(app, caller, headers);
        app.store.note_look(&ctx, &case.person.id, Some(&filter), free).await?;
    }
    Ok(SlotList {
        at: desk.at,
        book_by: desk.window.book_by,
        hold_by: desk.window.hold_by,
        filter,
        caseworker,
        days: by_day(found),
        more,
        free,
        places,
        missing,
    })
}

fn open(case: &Case, desk: &Desk) -> Result<(), Refusal> {
    if case.purpose == Purpose::Own && !desk.window.standing.may_book() {
        return Err(Refusal::new(ProblemCode::BookingNotOpen));
    }
    Ok(())
}

/// With whom there are times that keep both dates.
///
/// # Errors
/// `booking_not_open`, or the database's own.
pub async fn caseworkers(app: &App, case: &Case, desk: &Desk) -> Result<FreeCaseworkers, Refusal> {
    open(case, desk)?;
    let names = app.store.free_caseworkers(&desk.query(&SlotFilter::default())).await?;
    let item = |name: String| FreeCaseworker { id: id_of(&desk.unit, &name), name };
    Ok(FreeCaseworkers { items: names.into_iter().map(item).collect() })
}

/// What stands for a caseworker in addresses: a name has no place there.
fn id_of(unit: &str, name: &str) -> String {
    let mut id = id::fingerprint(&format!("{unit}:{name}"));
    id.truncate(16);
    id
}

/// The name behind an id. Whoever has no free time any more has no name here either, and so no times.
async fn named(app: &App, all: &SlotQuery, id: Option<&str>) -> Result<Option<String>, Refusal> {
    let Some(id) = id else { return Ok(None) };
    let names = app.store.free_caseworkers(all).await?;
    Ok(Some(names.into_iter().find(|name| id_of(&all.unit, name) == id).unwrap_or_default()))
}

/// Grouped by day.
fn by_day(times: Vec<FreeTime>) -> Vec<SlotDay> {
    let mut days: Vec<SlotDay> = Vec::new();
    for time in times {
        let day = day_of(time.slot.starts_at);
        match days.last_mut() {
            Some(last) if last.day == day => last.times.push(time),
            _ => days.push(SlotDay { day, times: vec![time] }),
        }
    }
    days
}
