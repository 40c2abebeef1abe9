//! Staff counts that can be counted with: months in order, intervals the right way round, no absurd numbers.

use super::Faults;
use api::FieldCode;
use rules::staffing::{Count, Interval, MonthCount, Series, Staffing};

/// Twenty years of months.
const MONTHS: usize = 240;
/// A hundred million hours in a month, in 1/100 hour: more than any employer has. Keeps every product the rules make
/// within 64 bits.
const HOURS: u64 = 10_000_000_000;
/// More persons than live here.
const PERSONS: u64 = 10_000_000;
/// Reasons and causes in one month.
const NOTES: usize = 20;

fn interval(faults: &mut Faults, place: &str, interval: Interval, most: u64) {
    faults.unless(interval.low <= interval.high, place, FieldCode::BadInterval);
    faults.unless(interval.high <= most, place, FieldCode::NumberTooLarge);
}

fn count(faults: &mut Faults, place: &str, count: &Count) {
    interval(faults, &format!("{place}/persons"), count.persons, PERSONS);
    interval(faults, &format!("{place}/hours"), count.hours, HOURS);
}

fn month(faults: &mut Faults, place: &str, month: &MonthCount) {
    count(faults, &format!("{place}/everyone"), &month.everyone);
    count(faults, &format!("{place}/ordinary"), &month.ordinary);
    faults.unless(month.minors <= PERSONS, &format!("{place}/minors"), FieldCode::NumberTooLarge);
    if let Some(ending) = month.minors_ending.known() {
        let pointer = format!("{place}/minors_ending/value");
        faults.unless(*ending <= month.minors, &pointer, FieldCode::NumberTooLarge);
    }
    if let Some(limited) = month.limited_contracts.known() {
        let pointer = format!("{place}/limited_contracts/value");
        faults.unless(*limited <= PERSONS, &pointer, FieldCode::NumberTooLarge);
    }
    faults.unless(month.left_out.len() <= NOTES, &format!("{place}/left_out"), FieldCode::TooMany);
    faults.unless(month.unsure.len() <= NOTES, &format!("{place}/unsure"), FieldCode::TooMany);
    for (at, left_out) in month.left_out.iter().enumerate().take(NOTES) {
        let right = left_out.persons <= PERSONS && left_out.hours <= HOURS;
        faults.unless(right, &format!("{place}/left_out/{at}"), FieldCode::NumberTooLarge);
    }
    for (at, unsure) in month.unsure.iter().enumerate().take(NOTES) {
        faults.unless(
            unsure.persons <= PERSONS,
            &format!("{place}/unsure/{at}/persons"),
            FieldCode::NumberTooLarge,
        );
    }
}

fn series(faults: &mut Faults, place: &str, series: &Series) {
    let months = format!("{place}/months");
    faults.unless(series.months.len() <= MONTHS, &months, FieldCode::TooMany);
    let ascending = series.months.windows(2).all(|pair| pair[0].month < pair[1].month);
    faults.unless(ascending, &months, FieldCode::MonthsNotAscending);
    for (at, row) in series.months.iter().enumerate().take(MONTHS) {
        month(faults, &format!("{months}/{at}"), row);
    }
}

/// Notes what is wrong with staff counts.
pub fn check(faults: &mut Faults, staffing: &Staffing) {
    series(faults, "/staffing/unit", &staffing.unit);
    series(faults, "/staffing/company", &staffing.company);
}
