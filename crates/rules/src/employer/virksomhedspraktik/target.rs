//! Who may do praktik (EMP-VPR-01).

use crate::employer::precheck::{Ask, need};
use crate::finding::Recorder;
use crate::law::Rule;
use crate::{Reason, Verdict};

/// Persons who can only with difficulty get an ordinary job or løntilskud, of every group. The municipality
/// sees whether that is so. Source: LAB § 57.
pub(super) fn target<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let person = &ask.question.person;
    ask.rule(recorder, Rule::EmpVpr01, |recorder| {
        match need(recorder, "person.hard_to_place", &person.hard_to_place) {
            Some(true) => (Verdict::Met, Reason::HardToPlace {}),
            Some(false) => (Verdict::NotMet, Reason::NotHardToPlace {}),
            None => (Verdict::Unknown, Reason::MunicipalityChecks {}),
        }
    })
}
