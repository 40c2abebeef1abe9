//! Public holidays and working days against an independent computation and a slow counter, 2008 to 2035.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use rules::Law;
use rules::dates::{
    DaysOff, Holiday, easter, is_holiday, is_working_day, working_day_from, working_days_after,
    working_days_between,
};
use std::collections::BTreeSet;

const YEARS: std::ops::RangeInclusive<i32> = 2008..=2035;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// Easter another way: the church's full moon from the golden number and the epact of 1900 to 2199 by table, then
/// walked to the Sunday after it.
fn easter_by_full_moon(year: i32) -> NaiveDate {
    // The dates of the paschal full moon for golden numbers 1 to 19.
    const FULL_MOONS: [(u32, u32); 19] = [
        (4, 14),
        (4, 3),
        (3, 23),
        (4, 11),
        (3, 31),
        (4, 18),
        (4, 8),
        (3, 28),
        (4, 16),
        (4, 5),
        (3, 25),
        (4, 13),
        (4, 2),
        (3, 22),
        (4, 10),
        (3, 30),
        (4, 17),
        (4, 7),
        (3, 27),
    ];
    let golden = usize::try_from(year.rem_euclid(19)).expect("small");
    let (month, day) = FULL_MOONS[golden];
    let mut at = date(year, month, day) + Days::new(1);
    while at.weekday() != chrono::Weekday::Sun {
        at = at + Days::new(1);
    }
    at
}

/// The public holidays of a year, written down from the rulebook's list.
fn written_down(year: i32) -> BTreeSet<NaiveDate> {
    let sunday = easter_by_full_moon(year);
    let mut days = BTreeSet::from([date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)]);
    days.extend([sunday - Days::new(3), sunday - Days::new(2), sunday]);
    days.extend([1, 39, 49, 50].map(|after| sunday + Days::new(after)));
    if year <= 2023 {
        days.insert(sunday + Days::new(26));
    }
    days
}

#[test]
fn easter_agrees_with_the_church_s_table_of_full_moons() {
    for year in 1900..=2199 {
        assert_eq!(easter(year), Some(easter_by_full_moon(year)));
    }
}

#[test]
fn the_holidays_of_every_year_are_the_written_ones_and_no_others() {
    for year in YEARS {
        let all = date(year, 1, 1).iter_days().take_while(|day| day.year() == year);
        assert_eq!(
            all.filter(|day| is_holiday(&Law::COMPILED, *day)).collect::<BTreeSet<_>>(),
            written_down(year)
        );
    }
}

#[test]
fn the_printed_table_of_2023_to_2030_is_met() {
    // skærtorsdag, langfredag, påskedag, 2. påskedag, Kr. himmelfart, pinsedag, 2. pinsedag
    for (year, days) in [
        (2023, ["04-06", "04-07", "04-09", "04-10", "05-18", "05-28", "05-29"]),
        (2024, ["03-28", "03-29", "03-31", "04-01", "05-09", "05-19", "05-20"]),
        (2025, ["04-17", "04-18", "04-20", "04-21", "05-29", "06-08", "06-09"]),
        (2026, ["04-02", "04-03", "04-05", "04-06", "05-14", "05-24", "05-25"]),
        (2027, ["03-25", "03-26", "03-28", "03-29", "05-06", "05-16", "05-17"]),
        (2028, ["04-13", "04-14", "04-16", "04-17", "05-25", "06-04", "06-05"]),
        (2029, ["03-29", "03-30", "04-01", "04-02", "05-10", "05-20", "05-21"]),
        (2030, ["04-18", "04-19", "04-21", "04-22", "05-30", "06-09", "06-10"]),
    ] {
        for text in days {
            assert!(is_holiday(&Law::COMPILED, day(&format!("{year}-{text}"))), "{year}-{text}");
        }
    }
}

#[test]
fn store_bededag_ended_with_2023() {
    assert!(is_holiday(&Law::COMPILED, day("2023-05-05")));
    assert!(!is_holiday(&Law::COMPILED, day("2024-04-26")), "the fourth Friday after Easter 2024");
    assert!(is_working_day(&Law::COMPILED, day("2024-04-26"), DaysOff::HolidaysAndEves));
}

#[test]
fn a_deadline_of_limitation_on_christmas_eve_moves_past_the_days_off() {
    // EX-B30: Wednesday 24 December 2025; Thursday and Friday are holidays, then the weekend.
    let moved = |text, days_off| working_day_from(&Law::COMPILED, day(text), days_off).expect("a day");
    assert_eq!(moved("2025-12-24", DaysOff::HolidaysAndEves), day("2025-12-29"));
    assert_eq!(moved("2025-12-24", DaysOff::Holidays), day("2025-12-24"), "no public holiday");
    assert_eq!(moved("2026-06-05", DaysOff::HolidaysAndEves), day("2026-06-08"), "Grundlovsdag, a Friday");
    assert_eq!(moved("2026-12-31", DaysOff::HolidaysAndEves), day("2027-01-04"), "Thursday, then New Year");
    assert_eq!(moved("2026-11-16", DaysOff::HolidaysAndEves), day("2026-11-16"), "a Monday");
}

#[test]
fn every_holiday_names_its_source() {
    for holiday in Holiday::all() {
        assert!(!holiday.source.act.is_empty() && holiday.from == day("2008-01-01"), "{}", holiday.id);
    }
}

fn days_off() -> impl Strategy<Value = DaysOff> {
    prop::sample::select(vec![DaysOff::Holidays, DaysOff::HolidaysAndEves])
}

/// Whether somebody is at work, asked of the written list.
fn slow(day: NaiveDate, days_off: DaysOff) -> bool {
    let eve = [(6, 5), (12, 24), (12, 31)].contains(&(day.month(), day.day()));
    day.weekday().number_from_monday() < 6
        && !written_down(day.year()).contains(&day)
        && !(days_off == DaysOff::HolidaysAndEves && eve)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn working_days_agree_with_a_slow_counter(offset in 0..10_000u64, count in 0..30u64, off in days_off()) {
        let first = day("2008-01-01") + Days::new(offset);
        let (mut at, mut left) = (first, count);
        while left > 0 {
            at = at + Days::new(1);
            if slow(at, off) {
                left -= 1;
            }
        }
        prop_assert_eq!(working_days_after(&Law::COMPILED, first, count, off), Some(at));
        let between = first.iter_days().take_while(|day| *day <= at).filter(|day| slow(*day, off)).count();
        prop_assert_eq!(working_days_between(&Law::COMPILED, first, at, off), u64::try_from(between).expect("small"));
        let next = first.iter_days().find(|day| slow(*day, off));
        prop_assert_eq!(working_day_from(&Law::COMPILED, first, off), next);
    }
}
