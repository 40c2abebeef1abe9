//! Nytteindsats: work of public use with a public employer (LAB chapter 13).

use super::length::{self, Longest, Period};
use super::precheck::{Ask, lack, need, note, root};
use super::requirement::{self, Test, assessed, yes};
use super::{Particular, Purpose, Sector, course, ratio, representative};
use crate::finding::{Missing, Recorder, Who};
use crate::law::{Param, Rule};
use crate::staffing::Staffing;
use crate::value::{Hours, Word};
use crate::{Reading, Reason, Verdict};

const REQUIREMENTS: &[(Rule, Test)] = &[
    (Rule::EmpNyt01a, Test::Groups(Param::NytteindsatsGroups)),
    (Rule::EmpNyt01b, Test::Sector(Sector::Public)),
    (Rule::EmpNyt01d, Test::Yes(Particular::TasksBeyondService)),
    (Rule::EmpNyt01e, Test::Told("told_nytteindsats_no_employee")),
    (Rule::EmpNyt01f, Test::Told("told_nytteindsats_benefit")),
];

/// How length and ratio stand on a date: they hold, they are open in the change-over, or there are none (PR-12).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limits {
    Hold,
    Open,
    None,
}

impl Limits {
    fn of<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Option<Self> {
        let word =
            ask.law.param(Param::NytteindsatsLimits).choice(ask.param(recorder, Param::NytteindsatsLimits)?);
        Some(match word? {
            "hold" => Self::Hold,
            "open" => Self::Open,
            _ => Self::None,
        })
    }
}

/// All requirements.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, staffing: &Staffing, recorder: &mut R) -> Verdict {
    root(ask, recorder, Rule::EmpNyt, |recorder, tally| {
        requirement::all(ask, recorder, tally, REQUIREMENTS);
        tally.add(purpose(ask, recorder));
        tally.add(length(ask, recorder));
        tally.add(week(ask, recorder));
        tally.add(de_minimis(ask, recorder));
        let limits = Limits::of(ask, &mut crate::finding::Decide);
        if limits == Some(Limits::Hold) {
            tally.add(ratio::rimelighed(ask.law, ask.question, staffing, recorder));
            ratio::rimelighed_at_start(ask.law, ask.question, staffing, recorder);
        } else {
            tally.add(own_ratio(ask, staffing, recorder));
        }
        if limits != Some(Limits::None) {
            requirement::one(ask, recorder, Rule::EmpRim09, Test::Told("told_ratio_dispensation"));
        }
        course::told(ask, recorder);
        if ask.law.version(Rule::EmpNyt04c, ask.on).is_none() {
            representative::asked(ask, recorder);
        } else {
            informed(ask, recorder);
        }
        representative::named(ask, recorder);
    })
}

/// Group 1 only to test that the person is available for work. Source: LAB § 83.
fn purpose<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let group = &ask.question.person.group;
    ask.rule(recorder, Rule::EmpNyt01c, |recorder| {
        note(recorder, "person.group", group);
        if ask.group_in(recorder, Param::NytteindsatsGroupsAvailability) == Some(false) {
            return (Verdict::Met, Reason::DoesNotApply {});
        }
        match need(recorder, "question.purpose", &ask.question.purpose) {
            Some(Purpose::Availability) => {
                (Verdict::Met, Reason::PurposeFits { purpose: Word(Purpose::Availability.key()) })
            }
            Some(other) if group.known().is_some() => {
                (Verdict::NotMet, Reason::PurposeDoesNotFit { purpose: Word(other.key()) })
            }
            _ => {
                lack(recorder, "person.group", group);
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    })
}

/// Thirteen weeks until the act on the duty to work; whether the first or the second half of 2025 ended it is open.
/// Source: LAB § 85.
fn length<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    length::of_period(ask, recorder, Rule::EmpNyt02, |recorder, period| match Limits::of(ask, recorder) {
        Some(Limits::Hold) => weeks(ask, recorder, period),
        Some(Limits::Open) => {
            recorder.reading(Reading::NytteindsatsChange);
            match weeks(ask, recorder, period) {
                (Verdict::NotMet, Reason::LengthBeyond { end, last }) => {
                    recorder.missing(Missing::Law { id: "EMP-NYT-04", who: Who::Agency });
                    (Verdict::Unknown, Reason::LengthOpen { end, last })
                }
                answer => answer,
            }
        }
        Some(Limits::None) => {
            recorder.reading(Reading::NytteindsatsChange);
            (Verdict::Met, Reason::LengthNoLimit {})
        }
        None => ask.gap(),
    })
}

