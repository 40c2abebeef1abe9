//! Public holidays and working days, by rule for every year.

use super::within_days;
use crate::law::{Confidence, Law, Source, day};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Where in the year a day stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// The same month and day each year.
    Fixed(u32, u32),
    /// So many days before Easter Sunday.
    BeforeEaster(u64),
    /// So many days after Easter Sunday.
    AfterEaster(u64),
}

/// A public holiday, or a day that is none but moves a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Its key.
    pub id: &'static str,
    /// Where in the year.
    pub when: When,
    /// A public holiday (helligdag).
    pub official: bool,
    /// First day the rule holds.
    pub from: NaiveDate,
    /// Last day the rule holds, where it ended.
    pub to: Option<NaiveDate>,
    /// Where it stands.
    pub source: Source,
}

include!(concat!(env!("OUT_DIR"), "/holidays.rs"));

/// Which days, besides Saturday and Sunday, are no working days for the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DaysOff {
    /// Public holidays (CIT-DATE-01, complaints).
    Holidays,
    /// Public holidays, 5 June, 24 and 31 December (CIT-DATE-02, limitation; PR-18, booking).
    HolidaysAndEves,
}

/// Easter Sunday of `year` in the Gregorian calendar: the Sunday after the first full moon of spring by the
/// church's tables (Gauss, in the form of Meeus). Whole numbers only.
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century) = (year.rem_euclid(19), year.div_euclid(100));
    let of_century = year.rem_euclid(100);
    let sun = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15;
    let moon = sun.rem_euclid(30);
    let full = moon - (golden + 11 * moon) / 319;
    let weekday = (2 * (century % 4) + 2 * (of_century / 4) - of_century % 4 - full + 32).rem_euclid(7);
    let month = (full + weekday + 90) / 25;
    let day = (full + weekday + month + 19) % 32;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

impl Holiday {
    /// Every one of the table as compiled in.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        HOLIDAYS
    }

    /// Its day in `year`, where the rule holds then.
    #[must_use]
    pub fn of_year(&self, year: i32) -> Option<NaiveDate> {
        let day = match self.when {
            When::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day)?,
            When::BeforeEaster(days) => easter(year)?.checked_sub_days(Days::new(days))?,
            When::AfterEaster(days) => within_days(easter(year)?, days)?,
        };
        self.holds(day).then_some(day)
    }

    /// Whether it is on `day`, so many days after Easter Sunday (before it, when negative).
    fn is_on(&self, day: NaiveDate, after_easter: i64) -> bool {
        let same = match self.when {
            When::Fixed(month, number) => (day.month(), day.day()) == (month, number),
            When::BeforeEaster(days) => i64::try_from(days) == Ok(-after_easter),
            When::AfterEaster(days) => i64::try_from(days) == Ok(after_easter),
        };
        same && self.holds(day)
    }

    fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// The holiday or eve that `day` is.
#[must_use]
pub fn holiday(law: &Law, day: NaiveDate, days_off: DaysOff) -> Option<&'static Holiday> {
    let after_easter = day.signed_duration_since(easter(day.year())?).num_days();
    law.holidays()
        .iter()
        .filter(|holiday| holiday.official || days_off == DaysOff::HolidaysAndEves)
        .find(|holiday| holiday.is_on(day, after_easter))
}

/// Whether `day` is a public holiday.
#[must_use]
pub fn is_holiday(law: &Law, day: NaiveDate) -> bool {
    holiday(law, day, DaysOff::Holidays).is_some()
}

/// Whether `day` is a working day (hverdag): no Saturday, no Sunday and no day off.
#[must_use]
pub fn is_working_day(law: &Law, day: NaiveDate, days_off: DaysOff) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && holiday(law, day, days_off).is_none()
}

/// `day` where it is a working day, else the next one.
#[must_use]
pub fn working_day_from(law: &Law, day: NaiveDate, days_off: DaysOff) -> Option<NaiveDate> {
    let mut at = day;
    while !is_working_day(law, at, days_off) {
        at = at.succ_opt()?;
    }
    Some(at)
}

/// The `count`th working day after `day`; `day` itself for 0.
#[must_use]
pub fn working_days_after(law: &Law, day: NaiveDate, count: u64, days_off: DaysOff) -> Option<NaiveDate> {
    let mut at = day;
    for _ in 0..count {
        at = working_day_from(law, at.succ_opt()?, days_off)?;
    }
    Some(at)
}

/// The number of working days from `first` to `last`, both included; 0 when `last` lies before `first`.
#[must_use]
pub fn working_days_between(law: &Law, first: NaiveDate, last: NaiveDate, days_off: DaysOff) -> u64 {
    let days = first.iter_days().take_while(|day| *day <= last);
    days.map(|day| u64::from(is_working_day(law, day, days_off))).sum()
}
