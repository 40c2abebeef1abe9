//! Requirements on the person that several schemes share.

use crate::dates::birthday;
use crate::employer::precheck::{Ask, need};
use crate::finding::Recorder;
use crate::law::Param;
use crate::{Reason, Verdict};

/// Whether the person has reached the parameter's age on the first day.
pub(in crate::employer) fn at_least_years<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    years: Param,
) -> (Verdict, Reason) {
    let born = need(recorder, "person.born", &ask.question.person.born);
    let start = need(recorder, "question.start", &ask.question.start);
    let (Some(born), Some(start)) = (born, start) else { return (Verdict::Unknown, Reason::FactMissing {}) };
    let years = ask.param(recorder, years).and_then(|years| u32::try_from(years).ok());
    match years.and_then(|years| birthday(born, years)) {
        Some(birthday) if birthday <= start => (Verdict::Met, Reason::AgeReached { birthday }),
        Some(birthday) => (Verdict::NotMet, Reason::AgeNotReached { birthday }),
        None => ask.gap(),
    }
}

/// Whether the months on benefit are at least the parameter's; only the municipality can see them.
pub(in crate::employer) fn benefit_months<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    needed: Param,
) -> (Verdict, Reason) {
    let Some(needed) = ask.param(recorder, needed) else { return ask.gap() };
    let fact = &ask.question.person.prior_benefit_months;
    match need(recorder, "person.prior_benefit_months", fact) {
        Some(months) if months >= needed => (Verdict::Met, Reason::PriorBenefitEnough { months, needed }),
        Some(months) => (Verdict::NotMet, Reason::BenefitMonthsTooFew { months, needed }),
        None => (Verdict::Unknown, Reason::MunicipalityChecks {}),
    }
}
