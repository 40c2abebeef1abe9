//! One row of the typed list: kept as typed, so that a reload shows the same, and read when the answer needs it.

use super::cell::{self, CellProblem};
use rules::staffing::{Employment, ListProblem};
use serde::{Deserialize, Serialize};

/// A column of the list, in the order in which the page shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Weekly hours.
    Hours,
    /// First day of the employment.
    From,
    /// Last day of the employment.
    To,
    /// How many persons the row stands for.
    Persons,
    /// Under 18.
    Under18,
    /// Employed with public support.
    WithSubsidy,
    /// Works elsewhere in the company, not at the workplace asked about.
    Elsewhere,
}

impl Column {
    /// Every column, in the order in which a list without headings has them.
    pub const ALL: [Self; 7] =
        [Self::Hours, Self::From, Self::To, Self::Under18, Self::WithSubsidy, Self::Elsewhere, Self::Persons];

    /// Its word in field ids.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Persons => "persons",
            Self::Hours => "hours",
            Self::From => "from",
            Self::To => "to",
            Self::Under18 => "under-18",
            Self::WithSubsidy => "subsidy",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// A bad cell: where it is and what is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BadCell {
    /// The row, counted from 1. For a paste, the line of the pasted text.
    pub row: usize,
    /// The column.
    pub column: Column,
    /// What is wrong.
    pub problem: CellProblem,
}

/// A row as typed. All texts may be half-written.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Row {
    /// How many persons the row stands for; empty for one.
    pub persons: String,
    /// Weekly hours.
    pub hours: String,
    /// First day; empty for "longer than the list reaches".
    pub from: String,
    /// Last day; empty while employed.
    pub to: String,
    /// Under 18 in these months.
    pub under_18: bool,
    /// Employed with public support.
    pub with_subsidy: bool,
    /// Works elsewhere in the company.
    pub elsewhere: bool,
}

impl Row {
    /// Whether nothing has been written in the row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.persons, &self.hours, &self.from, &self.to].iter().all(|text| text.trim().is_empty())
    }

    /// The row as employments, one for each person it stands for; or everything that is wrong with it.
    /// `at` is the row's number, counted from 1.
    ///
    /// # Errors
    /// Every bad cell of the row.
    pub fn read(&self, at: usize) -> Result<(Employment, u32), Vec<BadCell>> {
        let mut bad = Vec::new();
        let mut note = |column, problem| bad.push(BadCell { row: at, column, problem });
        let hours = cell::hours(&self.hours).map_err(|problem| note(Column::Hours, problem));
        let from = cell::date(&self.from).map_err(|problem| note(Column::From, problem));
        let to = cell::date(&self.to).map_err(|problem| note(Column::To, problem));
        let persons = cell::persons(&self.persons).map_err(|problem| note(Column::Persons, problem));
        let (Ok(persons), Ok(weekly_hours), Ok(from), Ok(to)) = (persons, hours, from, to) else {
            return Err(bad);
        };
        let employment = Employment {
            weekly_hours,
            from,
            to,
            under_18: self.under_18,
            with_subsidy: self.with_subsidy,
            at_unit: !self.elsewhere,
        };
        match employment.problem() {
            None => Ok((employment, persons)),
            Some(ListProblem::WeeklyHours) => {
                Err(vec![BadCell { row: at, column: Column::Hours, problem: CellProblem::HoursOutOfRange }])
            }
            Some(ListProblem::EndsBeforeStart) => {
                Err(vec![BadCell { row: at, column: Column::To, problem: CellProblem::EndsBeforeStart }])
            }
        }
    }
}

/// All rows as employments, empty rows left out; or every bad cell.
///
/// # Errors
/// Every bad cell of every row.
pub fn read_rows(rows: &[Row]) -> Result<Vec<Employment>, Vec<BadCell>> {
    let mut list = Vec::new();
    let mut bad = Vec::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
        match row.read(at + 1) {
            Ok((employment, persons)) => list.extend((0..persons).map(|_| employment)),
            Err(cells) => bad.extend(cells),
        }
    }
    if bad.is_empty() { Ok(list) } else { Err(bad) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(hours: &str, from: &str, to: &str) -> Row {
        Row { hours: hours.into(), from: from.into(), to: to.into(), ..Row::default() }
    }

    #[test]
    fn a_row_for_three_persons_is_three_employments() {
        let rows =
            [Row { persons: "3".into(), ..row("37", "", "") }, Row::default(), row("18,5", "01-03-2026", "")];
        let list = read_rows(&rows).unwrap();
        assert_eq!(list.len(), 4);
        assert_eq!(list[2].weekly_hours, 3700);
        assert_eq!(list[3].from.map(cell::written), Some("01-03-2026".to_owned()));
    }

    #[test]
    fn every_bad_cell_is_named_with_row_and_column() {
        let worst = Row { persons: "mange".into(), ..row("halvtid", "1-1-24", "31-13-2026") };
        let rows = [row("37", "", ""), worst, row("200", "", "")];
        let bad = read_rows(&rows).unwrap_err();
        let seen: Vec<_> = bad.iter().map(|cell| (cell.row, cell.column, cell.problem)).collect();
        assert_eq!(
            seen,
            [
                (2, Column::Hours, CellProblem::NotHours),
                (2, Column::From, CellProblem::ShortYear),
                (2, Column::To, CellProblem::NotADate),
                (2, Column::Persons, CellProblem::NotPersons),
                (3, Column::Hours, CellProblem::HoursOutOfRange),
            ]
        );
    }

    #[test]
    fn an_end_before_the_start_is_said_at_the_end() {
        let bad = read_rows(&[row("37", "02-03-2026", "01-03-2026")]).unwrap_err();
        assert_eq!(bad, [BadCell { row: 1, column: Column::To, problem: CellProblem::EndsBeforeStart }]);
        assert!(read_rows(&[row("37", "01-03-2026", "01-03-2026")]).is_ok());
    }

    #[test]
    fn a_row_with_a_tick_alone_is_empty_and_one_with_dates_alone_is_not() {
        assert_eq!(read_rows(&[Row { under_18: true, ..Row::default() }]), Ok(vec![]));
        let bad = read_rows(&[row("", "01-03-2026", "")]).unwrap_err();
        assert_eq!(bad, [BadCell { row: 1, column: Column::Hours, problem: CellProblem::Empty }]);
    }
}
