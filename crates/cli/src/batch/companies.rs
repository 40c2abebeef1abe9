//! Rows gathered by company: what is counted for the company needs all of them.

use super::row::{Refused, Row};
use std::collections::HashSet;

/// Rows that are answered at a time: enough for every core, little enough for the memory.
const PORTION: usize = 16_384;

/// The rows of companies that are not answered yet.
#[derive(Default)]
pub struct Companies {
    seen: HashSet<String>,
    gathered: Vec<Vec<Row>>,
    rows: usize,
}

impl Companies {
    /// Adds a row. Gives out what is gathered where that is a portion, and only between two companies. A company
    /// that comes again after others is refused, because its staff could not be added up.
    pub fn add(&mut self, mut row: Row) -> Vec<Vec<Row>> {
        if let Some(last) = self.gathered.last_mut()
            && last.first().is_some_and(|other| other.company == row.company)
        {
            self.rows += 1;
            last.push(row);
            return Vec::new();
        }
        if !self.seen.insert(row.company.clone()) {
            row.facts = row.facts.and(Err(Refused::CompanyApart { company: row.company.clone() }));
        }
        let portion = if self.rows >= PORTION { self.rest() } else { Vec::new() };
        self.rows += 1;
        self.gathered.push(vec![row]);
        portion
    }

    /// Gives out what is gathered.
    pub fn rest(&mut self) -> Vec<Vec<Row>> {
        self.rows = 0;
        std::mem::take(&mut self.gathered)
    }
}
