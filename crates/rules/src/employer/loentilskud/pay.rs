//! Pay with a private employer (EMP-LTS-05).

use crate::employer::Sector;
use crate::employer::precheck::{Ask, lack, need, note};
use crate::finding::Recorder;
use crate::law::Rule;
use crate::{Reason, Verdict};

/// Pay and conditions under the collective agreement or, without one, what is usual. Source: LAB § 71.
pub(in crate::employer) fn pay<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let employer = &ask.question.employer;
    ask.rule(recorder, Rule::EmpLts05, |recorder| {
        note(recorder, "employer.sector", &employer.sector);
        match (need(recorder, "employer.pay_as_agreed", &employer.pay_as_agreed), employer.sector.known()) {
            (Some(true), _) => (Verdict::Met, Reason::PayAsAgreed {}),
            (Some(false), Some(Sector::Private)) => (Verdict::NotMet, Reason::PayNotAsAgreed {}),
            _ => {
                lack(recorder, "employer.sector", &employer.sector);
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    })
}
