//! The fonts: IBM Plex Sans as on the pages, compiled in; how wide words are in them, and which letters they have.

use crate::DocumentError;
use krilla::text::Font;
use rustybuzz::{Face, UnicodeBuffer};

static REGULAR: &[u8] = include_bytes!("../fonts/IBMPlexSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../fonts/IBMPlexSans-SemiBold.ttf");

/// Stands where the font lacks a letter, so that a reader sees that one is there.
const UNKNOWN_LETTER: char = '\u{FFFD}';

/// One weight.
pub struct Weighed {
    /// As it is embedded.
    pub font: Font,
    face: Face<'static>,
}

impl Weighed {
    fn read(bytes: &'static [u8]) -> Result<Self, DocumentError> {
        let font = Font::new(bytes.into(), 0).ok_or(DocumentError::Font)?;
        let face = Face::from_slice(bytes, 0).ok_or(DocumentError::Font)?;
        Ok(Self { font, face })
    }

    /// The width of words in points.
    #[must_use]
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let shaped = rustybuzz::shape(&self.face, &[], buffer);
        let advance =
            |at: &rustybuzz::GlyphPosition| f32::from(i16::try_from(at.x_advance).unwrap_or(i16::MAX));
        let units: f32 = shaped.glyph_positions().iter().map(advance).sum();
        units * size / self.font.units_per_em()
    }
}

/// Both weights.
pub struct Fonts {
    /// For text.
    pub regular: Weighed,
    /// For headings and names of facts.
    pub bold: Weighed,
}

impl Fonts {
    /// The fonts as compiled in.
    ///
    /// # Errors
    /// [`DocumentError::Font`].
    pub fn read() -> Result<Self, DocumentError> {
        Ok(Self { regular: Weighed::read(REGULAR)?, bold: Weighed::read(BOLD)? })
    }

    /// The words as the font can show them: a letter that it lacks becomes a mark, white space a space.
    #[must_use]
    pub fn shown(&self, text: &str) -> String {
        let letter = |letter: char| match letter {
            _ if letter.is_whitespace() => ' ',
            '\u{FEFF}' | '\u{FFFE}' => UNKNOWN_LETTER,
            _ if self.regular.face.glyph_index(letter).is_some() => letter,
            _ => UNKNOWN_LETTER,
        };
        text.chars().filter(|letter| letter.is_whitespace() || !letter.is_control()).map(letter).collect()
    }
}
