//! Letters, read back.

use crate::plans::{plan, version};
use crate::read::read;
use documents::letter::{self, Decided, Sheet};
use documents::plan::Source;
use texts::Catalogue;

fn decided() -> Decided {
    Decided {
        what: "Du er fritaget for at læse planen digitalt".to_owned(),
        ground: Some("Meget svært ved it".to_owned()),
        day: None,
        reasons: "Du har ingen computer og har fået hjælp flere gange.".to_owned(),
        at: "2026-11-16T08:05:00Z".parse().unwrap(),
        by_fund: false,
        complain_by: Some("2026-12-14".parse().unwrap()),
    }
}

fn address() -> Vec<String> {
    ["Ærøvej 7, 2. tv.", "9999 Lyngborg"].map(str::to_owned).to_vec()
}

fn sheet(address: &[String]) -> Sheet<'_> {
    Sheet {
        id: "ML-7K2M-9QXT-4D",
        at: "2026-11-16T08:05:00Z".parse().unwrap(),
        name: "Svend Aage Mortensen",
        address,
        authority: "Lyngborg Kommune",
        phone: "70 00 00 91",
    }
}

#[test]
fn the_address_lies_in_the_window_and_nothing_else_does() {
    let texts = Catalogue::da();
    let address = address();
    let read =
        read(&documents::pdf(&texts, &letter::of_decision(&texts, &sheet(&address), &decided())).unwrap());
    // What the windows of envelopes have in common: 20 to 110 mm from the left, 45 to 69 mm from the top.
    let shown: Vec<&str> = read
        .places
        .iter()
        .filter(|(_, page, left, top)| *page == 1 && *left < 110.0 && (39.0..80.0).contains(top))
        .map(|(words, ..)| words.trim())
        .collect();
    assert_eq!(shown, ["Svend Aage Mortensen", "Ærøvej 7, 2. tv.", "9999 Lyngborg"]);
    for (words, _, left, top) in read.places.iter().filter(|(words, ..)| shown.contains(&words.trim())) {
        assert!(*left >= 20.0 && (48.0..69.0).contains(top), "{words}: {left} {top}");
    }
}

#[test]
fn the_plan_as_a_letter_ends_with_the_decision_and_how_to_complain() {
    let texts = Catalogue::da();
    let (plan, version, address) = (plan(), version(), address());
    let source =
        Source { name: "Svend Aage Mortensen", plan: &plan, version: Some(&version), at: version.at };
    let content = letter::of_plan(&texts, &sheet(&address), &source, Some(&decided()));
    let read = read(&documents::pdf(&texts, &content).unwrap());
    let headings: Vec<String> =
        read.headings().into_iter().map(|(role, words)| format!("{role} {words}")).collect();
    assert_eq!(
        headings,
        [
            "H1 Min Plan",
            "H2 Mål",
            "H3 Køkkenassistent i Ærø Børnehave",
            "H4 Hygiejnekursus",
            "H3 Butiksassistent",
            "H2 Du er fritaget for at læse planen digitalt",
            "H3 Begrundelse",
            "H3 Sådan kan du klage",
            "H2 Har du brug for hjælp?",
        ]
    );
    let text = read.text();
    assert!(text.contains("Klag senest mandag den 14. december 2026."), "{text}");
    assert!(text.contains("70 00 00 91"));
    // The sender, the receiver and the day come before the title, as they stand on the paper.
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
    assert!(place("Telefon 70 00 00 91") < place("Ærøvej 7") && place("Ærøvej 7") < place("Min Plan"));
}
