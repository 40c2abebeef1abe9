//! Who may be in løntilskud (EMP-LTS-01), and a change of group on the way (EMP-LTS-14).

use crate::employer::precheck::{Ask, lack, need, note};
use crate::finding::Recorder;
use crate::law::{Param, Rule};
use crate::{Reason, Verdict};

/// All groups but 9 and 13, group 4 when obviously ready for education, and groups 6 and 7 in a job. A running
/// placement may go on when only the group changes. Source: LAB § 66.
pub(super) fn target<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let person = &ask.question.person;
    ask.rule(recorder, Rule::EmpLts01, |recorder| {
        let changes = &person.group_changes_during;
        note(recorder, "person.group_changes_during", changes);
        if changes.known() == Some(&true) {
            return (Verdict::Met, Reason::GoesOnInNewGroup {});
        }
        let answer = group(ask, recorder);
        if answer.0 == Verdict::NotMet && changes.known().is_none() {
            lack(recorder, "person.group_changes_during", changes);
            return (Verdict::Unknown, Reason::FactMissing {});
        }
        answer
    })
}

fn group<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> (Verdict, Reason) {
    let person = &ask.question.person;
    let Some(group) = need(recorder, "person.group", &person.group) else {
        return (Verdict::Unknown, Reason::FactMissing {});
    };
    let group = u64::from(group.number());
    if ask.group_in(recorder, Param::LoentilskudGroupsNotEducationReady) == Some(true) {
        let ready = &person.obviously_ready_for_education;
        match need(recorder, "person.obviously_ready_for_education", ready) {
            Some(true) => return (Verdict::NotMet, Reason::ObviouslyReadyForEducation {}),
            Some(false) => {}
            None => return (Verdict::Unknown, Reason::MunicipalityChecks {}),
        }
    }
    if ask.group_in(recorder, Param::LoentilskudGroupsNotInJob) == Some(true) {
        match need(recorder, "person.in_job", &person.in_job) {
            Some(true) => return (Verdict::NotMet, Reason::InJob { group }),
            Some(false) => {}
            None => return (Verdict::Unknown, Reason::FactMissing {}),
        }
    }
    if ask.group_in(recorder, Param::LoentilskudGroupsExcluded) == Some(true) {
        return (Verdict::NotMet, Reason::GroupNotCovered { group });
    }
    (Verdict::Met, Reason::GroupCovered { group })
}

/// A running placement may go on when the person's group changes. Source: KL's overview of the agreement.
pub(super) fn change<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let changes = &ask.question.person.group_changes_during;
    ask.rule(recorder, Rule::EmpLts14, |recorder| {
        match need(recorder, "person.group_changes_during", changes) {
            Some(true) => (Verdict::Met, Reason::GoesOnInNewGroup {}),
            Some(false) => (Verdict::Met, Reason::DoesNotApply {}),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}
