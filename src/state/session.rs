//! How long a session still lasts, and what is due: nothing, a warning, the end (PR-24).

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
    seconds > 0 && (seconds % 60 == 0 || seconds == 30 || seconds == 20)
}

#[cfg(test)]
mod tests {
    use super::{Due, due, spoken};
    use core::time::Duration;

    #[test]
    fn the_warning_comes_five_minutes_before_the_end_and_not_earlier() {
        assert_eq!(due(Duration::from_millis(300_001)), Due::Nothing);
        assert_eq!(due(Duration::from_millis(300_000)), Due::Warning(300));
        assert_eq!(due(Duration::from_millis(1)), Due::Warning(1));
        assert_eq!(due(Duration::ZERO), Due::Ended);
    }

    #[test]
    fn the_time_is_spoken_seven_times_in_the_last_five_minutes() {
        let heard: Vec<u64> = (0..=300).filter(|seconds| spoken(*seconds)).collect();
        assert_eq!(heard, [20, 30, 60, 120, 180, 240, 300]);
    }
}
