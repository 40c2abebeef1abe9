//! A staff list pasted from a spreadsheet becomes typed rows. Columns that are not needed, names above all,
//! are left out and named.

use super::cell::{self, CellProblem};
use super::row::{BadCell, Column, Row};

/// Most rows taken from one paste.
pub const MOST_ROWS: usize = 5_000;

/// What a paste gave.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Pasted {
    /// The rows, as if they had been typed.
    pub rows: Vec<Row>,
    /// The headings of the columns that were not used.
    pub unused: Vec<String>,
    /// How many columns without a heading were not used.
    pub unused_unnamed: usize,
}

/// Why a paste gave no rows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasteProblem {
    /// Nothing was pasted.
    #[error("paste_empty")]
    Empty,
    /// There are headings, and none of them is weekly hours.
    #[error("paste_no_hours_column")]
    NoHoursColumn,
    /// The only hours are those of a month, and the list is about weekly hours.
    #[error("paste_monthly_hours")]
    MonthlyHours,
    /// Two headings mean the same column.
    #[error("paste_column_twice")]
    ColumnTwice(Column),
    /// More rows than are taken.
    #[error("paste_too_many_rows")]
    TooManyRows,
    /// These cells could not be read.
    #[error("paste_bad_cells")]
    BadCells(Vec<BadCell>),
}

/// Reads a pasted list. With a heading row the columns may stand in any order; without one they stand in the
/// order of [`Column::ALL`]. Cells are parted by tabs, else by semicolons.
///
/// # Errors
/// [`PasteProblem`]; bad cells carry the line of the pasted text, counted from 1.
pub fn read(text: &str) -> Result<Pasted, PasteProblem> {
    let lines = cells(text);
    let Some((_, first)) = lines.first() else { return Err(PasteProblem::Empty) };
    let headed = first.iter().any(|cell| column_named(cell).is_some() || is_monthly(cell));
    let mut out = Pasted::default();
    let columns = if headed { headings(first, &mut out)? } else { Column::ALL.map(Some).to_vec() };
    if headed && lines.len() == 1 {
        return Err(PasteProblem::Empty);
    }
    let body = &lines[usize::from(headed)..];
    if body.len() > MOST_ROWS {
        return Err(PasteProblem::TooManyRows);
    }
    let widest = body.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    out.unused_unnamed += widest.saturating_sub(columns.len());
    let mut bad = Vec::new();
    for (line, cells) in body {
        out.rows.push(row(*line, cells, &columns, &mut bad));
    }
    bad.sort_by_key(|bad| (bad.row, bad.column));
    if bad.is_empty() { Ok(out) } else { Err(PasteProblem::BadCells(bad)) }
}

fn headings(first: &[String], out: &mut Pasted) -> Result<Vec<Option<Column>>, PasteProblem> {
    let mut columns = Vec::new();
    for heading in first {
        let column = column_named(heading);
        match column {
            Some(known) if columns.contains(&column) => return Err(PasteProblem::ColumnTwice(known)),
            None if heading.trim().is_empty() => out.unused_unnamed += 1,
            None => out.unused.push(heading.trim().to_owned()),
            Some(_) => {}
        }
        columns.push(column);
    }
    if columns.contains(&Some(Column::Hours)) {
        Ok(columns)
    } else if first.iter().any(|heading| is_monthly(heading)) {
        Err(PasteProblem::MonthlyHours)
    } else {
        Err(PasteProblem::NoHoursColumn)
    }
}

/// Whether a heading means the hours of a month: four times as many as those of a week.
fn is_monthly(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    has(&["timer", "hours"]) && has(&["måned", "maaned", "mdr", "md.", "month"])
}

fn row(line: usize, cells: &[String], columns: &[Option<Column>], bad: &mut Vec<BadCell>) -> Row {
    let mut row = Row::default();
    let mut note = |column, problem: CellProblem| bad.push(BadCell { row: line, column, problem });
    for (text, column) in cells.iter().zip(columns) {
        let Some(column) = *column else { continue };
        let text = text.trim();
        match column {
            Column::Persons => row.persons = text.to_owned(),
            Column::Hours => row.hours = text.to_owned(),
            Column::From => row.from = text.to_owned(),
            Column::To => row.to = text.to_owned(),
            Column::Under18 | Column::WithSubsidy | Column::Elsewhere => match cell::tick(text) {
                Ok(yes) if column == Column::Under18 => row.under_18 = yes,
                Ok(yes) if column == Column::WithSubsidy => row.with_subsidy = yes,
                Ok(yes) => row.elsewhere = yes,
                Err(problem) => note(column, problem),
            },
        }
    }
    if let Err(cells) = row.read(line) {
        bad.extend(cells);
    }
    row
}

/// The column a heading means, in Danish or English.
fn column_named(heading: &str) -> Option<Column> {
    let heading = heading.trim().to_lowercase();
    let is = |words: &[&str]| words.contains(&heading.as_str());
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    if is(&["antal", "antal personer", "personer", "persons", "number", "count"]) {
        Some(Column::Persons)
    } else if has(&["under 18", "under18"]) {
        Some(Column::Under18)
    } else if has(&["tilskud", "støtte", "subsid", "support"]) {
        Some(Column::WithSubsidy)
    } else if has(&["andet sted", "andet arbejdssted", "elsewhere"]) {
        Some(Column::Elsewhere)
    } else if has(&["timer", "hours", "ugenorm"]) && !is_monthly(&heading) {
        Some(Column::Hours)
    } else if is(&["fra", "from", "start", "startdato", "start date", "første dag", "first day"])
        || has(&["ansat fra", "tiltrådt", "tiltrædelse", "ansættelsesdato"])
    {
        Some(Column::From)
    } else if is(&["til", "to", "slut", "slutdato", "end", "end date", "sidste dag", "last day"])
        || has(&["ansat til", "fratrådt", "fratrædelse"])
    {
        Some(Column::To)
    } else {
        None
    }
}

/// The non-empty lines with their numbers, each as cells. A quoted cell may hold a separator or a line break.
fn cells(text: &str) -> Vec<(usize, Vec<String>)> {
    let text = text.trim_start_matches('\u{feff}');
    let separator = if text.contains('\t') { '\t' } else { ';' };
    let mut lines = Vec::new();
    let (mut line, mut began) = (1, 1);
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let Some(cell) = cells.last_mut() else { break };
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\n' if quoted => {
                line += 1;
                cell.push(' ');
            }
            '\r' => {}
            '\n' => {
                finish(&mut lines, began, std::mem::replace(&mut cells, vec![String::new()]));
                line += 1;
                began = line;
            }
            _ if letter == separator && !quoted => cells.push(String::new()),
            _ => cell.push(letter),
        }
    }
    finish(&mut lines, began, cells);
    lines
}

fn finish(lines: &mut Vec<(usize, Vec<String>)>, line: usize, cells: Vec<String>) {
    if cells.iter().any(|cell| !cell.trim().is_empty()) {
        lines.push((line, cells));
    }
}

#[cfg(test)]
mod tests;
