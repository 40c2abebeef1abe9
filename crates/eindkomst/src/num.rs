//! Whole numbers: widths that do not lose digits, and the spellings of numbers in payroll files.

/// A place in a list. Lists are never longer than memory, so nothing is lost on 32 or 64 bits.
pub(crate) fn at(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

/// A length as a place, stopping at the largest one.
pub(crate) fn small(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A length as a count of lines.
pub(crate) fn wide(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

/// A number field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Num {
    /// Not given.
    Blank,
    /// Its value.
    Is(u64),
    /// Something that is not a number.
    Bad,
}

/// Digits of a fixed field; blanks around them are let through.
pub(crate) fn digits(field: &[u8]) -> Num {
    let field = field.trim_ascii();
    if field.is_empty() {
        return Num::Blank;
    }
    let mut value = 0_u64;
    for byte in field {
        if !byte.is_ascii_digit() {
            return Num::Bad;
        }
        value = match value.checked_mul(10).and_then(|v| v.checked_add(u64::from(byte - b'0'))) {
            Some(value) => value,
            None => return Num::Bad,
        };
    }
    Num::Is(value)
}

/// A decimal of a spreadsheet, in 1/100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decimal {
    /// Not given.
    Blank,
    /// Its value in 1/100, and whether further decimals were rounded half up to get there.
    Is(i64, bool),
    /// Not a number, too large, or ambiguous (`1.480` may be a thousand or a decimal).
    Bad,
}

/// The largest number of hours a field can hold, in 1/100: six digits before the comma.
const LARGEST: i64 = 99_999_999;

/// A decimal with comma or dot, the sign before or after, no thousands separator.
pub(crate) fn decimal(text: &str) -> Decimal {
    let text = text.trim();
    if text.is_empty() {
        return Decimal::Blank;
    }
    let (negative, text) = match (text.strip_prefix('-'), text.strip_suffix('-'), text.strip_prefix('+')) {
        (Some(rest), _, _) | (None, Some(rest), _) => (true, rest),
        (None, None, Some(rest)) => (false, rest),
        (None, None, None) => (false, text),
    };
    let (whole, decimals, dot) = match text.split_once([',', '.']) {
        Some((whole, decimals)) => (whole, decimals, text.contains('.')),
        None => (text, "", false),
    };
    if dot && decimals.len() == 3 {
        return Decimal::Bad;
    }
    let Num::Is(whole) = digits(whole.as_bytes()) else { return Decimal::Bad };
    if whole > 999_999 || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return Decimal::Bad;
    }
    let digit = |place: usize| decimals.as_bytes().get(place).map_or(0, |b| i64::from(b - b'0'));
    let rounded = decimals.bytes().skip(2).any(|b| b != b'0');
    let up = i64::from(digit(2) >= 5);
    let value = i64::try_from(whole).unwrap_or(0) * 100 + digit(0) * 10 + digit(1) + up;
    if value > LARGEST {
        return Decimal::Bad;
    }
    Decimal::Is(if negative { -value } else { value }, rounded)
}

/// Hours for people: `-6.67`.
pub(crate) fn hours(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_take_comma_or_dot_and_never_guess_a_thousand() {
        assert_eq!(decimal("160,33"), Decimal::Is(16_033, false));
        assert_eq!(decimal("160.33"), Decimal::Is(16_033, false));
        assert_eq!(decimal("-1332,00"), Decimal::Is(-133_200, false));
        assert_eq!(decimal("6,67-"), Decimal::Is(-667, false));
        assert_eq!(decimal("8"), Decimal::Is(800, false));
        assert_eq!(decimal("8,3333"), Decimal::Is(833, true));
        assert_eq!(decimal("8,335"), Decimal::Is(834, true));
        assert_eq!(decimal(" "), Decimal::Blank);
        for bad in ["1.480", "1.480,00", "1,480.00", "otte", "1e5", "--1", "1000000", ",5"] {
            assert_eq!(decimal(bad), Decimal::Bad, "{bad}");
        }
    }

    #[test]
    fn digits_tell_blank_from_bad() {
        assert_eq!(digits(b"   "), Num::Blank);
        assert_eq!(digits(b"0042"), Num::Is(42));
        assert_eq!(digits(b"  42"), Num::Is(42));
        assert_eq!(digits(b"4 2"), Num::Bad);
        assert_eq!(digits(b"99999999999999999999999"), Num::Bad);
    }
}
