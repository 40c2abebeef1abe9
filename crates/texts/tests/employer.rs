//! The employers' texts: every scheme is told in words, and the sentences are easy to read.

mod lix;

use lix::lix;
use rules::Law;
use texts::{Catalogue, Lang};

/// Everything an explanation shows, in words.
fn shown(catalogue: &Catalogue, explanation: &rules::Explanation) -> Vec<String> {
    use texts::finding::{fact, missing, reason, rule};
    let mut all = Vec::new();
    for node in &explanation.nodes {
        all.extend([rule(catalogue, node.rule), reason(catalogue, &node.reason)]);
    }
    all.extend(explanation.notes.iter().map(|(_, note)| reason(catalogue, note)));
    all.extend(explanation.missing.iter().map(|(_, lack)| missing(catalogue, lack)));
    for (_, used) in &explanation.used {
        all.push(match used {
            rules::Used::Fact { key, .. } => fact(catalogue, key),
            rules::Used::Param { param, .. } => fact(catalogue, Law::COMPILED.param(*param).id),
        });
    }
    all
}

#[test]
fn every_scheme_is_told_in_words() {
    use rules::employer::{Kind, Particular, Question, Scheme, Stated, explain};
    use rules::{Fact, staffing::Staffing};
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        let mut wrong = std::collections::BTreeSet::new();
        for scheme in Scheme::ALL {
            for on in ["2015-06-01", "2022-06-01", "2025-03-01", "2026-11-16"] {
                for yes in [None, Some(true), Some(false)] {
                    let mut question = Question::new(*scheme, on.parse().unwrap());
                    question.start = Fact::stated(question.on);
                    question.end = yes.map_or(Fact::Unknown, |_| Fact::stated(question.on));
                    question.weekly_hours = yes.map_or(Fact::Unknown, |_| Fact::stated(3_000));
                    for which in Particular::ALL {
                        let stated = match (which.kind(), yes) {
                            (_, None) => continue,
                            (Kind::Yes, Some(yes)) => Stated::Yes(yes),
                            (Kind::Day, _) => Stated::Day(question.on),
                            (_, Some(yes)) => Stated::Number(if yes { 1 } else { 90 }),
                        };
                        question.particulars.set(*which, Fact::stated(stated));
                    }
                    let explanation = explain(&question, &Staffing::default());
                    wrong.extend(
                        shown(&catalogue, &explanation).into_iter().filter(|text| text.contains('[')),
                    );
                }
            }
            let name = catalogue.say(&texts::finding::scheme(*scheme));
            assert!(!name.is_empty() && !name.starts_with('['), "{lang}: {scheme:?}");
        }
        assert!(wrong.is_empty(), "{lang}: {wrong:?}");
    }
}

#[test]
fn the_sentences_to_employers_are_easy_to_read() {
    for lang in Lang::ALL {
        let reasons = texts::pack(lang, &["reason"]);
        let told = texts::pack(lang, &["word"]);
        let told = told.iter().filter(|(key, _)| key.contains("told_"));
        let all: Vec<&str> = reasons.iter().chain(told).map(|(_, text)| *text).collect();
        let measured = lix(&all);
        assert!(measured <= 45, "{lang}: a LIX of {measured}");
        for sentence in all.iter().flat_map(|text| text.split(['.', '?', '!', ':'])) {
            assert!(sentence.split_whitespace().count() <= 20, "{lang}: {sentence}");
        }
    }
}
