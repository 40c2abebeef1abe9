//! A placement that runs or will run at the workplace: kept as typed, read when the answer needs it.

use crate::forms::field::Text;
use crate::state::staff::cell::{self, CellProblem};
use rules::employer::{Placement, PlacementKind, PlacementLevel};
use rules::{Fact, LONGEST_WEEK};
use serde::{Deserialize, Serialize};
use texts::msg::precheck as text;

/// A placement as typed.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PlacementRow {
    /// Its kind by the word the rules use; empty until chosen.
    pub kind: String,
    /// Weekly hours; empty when not known.
    pub hours: String,
    /// First day.
    pub from: String,
    /// Last day; empty when not agreed.
    pub to: String,
}

/// A column of a placement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlacementColumn {
    /// Its kind.
    Kind,
    /// Weekly hours.
    Hours,
    /// First day.
    From,
    /// Last day.
    To,
}

impl PlacementColumn {
    /// Its word in field ids.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Hours => "hours",
            Self::From => "from",
            Self::To => "to",
        }
    }
}

/// A cell of a placement that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BadPlacement {
    /// The row, counted from 1.
    pub row: usize,
    /// The column.
    pub column: PlacementColumn,
    /// What is wrong.
    pub problem: CellProblem,
}

/// The kinds by their words, with their names, in the order in which they are offered.
pub const KINDS: [(&str, PlacementKind, Text); 5] = [
    ("virksomhedspraktik", PlacementKind::Virksomhedspraktik, text::kind_virksomhedspraktik),
    ("loentilskud", PlacementKind::Loentilskud, text::kind_loentilskud),
    ("nytteindsats", PlacementKind::Nytteindsats, text::kind_nytteindsats),
    ("isbryder", PlacementKind::Isbryder, text::kind_isbryder),
    ("integration", PlacementKind::Integration, text::kind_integration),
];

impl PlacementRow {
    /// Whether nothing has been written in the row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.kind, &self.hours, &self.from, &self.to].iter().all(|text| text.trim().is_empty())
    }

    /// The placement; `at` is the row's number, counted from 1.
    ///
    /// # Errors
    /// Every bad cell.
    pub fn read(&self, at: usize) -> Result<Placement, Vec<BadPlacement>> {
        let mut bad = Vec::new();
        let mut note = |column, problem| bad.push(BadPlacement { row: at, column, problem });
        let kind = KINDS.iter().find(|(word, ..)| *word == self.kind).map(|(_, kind, _)| *kind);
        if kind.is_none() {
            note(PlacementColumn::Kind, CellProblem::Empty);
        }
        let hours = weekly_hours(&self.hours).map_err(|problem| note(PlacementColumn::Hours, problem));
        let from = cell::date(&self.from)
            .and_then(|from| from.ok_or(CellProblem::Empty))
            .map_err(|problem| note(PlacementColumn::From, problem));
        let to = cell::date(&self.to).map_err(|problem| note(PlacementColumn::To, problem));
        if let (Ok(from), Ok(Some(to))) = (from, to)
            && to < from
        {
            note(PlacementColumn::To, CellProblem::EndsBeforeStart);
        }
        match (kind, hours, from, to) {
            (Some(kind), Ok(hours), Ok(from), Ok(to)) if bad.is_empty() => Ok(Placement {
                kind,
                from,
                to: to.map_or(Fact::Unknown, Fact::stated),
                weekly_hours: hours.map_or(Fact::Unknown, Fact::stated),
                level: PlacementLevel::Unit,
            }),
            _ => Err(bad),
        }
    }
}

fn weekly_hours(text: &str) -> Result<Option<u64>, CellProblem> {
    match cell::hours(text) {
        Err(CellProblem::Empty) => Ok(None),
        Ok(hours) if hours == 0 || hours > LONGEST_WEEK => Err(CellProblem::HoursOutOfRange),
        read => read.map(Some),
    }
}

/// All placements, empty rows left out.
///
/// # Errors
/// Every bad cell of every row.
pub fn read_placements(rows: &[PlacementRow]) -> Result<Vec<Placement>, Vec<BadPlacement>> {
    let mut placements = Vec::new();
    let mut bad = Vec::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
        match row.read(at + 1) {
            Ok(placement) => placements.push(placement),
            Err(cells) => bad.extend(cells),
        }
    }
    if bad.is_empty() { Ok(placements) } else { Err(bad) }
}
