//! What holds of every application: where it is made, what may not begin before it, and how to complain.

use super::precheck::{Ask, start_day};
use super::requirement::{self, Test};
use crate::finding::{Recorder, Who};
use crate::law::{Param, Rule};
use crate::{Reason, Verdict};

/// Told beside the requirements of a scheme that is applied for.
pub(super) fn told<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    requirement::one(ask, recorder, Rule::EmpVit01, Test::Told("told_apply_in_vitas"));
    start_day(ask, recorder);
    complaint(ask, recorder);
}

/// How to complain about the decision, and that the employer's own right to it is open (EMP-VIT-09).
pub(super) fn complaint<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::EmpVit09a, |recorder| {
        match ask.param(recorder, Param::EmployerComplaintWeeks) {
            Some(weeks) => (Verdict::Met, Reason::ComplaintWithin { weeks }),
            None => ask.gap(),
        }
    });
    requirement::one(ask, recorder, Rule::EmpVit09b, Test::Open("EMP-VIT-09", Who::Agency));
}
