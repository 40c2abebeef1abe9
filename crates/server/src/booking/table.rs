//! The figures of an office as CSV: semicolons and a byte order mark, as spreadsheets of this country read it.

use api::booking::BookingFigures;
use documents::figures::{numbers, parts};
use texts::{Catalogue, msg};

/// A cell. What a spreadsheet would take for a formula is text.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([';', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// A row for the whole office and each team.
#[must_use]
pub fn csv(texts: &Catalogue, found: &BookingFigures) -> String {
    let mut head = vec![texts.say(&msg::office_figures::team())];
    head.extend(numbers(texts, &found.all).into_iter().map(|(what, _)| what));
    let mut rows = vec![head];
    for (name, figures) in parts(texts, found) {
        let figures = numbers(texts, figures).into_iter().map(|(_, number)| number.to_string());
        rows.push(core::iter::once(name).chain(figures).collect());
    }
    let line = |row: &Vec<String>| row.iter().map(|text| cell(text)).collect::<Vec<_>>().join(";") + "\r\n";
    core::iter::once("\u{feff}".to_owned()).chain(rows.iter().map(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_name_is_never_a_formula_and_never_another_cell() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("Ung; \"Nord\""), "\"Ung; \"\"Nord\"\"\"");
        assert_eq!(cell("Team Ung"), "Team Ung");
    }
}
