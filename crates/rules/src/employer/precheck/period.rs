//! The placement's first and last day, and that it does not begin before it is applied for.

use super::{Ask, need};
use crate::finding::{Recorder, in_force};
use crate::law::Rule;
use crate::{Reason, Verdict};
use chrono::NaiveDate;

/// Both days; otherwise the answer of every requirement that needs them.
pub(in crate::employer) fn period<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
) -> Result<(NaiveDate, NaiveDate), (Verdict, Reason)> {
    let start = need(recorder, "question.start", &ask.question.start);
    let end = need(recorder, "question.end", &ask.question.end);
    match (start, end) {
        (Some(start), Some(end)) if end < start => {
            Err((Verdict::NotMet, Reason::EndBeforeStart { start, end }))
        }
        (Some(start), Some(end)) => Ok((start, end)),
        _ => Err((Verdict::Unknown, Reason::FactMissing {})),
    }
}

/// Nothing begins before it is applied for and allowed. Told beside the requirements, by the law of the
/// application date (EMP-VIT-06). Source: Tiponi, VITAS.
pub(in crate::employer) fn start_day<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    let on = ask.question.on;
    in_force(&ask.law.on(on), recorder, Rule::EmpVit06, |recorder| {
        match need(recorder, "question.start", &ask.question.start) {
            Some(start) if start < on => (Verdict::NotMet, Reason::StartBeforeApplication { start, on }),
            Some(start) => (Verdict::Met, Reason::StartAfterApplication { start }),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    });
}
