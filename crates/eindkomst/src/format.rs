//! What kind of file this is, told from its first bytes.

use crate::oddity::Oddity;

/// How many bytes settle it.
pub(crate) const ENOUGH: usize = 64;

/// The kind of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Fixed records.
    Fixed,
    /// Text that may be a table.
    Text,
    /// A zip, as new spreadsheets are.
    Zip,
    /// Nothing that is read, and why.
    Refused(Oddity),
}

/// The UTF-8 mark some editors put first.
pub(crate) const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Tells the kind from the first [`ENOUGH`] bytes, however many came at once; fewer only when the file has no
/// more.
pub(crate) fn tell(head: &[u8]) -> Kind {
    let more = head.len() >= ENOUGH;
    let head = head.get(..ENOUGH).unwrap_or(head);
    let marked = head.starts_with(MARK);
    let text = head.strip_prefix(MARK).unwrap_or(head);
    if text.trim_ascii().is_empty() && !more {
        return Kind::Refused(Oddity::EmptyFile {});
    }
    if head.starts_with(b"PK\x03\x04") {
        return Kind::Zip;
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0") {
        return Kind::Refused(Oddity::OldExcel {});
    }
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
        return Kind::Refused(Oddity::Utf16 {});
    }
    if is_record(text) {
        return Kind::Fixed;
    }
    let binary = text.iter().any(|byte| matches!(byte, 0..=8 | 14..=25 | 27..=31));
    if binary || (!marked && text.starts_with(b"%PDF")) {
        return Kind::Refused(Oddity::UnknownFormat {});
    }
    Kind::Text
}

/// A running number and a record number. A file cut at its start has another record than 1000 first; it is
/// known by what follows the running number all the same.
fn is_record(text: &[u8]) -> bool {
    let Some(start) = text.get(..11) else { return false };
    let (number, record) = start.split_at(7);
    let records: [&[u8]; 19] = [
        b"1000", b"2001", b"2101", b"2111", b"3101", b"4101", b"5000", b"6000", b"6001", b"6002", b"6003",
        b"6004", b"6005", b"6102", b"6202", b"6111", b"8001", b"9999", b"1001",
    ];
    number.iter().all(u8::is_ascii_digit)
        && records.contains(&record)
        && text.get(11).is_none_or(|&byte| byte != b';')
}
