//! Every code of `rules` has its words in both languages, with the arguments it carries.

use rules::{Law, Reading, Reason};
use texts::{Catalogue, Lang};

fn key(id: &str) -> String {
    id.to_lowercase().replace(['-', '.'], "_")
}

/// The text of an area, or of the area with the citizens' words.
fn text<'a>(catalogue: &'a Catalogue, area: &str, key: &str) -> Option<&'a str> {
    catalogue.text(&format!("{}.{key}", catalogue.area_of(area, key)))
}

fn placeholders(text: &str) -> Vec<&str> {
    let mut found: Vec<_> =
        text.split('{').skip(1).filter_map(|part| part.split(['}', '|']).next()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn every_reason_has_a_sentence_that_uses_only_its_arguments() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        let mut wrong = Vec::new();
        for (code, args) in Reason::TABLE {
            match text(&catalogue, "reason", code) {
                None => wrong.push(format!("{code} has no sentence")),
                Some(text) => wrong.extend(
                    placeholders(text)
                        .into_iter()
                        .filter(|name| !args.contains(name))
                        .map(|name| format!("{code} has no argument {name}")),
                ),
            }
        }
        assert!(wrong.is_empty(), "{lang}: {wrong:?}");
    }
}

#[test]
fn every_rule_parameter_and_reading_has_a_name() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        let mut missing = Vec::new();
        for rule in Law::COMPILED.rules() {
            missing.push(("rule", key(rule.id)));
        }
        for param in Law::COMPILED.params() {
            missing.push(("fact", key(param.id)));
        }
        for reading in Reading::ALL {
            missing.push(("reading", key(reading.id())));
        }
        missing.retain(|(area, key)| text(&catalogue, area, key).is_none());
        assert!(missing.is_empty(), "{lang}: {missing:?}");
    }
}

/// Areas with what findings say.
const SAID: [&str; 9] = [
    "finding",
    "reason",
    "reading",
    "rule",
    "fact",
    "duty",
    "citizen_reason",
    "citizen_rule",
    "citizen_fact",
];

#[test]
fn sentences_of_findings_are_short() {
    for lang in Lang::ALL {
        for (key, text) in texts::pack(lang, &SAID) {
            let plain = text.replace("f.eks.", "fx").replace("kr.", "kr");
            for sentence in plain.split(['.', '?', '!', ':']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 20, "{lang}: {key} has a sentence of {words} words");
            }
        }
    }
}
