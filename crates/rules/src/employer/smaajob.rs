//! Småjob: few hours at ordinary pay. An ordinary job, for which nothing is applied for.

use super::Particular;
use super::precheck::{Ask, root};
use super::requirement::{self, Test, yes};
use crate::finding::Recorder;
use crate::law::Rule;
use crate::value::Word;
use crate::{Reason, Verdict};

/// All requirements. Nobody decides on it, so that there is no complaint either.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpSmj, |recorder, tally| {
        requirement::one(ask, recorder, Rule::EmpSmj01a, Test::Told("told_no_application"));
        let pay = ("employer.pay_as_agreed", &ask.question.employer.pay_as_agreed);
        let answers = (true, Reason::PayAsAgreed {}, Reason::PayNotAsAgreed {});
        tally.add(ask.yes_no(recorder, Rule::EmpSmj01b, pay, answers));
        tally.add(functions(ask, recorder));
    })
}

/// Beside praktik or løntilskud in the same firm only in another function.
fn functions<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let condition = Word(Particular::FunctionsDiffer.word());
    ask.rule(recorder, Rule::EmpSmj01c, |recorder| match yes(ask, recorder, Particular::BesidePlacement) {
        Some(false) => (Verdict::Met, Reason::DoesNotApply {}),
        Some(true) => match yes(ask, recorder, Particular::FunctionsDiffer) {
            Some(true) => (Verdict::Met, Reason::ConditionMet { condition }),
            Some(false) => (Verdict::NotMet, Reason::ConditionNotMet { condition }),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        },
        None => (Verdict::Unknown, Reason::FactMissing {}),
    })
}
