//! Løntilskud: a job with wage subsidy (LAB chapter 12).

mod ceiling;
mod closing;
mod excluded;
mod hours_course;
mod length;
mod pay;
mod payment;
mod prior_benefit;
mod public_hours;
mod purpose;
mod revalidering;
mod target;

pub(super) use ceiling::ceiling_of;
pub use closing::{Closing, closing};
pub(super) use excluded::latest_employer;
pub(super) use pay::pay;
pub use payment::{Payment, payment};
pub(super) use public_hours::public_hours;

use super::precheck::{Ask, root};
use super::{Sector, course, net_increase, ratio, representative, vacated};
use crate::Verdict;
use crate::finding::Recorder;
use crate::law::Rule;
use crate::staffing::Staffing;

/// All requirements; those of the other sector are left out where the sector is known. What the municipality
/// sets (the hours with a public employer), what the form asks (one number of hours) and what is done before the
/// first day (the employee representative) stand beside them.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, staffing: &Staffing, recorder: &mut R) -> Verdict {
    let sector = ask.question.employer.sector.known().copied();
    root(ask, recorder, Rule::EmpLts, |recorder, tally| {
        tally.add(target::target(ask, recorder));
        if ask.question.person.group_changes_during.known() != Some(&false) {
            tally.add(target::change(ask, recorder));
        }
        tally.add(purpose::purpose(ask, recorder));
        tally.add(length::length(ask, recorder));
        tally.add(prior_benefit::prior_benefit(ask, recorder));
        if sector != Some(Sector::Public) {
            tally.add(pay(ask, recorder));
            tally.add(ceiling::ceiling(ask, recorder));
        }
        if sector != Some(Sector::Private) {
            public_hours(ask, recorder);
        }
        if ask.question.hours_course.known().is_some() {
            hours_course::hours_course(ask, recorder);
        }
        if sector != Some(Sector::Public) {
            tally.add(excluded::partner(ask, recorder));
        }
        tally.add(excluded::latest_employer(ask, recorder));
        tally.add(excluded::export_or_crisis(ask, recorder));
        tally.add(excluded::leads_to_ordinary_work(ask, recorder));
        if revalidering::applies(ask) {
            tally.add(revalidering::revalidering(ask, recorder));
        }
        let (law, question) = (ask.law, ask.question);
        tally.add(ratio::rimelighed(law, question, staffing, recorder));
        ratio::rimelighed_at_start(law, question, staffing, recorder);
        tally.add(net_increase::merbeskaeftigelse(law, question, staffing, recorder));
        tally.add(vacated::ledigt_job(law, question, staffing, recorder));
        course::told(ask, recorder);
        representative::asked(ask, recorder);
        representative::named(ask, recorder);
        payment::told(ask, recorder);
        closing::duty(ask, recorder);
    })
}
