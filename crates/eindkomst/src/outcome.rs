//! What reading came to: staffing by company and workplace, notices, and where the lines went.

use crate::oddity::{Notice, Severity};
use crate::tally::FileTally;
use rules::Origin;
use rules::staffing::{Series, Staffing};
use serde::{Deserialize, Serialize};

/// The outcome of all files together. It holds no names and no personal numbers.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Outcome {
    /// The companies, by number.
    pub companies: Vec<Company>,
    /// Everything odd, in the order it was met.
    pub notices: Vec<Notice>,
    /// Where the lines of each file went.
    pub files: Vec<FileTally>,
    /// Distinct persons met in all files, counted or not.
    pub persons: u32,
}

/// A company in the files.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Company {
    /// Its SE numbers, 8 digits each, in order; empty text where the file names none.
    pub se: Vec<String>,
    /// Its CVR number, where the company file gives it.
    pub cvr: Option<String>,
    /// The whole company's months.
    pub series: Series,
    /// Its workplaces, by P-number.
    pub units: Vec<Unit>,
}

/// A workplace in the files.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Unit {
    /// Its P-number, 10 digits; empty for the only workplace of a company whose files leave it out.
    pub p_number: String,
    /// Its months.
    pub series: Series,
}

impl Outcome {
    /// The warnings.
    pub fn warnings(&self) -> impl Iterator<Item = &Notice> {
        self.notices.iter().filter(|notice| notice.severity == Severity::Warning)
    }

    /// The errors.
    pub fn errors(&self) -> impl Iterator<Item = &Notice> {
        self.notices.iter().filter(|notice| notice.severity == Severity::Error)
    }

    /// The staff of one workplace and its company, as the rules take it.
    #[must_use]
    pub fn staffing(&self, p_number: &str) -> Option<Staffing> {
        self.companies.iter().find_map(|company| company.staffing(p_number))
    }
}

impl Company {
    /// The staff of one of its workplaces and of the whole, as the rules take it.
    #[must_use]
    pub fn staffing(&self, p_number: &str) -> Option<Staffing> {
        let unit = self.units.iter().find(|unit| unit.p_number == p_number)?;
        let (unit, company) = (unit.series.clone(), self.series.clone());
        Some(Staffing { unit, company, origin: Origin::Payroll })
    }
}
