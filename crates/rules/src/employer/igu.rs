//! Integrationsgrunduddannelse (IGU): two years of work and school for refugees and their families.

use super::precheck::{Ask, need, root};
use super::requirement::{self, Test, ask_for, at_least_years, day};
use super::{Particular, Sector, Stated, course, length};
use crate::dates::{birthday, last_day_of_months, same_day_later};
use crate::finding::{Recorder, Who};
use crate::law::{Param, Rule};
use crate::value::{Hours, Money};
use crate::{Fact, Reading, Reason, Verdict};

const REQUIREMENTS: &[(Rule, Test)] = &[
    (Rule::EmpIgu01b, Test::No(Particular::HadIgu)),
    (Rule::EmpIgu06, Test::Yes(Particular::RefugeeOrFamily)),
    (Rule::EmpIgu10a, Test::Yes(Particular::AgreementSigned)),
    (Rule::EmpIgu10b, Test::Told("told_igu_bonus_at_siri")),
    (Rule::EmpIgu11, Test::Told("told_igu_agreement_applies")),
];

/// All requirements. School, bonus and forms are told beside.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpIgu, |recorder, tally| {
        tally.add(length(ask, recorder));
        tally.add(week(ask, recorder));
        tally.add(age(ask, recorder));
        tally.add(residence(ask, recorder));
        tally.add(last_start(ask, recorder));
        tally.add(prior_employment(ask, recorder));
        requirement::all(ask, recorder, tally, REQUIREMENTS);
        school(ask, recorder);
        bonus(ask, recorder);
        course::told(ask, recorder);
    })
}

/// Exactly two years. Source: SIRI.
fn length<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    length::of_period(ask, recorder, Rule::EmpIgu01a, |recorder, (start, end)| {
        let months = ask.param(recorder, Param::IguMonths).and_then(|months| u32::try_from(months).ok());
        match months.and_then(|months| last_day_of_months(start, months)) {
            Some(last) if end == last => (Verdict::Met, Reason::LengthExact { end }),
            Some(last) => (Verdict::NotMet, Reason::LengthNotExact { end, last }),
            None => ask.gap(),
        }
    })
}

/// At least 25 hours a week in the firm on average. Source: SIRI.
fn week<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpIgu02, |recorder| {
        let Some(needed) = ask.param(recorder, Param::IguWeeklyHours).map(Hours) else { return ask.gap() };
        match need(recorder, "question.weekly_hours", &ask.question.weekly_hours.map(Hours)) {
            Some(hours) if hours >= needed => (Verdict::Met, Reason::WeekEnough { hours, needed }),
            Some(hours) => (Verdict::NotMet, Reason::WeekTooShort { hours, needed }),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}

/// Eighteen, and not too old on the first day. Whether the last birthday itself is too old the sources do not agree on.
fn age<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpIgu04, |recorder| {
        let young = at_least_years(ask, recorder, Param::IguAgeFrom);
        let (Verdict::Met, Some(born), Some(start)) =
            (young.0, ask.question.person.born.known(), ask.question.start.known())
        else {
            return young;
        };
        let turns = |years: u64| u32::try_from(years).ok().and_then(|years| birthday(*born, years));
        let Some(under) = ask.param(recorder, Param::IguAgeUnder).and_then(turns) else { return ask.gap() };
        if *start < under {
            return young;
        }
        match disputed(ask, recorder, Param::IguAgeOut).and_then(turns) {
            Some(out) if *start < out => {
                (ask.open(recorder, "EMP-IGU-04", Who::Agency).0, Reason::AgeOpen { birthday: out })
            }
            _ => (Verdict::NotMet, Reason::AgeTooHigh { birthday: under }),
        }
    })
}

/// Where the limit is for certain, on dates on which the sources do not agree.
fn disputed<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, limit: Param) -> Option<u64> {
    ask.now.value(limit)?;
    ask.param(recorder, limit)
}

/// Not too long in Denmark on the first day; before 2024 the limit went from five to ten years on a day not known.
fn residence<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpIgu05, |recorder| {
        let since = day(ask, recorder, Particular::ResidenceFrom);
        let start = need(recorder, "question.start", &ask.question.start);
        let (Some(day), Some(start)) = (since, start) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let after = |years: u64| {
            u32::try_from(years).ok().and_then(|years| same_day_later(day, years.checked_mul(12)?))
        };
        let Some(last) = ask.param(recorder, Param::IguResidenceSure).and_then(after) else {
            return ask.gap();
        };
        if start < last {
            return (Verdict::Met, Reason::SinceWithin { day, last });
        }
        match disputed(ask, recorder, Param::IguResidenceOut).and_then(after) {
            Some(last) if start < last => {
                (ask.open(recorder, "EMP-IGU-05", Who::Agency).0, Reason::SinceOpen { day, last })
            }
            _ => (Verdict::NotMet, Reason::SinceBeyond { day, last }),
        }
    })
}

/// The scheme's own last day to start: the last day of its own finding. Source: Cabi.
fn last_start<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpIgu07, |recorder| {
        let Some(last) = ask.law.rule(Rule::EmpIgu).versions.last().and_then(|version| version.to) else {
            return ask.gap();
        };
        match need(recorder, "question.start", &ask.question.start) {
            Some(start) if start <= last => (Verdict::Met, Reason::StartInTime { start, last }),
            Some(start) => (Verdict::NotMet, Reason::StartTooLate { start, last }),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}

/// Not ordinarily employed in the firm within three months before; praktik and løntilskud there do not count.
fn prior_employment<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpIgu09, |recorder| {
        recorder.reading(Reading::DayCounting);
        let Some(months) = ask.param(recorder, Param::IguPriorMonths) else { return ask.gap() };
        let last_day = match ask.question.particulars.get(Particular::LastOrdinaryDay) {
            Fact::NotApplicable => return (Verdict::Met, Reason::NotEmployedHereBefore {}),
            _ => ask_for(ask, recorder, Particular::LastOrdinaryDay),
        };
        let start = need(recorder, "question.start", &ask.question.start);
        let (Fact::Known(Stated::Day(last_day), _), Some(start)) = (last_day, start) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        match u32::try_from(months).ok().and_then(|months| same_day_later(last_day, months)) {
            Some(until) if start > until => (Verdict::Met, Reason::EmployedHereLongAgo { until }),
            Some(until) => (Verdict::NotMet, Reason::EmployedHereRecently { until }),
            None => ask.gap(),
        }
    })
}

/// Weeks of school, told.
fn school<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::EmpIgu03, |recorder| match ask.param(recorder, Param::IguSchoolWeeks) {
        Some(weeks) => (Verdict::Met, Reason::SchoolWeeks { weeks }),
        None => ask.gap(),
    });
}

/// The bonus to private employers, told. Source: SIRI.
fn bonus<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::EmpIgu08, |recorder| {
        let Some(amount) = ask.param(recorder, Param::IguBonus) else { return ask.gap() };
        match need(recorder, "employer.sector", &ask.question.employer.sector) {
            Some(Sector::Private) => {
                let amount = Money(i64::try_from(amount).unwrap_or(i64::MAX));
                (Verdict::Met, Reason::BonusTwice { amount })
            }
            Some(Sector::Public) => (Verdict::Met, Reason::NoBonusPublic {}),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    });
}
