//! Virksomhedspraktik: an unpaid work placement (LAB chapter 11).

mod agreement;
mod latest_employer;
mod length;
mod target;

use super::precheck::{Ask, root};
use super::{Sector, course, net_increase, ratio, representative};
use crate::finding::Recorder;
use crate::law::Rule;
use crate::staffing::Staffing;
use crate::{Reason, Verdict};

/// All requirements. The employee representative is a step before the first day and stands beside; a public
/// employer has no owner to be married to. Prior benefit is not among them; beside them is said that net increase is not
/// either, and that there is no subsidy (rulebook section 2).
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, staffing: &Staffing, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpVpr, |recorder, tally| {
        tally.add(target::target(ask, recorder));
        tally.add(length::length(ask, recorder));
        tally.add(agreement::purpose(ask, recorder));
        tally.add(agreement::week(ask, recorder));
        tally.add(latest_employer::latest_employer(ask, recorder));
        tally.add(own_need(ask, recorder));
        if ask.law.version(Rule::EmpVpr05c, ask.on).is_some() {
            tally.add(work_sharing(ask, recorder));
        }
        if ask.question.employer.sector.known() != Some(&Sector::Public) {
            tally.add(partner(ask, recorder));
        }
        no_subsidy(ask, recorder);
        let (law, question) = (ask.law, ask.question);
        tally.add(ratio::rimelighed(law, question, staffing, recorder));
        ratio::rimelighed_at_start(law, question, staffing, recorder);
        ratio::erklaering(law, question, recorder);
        net_increase::merbeskaeftigelse(law, question, staffing, recorder);
        course::told(ask, recorder);
        representative::asked(ask, recorder);
        representative::named(ask, recorder);
    })
}

/// Not used to cover the firm's own need for labour. Source: VEJ 9641 of 17/6/2022.
fn own_need<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let fact = ("employer.own_need", &ask.question.employer.own_need);
    ask.yes_no(recorder, Rule::EmpVpr05a, fact, (false, Reason::NotOwnNeed {}, Reason::OwnNeed {}))
}

/// None at workplaces with covid work-sharing, while the order said so. Source: BEK § 61, text of 2021.
fn work_sharing<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let fact = ("employer.work_sharing", &ask.question.employer.work_sharing);
    ask.yes_no(recorder, Rule::EmpVpr05c, fact, (false, Reason::NoWorkSharing {}, Reason::WorkSharing {}))
}

/// Not at a firm owned by the spouse or partner. Source: a municipality's page.
fn partner<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let fact = ("person.partner_of_owner", &ask.question.person.partner_of_owner);
    ask.yes_no(recorder, Rule::EmpVpr05b, fact, (false, Reason::NotPartner {}, Reason::Partner {}))
}

/// The employer gets no subsidy, because the person keeps the benefit: nothing to miss, but to be said.
fn no_subsidy<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::EmpVpr06, |_| (Verdict::Met, Reason::NoSubsidy {}));
}
