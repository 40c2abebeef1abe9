//! The ratio of supported to ordinary staff at the workplace: rimelighedskravet (EMP-RIM-01 to -08, -10).

pub mod cap;
pub mod load;

use super::{Question, Scheme};
use crate::finding::{Decide, Missing, Recorder, Who, choice, finding, in_force, param};
use crate::staffing::window::{self, Ask, Counted, Lack, Measure};
use crate::staffing::{Level, Staffing};
use crate::{Fact, Law, Param, Reading, Reason, Rule, Verdict};
use cap::{Bands, Cap};
use chrono::NaiveDate;
use load::Load;

/// Whether the ratio is kept on the application date, the new placement included (EMP-RIM-01).
pub fn rimelighed<R: Recorder>(
    law: &Law,
    question: &Question,
    staffing: &Staffing,
    recorder: &mut R,
) -> Verdict {
    in_force(law, recorder, Rule::EmpRim01, question.on, |recorder| {
        on_day(law, question, staffing, Day { law: question.on, running: question.on }, recorder)
    })
}

/// Whether the ratio would be kept on `day`, by the law of the application date and the staff known today.
#[must_use]
pub(super) fn would_be_kept(law: &Law, question: &Question, staffing: &Staffing, day: NaiveDate) -> Verdict {
    on_day(law, question, staffing, Day { law: question.on, running: day }, &mut Decide).0
}

/// Whether the ratio is kept on the first day, by the placements that run then and the staff known today
/// (EMP-RIM-08, PR-11). It stands beside [`rimelighed`] and is no part of the whole.
pub fn rimelighed_at_start<R: Recorder>(
    law: &Law,
    question: &Question,
    staffing: &Staffing,
    recorder: &mut R,
) -> Verdict {
    match question.start {
        Fact::Known(start, _) => in_force(law, recorder, Rule::EmpRim08, start, |recorder| {
            on_day(law, question, staffing, Day { law: start, running: start }, recorder)
        }),
        Fact::Unknown | Fact::NotApplicable => finding(recorder, Rule::EmpRim08, question.on, |recorder| {
            recorder.missing(Missing::Fact { key: "question.start", month: None });
            (Verdict::Unknown, Reason::FactMissing {})
        }),
    }
}

/// Whether employer and employee representative have stated in writing that the ratio is kept (EMP-RIM-10).
/// A step before the first day: it stands beside the requirements and is no part of the whole.
pub fn erklaering<R: Recorder>(law: &Law, question: &Question, recorder: &mut R) -> Verdict {
    in_force(law, recorder, Rule::EmpRim10, question.on, |recorder| match question.employer.ratio_statement {
        Fact::Known(true, _) => (Verdict::Met, Reason::StatementMade {}),
        Fact::NotApplicable => (Verdict::Met, Reason::DoesNotApply {}),
        Fact::Known(false, _) => (Verdict::NotMet, Reason::StatementNotMade {}),
        Fact::Unknown => {
            recorder.missing(Missing::Fact { key: "employer.ratio_statement", month: None });
            (Verdict::Unknown, Reason::FactMissing {})
        }
    })
}

/// The verdict of a fact that may not apply.
fn holds(fact: Fact<bool>) -> Verdict {
    match fact {
        Fact::Known(yes, _) => Verdict::of(yes),
        Fact::NotApplicable => Verdict::NotMet,
        Fact::Unknown => Verdict::Unknown,
    }
}

/// Whose law applies, and the day whose placements count.
#[derive(Clone, Copy)]
struct Day {
    law: NaiveDate,
    running: NaiveDate,
}

