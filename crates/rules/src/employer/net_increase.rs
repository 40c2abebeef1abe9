//! The net increase of ordinary staff: merbeskæftigelseskravet (EMP-MER-01 to -04, -06).

use super::{Question, Scheme, Sector};
use crate::finding::{Missing, Recorder, Who, choice, in_force, param};
use crate::law::LawOn;
use crate::staffing::window::{self, Ask, Counted, Measure};
use crate::staffing::{Interval, Level, Staffing};
use crate::{Fact, Law, Param, Reading, Reason, Rule, Verdict};
use chrono::NaiveDate;

/// Whether ordinary staff in the latest month is at least the average of the window (EMP-MER-03). Only
/// løntilskud asks (EMP-MER-06).
pub fn merbeskaeftigelse<R: Recorder>(
    law: &Law,
    question: &Question,
    staffing: &Staffing,
    recorder: &mut R,
) -> Verdict {
    let law = law.on(question.on);
    if question.scheme == Scheme::Virksomhedspraktik {
        return in_force(&law, recorder, Rule::EmpMer06, |_| {
            (Verdict::Met, Reason::NetIncreaseNotRequired {})
        });
    }
    in_force(&law, recorder, Rule::EmpMer03, |recorder| {
        let (verdict, reason) = match question.employer.sector {
            Fact::Known(sector, _) => by_sector(&law, question, staffing, sector, recorder),
            Fact::Unknown | Fact::NotApplicable => either(&law, question, staffing, recorder),
        };
        if verdict == Verdict::NotMet {
            recorder.reading(Reading::MissIsWarning);
        }
        (verdict, reason)
    })
}

/// The sector is not stated: an answer only where both sectors get the same one.
fn either<R: Recorder>(
    law: &LawOn<'_>,
    question: &Question,
    staffing: &Staffing,
    recorder: &mut R,
) -> (Verdict, Reason) {
    let private = by_sector(law, question, staffing, Sector::Private, recorder);
    let public = by_sector(law, question, staffing, Sector::Public, recorder);
    if private.0 == public.0 {
        return private;
    }
    recorder.missing(Missing::Fact { key: "employer.sector", month: None });
    (Verdict::Unknown, Reason::SectorDecides { private: private.0, public: public.0 })
}

/// The rule that says how the sector's staff is counted.
fn rule_of(law: &LawOn<'_>, sector: Sector) -> Rule {
    match sector {
        Sector::Public => Rule::EmpMer04,
        Sector::Private if law.version(Rule::EmpMer02).is_some() => Rule::EmpMer02,
        Sector::Private => Rule::EmpMer01,
    }
}

fn by_sector<R: Recorder>(
    law: &LawOn<'_>,
    question: &Question,
    staffing: &Staffing,
    sector: Sector,
    recorder: &mut R,
) -> (Verdict, Reason) {
    let mut answer = (Verdict::Unknown, Reason::LawGap { on: law.day() });
    let verdict = in_force(law, recorder, rule_of(law, sector), |recorder| {
        if sector == Sector::Public {
            recorder.reading(Reading::PublicNetIncrease);
        }
        if let Some(ask) = ask(law, sector, law.day(), recorder) {
            answer = count(staffing, ask, recorder);
        }
        if sector == Sector::Public && answer.0 == Verdict::NotMet {
            answer = public_miss(law, question, answer, recorder);
        }
        answer
    });
    (verdict, answer.1)
}

/// What the sector's count asks by the law of a day, for an application on `applied`.
pub(super) fn ask<R: Recorder>(
    law: &LawOn<'_>,
    sector: Sector,
    applied: NaiveDate,
    recorder: &mut R,
) -> Option<Ask> {
    let (level, measure) = match sector {
        Sector::Private => (Param::NetIncreasePrivateLevel, Param::NetIncreasePrivateMeasure),
        Sector::Public => (Param::NetIncreasePublicLevel, Param::NetIncreasePublicMeasure),
    };
    let level = if choice(law, recorder, level)? == "unit" { Level::Unit } else { Level::Company };
    let measure = if choice(law, recorder, measure)? == "heads" {
        Measure::Heads
    } else {
        Measure::FullTime(param(law, recorder, Param::FullTimeMonth)?)
    };
    Some(Ask {
        level,
        measure,
        on: applied,
        months: param(law, recorder, Param::NetIncreaseMonths)?,
        known: param(law, recorder, Param::NetIncreaseKnownMonths)?,
        age: param(law, recorder, Param::LatestMonthAge)?,
    })
}

