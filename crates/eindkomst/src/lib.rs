//! Payroll files in, counts of staff out.
//!
//! A [`Reader`] takes the files of an employer (fixed records, upload table as CSV or spreadsheet), in chunks
//! of any size, and keeps 16 bytes for each person, report, workplace and month. [`Reader::finish`] nets the
//! corrections and counts: months of staff for each workplace and company as `rules` takes them, notices for
//! everything odd, and where every line went. Names and personal numbers stay inside.

mod book;
mod chunked;
mod company;
mod count;
mod cpr;
mod dates;
mod entries;
mod fixed;
mod format;
mod income;
mod lines;
mod num;
mod oddity;
mod outcome;
mod persons;
mod places;
mod reader;
mod reports;
mod span;
mod support;
mod table;
mod tally;

pub use company::{CompanyInfo, UnitInfo, is_cvr};
pub use oddity::{Notice, Oddity, Severity};
pub use outcome::{Company, Outcome, Unit};
pub use reader::{Options, PersonOnScreen, Reader};
pub use support::Support;
pub use tally::{FileTally, Format, LineReason};
