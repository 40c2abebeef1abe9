//! The window of months at its edges: the start, the age of the latest month, months that are missing.

use chrono::NaiveDate;
use rules::finding::{Explain, Missing};
use rules::staffing::window::{Ask, Lack, Measure, count, known_amount, name_missing};
use rules::staffing::{Count, Interval, Level, MonthCount, Report, Series, Staffing};
use rules::{Fact, Month, Origin, Reason};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

/// One full-time person in each of the months.
fn series(months: &[&str]) -> Series {
    let count = Count { persons: Interval::exact(1), hours: Interval::exact(16_033) };
    let row = |text: &&str| MonthCount::of_ordinary(month(text), Report::Reported, count);
    Series { start: Fact::Unknown, months: months.iter().map(row).collect() }
}

fn staffing(months: &[&str]) -> Staffing {
    Staffing { unit: series(months), company: series(&[]), origin: Origin::Payroll }
}

/// Four months of which three must be known, the latest at most two months before the application's.
fn ask(on: &str) -> Ask {
    Ask { level: Level::Unit, measure: Measure::FullTime(16_033), on: day(on), months: 4, known: 3, age: 2 }
}

fn missing(staffing: &Staffing, ask: Ask) -> Vec<Option<Month>> {
    let mut recorder = Explain::default();
    name_missing(staffing, ask, &mut recorder);
    let found = recorder.into_explanation().missing;
    let month = |(_, missing): &(usize, Missing)| match missing {
        Missing::Fact { month, .. } => *month,
        _ => None,
    };
    found.iter().map(month).collect()
}

#[test]
fn a_month_before_the_start_is_not_known_and_the_month_of_the_start_is() {
    let mut series = series(&["2026-02", "2026-03", "2026-04"]);
    let known = |series: &Series, text| known_amount(series, month(text), Measure::FullTime(16_033));
    assert!(known(&series, "2026-02").is_some(), "the start is not stated");
    series.start = Fact::stated(day("2026-03-15"));
    assert_eq!(known(&series, "2026-02"), None);
    assert_eq!(known(&series, "2026-03"), Some(Interval::exact(16_033)));
    assert_eq!(known(&series, "2026-04"), Some(Interval::exact(16_033)));
    assert_eq!(known(&series, "2026-05"), None, "not reported");
}

/// September is two months before November and known; August would be too old.
#[test]
fn the_latest_month_may_be_two_months_old_and_no_older() {
    let names =
        |months: &[&str]| -> Vec<Option<Month>> { months.iter().map(|text| Some(month(text))).collect() };
    let two = staffing(&["2026-06", "2026-09"]);
    let lack = count(&two, ask("2026-11-16"), &mut Explain::default());
    assert_eq!(lack, Err(Lack::TooFew { known: 2, months: 4 }));
    assert_eq!(missing(&two, ask("2026-11-16")), names(&["2026-07", "2026-08"]));
    let three = staffing(&["2026-06", "2026-07", "2026-08"]);
    let lack = count(&three, ask("2026-11-16"), &mut Explain::default());
    assert_eq!(lack, Err(Lack::Stale(month("2026-08"))));
    assert_eq!(missing(&three, ask("2026-11-16")), names(&["2026-09", "2026-10"]));
}

/// Three of five are known: the others can be from none to the largest month, and two are told.
#[test]
fn how_many_months_are_missing_is_told() {
    let mut recorder = Explain::default();
    let ask = Ask { months: 5, ..ask("2026-11-16") };
    let counted = count(&staffing(&["2026-06", "2026-09", "2026-10"]), ask, &mut recorder);
    let counted = counted.expect("three of five are enough here");
    assert_eq!(counted.others, Interval { low: 2 * 16_033, high: 4 * 16_033 });
    let notes: Vec<Reason> = recorder.into_explanation().notes.into_iter().map(|(_, note)| note).collect();
    assert_eq!(notes, [Reason::MonthsMissing { missing: 2 }]);
}

/// The four months before June 2027 would be counted; nothing older is asked for, however old the latest month is.
#[test]
fn a_question_far_ahead_asks_for_the_months_of_its_window_only() {
    let staffing = staffing(&["2026-07", "2026-08", "2026-09"]);
    let wanted = ["2027-02", "2027-03", "2027-04", "2027-05"].map(|text| Some(month(text)));
    assert_eq!(missing(&staffing, ask("2027-06-01")), wanted);
    assert_eq!(missing(&staffing, ask("9999-06-01")).len(), 4);
}
