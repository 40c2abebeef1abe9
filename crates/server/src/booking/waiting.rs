//! Who waits for a time, and what the worker does for them.

use super::Desk;
use crate::app::App;
use crate::http::Refusal;
use api::booking::SlotFilter;
use store::{StoreError, Waiter, WriteContext};

/// People read at a time.
const ROUND: u32 = 200;

/// Tells those on the waiting list for whom a time has become free: one that keeps both dates now, in a form they may
/// choose, as they asked for it. The whole list is gone through, so that many who wait for what never comes hold up
/// nobody behind them. Somebody whose facts cannot be read takes nothing from the others.
///
/// # Errors
/// The database's own.
pub async fn tell(app: &App, ctx: &WriteContext) -> Result<(), StoreError> {
    let (mut left_out, mut last) = (0_usize, None::<Waiter>);
    loop {
        let round = app.store.may_be_told(ctx.now, last.as_ref(), ROUND).await?;
        for Waiter { person, filter, .. } in &round {
            if tell_one(app, ctx, person, filter).await.is_err() {
                left_out += 1;
            }
        }
        last = round.into_iter().next_back();
        if last.is_none() {
            break;
        }
    }
    if left_out > 0 {
        tracing::warn!(name: "waiting.left_out", persons = left_out, "somebody waits for the next round");
    }
    Ok(())
}

async fn tell_one(app: &App, ctx: &WriteContext, person: &str, filter: &SlotFilter) -> Result<(), Refusal> {
    let Some(record) = app.person(person).await? else { return Ok(()) };
    let desk = Desk::at(app, &record, ctx.now).await?;
    if desk.refused().is_none() && app.store.count_free(&desk.query(filter), 1).await? > 0 {
        app.store.tell_slot_free(ctx, person).await?;
    }
    Ok(())
}