/// The ratio by the law and the placements of a day.
fn on_day<R: Recorder>(
    law: &Law,
    question: &Question,
    staffing: &Staffing,
    day: Day,
    recorder: &mut R,
) -> (Verdict, Reason) {
    let integration = holds(question.person.integration);
    if integration == Verdict::Met {
        let reason = Reason::RatioNotTestedIntegration {};
        let verdict = in_force(law, recorder, Rule::EmpRim04, day.law, |_| (Verdict::Met, reason));
        return (verdict, reason);
    }
    let own = own_employee(law, question, day.law);
    if own == Verdict::Met {
        let reason = Reason::RatioExemptOwnEmployee {};
        let verdict = in_force(law, recorder, Rule::EmpRim05, day.law, |recorder| {
            param(law, recorder, Param::RatioOwnEmployeeGroups, day.law);
            (Verdict::Met, reason)
        });
        return (verdict, reason);
    }
    let (verdict, reason) = counted(law, question, staffing, day, recorder);
    if verdict == Verdict::NotMet {
        recorder.reading(Reading::MissIsWarning);
    }
    if verdict == Verdict::Met || integration.or(own) == Verdict::NotMet {
        return (verdict, reason);
    }
    name_exemption_facts(question, integration, own, recorder);
    if own == Verdict::Unknown && law.groups(Param::RatioOwnEmployeeGroups, day.law).is_none() {
        recorder.missing(Missing::Law { id: "EMP-RIM-05", who: Who::Agency });
    }
    (Verdict::Unknown, Reason::RatioAppliesUnknown {})
}

/// Whether the person does praktik where he or she is employed, in one of the groups of EMP-RIM-05.
fn own_employee(law: &Law, question: &Question, day: NaiveDate) -> Verdict {
    let person = &question.person;
    let group = match person.group {
        Fact::NotApplicable => Verdict::NotMet,
        Fact::Unknown => Verdict::Unknown,
        Fact::Known(group, _) => match law.groups(Param::RatioOwnEmployeeGroups, day) {
            Some(groups) => Verdict::of(groups.contains(group)),
            // Before the text that is read, nobody knows whether somebody employed here was exempt.
            None if person.employed_here.known() == Some(&true) => Verdict::Unknown,
            None => Verdict::NotMet,
        },
    };
    Verdict::of(question.scheme == Scheme::Virksomhedspraktik).and(group).and(holds(person.employed_here))
}

fn name_exemption_facts<R: Recorder>(
    question: &Question,
    integration: Verdict,
    own: Verdict,
    recorder: &mut R,
) {
    let mut missing = |key| recorder.missing(Missing::Fact { key, month: None });
    if integration == Verdict::Unknown {
        missing("person.integration");
    }
    if own == Verdict::Unknown {
        if question.person.group.is_unknown() {
            missing("person.group");
        }
        if question.person.employed_here.is_unknown() {
            missing("person.employed_here");
        }
    }
}

/// The ratio by the ways of counting staff in force on `day` (EMP-ORD-01, EMP-ORD-02, PR-27).
fn counted<R: Recorder>(
    law: &Law,
    question: &Question,
    staffing: &Staffing,
    day: Day,
    recorder: &mut R,
) -> (Verdict, Reason) {
    let on = day.law;
    let gap = (Verdict::Unknown, Reason::LawGap { on });
    let Some(load) = load::load(law, question, (day.law, day.running), recorder) else { return gap };
    let Some(measure) = choice(law, recorder, Param::RatioMeasure, on) else { return gap };
    let by = |rule, recorder: &mut R| {
        let mut reason = Reason::LawGap { on };
        let verdict = in_force(law, recorder, rule, on, |recorder| {
            let answer = by_count(law, question, staffing, Count { rule, load, day }, recorder);
            reason = answer.1;
            answer
        });
        (verdict, reason)
    };
    match measure {
        "heads" => by(Rule::EmpOrd02, recorder),
        "both" => {
            recorder.reading(Reading::CountingChangeOver);
            let heads = by(Rule::EmpOrd02, recorder);
            let full_time = by(Rule::EmpOrd01, recorder);
            if heads.0 == full_time.0 {
                return full_time;
            }
            recorder.missing(Missing::Law { id: "EMP-ORD-02", who: Who::Agency });
            (Verdict::Unknown, Reason::CountsDisagree { heads: heads.0, full_time: full_time.0 })
        }
        "full_time_marked" => {
            recorder.reading(Reading::CountingChangeOver);
            by(Rule::EmpOrd01, recorder)
        }
        _ => by(Rule::EmpOrd01, recorder),
    }
}

/// What one way of counting is asked.
#[derive(Clone, Copy)]
struct Count {
    rule: Rule,
    load: Load,
    day: Day,
}

