//! The JSON entry, as the command line and the npm package take it: a question with staff, and the facts about a
//! citizen. Any bytes are refused with a problem document or answered in full; both can be written, and what is
//! written is JSON.
#![no_main]

use answers::{Asked, Problem, check, compared, duties, of_text, person, pretty};
use chrono::NaiveDate;
use serde_json::Value;

/// The days that are asked about: a day drawn from the bytes, days of old and new law, and both ends of the calendar.
fn days(bytes: &[u8]) -> [NaiveDate; 6] {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a date");
    let sum = bytes.iter().fold(0_i32, |sum, byte| sum.wrapping_mul(31).wrapping_add(i32::from(*byte)));
    let drawn = day(1990, 1, 1) + chrono::Days::new(u64::from(sum.unsigned_abs() % 20_000));
    [drawn, day(2018, 11, 16), day(2026, 11, 16), day(2027, 6, 30), NaiveDate::MIN, NaiveDate::MAX]
}

/// Whatever comes of it is written.
fn written(outcome: Result<String, Problem>) {
    let text = outcome.or_else(|problem| pretty(&problem)).expect("an outcome can be written");
    assert!(serde_json::from_str::<Value>(&text).is_ok_and(|value| value.is_object()), "{text}");
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let value = match of_text::<Value>("fuzz", bytes) {
        Ok(value) => value,
        Err(problem) => return written(Err(problem)),
    };
    let days = days(bytes);
    for on in [None].into_iter().chain(days.map(Some)) {
        written(Asked::of("fuzz", value.clone(), on).and_then(|asked| pretty(&check(&asked)?)));
    }
    for on in days {
        written(person("fuzz", value.clone(), on).and_then(|person| pretty(&duties(&person, on).0)));
    }
    if let Ok(asked) = Asked::of("fuzz", value, None) {
        for and in days {
            written(compared(&asked, (days[2], and)).and_then(|(told, _)| pretty(&told)));
        }
    }
});
