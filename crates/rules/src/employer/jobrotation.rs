//! Jobrotation: a substitute while an employee is in education (LAB chapter 22), abolished in 2026.

use super::length::{self, Longest};
use super::precheck::{Ask, need, root};
use super::requirement::{
    self, Test, benefit_months, groups_with_ledighedsydelse, number, unless_contradicted, yes,
};
use super::{Particular, course};
use crate::finding::{Recorder, Who};
use crate::law::{Param, Rule};
use crate::value::{Hours, Word};
use crate::{Reason, Verdict};

const REQUIREMENTS: &[(Rule, Test)] = &[
    (Rule::EmpJro01b, Test::AtLeast(Particular::EmployeeTenureMonths, Param::JobrotationTenureMonths)),
    (Rule::EmpJro01h, Test::Yes(Particular::SameFunction)),
    (Rule::EmpJro02, Test::Rate(Param::JobrotationRate, "EMP-JRO-02")),
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
        course::told(ask, recorder);
    })
}

/// Law 1750/2025 abolished the scheme on the first of February or of July 2026; which is open. Cases begun before go on.
fn abolished<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpJro03, |recorder| match ask.law.choice(Param::JobrotationStanding, ask.on) {
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