/// What the count asks of the staff as known on the application date, `applied`.
fn ask<R: Recorder>(law: &Law, count: Count, applied: NaiveDate, recorder: &mut R) -> Option<Ask> {
    let on = count.day.law;
    let age = param(law, recorder, Param::LatestMonthAge, on)?;
    let (measure, months, known) = if count.rule == Rule::EmpOrd02 {
        let months = param(law, recorder, Param::RatioMonthsHeads, on)?;
        (Measure::Heads, months, months)
    } else {
        let norm = param(law, recorder, Param::FullTimeMonth, on)?;
        let months = param(law, recorder, Param::RatioMonths, on)?;
        (Measure::FullTime(norm), months, param(law, recorder, Param::RatioKnownMonths, on)?)
    };
    Some(Ask { level: Level::Unit, measure, on: applied, months, known, age })
}

fn by_count<R: Recorder>(
    law: &Law,
    question: &Question,
    staffing: &Staffing,
    count: Count,
    recorder: &mut R,
) -> (Verdict, Reason) {
    let gap = (Verdict::Unknown, Reason::LawGap { on: count.day.law });
    let load = count.load;
    let Some(bands) = Bands::of(law, count.day.law, recorder) else { return gap };
    let Some(ask) = ask(law, count, question.on, recorder) else { return gap };
    let staff = window::count(staffing, ask, recorder);
    if let Some(high) = load.high
        && bands.cap(0, 1).holds(high, load.full_week)
    {
        return (Verdict::Met, Reason::RatioOnePlace { load: load.places(high) });
    }
    recorder.reading(Reading::CapRoundedDown);
    match staff {
        Ok(staff) => {
            let answer = compare(load, bands, staff, recorder);
            if answer.0 == Verdict::Unknown {
                let caps = caps(bands, staff);
                if load.high != Some(load.low) {
                    load::name_missing(question, count.day.running, load, recorder);
                }
                if caps[0].whole() != caps[1].whole() {
                    window::name_missing(staffing, ask, recorder);
                }
            }
            answer
        }
        Err(lack) => {
            if load.high.is_none() {
                load::name_missing(question, count.day.running, load, recorder);
            }
            window::name_missing(staffing, ask, recorder);
            (Verdict::Unknown, lack_reason(load, lack))
        }
    }
}

fn lack_reason(load: Load, lack: Lack) -> Reason {
    if load.high.is_none() { Reason::PlacementsMissing { own: load.places(load.own) } } else { lack.reason() }
}

/// The caps of the smallest and the largest number that staff can be.
fn caps(bands: Bands, staff: Counted) -> [Cap; 2] {
    let unit = staff.months.saturating_mul(staff.norm);
    [bands.cap(staff.sum().low, unit), bands.cap(staff.sum().high, unit)]
}

/// Compares load and cap at every corner of what is known; says where PR-11's alternative would turn it.
fn compare<R: Recorder>(load: Load, bands: Bands, staff: Counted, recorder: &mut R) -> (Verdict, Reason) {
    let caps = caps(bands, staff);
    let [least, most] = caps;
    let judge = |fits: fn(&Cap, u64, u64) -> bool| match load.high {
        Some(high) if fits(&least, high, load.full_week) => Verdict::Met,
        _ if !fits(&most, load.low, load.full_week) => Verdict::NotMet,
        _ => Verdict::Unknown,
    };
    let verdict = judge(Cap::holds);
    let as_fraction = judge(Cap::holds_as_fraction);
    if verdict != as_fraction {
        recorder.note(Reason::CapFractionTurns { cap: most.places(), verdict: as_fraction });
    }
    let reason = match (verdict, load.high) {
        (Verdict::Met, high) => Reason::RatioMet {
            load: load.places(high.unwrap_or(load.low)),
            cap: least.whole(),
            staff: staff.average(staff.sum().low),
        },
        (Verdict::NotMet, _) => Reason::RatioNotMet {
            load: load.places(load.low),
            cap: most.whole(),
            staff: staff.average(staff.sum().high),
        },
        (Verdict::Unknown, None) => Reason::PlacementsMissing { own: load.places(load.own) },
        (Verdict::Unknown, Some(high)) => Reason::RatioOpen {
            load_low: load.places(load.low),
            load_high: load.places(high),
            cap_low: least.whole(),
            cap_high: most.whole(),
        },
    };
    (verdict, reason)
}
