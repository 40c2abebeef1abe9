//! What every case of the law is told with, in both languages, is well-formed: no doubled full stop, space or sentence,
//! and no sentence that begins with a small letter.
#![expect(clippy::panic, clippy::expect_used, reason = "a test stops where it fails")]

mod cases;
mod said;

use said::{said, sentences};
use std::collections::BTreeSet;
use texts::{Catalogue, Lang};

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
