//! Voksenlærlinge: subsidy to the employer of an adult apprentice (LAB chapter 23).

use super::precheck::{Ask, lack, need, root};
use super::requirement::{self, Test, at_least_years, groups_with_ledighedsydelse, number, seen, yes};
use super::{Particular, Stated, course, rate};
use crate::dates::same_day_later;
use crate::finding::{Recorder, Who};
use crate::law::{Param, Rule};
use crate::value::Word;
use crate::{Fact, Reading, Reason, Verdict};

const REQUIREMENTS: &[(Rule, Test)] = &[
    (Rule::EmpVok01d, Test::No(Particular::AdultTraineePay)),
    (Rule::EmpVok03c, Test::No(Particular::OtherSupport)),
    (Rule::EmpVok01g, Test::Told("told_voksenlaerling_employer")),
    (Rule::EmpVok03b, Test::Told("told_voksenlaerling_municipality")),
    (Rule::EmpVok04b, Test::Told("told_voksenlaerling_paid")),
];

/// All requirements. The deadline, who decides and the rate are told beside.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpVok, |recorder, tally| {
        tally.add(ask.rule(recorder, Rule::EmpVok01a, |r| at_least_years(ask, r, Param::VoksenlaerlingAge)));
        tally.add(groups(ask, recorder));
        tally.add(education(ask, recorder));
        requirement::all(ask, recorder, tally, REQUIREMENTS);
        tally.add(break_of_course(ask, recorder));
        deadline(ask, recorder);
        subsidy(ask, recorder);
        course::told(ask, recorder);
    })
}

/// Whether the person was employed before: then the group does not matter.
fn was_employed<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Option<bool> {
    yes(ask, recorder, Particular::WasEmployed)
}

/// An employed person, or one of the groups; group 9 while on ledighedsydelse. Source: LAB § 154.
fn groups<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpVok01b, |recorder| match was_employed(ask, recorder) {
        Some(true) => {
            (Verdict::Met, Reason::ConditionMet { condition: Word(Particular::WasEmployed.word()) })
        }
        Some(false) => groups_with_ledighedsydelse(
            ask,
            recorder,
            Param::VoksenlaerlingGroups,
            Param::GroupsOnLedighedsydelse,
        ),
        None => (Verdict::Unknown, Reason::FactMissing {}),
    })
}

/// No vocational education, or one unused for five years, or one and months of unemployment. An unskilled employee's
/// education must be on the list of areas that lack labour, while the list is not suspended.
fn education<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpVok01c, |recorder| {
        match yes(ask, recorder, Particular::VocationalEducation) {
            None => (Verdict::Unknown, Reason::FactMissing {}),
            Some(false) => {
                let condition = Word("no_vocational_education");
                match listed(ask, recorder) {
                    Verdict::Met => (Verdict::Met, Reason::ConditionMet { condition }),
                    Verdict::NotMet => {
                        let condition = Word(Particular::OnShortageList.word());
                        (Verdict::NotMet, Reason::ConditionNotMet { condition })
                    }
                    Verdict::Unknown => (Verdict::Unknown, Reason::FactMissing {}),
                }
            }
            Some(true) => skilled(ask, recorder),
        }
    })
}

/// Whether an unskilled employee's education is on the list, or the list is not asked. Source: LAB § 155 stk. 2.
fn listed<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let Some(place) = ask.param(recorder, Param::VoksenlaerlingList) else { return Verdict::Unknown };
    if ask.law.param(Param::VoksenlaerlingList).choice(place) == Some("suspended") {
        return Verdict::Met;
    }
    match was_employed(ask, recorder) {
        Some(false) => Verdict::Met,
        Some(true) => yes(ask, recorder, Particular::OnShortageList).map_or(Verdict::Unknown, Verdict::of),
        None => Verdict::Unknown,
    }
}

