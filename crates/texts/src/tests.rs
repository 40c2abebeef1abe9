//! Values and sentences as a reader sees them.

use crate::msg::Arg;
use crate::{Catalogue, Msg, format};
use chrono::NaiveDate;
use rules::value::{FullTime, Money, Value};

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
    let staff = Value::FullTime(FullTime { hours: 298_621, months: 4, norm: 16_033 });
    assert_eq!(format::value(&Catalogue::da(), staff), "4,66");
    assert_eq!(format::canonical(&Catalogue::da(), "full_time", "4.66"), "4,66");
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
