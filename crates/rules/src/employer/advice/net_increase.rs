//! What would turn the net increase: more staff in the latest month, or the month from which it is met if staff stays
//! as it is. Every candidate is asked of the rule itself.

use super::{Advice, known, ratio};
use crate::employer::Question;
use crate::employer::net_increase::{ask, count, merbeskaeftigelse};
use crate::finding::Decide;
use crate::staffing::window::{self, Ask, Counted};
use crate::staffing::{Level, Series, Staffing};
use crate::{Law, Month, Param, Rule, Verdict};

/// Nothing where the net increase is met or not asked for, or the sector is not stated.
pub(super) fn advice(law: &Law, question: &Question, staffing: &Staffing) -> Vec<Advice> {
    if merbeskaeftigelse(law, question, staffing, &mut Decide) == Verdict::Met {
        return Vec::new();
    }
    let Some(sector) = question.employer.sector.known() else { return Vec::new() };
    let Some(ask) = ask(&law.on(question.on), *sector, question.on, &mut Decide) else { return Vec::new() };
    let Ok(counted) = window::count(staffing, ask, &mut Decide) else { return Vec::new() };
    let norm = law.value(Param::FullTimeMonth, question.on).unwrap_or(0);
    let enough = |persons| {
        let mut more = staffing.clone();
        let months = series_of(&mut more, ask.level).months.iter_mut();
        months.filter(|row| row.month == counted.latest).for_each(|row| ratio::add(row, persons, norm));
        count(&more, ask, &mut Decide).0 == Verdict::Met
    };
    let more = ratio::smallest(enough);
    let more = more.map(|persons| Advice::MoreStaffInMonth { persons, month: counted.latest });
    more.into_iter().chain(later(law, staffing, ask, counted)).collect()
}

/// The first month after which the net increase is met with the staff of the latest one.
fn later(law: &Law, staffing: &Staffing, ask: Ask, counted: Counted) -> Option<Advice> {
    let mut later = staffing.clone();
    // After a whole window of equal months nothing changes any more.
    for ahead in 1..=i32::try_from(ask.months).ok()? {
        let month = counted.latest.plus(ahead);
        repeat(series_of(&mut later, ask.level), counted.latest, month);
        // A month that has ended is counted by an application of the stated day.
        let asked = Ask { on: ask.on.max(month.plus(1).first_day()), ..ask };
        if count(&later, asked, &mut Decide).0 == Verdict::Met {
            if month < Month::of(ask.on) {
                return Some(Advice::NetIncreaseWith { month });
            }
            let law_known = known(law, Rule::EmpMer03, month.plus(1).first_day());
            return Some(Advice::NetIncreaseFrom { month, law_known });
        }
    }
    None
}

const fn series_of(staffing: &mut Staffing, level: Level) -> &mut Series {
    match level {
        Level::Unit => &mut staffing.unit,
        Level::Company => &mut staffing.company,
    }
}

/// Puts the staff of `latest` into `month`.
fn repeat(series: &mut Series, latest: Month, month: Month) {
    let Some(mut row) = series.get(latest).cloned() else { return };
    row.month = month;
    match series.months.binary_search_by_key(&month, |row| row.month) {
        Ok(at) => series.months[at] = row,
        Err(at) => series.months.insert(at, row),
    }
}
