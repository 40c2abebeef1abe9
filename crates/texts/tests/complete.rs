//! Every code of `rules` has its words in both languages, with the arguments it carries.

use rules::{Law, Reading, Reason};
use texts::{Catalogue, Lang};

fn key(id: &str) -> String {
    id.to_lowercase().replace(['-', '.'], "_")
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
            match catalogue.text(&format!("reason.{code}")) {
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
            missing.push(format!("rule.{}", key(rule.id)));
        }
        for param in Law::COMPILED.params() {
            missing.push(format!("fact.{}", key(param.id)));
        }
        for reading in Reading::ALL {
            missing.push(format!("reading.{}", key(reading.id())));
        }
        missing.retain(|key| catalogue.text(key).is_none());
        assert!(missing.is_empty(), "{lang}: {missing:?}");
    }
}

#[test]
fn sentences_of_findings_are_short() {
    for lang in Lang::ALL {
        for (key, text) in texts::pack(lang, &["finding", "reason", "reading", "rule", "fact"]) {
            let plain = text.replace("f.eks.", "fx").replace("kr.", "kr");
            for sentence in plain.split(['.', '?', '!', ':']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 20, "{lang}: {key} has a sentence of {words} words");
            }
        }
    }
}
