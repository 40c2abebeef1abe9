//! Fields of fixed records, by their 1-based position and length.

use crate::cpr::{self, Born};
use crate::num::{Num, digits};

/// The field's bytes; shorter or empty where the line is (missing tails are blanks).
pub(super) fn field(line: &[u8], from: usize, length: usize) -> &[u8] {
    let from = from - 1;
    let to = (from + length).min(line.len());
    line.get(from..to).unwrap_or_default()
}

/// Writes ISO 8859-1 bytes as text, without blanks at the ends.
pub(super) fn latin(bytes: &[u8], into: &mut String) {
    into.clear();
    into.extend(bytes.trim_ascii().iter().map(|&byte| char::from(byte)));
}

/// Bytes for a notice: digits and letters as they are, everything else as `?`, at most 11.
pub(super) fn printable(bytes: &[u8]) -> String {
    let letter =
        |&byte: &u8| if byte.is_ascii_alphanumeric() || byte == b' ' { char::from(byte) } else { '?' };
    bytes.iter().take(11).map(letter).collect()
}

/// Whether the ten bytes are a personal number with a date that exists.
pub(super) fn plausible(bytes: &[u8]) -> bool {
    bytes.len() == 10 && matches!(digits(bytes), Num::Is(cpr) if cpr::born(cpr) != Born::Unknown)
}
