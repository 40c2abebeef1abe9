//! The longest length of a placement, compared as dates (PR-14).

use super::precheck::{Ask, period};
use crate::dates::{last_day_of_months, last_day_of_weeks};
use crate::finding::Recorder;
use crate::law::{Param, Rule};
use crate::{Reading, Reason, Verdict};
use chrono::NaiveDate;

/// A first and a last day.
pub(super) type Period = (NaiveDate, NaiveDate);

/// A length of the law.
#[derive(Clone, Copy, Debug)]
pub(super) enum Longest {
    /// The parameter's number of months.
    Months(Param),
    /// The parameter's number of weeks.
    Weeks(Param),
}

impl Longest {
    /// The last allowed day from `start`; `None` where the law has no number for the date.
    pub fn last_day<R: Recorder>(
        self,
        ask: &Ask<'_>,
        recorder: &mut R,
        start: NaiveDate,
    ) -> Option<NaiveDate> {
        match self {
            Self::Months(months) => {
                last_day_of_months(start, u32::try_from(ask.param(recorder, months)?).ok()?)
            }
            Self::Weeks(weeks) => last_day_of_weeks(start, ask.param(recorder, weeks)?),
        }
    }
}

/// Whether the period is at most as long.
pub(super) fn within<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    longest: Longest,
    (start, end): Period,
) -> (Verdict, Reason) {
    match longest.last_day(ask, recorder, start) {
        Some(last) if end <= last => (Verdict::Met, Reason::LengthWithin { end, last }),
        Some(last) => (Verdict::NotMet, Reason::LengthBeyond { end, last }),
        None => ask.gap(),
    }
}

/// A requirement on the period, asked once both days are stated.
pub(super) fn of_period<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    rule: Rule,
    body: impl FnOnce(&mut R, Period) -> (Verdict, Reason),
) -> Verdict {
    ask.rule(recorder, rule, |recorder| {
        recorder.reading(Reading::LengthAsDates);
        match period(ask, recorder) {
            Ok(period) => body(recorder, period),
            Err(answer) => answer,
        }
    })
}
