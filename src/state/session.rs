//! Who is signed in, how long the session still lasts, and what is due: nothing, a warning, the end (PR-24).

mod account;

pub use account::{Account, Known};

use api::Session;
use chrono::{DateTime, TimeDelta, Utc};
use core::cell::Cell;
use core::time::Duration;

/// How long before its end the person is warned.
pub const WARNING: Duration = Duration::from_secs(5 * 60);

/// What is due now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nothing.
    Nothing,
    /// The warning, with the whole seconds that are left.
    Warning(u64),
    /// The session has ended.
    Ended,
}

/// What is due when `left` of the session remains. A begun second counts as a whole one: "0 seconds" is
/// never shown while something can still be done.
#[must_use]
pub fn due(left: Duration) -> Due {
    if left.is_zero() {
        Due::Ended
    } else if left <= WARNING {
        Due::Warning(left.as_secs() + u64::from(left.subsec_nanos() > 0))
    } else {
        Due::Nothing
    }
}

/// Whether a screen reader should hear the time that is left: at every minute, at 30 and at 20 seconds.
/// A countdown read aloud every second would drown the dialog it warns in.
#[must_use]
pub const fn spoken(seconds: u64) -> bool {
    seconds > 0 && (seconds.is_multiple_of(60) || seconds == 30 || seconds == 20)
}

/// How long a session lasts, told on the machine's clock: the server's day need not be the machine's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// How long it lasts without use.
    idle: Duration,
    /// When it ends whatever happens.
    end: Duration,
}

impl Lifetime {
    /// The lifetime of a session that the server described at its own time `server`, when the machine's
    /// clock showed `here`.
    #[must_use]
    pub fn of(session: &Session, server: DateTime<Utc>, here: Duration) -> Self {
        let until = |end: DateTime<Utc>| (end - server).max(TimeDelta::zero()).to_std().unwrap_or_default();
        Self { idle: until(session.idle_until), end: here + until(session.ends_at) }
    }

    /// What is left at `now`, when the server was last asked at `last_use`.
    #[must_use]
    pub fn left(&self, last_use: Duration, now: Duration) -> Duration {
        self.end.min(last_use + self.idle).saturating_sub(now)
    }
}

thread_local! {
    static LAST_USE: Cell<Duration> = const { Cell::new(Duration::ZERO) };
    /// Seconds that the server's clock is ahead of the machine's.
    static AHEAD: Cell<i64> = const { Cell::new(0) };
}

/// The server has said what time it is.
pub fn note_server_time(server: DateTime<Utc>) {
    note_server_ahead(server.timestamp().saturating_sub_unsigned(machine_seconds()));
}

/// The server's clock is so many seconds ahead of the machine's, as far as is known.
pub fn note_server_ahead(ahead: i64) {
    AHEAD.set(ahead);
}

/// How many seconds the server's clock is ahead of the machine's, as far as is known.
#[must_use]
pub fn server_ahead() -> i64 {
    AHEAD.get()
}

/// The server's time now, told on the machine's clock.
#[must_use]
pub fn server_time() -> DateTime<Utc> {
    let now = AHEAD.get().saturating_add_unsigned(machine_seconds());
    DateTime::from_timestamp(now, 0).unwrap_or_default()
}

/// The machine's clock in whole seconds.
#[must_use]
pub fn machine_seconds() -> u64 {
    here().as_secs()
}

/// Notes that the server has just answered: the session lasts from here on.
pub fn note_use() {
    LAST_USE.set(here());
}

fn last_use() -> Duration {
    LAST_USE.get()
}

/// The machine's clock. It goes on while the machine sleeps, unlike the page's own.
fn here() -> Duration {
    Duration::try_from_secs_f64(js_sys::Date::now() / 1000.0).unwrap_or_default()
}

#[cfg(test)]
mod tests;
