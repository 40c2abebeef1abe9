//! Counting of days, weeks and months, against a slow counter that walks the calendar day by day.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use rules::citizen::{Kind, Person, Timeline, explain};
use rules::dates::{
    birthday, first_day_of_months, last_day_of_months, last_day_of_weeks, same_day_later, within_days,
    within_weeks,
};
use rules::employer::Group;
use rules::{Month, Verdict};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn tomorrow(date: NaiveDate) -> NaiveDate {
    date.succ_opt().expect("a day after")
}

/// PR-14 word by word: walk until the day before the same day number `months` later; where that day number does
/// not exist, until the last day of that month.
fn walked_months(start: NaiveDate, months: u32) -> NaiveDate {
    let (mut at, mut turned) = (start, 0);
    loop {
        let next = tomorrow(at);
        if next.month() != at.month() {
            turned += 1;
        }
        let reached = turned == months && next.day() == start.day();
        let passed = turned > months;
        if reached || passed {
            return at;
        }
        at = next;
    }
}

fn walked_days(start: NaiveDate, days: u64) -> NaiveDate {
    (0..days).fold(start, |at, _| tomorrow(at))
}

/// PR-28: the same day number `months` later, or that month's last day.
fn walked_same_day(start: NaiveDate, months: u32) -> NaiveDate {
    let (mut at, mut turned) = (start, 0);
    loop {
        if turned == months && at.day() == start.day() {
            return at;
        }
        let next = tomorrow(at);
        if next.month() != at.month() {
            if turned == months {
                return at;
            }
            turned += 1;
        }
        at = next;
    }
}

#[test]
fn a_length_in_months_ends_the_day_before_the_same_day_number() {
    for (start, months, last) in [
        ("2026-12-01", 6, "2027-05-31"),
        ("2026-12-01", 4, "2027-03-31"),
        ("2026-01-15", 6, "2026-07-14"),
        ("2026-09-30", 6, "2027-03-29"),
        ("2026-02-28", 6, "2026-08-27"),
    ] {
        assert_eq!(last_day_of_months(day(start), months), Some(day(last)), "{start} + {months}");
    }
}

#[test]
fn a_length_in_months_ends_with_the_month_where_the_day_number_does_not_exist() {
    for (start, months, last) in [
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-08-30", 6, "2027-02-28"),
        ("2026-08-29", 6, "2027-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2023-08-30", 6, "2024-02-29"),
        ("2023-08-29", 6, "2024-02-28"),
        ("2026-05-31", 4, "2026-09-30"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-28"),
    ] {
        assert_eq!(last_day_of_months(day(start), months), Some(day(last)), "{start} + {months}");
    }
}

#[test]
fn weeks_are_seven_days_and_the_first_day_counts() {
    assert_eq!(last_day_of_weeks(day("2026-12-01"), 4), Some(day("2026-12-28")));
    assert_eq!(last_day_of_weeks(day("2026-12-01"), 13), Some(day("2027-03-01")));
    assert_eq!(last_day_of_weeks(day("2026-12-01"), 26), Some(day("2027-05-31")));
    assert_eq!(last_day_of_weeks(day("2024-02-26"), 1), Some(day("2024-03-03")));
    assert_eq!(last_day_of_weeks(day("2026-12-01"), 0), None, "no length has no last day");
}

#[test]
fn within_does_not_count_the_day_itself() {
    assert_eq!(within_days(day("2026-12-01"), 1), Some(day("2026-12-02")));
    assert_eq!(within_weeks(day("2026-12-01"), 4), Some(day("2026-12-29")));
    assert_eq!(same_day_later(day("2026-12-01"), 1), Some(day("2027-01-01")));
    assert_eq!(same_day_later(day("2027-01-31"), 1), Some(day("2027-02-28")));
    assert_eq!(same_day_later(day("2028-01-31"), 1), Some(day("2028-02-29")));
}

#[test]
fn a_birthday_on_a_leap_day_falls_on_the_28th_in_a_common_year() {
    assert_eq!(birthday(day("1976-02-29"), 50), Some(day("2026-02-28")));
    assert_eq!(birthday(day("1976-02-29"), 52), Some(day("2028-02-29")));
    assert_eq!(birthday(day("1976-12-01"), 50), Some(day("2026-12-01")));
}

#[test]
fn a_date_beyond_the_calendar_is_no_date() {
    let end = NaiveDate::MAX;
    assert_eq!(last_day_of_months(end, 1), None);
    assert_eq!(last_day_of_weeks(end, 2), None);
    assert_eq!(last_day_of_weeks(end, u64::MAX), None);
    assert_eq!(within_weeks(end, u64::MAX), None);
    assert_eq!(birthday(end, u32::MAX), None);
    assert_eq!(first_day_of_months(NaiveDate::MIN, 1), None);
}

/// Whoever asks about a day at either end of the calendar gets an answer: no law is known, and the month has a last day.
#[test]
fn a_question_about_the_ends_of_the_calendar_is_answered() {
    let (first, last) = (NaiveDate::MIN, NaiveDate::MAX);
    assert_eq!(Month::of(last).last_day(), last);
    assert_eq!(Month::of(first).last_day(), NaiveDate::from_ymd_opt(first.year(), 1, 31).expect("a date"));
    let person =
        Person { legal_group: Timeline::since(Group::DAGPENGE, day("2026-11-02")), ..Person::default() };
    for on in [first, last] {
        let log = explain(&person, on).list.into_iter().find(|duty| duty.kind == Kind::JobLog);
        assert!(log.is_none_or(|duty| duty.verdict == Verdict::Unknown), "{on}");
    }
}

prop_compose! {
    /// A day from 2000 to 2080, month ends and leap days as often as the rest together.
    fn some_day()(year in 2000..2081i32, month in 1..13u32, number in 1..32u32, at_end in any::<bool>()) -> NaiveDate {
        let last = (28..32).filter_map(|d| NaiveDate::from_ymd_opt(year, month, d)).next_back().expect("a month ends");
        if at_end { last } else { NaiveDate::from_ymd_opt(year, month, number).unwrap_or(last) }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn months_agree_with_the_slow_counter(start in some_day(), months in 1..25u32) {
        prop_assert_eq!(last_day_of_months(start, months), Some(walked_months(start, months)));
    }

    #[test]
    fn same_day_agrees_with_the_slow_counter(start in some_day(), months in 0..25u32) {
        prop_assert_eq!(same_day_later(start, months), Some(walked_same_day(start, months)));
    }

    #[test]
    fn weeks_agree_with_the_slow_counter(start in some_day(), weeks in 1..60u64) {
        prop_assert_eq!(last_day_of_weeks(start, weeks), Some(walked_days(start, weeks * 7 - 1)));
        prop_assert_eq!(within_weeks(start, weeks), Some(walked_days(start, weeks * 7)));
    }

    #[test]
    fn a_later_start_never_ends_earlier(start in some_day(), months in 1..25u32) {
        prop_assert!(last_day_of_months(start, months) <= last_day_of_months(tomorrow(start), months));
    }

    #[test]
    fn a_longer_length_ends_later(start in some_day(), months in 1..25u32) {
        prop_assert!(last_day_of_months(start, months) < last_day_of_months(start, months + 1));
    }

    #[test]
    fn months_that_end_with_a_day_end_with_it_again(end in some_day(), months in 1..25u32) {
        let first = first_day_of_months(end, months).expect("within the calendar");
        let last = last_day_of_months(first, months).expect("within the calendar");
        // Months differ in length by at most three days.
        prop_assert!((end - last).num_days().abs() <= 3, "{first} to {last}, not {end}");
    }
}
