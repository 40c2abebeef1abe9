//! The same facts a little different: more or fewer staff and placements, or another day. Trying something out
//! never touches the draft.

use super::Facts;
use super::staffing::LIST_MONTHS;
use chrono::NaiveDate;
use rules::employer::{Placement, PlacementKind, PlacementLevel, Scheme, moved_to};
use rules::staffing::{Interval, MonthCount, Report, from_list};
use rules::{Fact, Law, Month, Param};

impl Facts {
    /// The first month in which more staff counts: the window of the ratio (EMP-ORD-01) begins with it. More staff
    /// in older months too would lift the average of the net increase as much as the latest month, so that it could
    /// never turn. `None` where no month is reported.
    #[must_use]
    pub fn more_staff_from(&self, law: &Law) -> Option<Month> {
        let on = self.question.on;
        let known = |month: &&MonthCount| month.month < Month::of(on) && month.report != Report::Missing;
        let latest = self.staffing.unit.months.iter().rev().find(known)?.month;
        let months =
            [Param::RatioMonths, Param::RatioMonthsHeads].map(|param| law.value(param, on).unwrap_or(1));
        let back = i32::try_from(months.into_iter().max().unwrap_or(1)).unwrap_or(1);
        Some(latest.plus(1 - back))
    }

    /// With `staff` full-time persons more in the months from [`Self::more_staff_from`], and `places` full-time placements more from
    /// the application date; negative for fewer, and never below none. Unknown placements stay unknown.
    #[must_use]
    pub fn changed(&self, law: &Law, staff: i32, places: i32) -> Self {
        let mut facts = self.clone();
        let from = self.more_staff_from(law);
        for series in [&mut facts.staffing.unit, &mut facts.staffing.company] {
            let counts = |month: &&mut MonthCount| from.is_some_and(|from| month.month >= from);
            for month in
                series.months.iter_mut().filter(counts).filter(|month| month.report != Report::Missing)
            {
                let norm = law.value(Param::FullTimeMonth, month.month.last_day()).unwrap_or(0);
                more(month, staff, norm);
            }
        }
        let on = facts.question.on;
        let full_week = law.value(Param::FullTimeWeek, on);
        if let Fact::Known(list, _) = &mut facts.question.placements {
            let kept = list.len().saturating_sub(if places < 0 { count(places) } else { 0 });
            list.truncate(kept);
            let kind = match facts.question.scheme {
                Scheme::Virksomhedspraktik => PlacementKind::Virksomhedspraktik,
                Scheme::Nytteindsats => PlacementKind::Nytteindsats,
                Scheme::Isbryder => PlacementKind::Isbryder,
                _ => PlacementKind::Loentilskud,
            };
            let weekly_hours = full_week.map_or(Fact::Unknown, Fact::stated);
            let added =
                Placement { kind, from: on, to: Fact::Unknown, weekly_hours, level: PlacementLevel::Unit };
            list.extend((0..if places > 0 { count(places) } else { 0 }).map(|_| added));
        }
        facts
    }

    /// As tight as it can be: no ordinary staff, and one full-time placement running.
    #[must_use]
    pub fn crowded(&self, law: &Law) -> Self {
        let mut facts = self.clone();
        facts.question.placements = Fact::stated(Vec::new());
        if let Some(staffing) = from_list(law, &[], Month::of(facts.question.on).plus(-1), LIST_MONTHS) {
            facts.staffing = staffing;
        }
        facts.changed(law, 0, 1)
    }

    /// The same question asked on another day: every date of the placements and every month of staff moves along,
    /// so that only the rules differ.
    #[must_use]
    pub fn moved_to(&self, on: NaiveDate) -> Self {
        let (question, staffing) = moved_to(&self.question, &self.staffing, on);
        Self { question, staffing }
    }
}

fn count(number: i32) -> usize {
    usize::try_from(number.unsigned_abs()).unwrap_or(usize::MAX)
}

fn more(month: &mut MonthCount, staff: i32, norm: u64) {
    let persons = u64::from(staff.unsigned_abs());
    let add = |interval: &mut Interval, by: u64| {
        for end in [&mut interval.low, &mut interval.high] {
            *end = if staff < 0 { end.saturating_sub(by) } else { end.saturating_add(by) };
        }
    };
    for group in [&mut month.everyone, &mut month.ordinary] {
        add(&mut group.persons, persons);
        add(&mut group.hours, persons.saturating_mul(norm));
    }
}
