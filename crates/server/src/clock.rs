//! Time as a parameter: production takes the system's, the demo stands on a chosen day, tests turn the hands.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Europe::Copenhagen;
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the server's time comes from.
pub trait Clock: Send + Sync {
    /// The moment.
    fn now(&self) -> DateTime<Utc>;

    /// The calendar day in Denmark.
    fn today(&self) -> NaiveDate {
        day_of(self.now())
    }
}

/// The calendar day in Denmark at a moment.
#[must_use]
pub fn day_of(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Copenhagen).date_naive()
}

/// The machine's clock. A machine whose clock stands before 1970 is taken to be at 1970.
fn system_now() -> DateTime<Utc> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let millis = i64::try_from(since.as_millis()).unwrap_or(i64::MAX);
    DateTime::from_timestamp_millis(millis).unwrap_or(DateTime::UNIX_EPOCH)
}

/// The system's clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        system_now()
    }
}

/// A chosen day that began at 09:00 in Denmark when the server started; time runs on.
#[derive(Clone, Copy, Debug)]
pub struct DemoClock {
    ahead: TimeDelta,
}

impl DemoClock {
    /// Starts on `day`; `None` where 09:00 on that day is not one moment.
    #[must_use]
    pub fn starting(day: NaiveDate) -> Option<Self> {
        let nine = NaiveTime::from_hms_opt(9, 0, 0)?;
        let start = day.and_time(nine).and_local_timezone(Copenhagen).single()?.with_timezone(&Utc);
        Some(Self { ahead: start - system_now() })
    }
}

impl Clock for DemoClock {
    fn now(&self) -> DateTime<Utc> {
        system_now() + self.ahead
    }
}
