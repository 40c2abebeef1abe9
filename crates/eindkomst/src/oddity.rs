//! Everything odd a file can hold, each with a stable code and typed arguments. The sentences are in the
//! message catalogues under the same code; no name and no personal number is ever an argument.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// How bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The count stands; the user should know.
    Warning,
    /// Something could not be read, so the count may be wrong.
    Error,
}

macro_rules! oddities {
    ($($(#[doc = $doc:literal])+ $severity:ident $variant:ident $code:literal { $($arg:ident: $kind:ty),* })+) => {
        /// Something odd in a file.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the arguments are named after what they hold")]
        pub enum Oddity {
            $($(#[doc = $doc])+ $variant { $($arg: $kind),* },)+
        }

        impl Oddity {
            /// Every code with its severity and the names of its arguments.
            pub const ALL: &'static [(&'static str, Severity, &'static [&'static str])] =
                &[$(($code, Severity::$severity, &[$(stringify!($arg)),*])),+];

            /// The stable code.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $code),+ }
            }

            /// How bad it is.
            #[must_use]
            pub const fn severity(&self) -> Severity {
                match self { $(Self::$variant { .. } => Severity::$severity),+ }
            }

            /// The arguments of its sentence, in a fixed order.
            #[must_use]
            pub fn args(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(Self::$variant { $($arg),* } => vec![$((stringify!($arg), $arg.to_string())),*]),+
                }
            }
        }
    };
}

