//! The figures of a storm, as JSON and as a line to read.

use crate::check::Found;
use serde::Serialize;

/// The figures.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Bookings that a client has a receipt for.
    pub acknowledged: usize,
    /// Doubles.
    pub doubles: usize,
    /// Losses.
    pub lost: usize,
    /// Refusals.
    pub refused: usize,
    /// Refusals without a cause in the database.
    pub untrue: usize,
    /// Acknowledged bookings a second.
    pub per_second: u64,
    /// Half of the answers came within this, in milliseconds, from when they were due.
    pub p50_ms: f64,
    /// 99 of a hundred.
    pub p99_ms: f64,
    /// Bookings a second over rows written straight to SQLite; none where it was not measured.
    pub ratio_to_raw: Option<f64>,
    /// How the running server's database waits for the disk, as the server said when it started.
    pub synchronous: String,
}

/// The value below which `percent` of the sorted ones lie, in milliseconds.
#[must_use]
pub fn percentile(sorted: &[u64], percent: usize) -> f64 {
    let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    let micros = sorted.get(at).copied().unwrap_or(0);
    f64::from(u32::try_from(micros).unwrap_or(u32::MAX)) / 1000.0
}

impl Report {
    /// From what was found and how long the answers took.
    #[must_use]
    pub fn new(found: Found, mut micros: Vec<u64>, seconds: f64, synchronous: &str) -> Self {
        micros.sort_unstable();
        Self {
            acknowledged: found.acknowledged,
            doubles: found.doubles,
            lost: found.lost,
            refused: found.refused,
            untrue: found.untrue,
            per_second: rate(found.acknowledged, seconds),
            p50_ms: percentile(&micros, 50),
            p99_ms: percentile(&micros, 99),
            ratio_to_raw: None,
            synchronous: synchronous.to_owned(),
        }
    }

    /// Whether nothing was doubled, lost or refused without cause.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.doubles == 0 && self.lost == 0 && self.untrue == 0
    }
}

/// So many in so many seconds, a second; whole.
#[must_use]
pub fn rate(count: usize, seconds: f64) -> u64 {
    let millis = std::time::Duration::from_secs_f64(seconds.max(0.001)).as_millis();
    let count = u128::try_from(count).unwrap_or(u128::MAX);
    u64::try_from(count.saturating_mul(1000) / millis.max(1)).unwrap_or(u64::MAX)
}
