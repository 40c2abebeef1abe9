//! The reader: files in, in chunks of any size; the count out, as often as the marks change.

use crate::book::{Book, Lists};
use crate::company::CompanyInfo;
use crate::fixed::Fixed;
use crate::format::{ENOUGH, Kind, MARK, tell};
use crate::lines::Lines;
use crate::oddity::Oddity;
use crate::outcome::Outcome;
use crate::support::Support;
use crate::table::Csv;
use crate::tally::{Format, LineReason};

/// How much a spreadsheet may weigh: it has to lie in memory as a whole.
const LARGEST_SPREADSHEET: usize = 50 * 1024 * 1024;

/// What the reader does beside reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Reads no spreadsheets, even where the build could.
    pub no_spreadsheets: bool,
}

/// The file being read.
#[derive(Debug)]
enum Source {
    /// Between files.
    None,
    /// Too few bytes to know the kind.
    Start(Vec<u8>),
    /// Fixed records.
    Fixed(Box<Fixed>),
    /// A table as text.
    Csv(Box<Csv>),
    /// A spreadsheet, collected.
    Zip(Vec<u8>),
    /// A file of no use; its lines are still counted.
    Refused,
}

/// Reads payroll files. Names and personal numbers never leave it; the [`Outcome`] carries counts only.
///
/// ```
/// let mut reader = eindkomst::Reader::new(eindkomst::Options::default());
/// reader.begin_file("wages.txt");
/// reader.feed(b"no payroll file at all");
/// reader.end_file();
/// let outcome = reader.finish(&[], &[]);
/// assert_eq!(outcome.errors().next().map(|notice| &*notice.code), Some("unknown_format"));
/// ```
#[derive(Debug)]
pub struct Reader {
    options: Options,
    book: Book,
    lines: Lines,
    source: Source,
}

impl Reader {
    /// A reader that has read nothing.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self { options, book: Book::default(), lines: Lines::default(), source: Source::None }
    }

    /// Names the lists of supported persons and of companies that the count takes. The names only serve notices.
    pub fn name_lists(&mut self, support: &str, companies: &str) {
        self.book.lists = Lists { support: support.to_owned(), companies: companies.to_owned() };
    }

    /// Begins a file; one that is still open is ended first. The name only serves notices.
    pub fn begin_file(&mut self, name: &str) {
        self.end_file();
        self.book.open(name);
        self.source = Source::Start(Vec::new());
    }

    /// Takes the next bytes of the file. Without `begin_file` they belong to a file without a name.
    pub fn feed(&mut self, chunk: &[u8]) {
        if matches!(self.source, Source::None) {
            self.begin_file("");
        }
        if let Source::Start(head) = &mut self.source {
            head.extend_from_slice(chunk);
            if head.len() < ENOUGH {
                return;
            }
            let head = core::mem::take(head);
            self.decide(&head);
            self.bytes(head.strip_prefix(MARK).unwrap_or(&head));
        } else {
            self.bytes(chunk);
        }
    }

    /// Ends the file.
    pub fn end_file(&mut self) {
        if let Source::Start(head) = &mut self.source {
            let head = core::mem::take(head);
            self.decide(&head);
            self.bytes(head.strip_prefix(MARK).unwrap_or(&head));
        }
        let (book, mut lines) = (&mut self.book, core::mem::take(&mut self.lines));
        match core::mem::replace(&mut self.source, Source::None) {
            Source::None => return,
            Source::Start(_) => {}
            Source::Fixed(mut fixed) => {
                lines.finish(&mut |line| fixed.line(book, line));
                fixed.end(book);
            }
            Source::Csv(mut csv) => {
                lines.finish(&mut |line| csv.line(book, line));
                let content = csv.end(book);
                once(book, content);
            }
            Source::Zip(bytes) => spreadsheet(book, &bytes, self.options),
            Source::Refused => lines.finish(&mut |_| skip(book)),
        }
        self.book.close();
    }

    /// How many persons have been met.
    #[must_use]
    pub fn person_count(&self) -> u32 {
        self.book.persons.len()
    }

    /// The persons, to show on the user's own screen so that supported ones can be marked. For local display
    /// only: never send, store or log it.
    pub fn persons(&self) -> impl Iterator<Item = PersonOnScreen<'_>> {
        (0..self.book.persons.len())
            .map(|index| PersonOnScreen { index, employee_number: self.book.persons.employee(index) })
    }

    /// Counts what has been read. May be asked again with other marks; an open file is not ended.
    #[must_use]
    pub fn finish(&self, support: &[Support], companies: &[CompanyInfo]) -> Outcome {
        crate::count::count(&self.book, support, companies)
    }

    fn decide(&mut self, head: &[u8]) {
        let (source, format) = match tell(head) {
            Kind::Fixed => (Source::Fixed(Box::default()), Format::Fixed),
            Kind::Text => (Source::Csv(Box::default()), Format::Csv),
            Kind::Zip => (Source::Zip(Vec::new()), Format::Xlsx),
            Kind::Refused(oddity) => {
                self.book.refuse(oddity, 0);
                (Source::Refused, Format::Unknown)
            }
        };
        if head.starts_with(MARK) && format == Format::Fixed {
            self.book.odd(Oddity::WrongEncoding {}, 1);
        }
        if let Some(file) = self.book.file() {
            file.tally.format = format;
        }
        self.source = source;
    }

    fn bytes(&mut self, chunk: &[u8]) {
        let book = &mut self.book;
        match &mut self.source {
            Source::None | Source::Start(_) => {}
            Source::Fixed(fixed) => self.lines.feed(chunk, &mut |line| fixed.line(book, line)),
            Source::Csv(csv) => self.lines.feed(chunk, &mut |line| csv.line(book, line)),
            Source::Refused => self.lines.feed(chunk, &mut |_| skip(book)),
            Source::Zip(bytes) => {
                bytes.extend_from_slice(chunk);
                if bytes.len() > LARGEST_SPREADSHEET {
                    let megabytes = crate::num::wide(LARGEST_SPREADSHEET / (1024 * 1024));
                    book.refuse(Oddity::SpreadsheetTooLarge { megabytes }, 0);
                    self.source = Source::Refused;
                }
            }
        }
    }
}

/// A person as shown on the user's own screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonOnScreen<'a> {
    /// The person's place in this reader, to mark support with.
    pub index: u32,
    /// The employee number first met; may be empty.
    pub employee_number: &'a str,
}

fn skip(book: &mut Book) {
    book.read(1);
    book.leave_out(LineReason::FileRefused, 1);
}

/// A table has no report ids, so the same file twice is known by its whole content.
fn once(book: &mut Book, content: u64) {
    let first = book.files.iter().find(|file| file.content == Some(content) && file.refused.is_none());
    if let Some(first) = first.map(|file| file.tally.file.clone()) {
        book.odd(Oddity::DuplicateFile { first }, 0);
        if let Some(file) = book.file() {
            file.refused = Some(LineReason::Duplicate);
        }
    }
    if let Some(file) = book.file() {
        file.content = Some(content);
    }
}

#[cfg(feature = "xlsx")]
fn spreadsheet(book: &mut Book, bytes: &[u8], options: Options) {
    if options.no_spreadsheets {
        return book.refuse(Oddity::SpreadsheetNotRead {}, 0);
    }
    crate::table::xlsx::read(book, bytes);
}

#[cfg(not(feature = "xlsx"))]
fn spreadsheet(book: &mut Book, _: &[u8], _: Options) {
    book.refuse(Oddity::SpreadsheetNotRead {}, 0);
}