oddities! {
    /// The file holds nothing.
    Error EmptyFile "empty_file" {}
    /// Not a payroll file of a known kind.
    Error UnknownFormat "unknown_format" {}
    /// An answer file from the tax authority: sums, without workplace. Fetch the reported file instead.
    Error AnswerFile "answer_file" {}
    /// A file of employment information, without pay and hours.
    Error EmploymentFile "employment_file" {}
    /// An Excel file of the kind before 2007.
    Error OldExcel "old_excel" {}
    /// A spreadsheet that cannot be opened.
    Error BrokenSpreadsheet "broken_spreadsheet" {}
    /// A spreadsheet too large to open at once.
    Error SpreadsheetTooLarge "spreadsheet_too_large" { megabytes: u64 }
    /// A sheet without field ids; its rows do not count.
    Warning OtherSheet "other_sheet" { rows: u64 }
    /// A sheet that cannot be read.
    Error UnreadableSheet "unreadable_sheet" {}
    /// The same sheet twice; it counts once.
    Warning DuplicateSheet "duplicate_sheet" { first: String, sheet: String }
    /// The same months of a company on several sheets of a spreadsheet: they may be counted twice.
    Warning MonthsOnTwoSheets "months_on_two_sheets" { months: u64 }
    /// Spreadsheets are not read by this build.
    Error SpreadsheetNotRead "spreadsheet_not_read" {}
    /// The text is UTF-16.
    Error Utf16 "utf16" {}
    /// Letters are not in the character set of the format; they were read as what they seem to be.
    Warning WrongEncoding "wrong_encoding" {}
    /// The last record is missing: the file was cut off.
    Error TruncatedFile "truncated_file" {}
    /// The last record tells another number of records than there are.
    Error RecordCount "record_count" { stated: u64, counted: u64 }
    /// The last record is one off in its number of records.
    Warning RecordCountNear "record_count_near" { stated: u64, counted: u64 }
    /// The first record is missing.
    Error MissingStart "missing_start" {}
    /// Lines after the last record.
    Error LinesAfterEnd "lines_after_end" {}
    /// A line is too long to be one.
    Error LineTooLong "line_too_long" {}
    /// The running number jumps.
    Warning WrongLineNumber "wrong_line_number" { expected: String, found: String }
    /// A record number nobody knows.
    Warning UnknownRecord "unknown_record" { record: String }
    /// A record where it cannot stand.
    Error OutOfOrder "out_of_order" { record: String }
    /// A field that should hold a number does not.
    Error BadNumber "bad_number" { field: String }
    /// A field that should hold a date does not.
    Error BadDate "bad_date" { field: String }
    /// A wage period that ends before it starts, is too long, or lies outside the law's dates.
    Error BadPeriod "bad_period" {}
    /// Person records are shifted by four positions.
    Error ShiftedLayout "shifted_layout" {}
    /// A test file.
    Warning TestFile "test_file" {}
    /// An income type that does not exist; its lines are not counted.
    Error UnknownIncomeType "unknown_income_type" { income_type: String }
    /// Income type 30: counted from without to with.
    Warning IncomeType30 "income_type_30" {}
    /// A reversal of a report that was not uploaded.
    Warning ReversalUnknownReport "reversal_unknown_report" {}
    /// A reversal of a person who is not in the report.
    Warning ReversalUnknownPerson "reversal_unknown_person" {}
    /// The same report twice; it counts once.
    Warning DuplicateReport "duplicate_report" {}
    /// The same file twice; it counts once.
    Warning DuplicateFile "duplicate_file" { first: String }
    /// Two different reports with one id; both count.
    Warning ReportIdReused "report_id_reused" {}
    /// Net hours below zero; they count as none.
    Warning NegativeHours "negative_hours" { month: String, p_number: String, hours: String }
    /// Lines without P-number in a company with several workplaces.
    Warning BlankPNumber "blank_p_number" { lines: u64 }
    /// Lines without P-number, read as the only workplace that the files show.
    Warning BlankPNumberOneUnit "blank_p_number_one_unit" { lines: u64, p_number: String }
    /// A P-number that is not one.
    Warning BadPNumber "bad_p_number" {}
    /// A P-number that the company does not have.
    Warning UnknownPNumber "unknown_p_number" { p_number: String }
    /// Lines at a workplace outside its dates.
    Warning UnitNotOpen "unit_not_open" { p_number: String, month: String }
    /// Constructed personal numbers, which production files may not hold since 2024.
    Warning ConstructedCpr "constructed_cpr" { persons: u64 }
    /// A personal number with an impossible date: a person of unknown age.
    Warning ImpossibleBirthDate "impossible_birth_date" {}
    /// A person with no number, no employee number and no name.
    Warning PersonWithoutId "person_without_id" {}
    /// Hours of a period across months were split by days.
    Warning PeriodSplit "period_split" { months: u64 }
    /// Pay but no hours line: counted from 0 to 1 full-time person.
    Warning PayWithoutHours "pay_without_hours" { month: String, persons: u64 }
    /// Persons whose age is unknown.
    Warning AgeUnknown "age_unknown" { month: String, persons: u64 }
    /// A zero return for a month that has lines; the lines count.
    Warning ZeroReturnWithLines "zero_return_with_lines" { month: String }
    /// A month with no report between months with one.
    Warning MissingMonth "missing_month" { se: String, month: String }
    /// The same month of the same company in two kinds of file: it may be counted twice.
    Warning MonthInTwoFormats "month_in_two_formats" { month: String }
    /// Hours with more than two decimals were rounded.
    Warning NumberRounded "number_rounded" {}
    /// No SE number in the file.
    Warning NoSeNumber "no_se_number" {}
    /// A column that must be there is not.
    Error MissingColumn "missing_column" { column: String }
    /// A column stands twice.
    Error DuplicateColumn "duplicate_column" { column: String }
    /// The company file does not list an SE number of the files; what it says is not used for it.
    Warning SeNotInCompanyFile "se_not_in_company_file" { se: String }
    /// A number in the company file that is none; the entry is not used.
    Error CompanyBadNumber "company_bad_number" { number: String }
    /// A supported person who is not in the files.
    Warning SupportUnknownPerson "support_unknown_person" { entry: u64 }
    /// Support at a P-number that does not exist: left out of the company's count only.
    Warning SupportUnknownUnit "support_unknown_unit" { entry: u64, p_number: String }
    /// Unpaid placements have no pay and are never subtracted.
    Warning SupportUnpaid "support_unpaid" { entry: u64, scheme: String }
    /// A kind of support nobody knows; the entry is not used.
    Error SupportUnknownScheme "support_unknown_scheme" { entry: u64, scheme: String }
    /// An entry whose personal number or dates cannot be read; it is not used.
    Error SupportBadEntry "support_bad_entry" { entry: u64 }
    /// More of the same code in the same file than are listed.
    Warning MoreOfTheSame "more_of_the_same" { same: String, more: u64 }
}

