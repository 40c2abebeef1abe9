//! Values and sentences as a reader sees them.

use crate::msg::Arg;
use crate::{Catalogue, Msg, finding, format};
use chrono::NaiveDate;
use rules::Reason;
use rules::value::{FullTime, Hours, Money, Places, Value};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn danish_writes_dates_numbers_and_money_the_danish_way() {
    let da = Catalogue::da();
    assert_eq!(format::date(&da, day(2026, 11, 16)), "16. november 2026");
    assert_eq!(format::long_date(&da, day(2026, 12, 3)), "torsdag den 3. december 2026");
    assert_eq!(format::whole(&da, 1_234_567), "1.234.567");
    assert_eq!(format::money(&da, Money(123_450)), "1.234,50 kr.");
    assert_eq!(format::money(&da, Money(-20_000_000)), "-200.000 kr.");
}

#[test]
fn english_writes_them_the_english_way() {
    let en = Catalogue::en();
    assert_eq!(format::date(&en, day(2026, 11, 16)), "16 November 2026");
    assert_eq!(format::money(&en, Money(123_450)), "DKK 1,234.50");
}

#[test]
fn full_time_persons_round_half_up_to_two_decimals() {
    // 2986.21 hours over four months of 160.33 are 4.6563 persons (samples' README).
    let staff = Value::FullTime(FullTime::over(298_621, 4, 16_033));
    assert_eq!(format::value(&Catalogue::da(), staff), "4,66");
    assert_eq!(format::canonical(&Catalogue::da(), "full_time", "4.66"), "4,66");
}

#[test]
fn numbers_of_staff_that_differ_are_written_so_that_they_look_different() {
    let da = Catalogue::da();
    // Ten persons in the last month; over twelve months one hour more than ten: 10 + 1 / (12 x 160.33) = 10.00052.
    let latest = FullTime::over(160_330, 1, 16_033);
    let average = FullTime::over(12 * 160_330 + 100, 12, 16_033);
    let missed = Reason::NetIncreaseNotMet { latest, average };
    assert_eq!(
        finding::reason(&da, &missed),
        "I den seneste måned var der 10,000 ordinært ansatte. Det er færre end gennemsnittet på 10,001."
    );
    let met = Reason::NetIncreaseMet { latest, average: FullTime { hours: 12 * 160_330, ..average } };
    assert_eq!(
        finding::reason(&da, &met),
        "I den seneste måned var der 10,00 ordinært ansatte. Det er mindst gennemsnittet på 10,00."
    );
}

#[test]
fn whole_hours_and_places_have_no_decimals() {
    let da = Catalogue::da();
    let places = |weekly| format::value(&da, Value::Places(Places { weekly, full_week: 3_700 }));
    assert_eq!((places(7_400).as_str(), places(5_550).as_str()), ("2", "1,50"));
    let hours = |hours| format::value(&da, Value::Hours(Hours(hours)));
    assert_eq!((hours(3_700).as_str(), hours(3_720).as_str()), ("37", "37,20"));
    assert_eq!(format::canonical(&da, "hours", "37.00"), "37");
    assert_eq!(format::canonical(&da, "places", "1.50"), "1,50");
}

#[test]
fn staff_just_short_of_a_place_is_not_rounded_up_to_it() {
    // 1603.20 of the 1603.30 hours of ten persons: 9.99938. Two places of 37 hours are two.
    let staff = FullTime::over(160_320, 1, 16_033);
    let load = Places { weekly: 7_400, full_week: 3_700 };
    let missed = Reason::RatioNotMet { load, staff, cap: 1 };
    assert_eq!(
        finding::reason(&Catalogue::da(), &missed),
        "Med denne plads er 2 pladser i brug. 9,999 ordinært ansatte giver kun plads til 1."
    );
}

#[test]
fn one_and_many_choose_their_words() {
    let some = |n: u64| Msg::new("reason.some_not_met", vec![("missed", Arg::from(n))]);
    assert_eq!(Catalogue::en().say(&some(1)), "1 requirement is not met.");
    assert_eq!(Catalogue::en().say(&some(2)), "2 requirements are not met.");
}

#[test]
fn a_key_the_file_lacks_shows_as_itself() {
    let empty = Catalogue::loaded(crate::Lang::Da, Vec::new());
    assert_eq!(empty.say(&Msg::new("common.title", Vec::new())), "[common.title]");
}

/// What is said on each day around Thursday 3 December 2026, as the calendar has it.
#[test]
fn a_deadline_is_told_on_each_day_around_it() {
    let due = day(2026, 12, 3);
    let said = [
        (28, "senest torsdag den 3. december 2026, om 5 dage"),
        (29, "senest torsdag den 3. december 2026, om 4 dage"),
        (30, "senest torsdag den 3. december 2026, om 3 dage"),
        (31, "senest torsdag den 3. december 2026, om 2 dage"),
        (32, "senest i morgen, torsdag den 3. december 2026"),
        (33, "senest i dag, torsdag den 3. december 2026"),
        (34, "fristen var i går, torsdag den 3. december 2026"),
        (35, "fristen var torsdag den 3. december 2026, for 2 dage siden"),
    ];
    let first = day(2026, 10, 31);
    for (day, words) in said {
        let today = first + chrono::Days::new(day);
        assert_eq!(format::deadline(&Catalogue::da(), due, today), words, "{today}");
    }
    let before = due - chrono::Days::new(14);
    assert_eq!(
        format::appointment(&Catalogue::da(), due, before),
        "torsdag den 3. december 2026, om 14 dage",
        "one comes to a meeting on its day, not by it"
    );
    let today = due - chrono::Days::new(1);
    assert_eq!(format::deadline(&Catalogue::en(), due, today), "by tomorrow, Thursday 3 December 2026");
}
