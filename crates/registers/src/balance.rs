//! Arbejdsmarkedsbalancen: how the chances are for a job's title in each of the eight areas of the labour market, in
//! four categories. Read from a CSV file that says where it is from and which day it describes.

mod area;
mod file;

pub use area::{LabourArea, provinces};
pub use file::BalanceError;

use chrono::NaiveDate;

/// How the chances are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Prospect {
    /// Mangel på arbejdskraft: employers cannot fill their jobs, and few are out of work.
    Shortage,
    /// Gode jobmuligheder: employers fill their jobs, few are out of work, and many change jobs.
    Good,
    /// Paradoksproblemer: employers cannot fill their jobs, and many are out of work.
    Paradox,
    /// Mindre gode jobmuligheder: employers fill their jobs, and many are out of work.
    LessGood,
}

impl Prospect {
    /// Every category.
    pub const ALL: &'static [Self] = &[Self::Shortage, Self::Good, Self::Paradox, Self::LessGood];

    /// Its word in the file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Shortage => "mangel",
            Self::Good => "gode",
            Self::Paradox => "paradoks",
            Self::LessGood => "mindre_gode",
        }
    }
}

/// A job's title with its chances.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BalanceRow {
    /// The title in Danish.
    pub title: String,
    /// The title in English; the Danish one where the file has none.
    pub title_en: String,
    /// The code in DISCO-08, four digits.
    pub code: String,
    /// The chances in each area, in the order of [`LabourArea::ALL`]; `None` where the list does not say.
    chances: [Option<Prospect>; 8],
}

impl BalanceRow {
    /// The chances in an area; `None` where the list does not say.
    #[must_use]
    pub fn in_area(&self, area: LabourArea) -> Option<Prospect> {
        let place = LabourArea::ALL.iter().position(|known| *known == area)?;
        self.chances.get(place).copied().flatten()
    }
}

/// The list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// What it is called, as it is told to the reader.
    pub source: String,
    /// The day it describes.
    pub date: NaiveDate,
    /// Whether it is a made-up sample.
    pub sample: bool,
    /// Titles in the file's order.
    pub rows: Vec<BalanceRow>,
}

impl Balance {
    /// The made-up sample that ships with the product.
    ///
    /// # Errors
    /// [`BalanceError`] where the sample is broken.
    pub fn sample() -> Result<Self, BalanceError> {
        Self::read(include_bytes!("../data/arbejdsmarkedsbalancen-eksempel.csv"))
    }

    /// The code of the job that somebody calls `title`: a title of the list, alone or as whole words in it. The longest
    /// title that fits is the one.
    #[must_use]
    pub fn code_of(&self, title: &str) -> Option<&str> {
        let words = words(title);
        let named = |row: &&BalanceRow| {
            let wanted = self::words(&row.title);
            !wanted.is_empty() && words.windows(wanted.len()).any(|part| part == wanted)
        };
        self.rows.iter().filter(named).max_by_key(|row| row.title.len()).map(|row| row.code.as_str())
    }
}

/// The words of a title in small letters. A hyphen belongs to its word.
fn words(title: &str) -> Vec<String> {
    title
        .to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