/// One oddity with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// How bad.
    pub severity: Severity,
    /// The stable code; also the key of its sentence.
    pub code: Cow<'static, str>,
    /// The file's name; empty where no file is meant.
    pub file: String,
    /// The sheet, where the file is a spreadsheet and one of its sheets is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The line, from 1; `None` where the whole file is meant.
    pub line: Option<u32>,
    /// Where in a list of support or companies, as `support[0].scheme`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The sentence's arguments.
    pub args: Vec<(Cow<'static, str>, String)>,
}

/// Listed of each code and file; the rest is counted, so that a broken file cannot fill memory.
const LISTED: u64 = 20;

/// Oddities as they come in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notices {
    listed: Vec<(Oddity, u32, u32, Option<String>)>,
    seen: hashbrown::HashMap<(&'static str, u32), (u64, Severity)>,
}

/// The file number of what belongs to no file.
pub(crate) const NO_FILE: u32 = u32::MAX;

/// The file number of the list of support.
pub(crate) const SUPPORT: u32 = u32::MAX - 1;

/// The file number of the list of companies.
pub(crate) const COMPANIES: u32 = u32::MAX - 2;

impl Notices {
    /// Adds one, at `line` of `file`; line 0 is the whole file.
    pub(crate) fn add(&mut self, oddity: Oddity, file: u32, line: u32) {
        self.list(oddity, file, line, None);
    }

    /// Adds one about an entry of a list, `path` being its place there.
    pub(crate) fn add_entry(&mut self, oddity: Oddity, list: u32, path: String) {
        self.list(oddity, list, 0, Some(path));
    }

    fn list(&mut self, oddity: Oddity, file: u32, line: u32, path: Option<String>) {
        let (seen, _) = self.seen.entry((oddity.code(), file)).or_insert((0, oddity.severity()));
        *seen += 1;
        if *seen <= LISTED {
            self.listed.push((oddity, file, line, path));
        }
    }

    /// All of these, then all of `others`, with the names of the files and sheets.
    pub(crate) fn named<'a>(
        &self,
        others: &Self,
        place: impl Fn(u32) -> (&'a str, Option<&'a str>),
    ) -> Vec<Notice> {
        let mut all = Vec::new();
        for notices in [self, others] {
            for (oddity, file, line, path) in &notices.listed {
                let one = notice(oddity, oddity.severity(), place(*file), *line);
                all.push(Notice { path: path.clone(), ..one });
            }
            let mut more: Vec<_> = notices.seen.iter().filter(|(_, (seen, _))| *seen > LISTED).collect();
            more.sort_unstable_by_key(|(of, _)| **of);
            for ((same, file), (seen, severity)) in more {
                let more = Oddity::MoreOfTheSame { same: (*same).to_owned(), more: *seen - LISTED };
                all.push(notice(&more, *severity, place(*file), 0));
            }
        }
        all
    }
}

fn notice(oddity: &Oddity, severity: Severity, (file, sheet): (&str, Option<&str>), line: u32) -> Notice {
    Notice {
        severity,
        code: Cow::Borrowed(oddity.code()),
        file: file.to_owned(),
        sheet: sheet.map(str::to_owned),
        line: (line > 0).then_some(line),
        path: None,
        args: oddity.args().into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect(),
    }
}