/// Counts and compares, and says where the other window of PR-07 would turn the answer.
pub(super) fn count<R: Recorder>(staffing: &Staffing, ask: Ask, recorder: &mut R) -> (Verdict, Reason) {
    recorder.reading(Reading::WindowIncludesLatest);
    let staff = match window::count(staffing, ask, recorder) {
        Ok(staff) => staff,
        Err(lack) => {
            window::name_missing(staffing, ask, recorder);
            return (Verdict::Unknown, lack.reason());
        }
    };
    let verdict = compare(staff.last, staff.others, staff.months.saturating_sub(1));
    if let Some((average, other)) = window_before(staffing, ask, staff)
        && other != verdict
    {
        recorder.note(Reason::WindowBeforeTurns { average, verdict: other });
    }
    let corner = |last: u64, others: u64| staff.average(last.saturating_add(others));
    let reason = match verdict {
        Verdict::Met => {
            if times(staff.last.low, staff.months.saturating_sub(1)) == u128::from(staff.others.high) {
                recorder.note(Reason::NetIncreaseBorderline {});
            }
            Reason::NetIncreaseMet {
                latest: staff.one(staff.last.low),
                average: corner(staff.last.low, staff.others.high),
            }
        }
        Verdict::NotMet => Reason::NetIncreaseNotMet {
            latest: staff.one(staff.last.high),
            average: corner(staff.last.high, staff.others.low),
        },
        Verdict::Unknown => {
            window::name_missing(staffing, ask, recorder);
            Reason::NetIncreaseOpen {
                latest_low: staff.one(staff.last.low),
                latest_high: staff.one(staff.last.high),
                average_low: corner(staff.last.high, staff.others.low),
                average_high: corner(staff.last.low, staff.others.high),
            }
        }
    };
    (verdict, reason)
}

fn times(amount: u64, months: u64) -> u128 {
    u128::from(amount) * u128::from(months)
}

/// Whether the latest month is at least the average of `others` months, at both corners: the latest lowest
/// with the others highest, and the reverse. The latest month on both sides of the comparison cancels, so the
/// average with it and the average of the others give the same answer.
pub(super) fn compare(latest: Interval, others: Interval, months: u64) -> Verdict {
    if times(latest.low, months) >= u128::from(others.high) {
        Verdict::Met
    } else if times(latest.high, months) < u128::from(others.low) {
        Verdict::NotMet
    } else {
        Verdict::Unknown
    }
}

/// The answer against as many months as the whole window, all before the latest one: PR-07's alternative.
/// `None` where the month that it adds is not known, or lies before the start.
fn window_before(staffing: &Staffing, ask: Ask, staff: Counted) -> Option<(crate::value::FullTime, Verdict)> {
    let added = window::known_amount(ask.level.of(staffing), staff.first.plus(-1), ask.measure)?;
    let others = Interval {
        low: staff.others.low.saturating_add(added.low),
        high: staff.others.high.saturating_add(added.high),
    };
    let verdict = compare(staff.last, others, staff.months);
    let shown = if verdict == Verdict::Met { others.high } else { others.low };
    Some((staff.average(shown), verdict))
}

/// A public employer's miss: the municipality decides for the groups of PR-08.
fn public_miss<R: Recorder>(
    law: &LawOn<'_>,
    question: &Question,
    miss: (Verdict, Reason),
    recorder: &mut R,
) -> (Verdict, Reason) {
    let Some(groups) = law.groups(Param::NetIncreaseMunicipalityGroups) else { return miss };
    let reason = match miss.1 {
        Reason::NetIncreaseNotMet { latest, average } => Reason::PublicMissMunicipality { latest, average },
        other => other,
    };
    match question.person.group {
        Fact::Known(group, _) if groups.contains(group) => {
            recorder.missing(Missing::Law { id: "EMP-MER-04", who: Who::Municipality });
            (Verdict::Unknown, reason)
        }
        Fact::Known(..) | Fact::NotApplicable => miss,
        Fact::Unknown => {
            recorder.missing(Missing::Fact { key: "person.group", month: None });
            recorder.missing(Missing::Law { id: "EMP-MER-04", who: Who::Municipality });
            (Verdict::Unknown, reason)
        }
    }
}
