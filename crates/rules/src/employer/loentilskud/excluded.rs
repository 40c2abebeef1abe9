//! Employers that cannot be used, and places that should not (EMP-LTS-11).

use crate::employer::precheck::{Ask, need};
use crate::finding::{Missing, Recorder, Who};
use crate::law::Rule;
use crate::{Reading, Reason, Verdict};

/// Not spouse, registered partner or cohabitant of the owner. Source: state guide of 2012, 4.1.
pub(super) fn partner<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let fact = ("person.partner_of_owner", &ask.question.person.partner_of_owner);
    ask.yes_no(recorder, Rule::EmpLts11a, fact, (false, Reason::NotPartner {}, Reason::Partner {}))
}

/// Not the latest employer; after a job elsewhere this is no longer the latest one. Source: guide of 2012, 4.2.
pub(in crate::employer) fn latest_employer<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let fact = ("person.latest_employer", &ask.question.person.latest_employer);
    let answers = (false, Reason::NotLatestEmployer {}, Reason::LatestEmployer {});
    ask.yes_no(recorder, Rule::EmpLts11b, fact, answers)
}

/// Not as export support, not to firms in crisis: read in 2012, open today. Source: guide of 2012, 4.3.
pub(super) fn export_or_crisis<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let fact = &ask.question.employer.export_or_crisis;
    ask.rule(recorder, Rule::EmpLts11c, |recorder| match need(recorder, "employer.export_or_crisis", fact) {
        Some(false) => (Verdict::Met, Reason::NoExportOrCrisis {}),
        Some(true) => ask.open(recorder, "EMP-LTS-11", Who::Municipality),
        None => (Verdict::Unknown, Reason::FactMissing {}),
    })
}

/// The place should be suited to lead to ordinary work in the firm or the field. Source: municipal pages.
pub(super) fn leads_to_ordinary_work<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let fact = &ask.question.employer.leads_to_ordinary_work;
    ask.rule(recorder, Rule::EmpLts11d, |recorder| {
        match need(recorder, "employer.leads_to_ordinary_work", fact) {
            Some(true) => (Verdict::Met, Reason::LeadsToOrdinaryWork {}),
            Some(false) => {
                recorder.reading(Reading::Assessment);
                recorder.missing(Missing::Assessment { id: "EMP-LTS-11", who: Who::Municipality });
                (Verdict::Unknown, Reason::AssessmentNeeded {})
            }
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}
