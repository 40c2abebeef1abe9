//! Isbryderordningen: wage subsidy for the newly educated with a disability (KOMP chapter 5).

use super::length::{self, Longest};
use super::loentilskud::{ceiling_of, latest_employer};
use super::precheck::{Ask, need, root};
use super::rate::known_rate;
use super::requirement::{self, Test, day, yes};
use super::{Particular, Sector, course, net_increase, ratio, representative, vacated};
use crate::dates::same_day_later;
use crate::finding::{Recorder, Who};
use crate::law::{Param, Rule};
use crate::staffing::Staffing;
use crate::value::Word;
use crate::{Reading, Reason, Verdict};

const REQUIREMENTS: &[(Rule, Test)] = &[
    (Rule::EmpLts12a, Test::Yes(Particular::HasDisability)),
    (Rule::EmpLts12b, Test::AtLeast(Particular::EducationMonths, Param::IsbryderEducationMonths)),
    (Rule::EmpLts12c, Test::Yes(Particular::GivesFundMembership)),
    (Rule::EmpLts12e, Test::Yes(Particular::LacksExperience)),
];

const BESIDE: &[(Rule, Test)] = &[
    (Rule::EmpLts12h, Test::Open("EMP-REP-01", Who::Municipality)),
    (Rule::EmpLts12j, Test::Told("told_isbryder_no_prior")),
];

/// All requirements. A rate for the year is told beside, and whose representative is asked is open.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, staffing: &Staffing, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpLts12, |recorder, tally| {
        requirement::all(ask, recorder, tally, REQUIREMENTS);
        tally.add(completed(ask, recorder));
        tally.add(field(ask, recorder));
        let longest = Longest::Months(Param::IsbryderMonths);
        let within = |recorder: &mut R, period| length::within(ask, recorder, longest, period);
        tally.add(length::of_period(ask, recorder, Rule::EmpLts12g, within));
        tally.add(latest_employer(ask, recorder));
        if ask.question.employer.sector.known() != Some(&Sector::Public) {
            tally.add(ceiling(ask, recorder));
        }
        let (law, question) = (ask.law, ask.question);
        tally.add(ratio::rimelighed(law, question, staffing, recorder));
        ratio::rimelighed_at_start(law, question, staffing, recorder);
        tally.add(net_increase::merbeskaeftigelse(law, question, staffing, recorder));
        tally.add(vacated::ledigt_job(law, question, staffing, recorder));
        course::told(ask, recorder);
        representative::named(ask, recorder);
        requirement::all(ask, recorder, tally, BESIDE);
        rate(ask, recorder);
    })
}

/// The education is at most two years old on the first day (PR-28).
fn completed<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpLts12d, |recorder| {
        recorder.reading(Reading::DayCounting);
        let Some(years) = ask.param(recorder, Param::IsbryderYears) else { return ask.gap() };
        let completed = day(ask, recorder, Particular::EducationCompleted);
        let start = need(recorder, "question.start", &ask.question.start);
        let (Some(day), Some(start)) = (completed, start) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let last = u32::try_from(years * 12).ok().and_then(|months| same_day_later(day, months));
        match last {
            Some(last) if start <= last => (Verdict::Met, Reason::SinceWithin { day, last }),
            Some(last) => (Verdict::NotMet, Reason::SinceBeyond { day, last }),
            None => ask.gap(),
        }
    })
}

/// Whether the job must lie in the field of the education the sources do not agree on.
fn field<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpLts12f, |recorder| {
        let condition = Word(Particular::FieldMatches.word());
        match yes(ask, recorder, Particular::FieldMatches) {
            Some(true) => (Verdict::Met, Reason::ConditionMet { condition }),
            Some(false) => ask.open(recorder, "EMP-LTS-12", Who::Municipality),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}

/// At most three quarters of the wage costs with a private employer.
fn ceiling<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpLts12k, |recorder| ceiling_of(ask, recorder, Param::AidCeilingIsbryder))
}

/// The highest rate of the year, told beside; of the steps below it only their number is known.
fn rate<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::EmpLts12i, |recorder| {
        if ask.now.value(Param::IsbryderRateSteps).is_some()
            && let Some(steps) = ask.param(recorder, Param::IsbryderRateSteps)
        {
            recorder.note(Reason::RateSteps { steps });
        }
        match known_rate(&ask.now, recorder, Param::SubsidyTop, "EMP-LTS-07") {
            Ok(rate) => (Verdict::Met, Reason::RateKnown { rate }),
            Err(answer) => answer,
        }
    });
}
