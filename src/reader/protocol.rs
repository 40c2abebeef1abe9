//! What page and worker say to each other, as JSON texts. Files travel beside them, as an array of `File`.

use chrono::NaiveDate;
use rules::Origin;
use rules::staffing::{Series, Staffing};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the page asks. Files to read come as an array of `File` instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Count again with these persons marked as employed with support, and these SE numbers as one company.
    Count {
        /// The marks.
        marks: Vec<Mark>,
        /// SE numbers that report for one company; empty where each stands for itself.
        together: Vec<String>,
    },
    /// Some of the persons, to be shown on this screen only.
    Persons {
        /// Part of an employee number; empty for all.
        search: String,
        /// How many to leave out first.
        skip: usize,
        /// How many to send at most.
        most: usize,
    },
}

/// A person marked as employed with support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The person's place in the worker.
    pub person: u32,
    /// The kind of support, by the word the payroll reader knows.
    pub scheme: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` while it runs.
    pub to: Option<NaiveDate>,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// The worker is there and waits.
    Ready,
    /// How far the reading is.
    Progress {
        /// The file being read.
        file: String,
        /// How much of all files is read, in percent.
        percent: u8,
    },
    /// The count.
    Counted(Counted),
    /// Some of the persons.
    Persons {
        /// How many fit the search.
        total: usize,
        /// Place in the worker and employee number, which may be empty.
        rows: Vec<(u32, String)>,
    },
    /// The browser would not give a file's bytes.
    Unreadable {
        /// The file.
        file: String,
    },
    /// The request was not understood.
    Refused,
}

/// What the files gave. The same shape as the payroll reader's outcome, with nothing but counts.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counted {
    /// The companies, by number.
    pub companies: Vec<Company>,
    /// Everything odd, in the order it was met.
    pub notices: Vec<Notice>,
    /// Where the lines of each file went.
    pub files: Vec<FileLines>,
    /// Distinct persons met.
    pub persons: u32,
    /// The worker's memory, in bytes.
    #[serde(default)]
    pub memory: u64,
    /// How long reading took, in milliseconds.
    #[serde(default)]
    pub millis: u64,
}

/// A company in the files.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Company {
    /// Its SE numbers.
    pub se: Vec<String>,
    /// Its months.
    pub series: Series,
    /// Its workplaces.
    pub units: Vec<Unit>,
}

/// A workplace in the files.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Unit {
    /// Its P-number; empty for the only one of a company whose files leave it out.
    pub p_number: String,
    /// Its months.
    pub series: Series,
}

/// Something odd, with the code of its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Whether the count may be wrong.
    pub severity: Severity,
    /// The key of its sentence.
    pub code: String,
    /// The file; empty where no file is meant.
    pub file: String,
    /// The sheet, where one of a spreadsheet is meant.
    #[serde(default)]
    pub sheet: Option<String>,
    /// The line, from 1.
    pub line: Option<u32>,
    /// The arguments of the sentence.
    pub args: Vec<(String, String)>,
}

/// How bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The count stands.
    Warning,
    /// The count may be wrong.
    Error,
}

/// Where the lines of a file went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileLines {
    /// The file's name.
    pub file: String,
    /// The sheet, in a spreadsheet.
    #[serde(default)]
    pub sheet: Option<String>,
    /// Lines read.
    pub read: u64,
    /// Lines used.
    pub used: u64,
    /// Lines left out, by reason.
    pub left_out: BTreeMap<String, u64>,
}

impl Counted {
    /// The staff of one workplace and its company, as the rules take it.
    #[must_use]
    pub fn staffing(&self, p_number: &str) -> Option<Staffing> {
        self.companies.iter().find_map(|company| {
            let unit = company.units.iter().find(|unit| unit.p_number == p_number)?;
            let (unit, company) = (unit.series.clone(), company.series.clone());
            Some(Staffing { unit, company, origin: Origin::Payroll })
        })
    }

    /// The company that has this workplace.
    #[must_use]
    pub fn company_of(&self, p_number: &str) -> Option<&Company> {
        self.companies.iter().find(|company| company.units.iter().any(|unit| unit.p_number == p_number))
    }

    /// Every workplace, in the order of the companies.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.companies.iter().flat_map(|company| &company.units)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two months at two workplaces, the way the payroll reader counts them.
    fn outcome() -> eindkomst::Outcome {
        let mut reader = eindkomst::Reader::new(eindkomst::Options::default());
        reader.begin_file("ikke-løn.txt");
        reader.feed("intet at tælle\n".as_bytes());
        reader.end_file();
        let mut outcome = reader.finish(&[], &[]);
        let unit =
            |p_number: &str| eindkomst::Unit { p_number: p_number.to_owned(), series: Series::default() };
        outcome.companies.push(eindkomst::Company {
            se: vec!["99999993".to_owned()],
            units: vec![unit("1999999901"), unit("1999999902")],
            ..eindkomst::Company::default()
        });
        outcome
    }

    #[test]
    fn the_pages_shape_takes_everything_the_reader_says() {
        let outcome = outcome();
        let text = serde_json::to_string(&outcome).unwrap();
        let counted: Counted = serde_json::from_str(&text).unwrap();
        assert_eq!(counted.notices.len(), outcome.notices.len());
        assert_eq!(counted.notices[0].code, "unknown_format");
        assert_eq!(counted.notices[0].severity, Severity::Error);
        assert_eq!(counted.files[0].read, outcome.files[0].read);
        assert_eq!(counted.files[0].left_out.values().sum::<u64>(), outcome.files[0].read);
        assert_eq!(
            counted.company_of("1999999902").map(|company| company.se.clone()),
            Some(vec!["99999993".into()])
        );
        assert_eq!(counted.staffing("1999999901").map(|staffing| staffing.origin), Some(Origin::Payroll));
        assert_eq!(counted.staffing("1"), None);
    }

    #[test]
    fn a_mark_becomes_the_support_the_reader_knows() {
        let from = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
        let mark = Mark { person: 5, scheme: "loentilskud".into(), from, to: None };
        let support: eindkomst::Support =
            serde_json::from_value(serde_json::to_value(mark).unwrap()).unwrap();
        assert_eq!((support.person, support.cpr, support.to), (Some(5), None, None));
    }

    #[test]
    fn what_is_said_comes_back_the_same() {
        let said = Reply::Counted(Counted { persons: 3, memory: 7, ..Counted::default() });
        let text = serde_json::to_string(&said).unwrap();
        assert_eq!(serde_json::from_str::<Reply>(&text).unwrap(), said);
        let asked = Request::Persons { search: "17".into(), skip: 50, most: 50 };
        let text = serde_json::to_string(&asked).unwrap();
        assert_eq!(serde_json::from_str::<Request>(&text).unwrap(), asked);
    }
}
