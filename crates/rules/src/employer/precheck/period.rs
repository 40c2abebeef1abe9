//! The placement's first and last day.

use super::{Ask, need};
use crate::finding::Recorder;
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
