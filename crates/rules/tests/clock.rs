//! Days and deadlines against the clock of Copenhagen by a time-zone library, over leap days, month ends, the turns of
//! summer time and of the year.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::Copenhagen;
use proptest::prelude::*;
use rules::Law;
use rules::citizen::booking::in_time;
use rules::dates::{last_day_of_weeks, same_day_later, within_days, within_weeks};
use std::collections::BTreeSet;
use std::sync::LazyLock;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The moment a day begins in Copenhagen.
fn midnight(day: NaiveDate) -> DateTime<Utc> {
    let begin = day.and_hms_opt(0, 0, 0).expect("a time");
    Copenhagen.from_local_datetime(&begin).single().expect("no turn at midnight").to_utc()
}

/// What the clock in Copenhagen shows at a moment.
fn shown(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Copenhagen).naive_local()
}

/// The date in Copenhagen so many times 24 hours after noon of `day`: the turns move noon by an hour, never the date.
fn ticked(day: NaiveDate, days: u64) -> NaiveDate {
    let noon = midnight(day) + TimeDelta::hours(12);
    shown(noon + TimeDelta::days(i64::try_from(days).expect("few"))).date()
}

/// Days of 2013 to 2032 around which counting could slip: each side of every month's end, leap days, and the days on
/// which the clock turns, found as the days that do not last 24 hours.
fn slippery() -> BTreeSet<NaiveDate> {
    let all = day("2013-01-01").iter_days().take_while(|day| day.year() < 2033);
    let short_or_long = |day: NaiveDate| midnight(day + Days::new(1)) - midnight(day) != TimeDelta::days(1);
    let at_end = |day: NaiveDate| (day + Days::new(1)).month() != day.month();
    let wanted = |day: NaiveDate| short_or_long(day) || at_end(day);
    all.filter(|day| wanted(*day) || wanted(*day - Days::new(1)) || wanted(*day + Days::new(1))).collect()
}

/// Those of the years whose law has a grace for a booking that was begun.
static KNOWN: LazyLock<Vec<NaiveDate>> =
    LazyLock::new(|| slippery().into_iter().filter(|day| (2020..2027).contains(&day.year())).collect());

#[test]
fn the_clock_turns_twice_a_year_on_a_sunday() {
    let turns: Vec<NaiveDate> = slippery()
        .into_iter()
        .filter(|day| midnight(*day + Days::new(1)) - midnight(*day) != TimeDelta::days(1))
        .collect();
    assert_eq!(turns.len(), 40, "twenty years");
    assert!(turns.iter().all(|day| day.weekday() == chrono::Weekday::Sun));
    assert!(turns.contains(&day("2026-03-29")) && turns.contains(&day("2026-10-25")));
}

#[test]
fn days_and_weeks_are_those_of_the_clock_in_copenhagen() {
    for start in slippery() {
        for days in [0, 1, 7, 8, 10, 14, 27, 28, 31, 183, 365, 366] {
            assert_eq!(within_days(start, days), Some(ticked(start, days)), "{start} + {days} days");
        }
        for weeks in [1, 2, 3, 4, 6, 8, 13, 26] {
            assert_eq!(within_weeks(start, weeks), Some(ticked(start, weeks * 7)));
            assert_eq!(last_day_of_weeks(start, weeks), Some(ticked(start, weeks * 7 - 1)));
        }
    }
}

#[test]
fn a_month_later_is_the_day_number_that_the_clock_reaches_first() {
    for start in slippery() {
        for months in [0_u32, 1, 2, 3, 6, 11, 12, 24] {
            // Day by day on the clock, until the month is reached and with it the day number or the month's end.
            let month = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month()).expect("small");
            let wanted = month(start) + i32::try_from(months).expect("small");
            let reached = (0..).map(|days| ticked(start, days)).find(|at| {
                month(*at) == wanted && (at.day() == start.day() || month(ticked(*at, 1)) > wanted)
            });
            assert_eq!(same_day_later(start, months), reached, "{start} + {months} months");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// A deadline holds until midnight in Copenhagen, and for a booking begun on its day for an hour after.
    #[test]
    fn a_booking_is_in_time_by_the_moment_and_not_only_by_the_clock_on_the_wall(
        at in 0..2_600_usize, begun in -2_900..1_600_i64, after in 0..200_i64, opened in any::<bool>(),
    ) {
        let last = KNOWN[at % KNOWN.len()];
        let end = midnight(last + Days::new(1));
        let begun = end + TimeDelta::minutes(begun);
        let booked = begun + TimeDelta::minutes(after);
        let on_the_last_day = midnight(last) <= begun && begun < end;
        let expected =
            booked < end || (opened && on_the_last_day && booked <= end + TimeDelta::minutes(60));
        let opened = opened.then(|| shown(begun));
        prop_assert_eq!(in_time(&Law::COMPILED, (last, last), opened, shown(booked)), expected);
    }
}
