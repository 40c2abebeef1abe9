//! From the book to the count: net the corrections, find out who works where, fold persons into months.

mod fold;
mod marks;
mod net;
mod series;
mod share;
mod sites;

use crate::book::Book;
use crate::company::CompanyInfo;
use crate::num::at;
use crate::oddity::{COMPANIES, NO_FILE, Notices, SUPPORT};
use crate::outcome::Outcome;
use crate::support::Support;
use crate::tally::{FileTally, Format};

/// Counts what the book holds.
pub(crate) fn count(book: &Book, support: &[Support], companies: &[CompanyInfo]) -> Outcome {
    let mut notices = Notices::default();
    let sites = sites::sites(book, companies, &mut notices);
    let marks = marks::marks(book, &sites, support, &mut notices);
    let mut net = net::net(book, &mut notices);
    let folded = fold::fold(book, &sites, &marks, &mut net, &mut notices);
    let companies = series::companies(book, &sites, &net, folded, companies, &mut notices);
    let files = tallies(book, &net);
    let place = |file| match file {
        NO_FILE => ("", None),
        SUPPORT => (book.lists.support.as_str(), None),
        COMPANIES => (book.lists.companies.as_str(), None),
        file => {
            let tally = &book.files[at(file)].tally;
            (tally.file.as_str(), tally.sheet.as_deref())
        }
    };
    Outcome { companies, notices: book.notices.named(&notices, place), files, persons: book.persons.len() }
}

/// The tallies with the lines of reversed, repeated and refused reports taken out again.
fn tallies(book: &Book, net: &net::Net) -> Vec<FileTally> {
    let mut tallies: Vec<FileTally> = book.files.iter().map(|file| file.tally.clone()).collect();
    for (&(file, reason), &lines) in &net.taken_out {
        tallies[at(file)].take_out(reason, lines);
    }
    for (file, tally) in book.files.iter().zip(&mut tallies) {
        if let Some(reason) = file.refused {
            tally.take_out(reason, tally.used);
        }
    }
    // A spreadsheet is told by its sheets.
    let told =
        |number: usize| !book.files.iter().any(|file| file.workbook.is_some_and(|of| at(of) == number));
    tallies.into_iter().enumerate().filter(|(number, _)| told(*number)).map(|(_, tally)| tally).collect()
}

/// Whether a report's own line is a line of the file (a table's reports have none).
fn has_own_line(book: &Book, file: u32) -> bool {
    book.files[at(file)].tally.format == Format::Fixed
}
