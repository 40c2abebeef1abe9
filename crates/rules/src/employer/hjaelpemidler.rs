//! Hjælpemidler: aids at work (LAB chapter 27, KOMP chapter 6).

use super::precheck::{Ask, lack, root};
use super::requirement::{self, Test, seen};
use super::{Particular, Stated, course};
use crate::finding::{Recorder, Who};
use crate::law::Rule;
use crate::value::Word;
use crate::{Fact, Reason, Verdict};

const REQUIREMENTS: &[(Rule, Test)] = &[
    (Rule::EmpHjm04, Test::Yes(Particular::BeyondNormalPay)),
    (Rule::EmpHjm03, Test::Told("told_aid_payee")),
    (Rule::EmpHjm05, Test::Told("told_aid_power_of_attorney")),
    (Rule::EmpHjm06, Test::Open("EMP-HJM-06", Who::Agency)),
];

/// All requirements.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpHjm, |recorder, tally| {
        tally.add(needed(ask, recorder));
        requirement::all(ask, recorder, tally, REQUIREMENTS);
        course::told(ask, recorder);
    })
}

/// Decisive for the work, or it compensates for the disability: one is enough.
fn needed<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    const EITHER: [Particular; 2] = [Particular::DecisiveForWork, Particular::CompensatesDisability];
    ask.rule(recorder, Rule::EmpHjm02, |recorder| {
        let facts = EITHER.map(|which| seen(ask, recorder, which));
        let yes = |fact: &Fact<Stated>| fact.known() == Some(&Stated::Yes(true));
        if let Some(at) = facts.iter().position(yes) {
            return (Verdict::Met, Reason::ConditionMet { condition: Word(EITHER[at].word()) });
        }
        if facts.iter().all(|fact| fact.known().is_some()) {
            return (Verdict::NotMet, Reason::AidNotNeeded {});
        }
        for (which, fact) in EITHER.iter().zip(&facts) {
            lack(recorder, which.key(), fact);
        }
        (Verdict::Unknown, Reason::FactMissing {})
    })
}