fn weeks<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, period: Period) -> (Verdict, Reason) {
    length::within(ask, recorder, Longest::Weeks(Param::NytteindsatsWeeks), period)
}

/// The duty to work is at most a full week; for others no limit was found, and the 20 hours of older pages were not
/// one. Source: STAR.
fn week<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    if ask.law.version(Rule::EmpNyt04b, ask.on).is_none() {
        return Verdict::Met;
    }
    ask.rule(recorder, Rule::EmpNyt04b, |recorder| {
        let Some(limit) = ask.param(recorder, Param::DutyToWorkWeek).map(Hours) else { return ask.gap() };
        match yes(ask, recorder, Particular::DutyToWork) {
            Some(false) => return (Verdict::Met, Reason::DoesNotApply {}),
            Some(true) => {}
            None => return (Verdict::Unknown, Reason::FactMissing {}),
        }
        match need(recorder, "question.weekly_hours", &ask.question.weekly_hours.map(Hours)) {
            Some(hours) if hours <= limit => (Verdict::Met, Reason::WeekWithin { hours, limit }),
            Some(hours) => (Verdict::NotMet, Reason::WeekBeyond { hours, limit }),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}

/// A public employer that sells on a market is under the rules on de minimis aid, counted on the company. How much
/// room is left the municipality sees. Source: BEK § 102.
fn de_minimis<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpNyt03, |recorder| match yes(ask, recorder, Particular::SellsOnMarket) {
        Some(false) => (Verdict::Met, Reason::DoesNotApply {}),
        Some(true) => (assessed(recorder, "EMP-NYT-03").0, Reason::DeMinimisApplies {}),
        None => (Verdict::Unknown, Reason::FactMissing {}),
    })
}

/// Its own ratio from 2025: open in the first half, when a miss decides nothing, and none after it (PR-12).
fn own_ratio<R: Recorder>(ask: &Ask<'_>, staffing: &Staffing, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpNyt04a, |recorder| {
        recorder.reading(Reading::NytteindsatsChange);
        if Limits::of(ask, recorder) != Some(Limits::Open) {
            return (Verdict::Met, Reason::RatioAbolished {});
        }
        match ratio::rimelighed(ask.law, ask.question, staffing, recorder) {
            Verdict::Met => (Verdict::Met, Reason::AllMet {}),
            Verdict::NotMet | Verdict::Unknown => ask.open(recorder, "EMP-NYT-04", Who::Agency),
        }
    })
}

/// From 2025 the employer informs the tillidsrepræsentant and discusses how it is done; not where the municipality
/// arranges it for persons under the duty to work. Source: STAR.
fn informed<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    let arranged = requirement::seen(ask, &mut crate::finding::Decide, Particular::ArrangedByMunicipality);
    if arranged.known().is_none() || arranged.known() == Some(&super::Stated::Yes(false)) {
        representative::asked(ask, recorder);
    }
    ask.rule(recorder, Rule::EmpNyt04c, |recorder| {
        match yes(ask, recorder, Particular::ArrangedByMunicipality) {
            Some(false) => (Verdict::Met, Reason::Told { what: Word("told_nytteindsats_inform") }),
            Some(true) => match yes(ask, recorder, Particular::DutyToWork) {
                Some(true) => (Verdict::Met, Reason::RepresentativeNotNeededDuty {}),
                Some(false) => (Verdict::NotMet, Reason::ArrangedOnlyForDuty {}),
                None => (Verdict::Unknown, Reason::FactMissing {}),
            },
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    });
}
