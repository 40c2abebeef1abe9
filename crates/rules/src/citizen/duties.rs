//! All duties and rights of a person as of a date, and the next thing to do.

use super::ask::Ask;
use super::{
    Duty, Kind, Person, Side, State, actor, booking, complaint, contact, cv, group, job, less_intensive,
    missed, plan, sick,
};
use crate::finding::{Explain, Explanation, Recorder};
use crate::law::Law;
use crate::verdict::Verdict;
use chrono::NaiveDate;

/// What a person must and may do as of a date, what the authority owes in return, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duties {
    /// The date asked about.
    pub on: NaiveDate,
    /// Duties and rights.
    pub list: Vec<Duty>,
    /// The findings they rest on. Each duty has one of its own at the top, found by its rule; the target group and
    /// whoever is responsible stand beside them.
    pub explanation: Explanation,
}

/// Every duty and right by `law`, into `list`; the findings go to `recorder`. The same code explains and merely
/// decides.
pub fn duties<R: Recorder>(
    law: &Law,
    person: &Person,
    on: NaiveDate,
    recorder: &mut R,
    list: &mut Vec<Duty>,
) {
    let ask = Ask::new(law, person, on);
    group::check(&ask, recorder);
    let actor = actor::check(&ask, recorder);
    let sick = sick::check(&ask, recorder);
    let freed = less_intensive::check(&ask, recorder, list);
    cv::check(&ask, recorder, freed, list);
    plan::check(&ask, recorder, actor, list);
    booking::check(&ask, recorder, freed, sick, list);
    contact::check(&ask, recorder, freed, sick, list);
    job::check(&ask, recorder, freed, sick, list);
    missed::check(&ask, recorder, list);
    complaint::check(&ask, recorder, list);
}

/// Every duty and right by the law as compiled in, with everything they rest on.
#[must_use]
pub fn explain(person: &Person, on: NaiveDate) -> Duties {
    let mut recorder = Explain::default();
    let mut list = Vec::new();
    duties(&Law::COMPILED, person, on, &mut recorder, &mut list);
    Duties { on, list, explanation: recorder.into_explanation() }
}

/// The citizen's next thing to do: the duty that stands, is not done and has the earliest last day. One that is
/// overdue comes first. Before them all come to register again and to get in touch after a missed meeting: they have no
/// last day, because each day without them is one without support.
#[must_use]
pub fn next_duty(list: &[Duty]) -> Option<&Duty> {
    let stands = |duty: &&Duty| {
        duty.kind.side() == Side::Duty
            && duty.verdict == Verdict::Met
            && matches!(duty.state, State::Open | State::Overdue | State::Unknown)
    };
    let first = |kind| list.iter().filter(stands).find(move |duty| duty.kind == kind);
    let now = first(Kind::RegisterAgain).or_else(|| first(Kind::GetInTouch));
    now.or_else(|| list.iter().filter(stands).filter(|duty| duty.due.is_some()).min_by_key(|duty| duty.due))
}
