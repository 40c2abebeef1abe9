//! Example B8: two of the published wages follow from the highest benefit of their year. A check of the numbers, and
//! derived: the wages themselves are published, and the benefits are no numbers of the law here.
#![cfg(not(target_arch = "wasm32"))]

use chrono::NaiveDate;
use rules::{Law, Param};

/// Kroner a month, hours a month and the share left after labour-market contribution: in øre, half up.
fn hourly(benefit: u64) -> u64 {
    // benefit / 160.33 / 0.92, in hundredths: benefit * 100 * 100 * 100 / (16033 * 92), doubled to round half up.
    (2 * benefit * 1_000_000 / (16_033 * 92)).div_ceil(2)
}

#[test]
fn the_hourly_wage_follows_from_the_highest_benefit() {
    let wage = |year| {
        let day = NaiveDate::from_ymd_opt(year, 1, 1).expect("a day");
        Law::COMPILED.value(Param::PublicHourlyWage, day)
    };
    assert_eq!(hourly(19_083), 12_937, "19,083 / 160.33 / 0.92");
    assert_eq!(wage(2020), Some(12_937));
    assert_eq!(hourly(19_322), 13_099, "19,322 / 160.33 / 0.92 = 130.993");
    assert_eq!(wage(2021), Some(13_099));
    assert_eq!(wage(2022), None, "open");
}
