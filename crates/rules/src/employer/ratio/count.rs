//! The count: load against cap, by each way of counting staff.

use super::Day;
use super::cap::{Bands, Cap};
use super::load::{self, Load};
use crate::employer::Question;
use crate::finding::{Missing, Recorder, Who, choice, in_force, param};
use crate::staffing::window::{self, Ask, Counted, Lack, Measure};
use crate::staffing::{Level, Staffing};
use crate::{Param, Reading, Reason, Rule, Verdict};
use chrono::NaiveDate;

/// The ratio by the ways of counting staff in force on `day` (EMP-ORD-01, EMP-ORD-02, PR-27).
pub(super) fn by_law<R: Recorder>(
    question: &Question,
    staffing: &Staffing,
    day: &Day<'_>,
    recorder: &mut R,
) -> (Verdict, Reason) {
    let Day { law, running } = day;
    let on = law.day();
    let gap = (Verdict::Unknown, Reason::LawGap { on });
    let Some(load) = load::load(law, question, *running, recorder) else { return gap };
    let Some(measure) = choice(law, recorder, Param::RatioMeasure) else { return gap };
    let by = |rule, recorder: &mut R| {
        let mut reason = Reason::LawGap { on };
        let verdict = in_force(law, recorder, rule, |recorder| {
            let answer = by_count(question, staffing, &Count { rule, load, day }, recorder);
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
struct Count<'day> {
    rule: Rule,
    load: Load,
    day: &'day Day<'day>,
}

/// What the count asks of the staff as known on the application date, `applied`.
fn ask<R: Recorder>(count: &Count<'_>, applied: NaiveDate, recorder: &mut R) -> Option<Ask> {
    let law = &count.day.law;
    let age = param(law, recorder, Param::LatestMonthAge)?;
    let (measure, months, known) = if count.rule == Rule::EmpOrd02 {
        let months = param(law, recorder, Param::RatioMonthsHeads)?;
        (Measure::Heads, months, months)
    } else {
        let norm = param(law, recorder, Param::FullTimeMonth)?;
        let months = param(law, recorder, Param::RatioMonths)?;
        (Measure::FullTime(norm), months, param(law, recorder, Param::RatioKnownMonths)?)
    };
    Some(Ask { level: Level::Unit, measure, on: applied, months, known, age })
}

fn by_count<R: Recorder>(
    question: &Question,
    staffing: &Staffing,
    count: &Count<'_>,
    recorder: &mut R,
) -> (Verdict, Reason) {
    let Count { load, day, .. } = *count;
    let gap = (Verdict::Unknown, Reason::LawGap { on: day.law.day() });
    let Some(bands) = Bands::of(&day.law, recorder) else { return gap };
    let Some(ask) = ask(count, question.on, recorder) else { return gap };
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
                    load::name_missing(question, day.running, load, recorder);
                }
                if caps[0].whole() != caps[1].whole() {
                    window::name_missing(staffing, ask, recorder);
                }
            }
            answer
        }
        Err(lack) => {
            if load.high.is_none() {
                load::name_missing(question, day.running, load, recorder);
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

/// What keeps the answer open: the load, the cap, or both.
const fn open(load: Load, high: u64, (cap_low, cap_high): (u64, u64)) -> Reason {
    let (load_low, load_high) = (load.places(load.low), load.places(high));
    if cap_low < cap_high && load.low < high {
        Reason::RatioOpen { load_low, load_high, cap_low, cap_high }
    } else if cap_low < cap_high {
        Reason::RatioCapOpen { load: load_low, cap_low, cap_high }
    } else if load.nytteindsats {
        Reason::RatioNytteindsatsOpen { without: load_low, with: load_high, cap: cap_low }
    } else {
        Reason::RatioLoadOpen { load_low, load_high, cap: cap_low }
    }
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
        (Verdict::Unknown, Some(high)) => open(load, high, (least.whole(), most.whole())),
    };
    (verdict, reason)
}
