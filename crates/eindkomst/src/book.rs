//! The book: everything the reader keeps, whatever the format. It grows with person-months, not with lines.

use crate::entries::{Entries, New, fits};
use crate::num::{at, small};
use crate::oddity::{Notices, Oddity};
use crate::persons::{First, Identity, Persons};
use crate::places::Places;
use crate::reports::Reports;
use crate::tally::{FileTally, LineReason};

/// A file that was read, or one sheet of it.
#[derive(Debug)]
pub(crate) struct File {
    /// Where its lines went.
    pub tally: FileTally,
    /// Why nothing in it counts, if so.
    pub refused: Option<LineReason>,
    /// A hash of a table's content, to know the same file again.
    pub content: Option<u64>,
    /// The number of the spreadsheet that this is a sheet of.
    pub workbook: Option<u32>,
    /// Persons with constructed numbers first met here, and the line of the first.
    constructed: (u64, u32),
    /// Lines without P-number: company, number of lines, first line.
    pub blank_units: Vec<(u32, u64, u32)>,
}

/// A person record with what belongs to it, before it is kept.
#[derive(Debug, Default)]
pub(crate) struct Group {
    /// Who.
    pub who: Identity,
    /// The P-number; 0 when blank.
    pub p_number: u64,
    /// Hours by month of the period, 1/100.
    pub hours: Vec<i64>,
    /// Whether hours were stated.
    pub stated: bool,
    /// Whether there was pay.
    pub pay: bool,
    /// Lines of the file.
    pub lines: u32,
    /// The first line.
    pub line: u32,
}

impl Group {
    /// Begins a person record at `line`, in a period of `months` months.
    pub(crate) fn begin(&mut self, line: u32, months: usize) {
        self.who.clear();
        self.p_number = 0;
        self.hours.clear();
        self.hours.resize(months, 0);
        self.stated = false;
        self.pay = false;
        self.lines = 1;
        self.line = line;
    }
}

/// Where a person record belongs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Owner {
    /// The company.
    pub company: u32,
    /// The report.
    pub report: u32,
    /// Whether it corrects earlier periods (R).
    pub correction: bool,
}

/// What the lists beside the files are called.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    /// The list of support.
    pub support: String,
    /// The list of companies.
    pub companies: String,
}

/// Everything that is kept.
#[derive(Debug, Default)]
pub(crate) struct Book {
    /// The lists beside the files.
    pub lists: Lists,
    /// The files.
    pub files: Vec<File>,
    /// The persons.
    pub persons: Persons,
    /// Companies and workplaces.
    pub places: Places,
    /// Reports and reversals.
    pub reports: Reports,
    /// Hours.
    pub entries: Entries,
    /// What was odd while reading.
    pub notices: Notices,
}

impl Book {
    /// Begins a file and tells its number.
    pub(crate) fn open(&mut self, name: &str) -> u32 {
        self.push(FileTally::new(name.to_owned()), None)
    }

    /// Begins a sheet of the spreadsheet with number `workbook`; the sheet before it ends.
    pub(crate) fn sheet(&mut self, workbook: u32, name: &str) {
        self.close();
        let Some(of) = self.files.get(at(workbook)).map(|file| &file.tally) else { return };
        let tally =
            FileTally { sheet: Some(name.to_owned()), format: of.format, ..FileTally::new(of.file.clone()) };
        self.push(tally, Some(workbook));
    }

    fn push(&mut self, tally: FileTally, workbook: Option<u32>) -> u32 {
        let (refused, content, constructed, blank_units) = (None, None, (0, 0), Vec::new());
        self.files.push(File { tally, refused, content, workbook, constructed, blank_units });
        small(self.files.len() - 1)
    }

    /// The file being read.
    pub(crate) fn file(&mut self) -> Option<&mut File> {
        self.files.last_mut()
    }

    /// Notes something odd at a line of the file being read.
    pub(crate) fn odd(&mut self, oddity: Oddity, line: u32) {
        let file = small(self.files.len()).saturating_sub(1);
        self.notices.add(oddity, file, line);
    }

    /// Counts lines as read.
    pub(crate) fn read(&mut self, lines: u64) {
        if let Some(file) = self.file() {
            file.tally.read += lines;
        }
    }

    /// Counts lines as used.
    pub(crate) fn used(&mut self, lines: u64) {
        if let Some(file) = self.file() {
            file.tally.used += lines;
        }
    }

    /// Counts lines as left out.
    pub(crate) fn leave_out(&mut self, reason: LineReason, lines: u64) {
        if let Some(file) = self.file() {
            file.tally.leave_out(reason, lines);
        }
    }

    /// Nothing of the file being read counts.
    pub(crate) fn refuse(&mut self, oddity: Oddity, line: u32) {
        self.odd(oddity, line);
        if let Some(file) = self.file() {
            file.refused = Some(LineReason::FileRefused);
        }
    }

    /// Keeps a person record.
    pub(crate) fn keep(&mut self, group: &Group, owner: Owner) {
        self.used(u64::from(group.lines));
        let (person, first) = self.persons.place(&group.who, owner.company);
        match first {
            First::Known | First::Plain => {}
            First::Constructed => {
                if let Some(file) = self.file() {
                    let line = if file.constructed.0 == 0 { group.line } else { file.constructed.1 };
                    file.constructed = (file.constructed.0 + 1, line);
                }
            }
            First::NoDate => self.odd(Oddity::ImpossibleBirthDate {}, group.line),
            First::Nobody => self.odd(Oddity::PersonWithoutId {}, group.line),
        }
        let p_number = if fits(self.places.units.len()) { group.p_number } else { 0 };
        if p_number == 0 {
            self.blank_unit(owner.company, group);
        }
        let unit = self.places.unit(owner.company, p_number);
        // A correction that states no hours says nothing of any month; it is kept once, for its lines.
        let silent = owner.correction && !group.stated;
        let months = if silent { 1 } else { group.hours.len() };
        for (month, hours) in group.hours.iter().take(months).enumerate() {
            self.entries.add(New {
                person,
                report: owner.report,
                unit,
                month: small(month),
                hours: *hours,
                pay: group.pay && !owner.correction,
                stated: group.stated,
                lines: if month == 0 { group.lines } else { 0 },
            });
        }
    }

    fn blank_unit(&mut self, company: u32, group: &Group) {
        let Some(file) = self.files.last_mut() else { return };
        let lines = u64::from(group.lines);
        match file.blank_units.iter_mut().find(|(of, ..)| *of == company) {
            Some((_, sum, _)) => *sum += lines,
            None => file.blank_units.push((company, lines, group.line)),
        }
    }

    /// Ends the file being read.
    pub(crate) fn close(&mut self) {
        let Some(file) = self.file() else { return };
        if let (persons @ 1.., line) = core::mem::take(&mut file.constructed) {
            self.odd(Oddity::ConstructedCpr { persons }, line);
        }
    }
}
