//! What løntilskud is for (EMP-LTS-02).

use crate::employer::Purpose;
use crate::employer::precheck::{Ask, need, note};
use crate::finding::Recorder;
use crate::law::{Param, Rule};
use crate::value::Word;
use crate::{Reason, Verdict};

/// Training or retraining of professional, social or language skills; for førtidspensionister (group 11) to get
/// or keep a job. Source: LAB § 67.
pub(super) fn purpose<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let person = &ask.question.person;
    ask.rule(recorder, Rule::EmpLts02, |recorder| {
        let Some(purpose) = need(recorder, "question.purpose", &ask.question.purpose) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let fits = match purpose {
            Purpose::Skills => false,
            Purpose::Employment => true,
            Purpose::OrdinaryHours | Purpose::Goals | Purpose::Retention | Purpose::Availability => {
                return (Verdict::NotMet, Reason::PurposeDoesNotFit { purpose: Word(purpose.key()) });
            }
        };
        note(recorder, "person.group", &person.group);
        let purpose = Word(purpose.key());
        match ask.group_in(recorder, Param::LoentilskudGroupsToEmployment) {
            Some(to_employment) if to_employment == fits => (Verdict::Met, Reason::PurposeFits { purpose }),
            Some(_) => (Verdict::NotMet, Reason::PurposeDoesNotFit { purpose }),
            None => {
                need(recorder, "person.group", &person.group);
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    })
}
