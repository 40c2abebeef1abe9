//! Not where the person was last employed (EMP-VPR-04).

use crate::employer::precheck::{Ask, Nearness, lack, need, note};
use crate::finding::{Missing, Recorder, Who};
use crate::law::{Param, Rule};
use crate::{Fact, Reason, Verdict};

/// Who is close to the labour market here (BEK § 61).
const CLOSE: (Param, Param) =
    (Param::PraktikEmployerGroupsClose, Param::PraktikEmployerGroupsCloseWhenJobReady);

/// Close to the labour market: not at the latest employer, subsidised employment included. Others may after
/// concrete assessment when the function is new; groups 6 and 7 that are not employed but have agreed to come
/// back may have the same function, and those who are employed here keep their job by it. Source: BEK § 61.
pub(super) fn latest_employer<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let person = &ask.question.person;
    ask.rule(recorder, Rule::EmpVpr04, |recorder| {
        note(recorder, "person.latest_employer", &person.latest_employer);
        let returns = ask.group_in(recorder, Param::PraktikGroupsReturning) == Some(true);
        match person.latest_employer {
            Fact::Known(false, _) | Fact::NotApplicable => {
                return (Verdict::Met, Reason::NotLatestEmployer {});
            }
            // Both answers would do: the person keeps the job by it.
            Fact::Unknown if returns && person.employed_here.known() == Some(&true) => {
                return returning(ask, recorder);
            }
            Fact::Unknown => {
                lack(recorder, "person.latest_employer", &person.latest_employer);
                return (Verdict::Unknown, Reason::FactMissing {});
            }
            Fact::Known(true, _) => {}
        }
        let Some(nearness) = Nearness::of(ask, recorder, CLOSE) else { return ask.gap() };
        match nearness {
            Nearness::Close => (Verdict::NotMet, Reason::LatestEmployer {}),
            _ if returns => returning(ask, recorder),
            Nearness::Far => far(ask, recorder),
            Nearness::Either => {
                nearness.lacks(ask, recorder);
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    })
}

/// Groups 6 and 7: employed here, or with an agreement to come back.
fn returning<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> (Verdict, Reason) {
    let person = &ask.question.person;
    note(recorder, "person.group", &person.group);
    match need(recorder, "person.employed_here", &person.employed_here) {
        Some(true) => return (Verdict::Met, Reason::AtOwnEmployer {}),
        Some(false) => {}
        None => return (Verdict::Unknown, Reason::FactMissing {}),
    }
    note(recorder, "person.agreed_return", &person.agreed_return);
    match (person.agreed_return.known(), person.new_function.known()) {
        (Some(true), _) => assessed(recorder),
        (None, Some(false)) => {
            note(recorder, "person.new_function", &person.new_function);
            lack(recorder, "person.agreed_return", &person.agreed_return);
            (Verdict::Unknown, Reason::FactMissing {})
        }
        _ => far(ask, recorder),
    }
}

/// Further away from the labour market: only a new function, and only after assessment.
fn far<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> (Verdict, Reason) {
    let person = &ask.question.person;
    match need(recorder, "person.new_function", &person.new_function) {
        Some(true) => assessed(recorder),
        Some(false) => (Verdict::NotMet, Reason::LatestEmployerSameFunction {}),
        None => (Verdict::Unknown, Reason::FactMissing {}),
    }
}

fn assessed<R: Recorder>(recorder: &mut R) -> (Verdict, Reason) {
    recorder.reading(crate::Reading::Assessment);
    recorder.missing(Missing::Assessment { id: "EMP-VPR-04", who: Who::Municipality });
    (Verdict::Unknown, Reason::LatestEmployerAssessed {})
}
