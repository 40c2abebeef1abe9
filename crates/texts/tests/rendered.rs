//! What every case of the law is told with, in both languages, is well-formed: no doubled full stop, space or sentence,
//! and no sentence that begins with a small letter.
#![expect(clippy::panic, clippy::expect_used, reason = "a test stops where it fails")]

mod cases;

use std::collections::BTreeSet;
use texts::{Catalogue, Lang, finding};

/// What is said of each finding, one list a finding.
fn said(catalogue: &Catalogue, explanation: &rules::Explanation) -> Vec<Vec<String>> {
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
fn sentences(text: &str) -> Vec<&str> {
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

/// What is wrong with what is said of one finding.
fn faults(said: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    let all: Vec<&str> = said.iter().flat_map(|text| sentences(text)).collect();
    for (at, sentence) in all.iter().enumerate() {
        if sentence.contains("..") || sentence.contains("  ") {
            found.push(format!("doubled sign: {sentence}"));
        }
        if sentence.contains(['[', '{']) {
            found.push(format!("unfilled: {sentence}"));
        }
        if sentence.starts_with(char::is_lowercase) {
            found.push(format!("small letter: {sentence}"));
        }
        if !sentence.ends_with(['.', '?', '!']) {
            found.push(format!("no end: {sentence}"));
        }
        if all[..at].contains(sentence) {
            found.push(format!("said twice: {sentence}"));
        }
    }
    found
}

#[test]
fn faults_are_seen() {
    let wrong = |text: &str| !faults(&[text.to_owned()]).is_empty();
    for text in [
        "Loftet er 300.000 kr..",
        "Der er  to.",
        "Det kræver en vurdering. kommunen vurderer.",
        "Spørg kommunen. Spørg kommunen.",
        "Spørg [finding.who].",
        "uden begyndelse.",
        "Uden ende",
    ] {
        assert!(wrong(text), "{text}");
    }
    for text in ["Den 31. december 2026 er der 20 kr. ekstra.", "Der er 10. Det er nok.", "Vi ved: intet."] {
        assert!(!wrong(text), "{text}");
    }
}

#[test]
fn every_case_is_told_in_well_formed_sentences() {
    let answers = cases::answers();
    assert!(answers.len() > 500, "only {} cases were read", answers.len());
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        let told: BTreeSet<Vec<String>> =
            answers.iter().flat_map(|(_, explanation)| said(&catalogue, explanation)).collect();
        let wrong: BTreeSet<String> = told.iter().flat_map(|said| faults(said)).collect();
        assert!(wrong.is_empty(), "{lang}: {wrong:#?}");
    }
}
