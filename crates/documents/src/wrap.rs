//! Lines: words set until a line is full.

use crate::fonts::Weighed;
use textwrap::WordSeparator;
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;

/// A word with the space after it.
#[derive(Debug)]
struct Piece {
    word: String,
    space: String,
    width: f32,
    gap: f32,
}

impl Fragment for Piece {
    fn width(&self) -> f64 {
        self.width.into()
    }

    fn whitespace_width(&self) -> f64 {
        self.gap.into()
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// The text in lines no wider than `width` points. A space at a line's end stays in it, so that words do not run
/// together when the text is read aloud or copied.
#[must_use]
pub fn lines(font: &Weighed, text: &str, size: f32, width: f32) -> Vec<String> {
    let mut pieces = Vec::new();
    for word in WordSeparator::UnicodeBreakProperties.find_words(text) {
        let gap = font.width(word.whitespace, size);
        let mut parts = broken(font, word.word, size, width);
        let last = parts.pop().unwrap_or_default();
        let piece = |word: String, space: &str, gap| {
            let width = font.width(&word, size);
            Piece { word, space: space.to_owned(), width, gap }
        };
        pieces.extend(parts.into_iter().map(|part| piece(part, "", 0.0)));
        pieces.push(piece(last, word.whitespace, gap));
    }
    let joined = |line: &[Piece]| line.iter().flat_map(|piece| [&*piece.word, &*piece.space]).collect();
    wrap_first_fit(&pieces, &[width.into()]).into_iter().map(joined).collect()
}

/// A word, cut where it is wider than a line.
fn broken(font: &Weighed, word: &str, size: f32, width: f32) -> Vec<String> {
    if font.width(word, size) <= width {
        return vec![word.to_owned()];
    }
    let mut parts = vec![String::new()];
    for letter in word.chars() {
        if let Some(part) = parts.last_mut() {
            part.push(letter);
            if font.width(part, size) > width && part.chars().count() > 1 {
                part.pop();
                parts.push(letter.to_string());
            }
        }
    }
    parts
}
