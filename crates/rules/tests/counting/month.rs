//! Months in writing.

use rules::Month;

#[test]
fn a_month_is_four_digits_and_two() {
    assert_eq!("2026-10".parse(), Ok(Month::new(2026, 10).expect("a month")));
    for text in ["2026-1", "226-10", "2026", "2026-13", "2026-00", "2026-1a", "202a-10", "2026-10-01", ""] {
        let wrong = text.parse::<Month>().expect_err(text);
        assert_eq!(wrong.to_string(), "expected a month of the form 2026-10");
    }
}
