//! Names of files. They are the citizen's own words: they travel in headers and bodies, never in an address or a log.

use crate::http::Refusal;
use api::{AttachmentKind, ProblemCode};
use axum::http::header::CONTENT_DISPOSITION;
use axum::http::{HeaderMap, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Characters of a name, its ending apart.
const LONGEST: usize = 100;
/// The name of what has none.
const NAMELESS: &str = "fil";
/// What need not be written otherwise in a header (RFC 8187, attr-char).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// The name an upload gives its file: `Content-Disposition: attachment; filename*=UTF-8''brev.pdf` (RFC 6266).
///
/// # Errors
/// `invalid_header`.
pub fn asked_for(headers: &HeaderMap) -> Result<String, Refusal> {
    let wrong = || Refusal::new(ProblemCode::InvalidHeader);
    let said = headers.get(CONTENT_DISPOSITION).and_then(|value| value.to_str().ok()).ok_or_else(wrong)?;
    let name = said.split(';').map(str::trim).find_map(|part| part.strip_prefix("filename*=UTF-8''"));
    let name = percent_decode_str(name.ok_or_else(wrong)?).decode_utf8().map_err(|_| wrong())?;
    Ok(name.into_owned())
}

/// Characters that change how a name is shown: with them `fdp.exe` can be made to look like `exe.pdf`.
const fn misleads(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A name that can be shown and saved anywhere, and that ends as files of its kind do.
#[must_use]
pub fn tidy(name: &str, kind: AttachmentKind) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last
        .chars()
        .filter(|letter| !letter.is_control() && !misleads(*letter))
        .map(|letter| if matches!(letter, '"' | '<' | '>' | ':' | '|' | '?' | '*') { '_' } else { letter })
        .collect();
    let shown = shown.trim().trim_start_matches('.');
    let (stem, ending) = shown.rsplit_once('.').unwrap_or((shown, ""));
    let known = kind.endings().iter().copied().find(|known| ending.eq_ignore_ascii_case(known));
    let stem = if known.is_some() { stem } else { shown };
    let stem: String = stem.trim_end().chars().take(LONGEST).collect();
    let stem = if stem.is_empty() { NAMELESS } else { stem.as_str() };
    format!("{stem}.{}", known.unwrap_or(kind.endings()[0]))
}

/// The header that lets a browser save a file under `name`.
#[must_use]
pub fn given_as(name: &str, kind: AttachmentKind) -> HeaderValue {
    let told = utf8_percent_encode(name, PLAIN);
    let plain = format!("{NAMELESS}.{}", kind.endings()[0]);
    HeaderValue::try_from(format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{told}"))
        .unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::{AttachmentKind, given_as, tidy};

    #[test]
    fn a_name_is_shown_as_what_the_file_is() {
        let cases = [
            ("Ansøgning.pdf", "Ansøgning.pdf"),
            ("CV.PDF", "CV.pdf"),
            ("faktura.exe", "faktura.exe.pdf"),
            ("C:\\Dokumenter\\brev.pdf", "brev.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("brev\u{202e}fdp.exe", "brevfdp.exe.pdf"),
            ("to\r\nlinjer.pdf", "tolinjer.pdf"),
            ("  ", "fil.pdf"),
            (".pdf", "pdf.pdf"),
            ("hvad?.pdf", "hvad_.pdf"),
        ];
        for (name, shown) in cases {
            assert_eq!(tidy(name, AttachmentKind::Pdf), shown, "{name:?}");
        }
        assert_eq!(tidy("foto.jpeg", AttachmentKind::Jpeg), "foto.jpeg");
        assert_eq!(tidy(&"å".repeat(300), AttachmentKind::Png).chars().count(), 104);
    }

    #[test]
    fn a_name_in_a_header_is_plain() {
        let header = given_as("Løn; \"maj\".pdf", AttachmentKind::Pdf);
        assert_eq!(
            header.to_str().unwrap_or_default(),
            "attachment; filename=\"fil.pdf\"; filename*=UTF-8''L%C3%B8n%3B%20%22maj%22.pdf"
        );
    }
}
