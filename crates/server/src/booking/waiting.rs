//! Who waits for a time, and what the worker does for them.

use super::Desk;
use crate::app::App;
use crate::http::Refusal;
use store::WriteContext;

/// People looked at in one round.
const ROUND: u32 = 200;

/// Tells those on the waiting list for whom a time has become free: one that keeps both dates now, in a form they may
/// choose, as they asked for it. Returns how many were told.
///
/// # Errors
/// The register's or the database's own; who was told stays told.
pub async fn tell(app: &App, ctx: &WriteContext) -> Result<usize, Refusal> {
    let mut told = 0;
    for (person, filter) in app.store.may_be_told(ctx.now, ROUND).await? {
        let Some(record) = app.registers.person(&person).await? else { continue };
        let desk = Desk::at(app, &record, ctx.now).await?;
        if desk.refused().is_none() && app.store.count_free(&desk.query(&filter), 1).await? > 0 {
            app.store.tell_slot_free(ctx, &person).await?;
            told += 1;
        }
    }
    Ok(told)
}
