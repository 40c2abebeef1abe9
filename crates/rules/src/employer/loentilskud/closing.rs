//! The statement when løntilskud ends (EMP-LTS-10).

use super::ceiling;
use crate::employer::Question;
use crate::employer::precheck::{Ask, need};
use crate::finding::{Recorder, in_force};
use crate::law::{Law, Param, Rule};
use crate::value::Money;
use crate::{Fact, Reason, Verdict, dates};
use chrono::NaiveDate;

/// What the employer states when løntilskud ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The last day.
    pub end: NaiveDate,
    /// Løntilskud and other public support received in the months before it, øre.
    pub aid: Fact<u64>,
    /// All wage and labour costs of the same months, øre.
    pub costs: Fact<u64>,
}

/// At the end the employer states aid and costs of the last 12 months, and the ceiling on aid is asked again with
/// them; it stands below. The question says who it was about. Source: Virk, løntilskud.
pub fn closing<R: Recorder>(law: &Law, question: &Question, closing: &Closing, recorder: &mut R) -> Verdict {
    let mut question = question.clone();
    question.employer.public_aid = closing.aid;
    question.employer.wage_costs = closing.costs;
    let ask = Ask::new(law, &question);
    in_force(&ask.now, recorder, Rule::EmpLts10, |recorder| {
        let Some(reason) = period(&ask, closing.end, recorder) else { return ask.gap() };
        let as_money = |ore: u64| Money(i64::try_from(ore).unwrap_or(i64::MAX));
        need(recorder, "closing.aid", &closing.aid.map(as_money));
        need(recorder, "closing.costs", &closing.costs.map(as_money));
        let verdict = ceiling::ceiling(&ask, recorder);
        (verdict, reason)
    })
}

/// What will be asked at the end, told beside the requirements: it is none of them.
pub(super) fn duty<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::EmpLts10, |recorder| {
        let Some(end) = need(recorder, "question.end", &ask.question.end) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        period(ask, end, recorder).map_or_else(|| ask.gap(), |reason| (Verdict::Met, reason))
    });
}

/// The months that the statement covers.
fn period<R: Recorder>(ask: &Ask<'_>, end: NaiveDate, recorder: &mut R) -> Option<Reason> {
    let months = u32::try_from(ask.param(recorder, Param::ClosingMonths)?).ok()?;
    Some(Reason::ClosingStatement { from: dates::first_day_of_months(end, months)?, to: end })
}
