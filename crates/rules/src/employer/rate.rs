//! Rates by year: the year's own, or none (PR-17).

use crate::finding::{Missing, Recorder, Used, Who};
use crate::law::{Law, Param};
use crate::value::Money;
use crate::{Reading, Reason, Verdict};
use chrono::NaiveDate;

/// The rate in force on `on`, recorded as used; otherwise the answer of the rule `id` that needs it. The latest rate before the
/// date is told as history with its year and never used.
pub(super) fn known_rate<R: Recorder>(
    law: &Law,
    recorder: &mut R,
    rate: Param,
    id: &'static str,
    on: NaiveDate,
) -> Result<Money, (Verdict, Reason)> {
    if let Some(money) = law.value(rate, on).and_then(money) {
        recorder.used(Used::Param { param: rate, value: money.into(), on });
        return Ok(money);
    }
    recorder.reading(Reading::RateWithoutValue);
    recorder.missing(Missing::Law { id, who: Who::Agency });
    let last = law.param(rate).values.iter().rev().find(|dated| dated.from <= on);
    let told = last.and_then(|dated| Some((money(dated.value)?, dated.from)));
    Err(told.map_or((Verdict::Unknown, Reason::LawGap { on }), |(last, since)| {
        (Verdict::Unknown, Reason::RateUnknown { on, last, since })
    }))
}

fn money(ore: u64) -> Option<Money> {
    i64::try_from(ore).ok().map(Money)
}
