//! Reminders: of what, when and how each citizen is reminded, and the way of each letter to the other server.
//!
//! What is to be reminded of is worked out again before anything is sent, so nobody is reminded of what is done.

mod choice;
mod cv;
mod deliver;
mod letter;
pub mod mail;
mod occasion;
mod plan;

pub use choice::choice;
pub use deliver::{TRIES, deliver, run_once};
pub use letter::{Letter, letter, row, sms};
pub use occasion::{Occasion, all, occasions};
pub use plan::{Round, plan, plan_for};

use crate::app::Shared;
use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Europe::Copenhagen;
use rules::Law;
use rules::citizen::reminder::sent_at;
use std::time::Duration;
use tokio::sync::watch;

/// How often due reminders are looked for.
const PAUSE: Duration = Duration::from_secs(1);
/// Looks between the end of one round of planning and the next: about a quarter of an hour.
const REST: u32 = 900;

/// The moment of a time on the wall in Denmark; in the hour that summer time ends twice, the first one. `None` for one
/// that summer time skips.
fn moment(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    local.and_local_timezone(Copenhagen).earliest().map(|at| at.with_timezone(&Utc))
}

/// When what is ready at `ready` may be sent (CIT-DIG-02); `None` where the hours are not known.
#[must_use]
pub fn hour(ready: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let local = ready.with_timezone(&Copenhagen).naive_local();
    let sent = sent_at(&Law::COMPILED, local)?;
    if sent == local { Some(ready) } else { moment(sent) }
}

/// Plans and sends until `stop` says so. It runs beside the other work, so that a mail server that does not answer holds
/// up nothing else.
pub async fn run(app: Shared, mut stop: watch::Receiver<bool>) {
    let (mut round, mut rest) = (Round::default(), 0_u32);
    while !*stop.borrow() {
        if rest > 0 {
            rest -= 1;
        } else {
            match round.page(&app).await {
                Ok(None) => {}
                Ok(Some(_)) => rest = REST,
                Err(refusal) => {
                    rest = REST;
                    tracing::error!(name: "reminders.not_planned", code = refusal.code.code(), "reminders were not planned");
                }
            }
        }
        if let Err(error) = run_once(&app).await {
            tracing::error!(name: "reminders.failed", error = %error, "sending reminders stopped short");
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
}
