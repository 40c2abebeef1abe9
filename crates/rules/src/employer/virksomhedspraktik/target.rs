//! Who may do praktik (EMP-VPR-01).

use crate::employer::precheck::{Ask, lack, need, note};
use crate::finding::{Missing, Recorder, Who};
use crate::law::{Param, Rule};
use crate::{Reading, Reason, Verdict};

/// Persons who can only with difficulty get an ordinary job or løntilskud, of every group; some groups also as
/// an education measure, which the municipality assesses. The municipality sees whether it is so. Source: LAB § 57.
pub(super) fn target<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let person = &ask.question.person;
    ask.rule(recorder, Rule::EmpVpr01, |recorder| {
        match need(recorder, "person.hard_to_place", &person.hard_to_place) {
            Some(true) => (Verdict::Met, Reason::HardToPlace {}),
            Some(false) => not_hard_to_place(ask, recorder),
            None => (Verdict::Unknown, Reason::MunicipalityChecks {}),
        }
    })
}

/// Nobody else than those with an education measure may do praktik without difficulty in getting a job.
fn not_hard_to_place<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> (Verdict, Reason) {
    let group = &ask.question.person.group;
    note(recorder, "person.group", group);
    match ask.group_in(recorder, Param::PraktikGroupsEducation) {
        Some(false) => (Verdict::NotMet, Reason::NotHardToPlace {}),
        Some(true) => {
            recorder.reading(Reading::Assessment);
            recorder.missing(Missing::Assessment { id: "EMP-VPR-01", who: Who::Municipality });
            (Verdict::Unknown, Reason::AssessmentNeeded {})
        }
        None => {
            lack(recorder, "person.group", group);
            (Verdict::Unknown, Reason::FactMissing {})
        }
    }
}
