//! How easy a text is to read.

/// Readability by LIX: words a sentence, and the share of words over six letters in percent.
pub fn lix(texts: &[&str]) -> usize {
    let text = texts.join(" ").replace("kr.", "kr");
    let sentences = text.split(['.', '?', '!', ':']).filter(|part| !part.trim().is_empty()).count().max(1);
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    let letters = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count();
    let long = words.iter().filter(|word| letters(word) > 6).count();
    words.len() / sentences + long * 100 / words.len().max(1)
}
