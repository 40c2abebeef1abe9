//! Personlig assistance at work for persons with a disability (KOMP § 4).

use super::precheck::{Ask, need, root};
use super::requirement::{self, Test, assessed, number};
use super::{Particular, course};
use crate::finding::{Recorder, Who};
use crate::law::{Param, Rule};
use crate::value::Hours;
use crate::{Reason, Verdict};

const REQUIREMENTS: &[(Rule, Test)] = &[
    (Rule::EmpPas01, Test::Yes(Particular::HasDisability)),
    (Rule::EmpPas03, Test::Told("told_assistance_rate")),
    (Rule::EmpPas04, Test::Open("EMP-PAS-04", Who::Agency)),
    (Rule::EmpPas05, Test::Told("told_assistance_signed")),
    (Rule::EmpPas06, Test::Told("told_assistance_complaint")),
];

/// All requirements.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpPas, |recorder, tally| {
        requirement::all(ask, recorder, tally, REQUIREMENTS);
        tally.add(hours(ask, recorder));
        course::told(ask, recorder);
    })
}

/// Twenty hours a week at full time, in proportion at part time; up to a full week in special cases, which the
/// municipality assesses. Source: the pages on personlig assistance.
fn hours<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpPas02, |recorder| {
        let limit = ask.param(recorder, Param::AssistanceHours);
        let most = ask.param(recorder, Param::AssistanceHoursSpecial);
        let full = ask.param(recorder, Param::FullTimeWeek);
        let (Some(limit), Some(most), Some(full)) = (limit, most, full) else { return ask.gap() };
        let assistance = number(ask, recorder, Particular::AssistanceHours);
        let weekly = need(recorder, "question.weekly_hours", &ask.question.weekly_hours.map(Hours));
        let (Some(assistance), Some(Hours(weekly))) = (assistance, weekly) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let share = |hours: u64| u128::from(hours) * u128::from(weekly.min(full));
        let asked = u128::from(assistance) * u128::from(full);
        let limit_shown = Hours(u64::try_from(share(limit) / u128::from(full.max(1))).unwrap_or(limit));
        let hours = Hours(assistance);
        if asked <= share(limit) {
            (Verdict::Met, Reason::WeekWithin { hours, limit: limit_shown })
        } else if assistance <= most {
            (assessed(recorder, "EMP-PAS-02").0, Reason::AssistanceAssessed { hours, limit: limit_shown })
        } else {
            (Verdict::NotMet, Reason::WeekBeyond { hours, limit: Hours(most) })
        }
    })
}
