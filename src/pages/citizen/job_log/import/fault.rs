//! What can be wrong with a file, or with a line of it. Each has a stable code and a sentence.

use super::columns::Column;
use super::read::MAX_BYTES;
use api::MAX_IMPORT;
use texts::{Msg, msg};

/// Why nothing of a file can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// It is no text file.
    WrongType,
    /// It is larger than [`MAX_BYTES`].
    TooBig,
    /// It is not UTF-8.
    WrongEncoding,
    /// There is no line below the names of the columns.
    Empty,
    /// A column is missing.
    MissingColumn(Vec<Column>),
    /// A column stands twice.
    ColumnTwice(Column),
    /// It has more lines than can be taken in at once.
    TooManyLines,
    /// The browser cannot read it.
    Unreadable,
}

impl FileFault {
    /// Its code.
    #[cfg(test)]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::WrongType => "wrong_type",
            Self::TooBig => "too_big",
            Self::WrongEncoding => "wrong_encoding",
            Self::Empty => "empty",
            Self::MissingColumn(_) => "missing_column",
            Self::ColumnTwice(_) => "column_twice",
            Self::TooManyLines => "too_many_lines",
            Self::Unreadable => "unreadable",
        }
    }

    /// Its sentence.
    pub fn words(&self) -> Msg {
        match self {
            Self::WrongType => msg::job_log_file::wrong_type(),
            Self::TooBig => msg::job_log_file::too_big(u64::from(MAX_BYTES / 1_000_000)),
            Self::WrongEncoding => msg::job_log_file::wrong_encoding(),
            Self::Empty => msg::job_log_file::no_lines(),
            Self::MissingColumn(columns) => {
                let names: Vec<&str> = columns.iter().map(|column| column.names()[0]).collect();
                msg::job_log_file::missing_column(names.join(", "))
            }
            Self::ColumnTwice(column) => msg::job_log_file::column_twice(column.names()[0]),
            Self::TooManyLines => msg::job_log_file::too_many_lines(MAX_IMPORT),
            Self::Unreadable => msg::job_log_file::unreadable(),
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldFault {
    /// Nothing is there.
    Missing,
    /// More characters than the field takes.
    TooLong,
    /// It has characters that cannot be shown.
    BadText,
    /// It is no day.
    BadDate,
    /// The day is longer ago than ten years, or more than a year ahead.
    DateOutOfRange,
    /// It is sent already, and the day is to come.
    FutureDate,
    /// It is none of the ways to seek.
    BadKind,
    /// It is no step on the way.
    BadStatus,
}

impl FieldFault {
    /// Its code.
    #[cfg(test)]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong => "too_long",
            Self::BadText => "bad_text",
            Self::BadDate => "bad_date",
            Self::DateOutOfRange => "date_out_of_range",
            Self::FutureDate => "future_date",
            Self::BadKind => "bad_kind",
            Self::BadStatus => "bad_status",
        }
    }

    /// Its sentence.
    pub fn words(self) -> Msg {
        match self {
            Self::Missing => msg::job_log_file::missing(),
            Self::TooLong => msg::job_log_file::too_long(super::value::LONGEST),
            Self::BadText => msg::job_log_file::bad_text(),
            Self::BadDate => msg::job_log_file::bad_date(),
            Self::DateOutOfRange => msg::job_log_file::date_out_of_range(),
            Self::FutureDate => msg::job_log_file::future_date(),
            Self::BadKind => msg::job_log_file::bad_kind(),
            Self::BadStatus => msg::job_log_file::bad_status(),
        }
    }
}

/// Why a line is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Nothing stands in it.
    Blank,
    /// It has another number of fields than the first line.
    WrongFields,
    /// Fields that are not right.
    Faults(Vec<(Column, FieldFault)>),
    /// It stands in the job log already.
    AlreadyThere,
    /// It stands in an earlier line.
    Twice(u64),
}
