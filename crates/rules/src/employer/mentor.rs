//! Mentor (LAB chapter 26).

use super::length::{self, Longest};
use super::precheck::{Ask, root};
use super::requirement::{self, Test, assessed, yes};
use super::{Particular, course};
use crate::finding::Recorder;
use crate::law::{Param, Rule};
use crate::{Reason, Verdict};

const REQUIREMENTS: &[(Rule, Test)] = &[
    (Rule::EmpMen05, Test::Yes(Particular::BeyondNormalTask)),
    (Rule::EmpMen03, Test::Told("told_mentor_education")),
    (Rule::EmpMen04, Test::Told("told_mentor_who")),
    (Rule::EmpMen06, Test::Told("told_mentor_no_offer")),
    (Rule::EmpMen08, Test::Told("told_mentor_form")),
];

/// All requirements.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpMen, |recorder, tally| {
        tally.add(length(ask, recorder));
        requirement::all(ask, recorder, tally, REQUIREMENTS);
        if ask.law.version(Rule::EmpMen07, ask.on).is_some() {
            requirement::one(ask, recorder, Rule::EmpMen07, Test::Told("told_mentor_ceiling"));
        }
        course::complaint(ask, recorder);
    })
}

/// Six months at most, then new periods after assessment; after discharge from a psychiatric hospital six months at
/// least. Source: LAB § 167.
fn length<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    length::of_period(ask, recorder, Rule::EmpMen01, |recorder, (start, end)| {
        let Some(discharged) = yes(ask, recorder, Particular::PsychiatricDischarge) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        if discharged {
            return discharge(ask, recorder, (start, end));
        }
        match Longest::Months(Param::MentorMonths).last_day(ask, recorder, start) {
            Some(last) if end <= last => (Verdict::Met, Reason::LengthWithin { end, last }),
            Some(last) => (assessed(recorder, "EMP-MEN-01").0, Reason::NewPeriodAssessed { end, last }),
            None => ask.gap(),
        }
    })
}

/// At least six months (EMP-MEN-02).
fn discharge<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    (start, end): length::Period,
) -> (Verdict, Reason) {
    let mut reason = Reason::LawGap { on: ask.on };
    let verdict = ask.rule(recorder, Rule::EmpMen02, |recorder| {
        let answer = match Longest::Months(Param::MentorMonthsDischarge).last_day(ask, recorder, start) {
            Some(first) if end >= first => (Verdict::Met, Reason::LengthEnough { end, first }),
            Some(first) => (Verdict::NotMet, Reason::LengthTooShort { end, first }),
            None => ask.gap(),
        };
        reason = answer.1;
        answer
    });
    (verdict, reason)
}
