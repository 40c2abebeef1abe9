//! Staff with exact counts, intervals, empty and missing months.

use super::Draw;
use chrono::NaiveDate;
use rules::Month;
use rules::staffing::{
    Count, Interval, LeftOut, LeftOutReason, MonthCount, Report, Series, Staffing, Unsure, UnsureCause,
};

const CAUSES: [UnsureCause; 4] = [
    UnsureCause::PayWithoutHours,
    UnsureCause::UnitUnknown,
    UnsureCause::AgeUnknown,
    UnsureCause::IncomeType30,
];

/// The staff of a workplace and its company around `on`.
pub fn staff(draw: &mut Draw, on: NaiveDate) -> Staffing {
    let origin = draw.one(&super::ORIGINS);
    let unit = series(draw, on);
    let company = if draw.often(30) { unit.clone() } else { series(draw, on) };
    Staffing { unit, company, origin }
}

fn series(draw: &mut Draw, on: NaiveDate) -> Series {
    let start = draw.event(|draw| draw.before(on, 600));
    let last = i32::try_from(draw.below(5)).expect("small");
    let span = i32::try_from(draw.below(17)).expect("small");
    // Around a steady size, so that averages and latest months come close to each other.
    let (size, gaps) = (draw.below(90), if draw.yes() { 0 } else { 12 });
    let months = (0..span).rev().map(|back| Month::of(on).plus(1 - last - back));
    Series { start, months: months.filter_map(|month| row(draw, month, (size, gaps))).collect() }
}

fn row(draw: &mut Draw, month: Month, (size, gaps): (u64, u64)) -> Option<MonthCount> {
    let report = match draw.below(100) {
        gap if gap < gaps => draw.perhaps(50, |_| Report::Missing)?,
        12..15 => Report::Zero,
        15..18 => Report::Silent,
        _ => Report::Reported,
    };
    let empty = report != Report::Reported;
    let low = if empty { 0 } else { size + draw.below(4) };
    let spread = if empty || draw.often(70) { 0 } else { draw.below(3) };
    let persons = Interval { low, high: low + spread };
    let hours = low * (12_000 + draw.below(5) * 1_000);
    let hours = Interval { low: hours, high: hours + spread * 16_033 };
    let minors = draw.below(4);
    let left_out = (!empty && minors > 0).then_some(LeftOut {
        reason: LeftOutReason::Under18,
        persons: minors,
        hours: minors * 4_000,
    });
    let everyone = Count {
        persons: Interval { low: persons.low + minors, high: persons.high + minors },
        hours: Interval { low: hours.low + minors * 4_000, high: hours.high + minors * 4_000 },
    };
    let unsure = (spread > 0).then(|| Unsure { cause: draw.one(&CAUSES), persons: spread });
    Some(MonthCount {
        month,
        report,
        everyone,
        ordinary: Count { persons, hours },
        minors,
        minors_ending: draw.fact(|draw| draw.below(minors + 1)),
        limited_contracts: draw.fact(|draw| draw.below(low + 1)),
        left_out: left_out.into_iter().collect(),
        unsure: unsure.into_iter().collect(),
    })
}
