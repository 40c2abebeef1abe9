//! Hours and wage with a public employer (EMP-LTS-06).

use crate::employer::hours::{HoursNumbers, benefit_with_support};
use crate::employer::precheck::{Ask, lack, need, note};
use crate::employer::rate::known_rate;
use crate::employer::{Insurance, Sector};
use crate::finding::Recorder;
use crate::law::{Param, Rule};
use crate::value::{Hours, Money};
use crate::{Reading, Reason, Verdict};

/// The weekly hours are those that make the pay match the benefit, in whole hours and fixed for the period.
/// A year without a published wage has no answer, and none is made up (PR-17). Source: LAB § 72, BEK § 70.
pub(in crate::employer) fn public_hours<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let employer = &ask.question.employer;
    ask.rule(recorder, Rule::EmpLts06, |recorder| match need(recorder, "employer.sector", &employer.sector) {
        Some(Sector::Public) => answer(ask, recorder),
        Some(Sector::Private) => (Verdict::Met, Reason::DoesNotApply {}),
        None => (Verdict::Unknown, Reason::FactMissing {}),
    })
}

fn answer<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> (Verdict, Reason) {
    let wage = match known_rate(&ask.now, recorder, Param::PublicHourlyWage, "EMP-LTS-06") {
        Ok(wage) => wage,
        Err(no_rate) => return no_rate,
    };
    let stated = need(recorder, "question.weekly_hours", &ask.question.weekly_hours.map(Hours));
    let lawful = lawful(ask, recorder);
    let (Some(hours), Some(lawful)) = (stated, lawful) else {
        return (Verdict::Unknown, Reason::FactMissing {});
    };
    if hours == lawful {
        (Verdict::Met, Reason::PublicHoursMatch { lawful, wage })
    } else {
        (Verdict::NotMet, Reason::PublicHoursDiffer { hours, lawful, wage })
    }
}

/// The hours the person's benefit gives.
fn lawful<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Option<Hours> {
    let person = &ask.question.person;
    recorder.reading(Reading::PublicHoursRounding);
    let as_money = |ore: u64| Money(i64::try_from(ore).unwrap_or(i64::MAX));
    note(recorder, "person.monthly_benefit", &person.monthly_benefit.map(as_money));
    note(recorder, "person.section_34_support", &person.section_34_support.map(as_money));
    lack(recorder, "person.monthly_benefit", &person.monthly_benefit);
    lack(recorder, "person.section_34_support", &person.section_34_support);
    let insurance = need(recorder, "person.insurance", &person.insurance);
    let share = ask.param(recorder, Param::Section34Share)?;
    ask.param(recorder, Param::LabourMarketContribution)?;
    let numbers = HoursNumbers::of(&ask.now, insurance? == Insurance::PartTime)?;
    let benefit = *person.monthly_benefit.known()?;
    let support = *person.section_34_support.known()?;
    numbers.weekly(benefit_with_support(benefit, support, share)?)
}
