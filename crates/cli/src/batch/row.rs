//! A row: a workplace and what is counted of it.

use rules::employer::Sector;

/// A workplace.
pub struct Row {
    /// Its line in the file.
    pub line: u64,
    /// Its number or name.
    pub workplace: String,
    /// The company it belongs to.
    pub company: String,
    /// Its municipality, as the file writes it.
    pub municipality: String,
    /// Its industry, as the file writes it.
    pub industry: String,
    /// What is counted, or why the row is refused.
    pub facts: Result<Facts, Refused>,
}

/// What is counted.
pub struct Facts {
    /// Private or public.
    pub sector: Sector,
    /// Weekly hours of the placements that run, in 1/100 hour.
    pub placed_hours: u64,
    /// For each month of the file ordinary staff's paid hours, in 1/100, and permanent heads; `None` where the month
    /// is not reported.
    pub months: Vec<Option<(u64, u64)>>,
}

/// Why a row cannot be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Fewer fields than the header names.
    TooShort,
    /// No workplace or no company.
    Nameless,
    /// A sector that is neither private nor public.
    Sector { given: String },
    /// A field that is no number of at most two decimals, or one of a month's two fields is empty.
    Number { given: String },
    /// The company has stood further up: its staff could not be added up.
    CompanyApart { company: String },
}

impl Refused {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooShort => "batch_row_short",
            Self::Nameless => "batch_row_nameless",
            Self::Sector { .. } => "batch_row_sector",
            Self::Number { .. } => "batch_row_number",
            Self::CompanyApart { .. } => "batch_row_company_apart",
        }
    }

    /// What the sentence names.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooShort | Self::Nameless => Vec::new(),
            Self::Sector { given } | Self::Number { given } => vec![("given", given.clone())],
            Self::CompanyApart { company } => vec![("company", company.clone())],
        }
    }
}

/// A number of at most two decimals after a point, in 1/100.
pub fn hundredths(text: &str) -> Result<u64, Refused> {
    let wrong = || Refused::Number { given: text.to_owned() };
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 2 {
        return Err(wrong());
    }
    let part = part.parse::<u64>().map_err(|_| wrong())? * if part.len() == 1 { 10 } else { 1 };
    let whole = whole.parse::<u64>().ok().and_then(|whole| whole.checked_mul(100));
    whole.and_then(|whole| whole.checked_add(part)).ok_or_else(wrong)
}
