//! What an explanation says, and its sentences.

use texts::{Catalogue, finding};

/// What is said of each finding, one list a finding.
pub fn said(catalogue: &Catalogue, explanation: &rules::Explanation) -> Vec<Vec<String>> {
    let of = |place: usize| {
        let here = |at: &usize| *at == place;
        let notes = explanation.notes.iter().filter(move |(at, _)| here(at));
        let missing = explanation.missing.iter().filter(move |(at, _)| here(at));
        let readings = explanation.readings.iter().filter(move |(at, _)| here(at));
        let mut all = vec![finding::reason(catalogue, &explanation.nodes[place].reason)];
        all.extend(notes.map(|(_, note)| finding::reason(catalogue, note)));
        let mut lacks: Vec<_> = missing.map(|(_, lack)| finding::missing(catalogue, lack)).collect();
        lacks.dedup();
        all.extend(lacks);
        all.extend(readings.map(|(_, reading)| finding::reading(catalogue, *reading)));
        all
    };
    (0..explanation.nodes.len()).map(of).collect()
}

/// The sentences of a text. A full stop after a digit or a shortened word ends none.
pub fn sentences(text: &str) -> Vec<&str> {
    let ends = text.match_indices(['.', '?', '!']).map(|(at, _)| at + 1).filter(|end| {
        let before = text[..end - 1].rsplit(' ').next().unwrap_or_default();
        let shortened = ["kr", "f.eks", "stk", "nr", "pct"].contains(&before);
        let digit = before.ends_with(|last: char| last.is_ascii_digit());
        let small = text[*end..].trim_start().starts_with(char::is_lowercase);
        text[*end..].starts_with(' ') && !shortened && !(digit && small)
    });
    let mut begin = 0;
    let mut found = Vec::new();
    for end in ends.collect::<Vec<_>>().into_iter().chain([text.len()]) {
        found.push(text[begin..end].trim());
        begin = end;
    }
    found
}
