//! A typed list becomes months; values have one spelling.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use rules::employer::Group;
use rules::staffing::{Employment, LeftOut, LeftOutReason, ListProblem, MonthCount, Report, from_list};
use rules::value::{FullTime, Groups, Hours, Money, Places, Word};
use rules::{Law, Month, Origin, Value, Verdict};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

/// A full week at the workplace, as far back as the list reaches.
const FULL_WEEK: Employment = Employment {
    weekly_hours: 3_700,
    from: None,
    to: None,
    under_18: false,
    with_subsidy: false,
    at_unit: true,
};

/// The last month of the workplace.
fn last_month(list: &[Employment], latest: &str) -> MonthCount {
    let staffing =
        from_list(&Law::COMPILED, list, month(latest), 4).expect("the law knows a full-time month");
    staffing.unit.months.last().expect("four months").clone()
}

#[test]
fn a_part_of_a_month_counts_by_its_days_rounded_half_up() {
    let hours = |from: &str, to: &str, latest: &str| {
        let row = Employment { from: Some(day(from)), to: Some(day(to)), ..FULL_WEEK };
        last_month(&[row], latest).ordinary.hours
    };
    // 160.33 hours x 14/28, 14/29, 1/31 and 30/31, by hand: 80.165, 77.401, 5.172, 155.158.
    let exact = |hundredths| rules::staffing::Interval::exact(hundredths);
    assert_eq!(hours("2026-02-15", "2026-03-31", "2026-02"), exact(8_017), "half up");
    assert_eq!(hours("2024-02-16", "2024-03-31", "2024-02"), exact(7_740), "a leap year has 29 days");
    assert_eq!(hours("2026-10-31", "2026-12-31", "2026-10"), exact(517));
    assert_eq!(hours("2026-10-02", "2026-12-31", "2026-10"), exact(15_516));
    assert_eq!(hours("2026-10-01", "2026-10-31", "2026-10"), exact(16_033));
    assert_eq!(hours("2026-11-01", "2026-12-31", "2026-10"), exact(0), "not yet employed");
    assert_eq!(hours("2026-07-01", "2026-09-30", "2026-10"), exact(0), "no longer employed");
}

#[test]
fn hours_of_a_part_time_week_are_its_share_of_a_full_time_month() {
    // 160.33 x 10 / 37 = 43.332
    let row = Employment { weekly_hours: 1_000, ..FULL_WEEK };
    assert_eq!(last_month(&[row], "2026-10").ordinary.hours, rules::staffing::Interval::exact(4_333));
}

#[test]
fn supported_persons_and_minors_are_left_out_and_named() {
    let list = [
        FULL_WEEK,
        Employment { with_subsidy: true, ..FULL_WEEK },
        Employment { under_18: true, weekly_hours: 1_850, ..FULL_WEEK },
        Employment { under_18: true, with_subsidy: true, ..FULL_WEEK },
    ];
    let row = last_month(&list, "2026-10");
    let exact = rules::staffing::Interval::exact;
    assert_eq!((row.report, row.minors), (Report::Reported, 1));
    assert_eq!((row.everyone.persons, row.everyone.hours), (exact(4), exact(3 * 16_033 + 8_017)));
    assert_eq!((row.ordinary.persons, row.ordinary.hours), (exact(1), exact(16_033)));
    assert_eq!(
        row.left_out,
        [
            LeftOut { reason: LeftOutReason::Supported, persons: 2, hours: 2 * 16_033 },
            LeftOut { reason: LeftOutReason::Under18, persons: 1, hours: 8_017 },
        ]
    );
}

#[test]
fn the_company_holds_those_elsewhere_too() {
    let list = [FULL_WEEK, Employment { at_unit: false, ..FULL_WEEK }];
    let staffing = from_list(&Law::COMPILED, &list, month("2026-10"), 12).expect("a staffing");
    let hours = |rows: &[MonthCount]| rows.iter().map(|row| row.ordinary.hours.low).sum::<u64>();
    assert_eq!(hours(&staffing.unit.months), 12 * 16_033);
    assert_eq!(hours(&staffing.company.months), 24 * 16_033);
    let months: Vec<String> = staffing.unit.months.iter().map(|row| row.month.to_string()).collect();
    assert_eq!((months[0].as_str(), months[11].as_str(), months.len()), ("2025-11", "2026-10", 12));
    assert_eq!(staffing.origin, Origin::List);
}

#[test]
fn a_row_that_cannot_be_says_why() {
    let problem = |row: Employment| row.problem();
    assert_eq!(problem(FULL_WEEK), None);
    assert_eq!(problem(Employment { weekly_hours: 0, ..FULL_WEEK }), Some(ListProblem::WeeklyHours));
    assert_eq!(problem(Employment { weekly_hours: 8_000, ..FULL_WEEK }), None, "80 hours are taken");
    assert_eq!(problem(Employment { weekly_hours: 8_001, ..FULL_WEEK }), Some(ListProblem::WeeklyHours));
    let dates = |from, to| problem(Employment { from: Some(day(from)), to: Some(day(to)), ..FULL_WEEK });
    assert_eq!(dates("2026-10-02", "2026-10-01"), Some(ListProblem::EndsBeforeStart));
    assert_eq!(dates("2026-10-01", "2026-10-01"), None);
}

#[test]
fn the_largest_hours_do_not_overflow() {
    let row = Employment { weekly_hours: u64::MAX, ..FULL_WEEK };
    assert_eq!(last_month(&[row, row], "2026-10").ordinary.hours.low, u64::MAX);
}

#[test]
fn each_kind_of_value_has_one_spelling() {
    let group = |number: u8| Group::try_from(number).expect("a group");
    let spelled: [(Value, &str, &str); 13] = [
        (7_u64.into(), "count", "7"),
        (Hours(16_005).into(), "hours", "160.05"),
        (FullTime::over(75_574, 1, 16_033).into(), "full_time", "4.71"),
        (FullTime::over(1, 2, 100).into(), "full_time", "0.01"),
        (Places { weekly: 5_550, full_week: 3_700 }.into(), "places", "1.50"),
        (Money(-1_205).into(), "money", "-12.05"),
        (Money(120_500).into(), "money", "1205.00"),
        (day("2026-11-16").into(), "date", "2026-11-16"),
        (month("2026-02").into(), "month", "2026-02"),
        (true.into(), "bool", "true"),
        (Word("private").into(), "word", "private"),
        (Verdict::NotMet.into(), "verdict", "not_met"),
        (Groups::from_bits(0b1_0000_0110_0000).into(), "groups", "6,7,13"),
    ];
    for (value, kind, spelling) in spelled {
        assert_eq!((value.kind(), value.to_string().as_str()), (kind, spelling));
    }
    assert_eq!(Value::from(Verdict::Met).to_string(), "met");
    assert_eq!(Value::from(Verdict::Unknown).to_string(), "unknown");
    assert!(Groups::from_bits(1).contains(group(1)) && !Groups::from_bits(1).contains(group(2)));
}

#[test]
fn months_are_written_and_read_the_same_way() {
    for wrong in ["2026-13", "2026-00", "2026-1", "26-01", "2026/01", "", "2026-0x"] {
        assert!(wrong.parse::<Month>().is_err(), "{wrong}");
    }
    assert_eq!(month("2025-11").plus(3), month("2026-02"));
    assert_eq!(month("2026-02").since(month("2025-11")), 3);
    assert_eq!((month("2024-02").days(), month("2026-02").days(), month("2026-12").days()), (29, 28, 31));
    assert_eq!(month("2026-12").last_day(), day("2026-12-31"));
}