fn skilled<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> (Verdict, Reason) {
    let Some(years) = ask.param(recorder, Param::VoksenlaerlingUnusedYears) else { return ask.gap() };
    let unused = number(ask, recorder, Particular::EducationUnusedYears);
    if let Some(number) = unused
        && number >= years
    {
        let what = Word(Particular::EducationUnusedYears.word());
        return outdated(ask, recorder, Reason::AtLeastMet { what, number, needed: years });
    }
    let Some(needed) = ask.param(recorder, Param::VoksenlaerlingUnemployedMonths) else { return ask.gap() };
    let what = Word(Particular::UnemployedMonths.word());
    match (number_of(ask, recorder, Particular::UnemployedMonths), unused) {
        (Some(number), _) if number >= needed => (Verdict::Met, Reason::AtLeastMet { what, number, needed }),
        (Some(number), Some(_)) => (Verdict::NotMet, Reason::AtLeastNotMet { what, number, needed }),
        _ => {
            let fact = ask.question.particulars.get(Particular::UnemployedMonths);
            lack(recorder, Particular::UnemployedMonths.key(), &fact);
            (Verdict::Unknown, Reason::FactMissing {})
        }
    }
}

/// An education that has not been used. Somebody in a job may take it up again while a trial says so; whether she may
/// outside it could not be read.
fn outdated<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, met: Reason) -> (Verdict, Reason) {
    let Some(place) = ask.param(recorder, Param::VoksenlaerlingOutdatedEmployed) else { return ask.gap() };
    if ask.law.param(Param::VoksenlaerlingOutdatedEmployed).choice(place) == Some("allowed") {
        return (Verdict::Met, met);
    }
    match was_employed(ask, recorder) {
        Some(false) => (Verdict::Met, met),
        Some(true) => ask.open(recorder, "EMP-VOK-02", Who::Agency),
        None => (Verdict::Unknown, Reason::FactMissing {}),
    }
}

fn number_of<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, which: Particular) -> Option<u64> {
    match seen(ask, recorder, which) {
        Fact::Known(Stated::Number(number), _) => Some(number),
        _ => None,
    }
}

/// A break of more than six months breaks the course. Source: STAR's questions and answers.
fn break_of_course<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpVok01f, |recorder| {
        let Some(most) = ask.param(recorder, Param::VoksenlaerlingBreakMonths) else { return ask.gap() };
        match number(ask, recorder, Particular::BreakMonths) {
            Some(months) if months <= most => (Verdict::Met, Reason::BreakWithin { months, most }),
            Some(months) => (Verdict::NotMet, Reason::BreakTooLong { months, most }),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}

/// Applied for at the latest a month after the start (PR-28). A later application is assessed all the same and paid
/// from its day. Source: LAB § 158.
fn deadline<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    let on = ask.question.on;
    ask.rule(recorder, Rule::EmpVok03a, |recorder| {
        recorder.reading(Reading::DayCounting);
        let Some(months) = ask.param(recorder, Param::VoksenlaerlingDeadline) else { return ask.gap() };
        let Some(start) = need(recorder, "question.start", &ask.question.start) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        match u32::try_from(months).ok().and_then(|months| same_day_later(start, months)) {
            Some(due) if on <= due => (Verdict::Met, Reason::AppliedInTime { due }),
            Some(due) => (Verdict::NotMet, Reason::AppliedLate { due, on }),
            None => ask.gap(),
        }
    });
}

/// The rate an hour, by what the person did before. Source: LAB § 159.
fn subsidy<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::EmpVok04a, |recorder| {
        let param = match was_employed(ask, recorder) {
            Some(true) => Param::VoksenlaerlingRateEmployed,
            Some(false) => Param::VoksenlaerlingRateUnemployed,
            None => return (Verdict::Unknown, Reason::FactMissing {}),
        };
        match rate::known_rate(&ask.now, recorder, param, "EMP-VOK-04") {
            Ok(rate) => (Verdict::Met, Reason::RateKnown { rate }),
            Err(answer) => answer,
        }
    });
}
