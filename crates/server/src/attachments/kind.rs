//! What a file is, told by how it begins. What it is called and what a browser says of it are not asked.

use api::AttachmentKind;

/// Bytes that are enough to tell.
pub const ENOUGH: usize = 12;

/// The kind of a file that begins so; `None` for any other, and while too little of it is seen.
///
/// PDF: ISO 32000-1, 7.5.2. PNG: W3C PNG, 5.2. JPEG: ITU-T T.81, B.1.1.3. WebP: RFC 9649, 2.4.
#[must_use]
pub fn kind_of(begins: &[u8]) -> Option<AttachmentKind> {
    if begins.starts_with(b"%PDF-") {
        Some(AttachmentKind::Pdf)
    } else if begins.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(AttachmentKind::Png)
    } else if begins.starts_with(b"\xff\xd8\xff") {
        Some(AttachmentKind::Jpeg)
    } else if begins.starts_with(b"RIFF") && begins.get(8..12) == Some(b"WEBP") {
        Some(AttachmentKind::Webp)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{AttachmentKind, kind_of};

    #[test]
    fn a_kind_is_told_by_its_first_bytes_and_by_nothing_less() {
        let cases: [(&[u8], _); 9] = [
            (b"%PDF-1.7\n", Some(AttachmentKind::Pdf)),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some(AttachmentKind::Png)),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Some(AttachmentKind::Jpeg)),
            (b"RIFF\x24\0\0\0WEBPVP8 ", Some(AttachmentKind::Webp)),
            (b"RIFF\x24\0\0\0WAVEfmt ", None),
            (b"MZ\x90\0\x03\0\0\0\x04\0\0\0", None),
            (b"<!doctype html>", None),
            (b" %PDF-1.7", None),
            (b"", None),
        ];
        for (begins, kind) in cases {
            assert_eq!(kind_of(begins), kind, "{}", begins.escape_ascii());
        }
    }
}
