//! Time on benefit before the start (EMP-LTS-04). The municipality checks it; the employer cannot see it.

use crate::dates::birthday;
use crate::employer::Sector;
use crate::employer::precheck::{Ask, lack, note};
use crate::finding::{Recorder, Who};
use crate::law::{Param, Rule};
use crate::{Reading, Reason, Verdict};

/// Groups 1 to 5 and 12, and groups 6 to 8 with private employers: at least six months on benefit, unless the
/// person has no qualifying education, is over 50 or is a single provider. Source: LAB § 69.
pub(super) fn prior_benefit<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpLts04, |recorder| {
        let Some(required) = required(ask, recorder) else {
            return ask.open(recorder, "EMP-SRC-03", Who::Agency);
        };
        if required == Verdict::NotMet {
            return (Verdict::Met, Reason::PriorBenefitNotRequired {});
        }
        let (months, exempt) = match (enough(ask, recorder), exempt(ask, recorder)) {
            (None, _) => return ask.gap(),
            (Some(months), exempt) => (months, exempt),
        };
        match (months, exempt) {
            ((Verdict::Met, reason), _) | (_, (Verdict::Met, reason)) => (Verdict::Met, reason),
            ((Verdict::NotMet, reason), (Verdict::NotMet, _)) if required == Verdict::Met => {
                (Verdict::NotMet, reason)
            }
            _ => {
                lacks(ask, recorder, required);
                (Verdict::Unknown, Reason::MunicipalityChecks {})
            }
        }
    })
}

/// Whether the requirement is made of this group by this employer. `None` where the law's sets contradict each
/// other.
fn required<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Option<Verdict> {
    let (person, employer) = (&ask.question.person, &ask.question.employer);
    note(recorder, "person.group", &person.group);
    let always = ask.group_in(recorder, Param::PriorBenefitGroups);
    let with_private = ask.group_in(recorder, Param::PriorBenefitGroupsPrivate);
    let (Some(always), Some(with_private)) = (always, with_private) else { return Some(Verdict::Unknown) };
    match (always, with_private) {
        (true, false) => Some(Verdict::Met),
        (false, false) => Some(Verdict::NotMet),
        (false, true) => {
            note(recorder, "employer.sector", &employer.sector);
            let private = |sector: &Sector| Verdict::of(*sector == Sector::Private);
            Some(employer.sector.known().map_or(Verdict::Unknown, private))
        }
        (true, true) => None,
    }
}

/// Whether the months on benefit are enough. `None` where the law has no number for the date.
fn enough<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Option<(Verdict, Reason)> {
    let fact = &ask.question.person.prior_benefit_months;
    let needed = ask.param(recorder, Param::PriorBenefitMonths)?;
    note(recorder, "person.prior_benefit_months", fact);
    Some(match fact.known().copied() {
        Some(months) if months >= needed => (Verdict::Met, Reason::PriorBenefitEnough { months, needed }),
        Some(months) => (Verdict::NotMet, Reason::PriorBenefitTooShort { months, needed }),
        None => (Verdict::Unknown, Reason::MunicipalityChecks {}),
    })
}

/// Whether one of the three exemptions applies.
fn exempt<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> (Verdict, Reason) {
    let person = &ask.question.person;
    note(recorder, "person.qualifying_education", &person.qualifying_education);
    note(recorder, "person.single_provider", &person.single_provider);
    if person.qualifying_education.known() == Some(&false) {
        return (Verdict::Met, Reason::PriorBenefitExemptEducation {});
    }
    if person.single_provider.known() == Some(&true) {
        return (Verdict::Met, Reason::PriorBenefitExemptProvider {});
    }
    let age = over_age(ask, recorder);
    if age.0 == Verdict::Met {
        return age;
    }
    let stated = person.qualifying_education.known().is_some() && person.single_provider.known().is_some();
    if stated { age } else { (Verdict::Unknown, Reason::MunicipalityChecks {}) }
}

/// Over 50: from the 50th birthday (PR-30), on the first day.
fn over_age<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> (Verdict, Reason) {
    let (born, start) = (&ask.question.person.born, &ask.question.start);
    note(recorder, "person.born", born);
    let (Some(born), Some(start)) = (born.known(), start.known()) else {
        return (Verdict::Unknown, Reason::MunicipalityChecks {});
    };
    recorder.reading(Reading::OverFifty);
    let years = ask.param(recorder, Param::PriorBenefitExemptAge).and_then(|years| u32::try_from(years).ok());
    match years.and_then(|years| birthday(*born, years)) {
        Some(birthday) if birthday <= *start => (Verdict::Met, Reason::PriorBenefitExemptAge { birthday }),
        Some(_) => (Verdict::NotMet, Reason::DoesNotApply {}),
        None => ask.gap(),
    }
}

/// Everything that could settle it.
fn lacks<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, required: Verdict) {
    let (person, employer) = (&ask.question.person, &ask.question.employer);
    lack(recorder, "person.group", &person.group);
    if required == Verdict::Unknown && person.group.known().is_some() {
        lack(recorder, "employer.sector", &employer.sector);
    }
    lack(recorder, "person.prior_benefit_months", &person.prior_benefit_months);
    lack(recorder, "person.qualifying_education", &person.qualifying_education);
    lack(recorder, "person.born", &person.born);
    lack(recorder, "person.single_provider", &person.single_provider);
    if person.born.known().is_some() {
        lack(recorder, "question.start", &ask.question.start);
    }
}
