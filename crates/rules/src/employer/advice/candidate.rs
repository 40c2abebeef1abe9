//! Changes of one fact that could turn a requirement, by why it is missed.

use super::Bound;
use crate::Reason;
use crate::employer::{HoursCourse, Purpose, Sector, Setting};
use crate::value::Value;
use chrono::NaiveDate;

/// A fact, its bound and what it would be.
pub(super) type Candidate = (&'static str, Bound, Setting);

/// The day that the reason names. The person's own dates are what they are; the placement's can be moved, but not to
/// begin before it is applied for.
pub(super) fn dates(reason: &Reason, on: NaiveDate) -> Vec<Candidate> {
    let (fact, bound, day) = match *reason {
        Reason::LengthBeyond { last, .. } => ("question.end", Bound::AtMost, Some(last)),
        Reason::LengthNotExact { last, .. } => ("question.end", Bound::Exactly, Some(last)),
        Reason::LengthTooShort { first, .. } => ("question.end", Bound::AtLeast, Some(first)),
        Reason::AgeNotReached { birthday } => ("question.start", Bound::AtLeast, Some(birthday)),
        Reason::EmployedHereRecently { until } => ("question.start", Bound::AtLeast, until.succ_opt()),
        Reason::AgeTooHigh { birthday } => ("question.start", Bound::AtMost, birthday.pred_opt()),
        Reason::SinceBeyond { last, .. } | Reason::StartTooLate { last, .. } => {
            ("question.start", Bound::AtMost, Some(last))
        }
        Reason::StartBeforeApplication { on, .. } => ("question.start", Bound::AtLeast, Some(on)),
        _ => return Vec::new(),
    };
    let day = day.filter(|day| fact != "question.start" || on <= *day);
    day.into_iter().map(|day| (fact, bound, Setting::Day(day))).collect()
}

/// The other words that the reason leaves.
pub(super) fn words(reason: &Reason) -> Vec<Candidate> {
    use HoursCourse::{Fixed, HighestWithRemark, OneStep};
    use Purpose::{Availability, Employment, Goals, OrdinaryHours, Retention, Skills};
    let one = |fact, to| (fact, Bound::Exactly, to);
    match reason {
        Reason::SectorDoesNotFit { .. } => [Sector::Public, Sector::Private]
            .map(|sector| one("employer.sector", Setting::Sector(sector)))
            .to_vec(),
        Reason::PurposeDoesNotFit { .. } => {
            [OrdinaryHours, Skills, Goals, Retention, Availability, Employment]
                .map(|purpose| one("question.purpose", Setting::Purpose(purpose)))
                .to_vec()
        }
        Reason::HoursInSteps {} => [HighestWithRemark, OneStep, Fixed]
            .map(|course| one("question.hours_course", Setting::HoursCourse(course)))
            .to_vec(),
        _ => Vec::new(),
    }
}

/// Each yes a no, and each no a yes.
pub(super) fn yes_or_no(facts: &[(&'static str, Value)]) -> Vec<Candidate> {
    let other = |(fact, value): &(&'static str, Value)| match value {
        Value::Bool(said) => Some((*fact, Bound::Exactly, Setting::Yes(!said))),
        _ => None,
    };
    facts.iter().filter_map(other).collect()
}
