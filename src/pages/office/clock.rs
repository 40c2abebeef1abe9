//! A time of day as it is typed.

use chrono::NaiveTime;

/// The time in `text`: `9`, `9.30`, `09:30` or `0930`. `None` for anything else.
#[must_use]
pub fn time_of_day(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let (hour, minute) = match text.split_once(['.', ':']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None if text.len() <= 2 => (text, "0"),
        None => text.split_at_checked(text.len().checked_sub(2)?)?,
    };
    let number = |part: &str| {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse().ok()).flatten()
    };
    NaiveTime::from_hms_opt(number(hour)?, number(minute)?, 0)
}

#[cfg(test)]
mod tests {
    use super::time_of_day;
    use chrono::NaiveTime;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        let half_past_nine = NaiveTime::from_hms_opt(9, 30, 0);
        for text in ["9.30", "09.30", "9:30", "09:30", "930", "0930", " 9.30 "] {
            assert_eq!(time_of_day(text), half_past_nine, "{text}");
        }
        assert_eq!(time_of_day("9"), NaiveTime::from_hms_opt(9, 0, 0));
        assert_eq!(time_of_day("15"), NaiveTime::from_hms_opt(15, 0, 0));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in ["", "x", "24", "9.60", "9.3", "9.300", "-9", "+9", "ni", "12345", "9,30", "ø"] {
            assert_eq!(time_of_day(text), None, "{text}");
        }
    }
}
