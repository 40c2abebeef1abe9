//! What moves the last day to book: sickness and holiday (PR-22), and trouble on the day itself (PR-20).

use crate::citizen::{Absence, AbsenceKind, TroubledDay};
use crate::dates::{DaysOff, within_days, working_days_after};
use crate::employer::Group;
use crate::law::{Law, Param};
use chrono::NaiveDate;

/// `day`, or where it falls in an absence the working day so many days after it. Holiday counts for every group,
/// sickness for dagpenge and only its first days; absences that touch or overlap are one. `asked` is the day of the
/// call, whose law governs it.
#[must_use]
pub fn moved_for_absence(
    law: &Law,
    group: Group,
    absences: &[Absence],
    (asked, day): (NaiveDate, NaiveDate),
) -> Option<NaiveDate> {
    let after = law.value(Param::BookingAbsenceDays, asked)?;
    let sick_days = if group == Group::DAGPENGE { law.value(Param::BookingSicknessDays, asked)? } else { 0 };
    let away = |at| holiday(absences, at).max(sickness(absences, sick_days, at));
    let mut at = day;
    while let Some(mut last) = away(at) {
        while let Some(later) = last.succ_opt().and_then(away) {
            last = later;
        }
        at = working_days_after(law, last, after, DaysOff::HolidaysAndEves)?;
    }
    Some(at)
}

/// The last day of an absence; the end of the calendar while it goes on.
fn end(absence: &Absence) -> NaiveDate {
    absence.to.unwrap_or(NaiveDate::MAX)
}

/// The last day of the holiday in which the day lies.
fn holiday(absences: &[Absence], at: NaiveDate) -> Option<NaiveDate> {
    let holidays = absences.iter().filter(|absence| absence.kind == AbsenceKind::Holiday);
    holidays.filter(|absence| (absence.from..=end(absence)).contains(&at)).map(end).max()
}

/// The last of the first `days` days of the sickness in which the day lies; `None` where it lies in none, or later.
/// Spans of sickness that touch or overlap are one, found without a list of them.
pub(in crate::citizen) fn sickness(absences: &[Absence], days: u64, at: NaiveDate) -> Option<NaiveDate> {
    let sick = || absences.iter().filter(|absence| absence.kind == AbsenceKind::Sickness);
    let covering = sick().find(|absence| (absence.from..=end(absence)).contains(&at))?;
    let (mut first, mut last) = (covering.from, end(covering));
    loop {
        let before = (first, last);
        // There and back, so that spans in order, or in the reverse of it, are joined in one turn.
        for absence in sick().chain(sick().rev()) {
            let touches = |end: NaiveDate, from: NaiveDate| end.succ_opt().is_none_or(|next| from <= next);
            if touches(end(absence), first) && touches(last, absence.from) {
                (first, last) = (first.min(absence.from), last.max(end(absence)));
            }
        }
        if (first, last) == before {
            break;
        }
    }
    let last = last.min(within_days(first, days.checked_sub(1)?)?);
    (at <= last).then_some(last)
}

/// `day`, or where there was trouble on it the next working day without any; `asked` is the day of the call.
#[must_use]
pub fn moved_for_trouble(
    law: &Law,
    days: &[TroubledDay],
    (asked, day): (NaiveDate, NaiveDate),
) -> Option<NaiveDate> {
    let mut at = day;
    while days.iter().any(|troubled| troubled.day == at && counts(law, asked, troubled)) {
        at = working_days_after(law, at, 1, DaysOff::HolidaysAndEves)?;
    }
    Some(at)
}

/// More outage than so many minutes in all, any in the last hours of the day, or no free slot.
fn counts(law: &Law, asked: NaiveDate, troubled: &TroubledDay) -> bool {
    const DAY: u64 = 24 * 60;
    let value = |param| law.value(param, asked);
    let (Some(limit), Some(last)) =
        (value(Param::BookingOutageMinutes), value(Param::BookingOutageLastMinutes))
    else {
        return troubled.no_slot;
    };
    let minutes = || troubled.outages.iter().map(|outage| (u64::from(outage.from), u64::from(outage.to)));
    let all: u64 = minutes().map(|(from, to)| to.saturating_sub(from)).sum();
    let late = minutes().any(|(from, to)| from < to && to > DAY.saturating_sub(last));
    troubled.no_slot || all > limit || late
}
