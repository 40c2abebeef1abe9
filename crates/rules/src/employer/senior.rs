//! Wage subsidy for unemployed seniors, in force from September 2021 to the end of 2022 (LAB §§ 80 a to 80 c).

use super::length::{self, Longest};
use super::precheck::{Ask, Tally, root};
use super::requirement::{self, Test, at_least_years, benefit_months};
use super::{Particular, Sector, course, loentilskud, net_increase, ratio, representative, vacated};
use crate::finding::Recorder;
use crate::law::{Param, Rule};
use crate::staffing::Staffing;
use crate::{Reading, Verdict};

const REQUIREMENTS: &[(Rule, Test)] = &[
    (Rule::EmpLts13a, Test::Groups(Param::SeniorGroups)),
    (Rule::EmpLts13c, Test::Yes(Particular::SelfFound)),
    (Rule::EmpLts13f, Test::Rate(Param::SeniorExtra, "EMP-LTS-13")),
];

/// All requirements.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, staffing: &Staffing, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpLts13, |recorder, tally| {
        requirement::all(ask, recorder, tally, REQUIREMENTS);
        tally.add(age(ask, recorder));
        tally.add(prior_benefit(ask, recorder));
        let longest = Longest::Months(Param::SeniorMonths);
        let within = |recorder: &mut R, period| length::within(ask, recorder, longest, period);
        tally.add(length::of_period(ask, recorder, Rule::EmpLts13e, within));
        pay(ask, recorder, tally);
        let (law, question) = (ask.law, ask.question);
        tally.add(ratio::rimelighed(law, question, staffing, recorder));
        ratio::rimelighed_at_start(law, question, staffing, recorder);
        tally.add(net_increase::merbeskaeftigelse(law, question, staffing, recorder));
        tally.add(vacated::ledigt_job(law, question, staffing, recorder));
        course::told(ask, recorder);
        representative::asked(ask, recorder);
        representative::named(ask, recorder);
    })
}

/// As in løntilskud; what is asked of the other sector is left out where the sector is known. Source: LAB §§ 71-72.
fn pay<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, tally: &mut Tally) {
    let sector = ask.question.employer.sector.known().copied();
    if sector != Some(Sector::Public) {
        tally.add(loentilskud::pay(ask, recorder));
    }
    if sector != Some(Sector::Private) {
        loentilskud::public_hours(ask, recorder);
    }
}

/// Fifty on the first day.
fn age<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpLts13b, |recorder| {
        recorder.reading(Reading::OverFifty);
        at_least_years(ask, recorder, Param::SeniorAge)
    })
}

/// Twelve months on benefit before the start. Source: the bill.
fn prior_benefit<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpLts13d, |recorder| benefit_months(ask, recorder, Param::SeniorBenefitMonths))
}
