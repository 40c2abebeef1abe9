//! What moves the last day to book: sickness and holiday (PR-22), and trouble on the day itself (PR-20).

use crate::citizen::{Absence, AbsenceKind, TroubledDay};
use crate::dates::{DaysOff, within_days, working_days_after};
use crate::employer::Group;
use crate::law::{Law, Param};
use chrono::{Days, NaiveDate};

/// First and last day of a time that frees from booking.
type Span = (NaiveDate, NaiveDate);

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
    let mut spans = sickness(law, group, absences, asked)?;
    spans.extend(
        absences
            .iter()
            .filter(|absence| absence.kind == AbsenceKind::Holiday)
            .map(|absence| (absence.from, absence.to.unwrap_or(NaiveDate::MAX))),
    );
    let spans = joined(spans);
    let mut at = day;
    while let Some((_, last)) = spans.iter().find(|(first, last)| (*first..=*last).contains(&at)) {
        at = working_days_after(*last, after, DaysOff::HolidaysAndEves)?;
    }
    Some(at)
}

/// The days of sickness that free a person on dagpenge; nobody else.
pub(in crate::citizen) fn sickness(
    law: &Law,
    group: Group,
    absences: &[Absence],
    on: NaiveDate,
) -> Option<Vec<Span>> {
    if group != Group::DAGPENGE {
        return Some(Vec::new());
    }
    let days = law.value(Param::BookingSicknessDays, on)?;
    let sick = absences.iter().filter(|absence| absence.kind == AbsenceKind::Sickness);
    let spans = sick.map(|absence| (absence.from, absence.to.unwrap_or(NaiveDate::MAX))).collect();
    let capped = |(first, last): Span| Some((first, last.min(within_days(first, days.checked_sub(1)?)?)));
    joined(spans).into_iter().map(capped).collect()
}

/// Spans that touch or overlap made one, in order of time.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut whole: Vec<Span> = Vec::with_capacity(spans.len());
    for (first, last) in spans {
        match whole.last_mut() {
            Some((_, end)) if end.checked_add_days(Days::new(1)).is_none_or(|next| first <= next) => {
                *end = last.max(*end);
            }
            _ => whole.push((first, last)),
        }
    }
    whole
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
        at = working_days_after(at, 1, DaysOff::HolidaysAndEves)?;
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
