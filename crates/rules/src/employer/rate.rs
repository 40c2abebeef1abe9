//! Rates by year: the year's own, or none (PR-17).

use crate::finding::{Missing, Recorder, Used, Who};
use crate::law::{LawOn, Param};
use crate::value::Money;
use crate::{Reading, Reason, Verdict};

/// The rate in force, recorded as used; otherwise the answer of the rule `id` that needs it. The latest rate before the
/// day is told as history with its year and never used.
pub(super) fn known_rate<R: Recorder>(
    law: &LawOn<'_>,
    recorder: &mut R,
    rate: Param,
    id: &'static str,
) -> Result<Money, (Verdict, Reason)> {
    let on = law.day();
    if let Some(number) = law.value(rate)
        && let Some(money) = money(number)
    {
        recorder.used(Used::Param { param: rate, number, on });
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
