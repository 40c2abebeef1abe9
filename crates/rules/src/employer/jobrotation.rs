//! Jobrotation: a substitute while an employee is in education (LAB chapter 22), abolished in 2026.

use super::length::{self, Longest};
use super::precheck::{Ask, need, note, period, root};
use super::requirement::{
    self, Test, benefit_months, groups_with_ledighedsydelse, number, unless_contradicted, yes,
};
use super::{Particular, Sector, course};
use crate::finding::{Recorder, Who};
use crate::law::{Param, Rule};
use crate::value::{Hours, Money, Word};
use crate::{Reason, Verdict};

const REQUIREMENTS: &[(Rule, Test)] = &[
    (Rule::EmpJro01b, Test::AtLeast(Particular::EmployeeTenureMonths, Param::JobrotationTenureMonths)),
    (Rule::EmpJro01h, Test::Yes(Particular::SameFunction)),
];

/// All requirements.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpJro, |recorder, tally| {
        tally.add(abolished(ask, recorder));
        tally.add(employee_education(ask, recorder));
        let pay = ("employer.pay_as_agreed", &ask.question.employer.pay_as_agreed);
        let answers = (true, Reason::PayAsAgreed {}, Reason::PayNotAsAgreed {});
        tally.add(ask.yes_no(recorder, Rule::EmpJro01c, pay, answers));
        tally.add(substitute(ask, recorder));
        tally.add(ask.rule(recorder, Rule::EmpJro01e, |recorder| {
            benefit_months(ask, recorder, Param::JobrotationBenefitMonths)
        }));
        tally.add(week(ask, recorder));
        let longest = Longest::Months(Param::JobrotationMonths);
        let within = |recorder: &mut R, period| length::within(ask, recorder, longest, period);
        tally.add(length::of_period(ask, recorder, Rule::EmpJro01g, within));
        requirement::all(ask, recorder, tally, REQUIREMENTS);
        rate(ask, recorder);
        payable(ask, recorder);
        course::told(ask, recorder);
    })
}

/// Law 1750/2025 abolished the scheme on the first of February or of July 2026; which is open. Cases begun before go on.
fn abolished<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpJro03, |recorder| match ask.now.choice(Param::JobrotationStanding) {
        Some("in_force") => (Verdict::Met, Reason::SchemeInForce {}),
        Some("open") => (ask.open(recorder, "EMP-JRO-03", Who::Agency).0, Reason::SchemeEndOpen {}),
        Some(_) => (Verdict::NotMet, Reason::SchemeAbolished {}),
        None => ask.gap(),
    })
}

/// No education at or above kandidat level, unless unused for five years. Source: LAB § 150.
fn employee_education<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpJro01a, |recorder| {
        let Some(needed) = ask.param(recorder, Param::JobrotationUnusedYears) else { return ask.gap() };
        match yes(ask, recorder, Particular::EmployeeKandidat) {
            Some(false) => (
                Verdict::Met,
                Reason::ObstacleAbsent { condition: Word(Particular::EmployeeKandidat.word()) },
            ),
            Some(true) => {
                let what = Word(Particular::EducationUnusedYears.word());
                match number(ask, recorder, Particular::EducationUnusedYears) {
                    Some(number) if number >= needed => {
                        (Verdict::Met, Reason::AtLeastMet { what, number, needed })
                    }
                    Some(number) => (Verdict::NotMet, Reason::AtLeastNotMet { what, number, needed }),
                    None => (Verdict::Unknown, Reason::FactMissing {}),
                }
            }
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}

/// Groups 1 to 5 and 8, 6 and 7 not in a job, 9 on ledighedsydelse. Source: LAB § 151.
fn substitute<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpJro01d, |recorder| {
        if ask.group_in(recorder, Param::JobrotationGroupsNotInJob) == Some(true) {
            let person = &ask.question.person;
            let group = person.group.known().map_or(0, |group| u64::from(group.number()));
            return unless_contradicted(ask, recorder, Param::JobrotationGroups, |recorder| {
                match need(recorder, "person.in_job", &person.in_job) {
                    Some(true) => (Verdict::NotMet, Reason::InJob { group }),
                    Some(false) => (Verdict::Met, Reason::GroupCovered { group }),
                    None => (Verdict::Unknown, Reason::FactMissing {}),
                }
            });
        }
        groups_with_ledighedsydelse(ask, recorder, Param::JobrotationGroups, Param::GroupsOnLedighedsydelse)
    })
}

/// At least ten hours a week.
fn week<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpJro01f, |recorder| {
        let Some(needed) = ask.param(recorder, Param::JobrotationWeeklyHours).map(Hours) else {
            return ask.gap();
        };
        match need(recorder, "question.weekly_hours", &ask.question.weekly_hours.map(Hours)) {
            Some(hours) if hours >= needed => (Verdict::Met, Reason::WeekEnough { hours, needed }),
            Some(hours) => (Verdict::NotMet, Reason::WeekTooShort { hours, needed }),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}

/// The rate of the year, told beside. For private employers the ministry names a special one in some years, and not who
/// gets it.
fn rate<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    requirement::one(ask, recorder, Rule::EmpJro02, Test::Rate(Param::JobrotationRate, "EMP-JRO-02"));
    if ask.question.employer.sector.known() == Some(&Sector::Public)
        || ask.now.value(Param::JobrotationRateSpecial).is_none()
    {
        return;
    }
    ask.rule(recorder, Rule::EmpJro02b, |recorder| {
        note(recorder, "employer.sector", &ask.question.employer.sector);
        let special =
            ask.param(recorder, Param::JobrotationRateSpecial).and_then(|ore| i64::try_from(ore).ok());
        if let Some(rate) = special.map(Money) {
            recorder.note(Reason::SpecialRate { rate });
        }
        ask.open(recorder, "EMP-JRO-02", Who::Agency)
    });
}

/// The hours paid for, told beside: no more than the employee's paid hours, the course and the substitute's hours.
/// Source: STAR, questions and answers on jobrotation (example EX-JR-A1).
fn payable<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::EmpJro02a, |recorder| {
        let paid = number(ask, recorder, Particular::EmployeePaidHours);
        let course = number(ask, recorder, Particular::CourseHours);
        let substitute = need(recorder, "question.weekly_hours", &ask.question.weekly_hours.map(Hours));
        let (start, end) = match period(ask, recorder) {
            Ok(days) => days,
            Err(answer) => return answer,
        };
        let (Some(paid), Some(course), Some(substitute)) = (paid, course, substitute) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let weekly = paid.min(course).min(substitute.0);
        let days = u64::try_from((end - start).num_days() + 1).unwrap_or_default();
        if days.is_multiple_of(7) {
            let (weeks, weekly) = (days / 7, Hours(weekly));
            (
                Verdict::Met,
                Reason::JobrotationHours { weekly, weeks, hours: Hours(weekly.0.saturating_mul(weeks)) },
            )
        } else {
            (Verdict::Met, Reason::JobrotationWeek { weekly: Hours(weekly) })
        }
    });
}
