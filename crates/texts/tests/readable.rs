//! What every case of the law is told with is easy to read: no sentence over twenty words, and no explanation of a
//! hundred words or more with a LIX over 40 for citizens or 45 for employers.
#![expect(clippy::panic, clippy::expect_used, reason = "a test stops where it fails")]

mod cases;
mod said;

use said::{said, sentences};
use std::collections::BTreeSet;
use texts::{Catalogue, Lang};

/// A sentence may have so many words.
const LONGEST: usize = 20;

/// Shorter explanations have no measure: one long word would turn it.
const ENOUGH: usize = 100;

fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric))
}

/// Readability by LIX: words a sentence, and the share of words over six letters in percent; rounded up.
fn lix(sentences: &[&str]) -> usize {
    let all = sentences.iter().map(|sentence| words(sentence).count()).sum::<usize>().max(1);
    let letters = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count();
    let long = sentences.iter().flat_map(|sentence| words(sentence)).filter(|word| letters(word) > 6).count();
    all.div_ceil(sentences.len().max(1)) + (long * 100).div_ceil(all)
}

/// The findings of an explanation apart, one list of texts for each at the top with all below it.
fn apart(catalogue: &Catalogue, explanation: &rules::Explanation) -> Vec<Vec<String>> {
    let mut trees: Vec<Vec<String>> = Vec::new();
    for (node, texts) in explanation.nodes.iter().zip(said(catalogue, explanation)) {
        match trees.last_mut() {
            Some(tree) if node.parent.is_some() => tree.extend(texts),
            _ => trees.push(texts),
        }
    }
    trees
}

#[test]
fn lix_is_words_a_sentence_and_long_words_in_a_hundred() {
    // Six words in two sentences, two of them long: 3 + 33.3, each part rounded up.
    assert_eq!(lix(&["Du skal møde.", "Kommunen holder samtalen."]), 3 + 34);
    assert_eq!(words("Den 7. marts: 20 kr. - nu").count(), 6);
}

#[test]
fn every_case_is_told_in_sentences_of_at_most_twenty_words() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        let answers = cases::answers();
        let told: BTreeSet<String> =
            answers.iter().flat_map(|(_, explanation)| said(&catalogue, explanation).concat()).collect();
        let long: Vec<&str> = told
            .iter()
            .flat_map(|text| sentences(text))
            .filter(|sentence| words(sentence).count() > LONGEST)
            .collect();
        assert!(long.is_empty(), "{lang}: {long:#?}");
    }
}

#[test]
fn every_long_explanation_is_easy_to_read() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        let (mut measured, mut hard) = (0, BTreeSet::new());
        for (name, explanation) in cases::answers() {
            let citizen = name.contains("cases/citizen/");
            let trees = apart(&catalogue, &explanation);
            // A citizen reads one duty, or all of them on a page.
            let whole = (citizen && trees.len() > 1).then(|| trees.concat());
            for texts in trees.into_iter().chain(whole) {
                let told: Vec<&str> = texts.iter().flat_map(|text| sentences(text)).collect();
                if told.iter().map(|sentence| words(sentence).count()).sum::<usize>() < ENOUGH {
                    continue;
                }
                measured += 1;
                let lix = lix(&told);
                if lix > if citizen { 40 } else { 45 } {
                    hard.insert((lix, name.clone(), told.join(" ")));
                }
            }
        }
        assert!(measured > 500, "only {measured} explanations were measured");
        let worst: Vec<_> = hard.iter().rev().take(3).collect();
        assert!(
            hard.is_empty(),
            "{lang}: {} of {measured} are hard to read, the worst {worst:#?}",
            hard.len()
        );
    }
}
