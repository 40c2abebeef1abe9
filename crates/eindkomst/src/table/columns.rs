//! Which column holds what, from the row of field ids.

/// What the count needs of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Se,
    Start,
    End,
    Income,
    Cpr,
    Recipient,
    Employee,
    Tin,
    Country,
    PNumber,
    Born,
    Name,
    Pay,
    Hours,
    NoHours,
}

/// How many kinds of column there are.
const KINDS: usize = 15;

/// The place of each column that is there.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    places: [Option<usize>; KINDS],
}

/// What a row above the data is.
pub(super) enum Heading {
    /// The field ids.
    Columns(Box<Columns>),
    /// The heading of an answer file.
    Answer,
    /// Field ids of employment information.
    Employment,
    /// Field ids, but this one is not there.
    Missing(&'static str),
    /// Field ids, but this one stands twice.
    Twice(String),
    /// Something else.
    None,
}

impl Columns {
    /// Reads a heading row: field ids are whole cells, any case, spaces ignored.
    pub(super) fn of(cells: &[&str]) -> Heading {
        if cells.first().is_some_and(|cell| cell.trim() == "0000000") {
            return Heading::Answer;
        }
        let ids: Vec<String> = cells
            .iter()
            .map(|cell| cell.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect())
            .collect();
        if ids.iter().filter(|id| is_field(id)).count() < 3 {
            return Heading::None;
        }
        let mut places = [None; KINDS];
        for (place, id) in ids.iter().enumerate() {
            let Some(kind) = kind(id) else { continue };
            let slot = &mut places[index(kind)];
            if slot.is_some() {
                return Heading::Twice(id.clone());
            }
            *slot = Some(place);
        }
        let columns = Self { places };
        let has = |column| columns.places[index(column)].is_some();
        if !has(Column::Start) && ids.iter().any(|id| id.starts_with("2101.")) {
            return Heading::Employment;
        }
        for (column, id) in [
            (Column::Start, "5000.6"),
            (Column::End, "5000.7"),
            (Column::Income, "5000.12"),
            (Column::Hours, "A0200"),
        ] {
            if !has(column) {
                return Heading::Missing(id);
            }
        }
        if ![Column::Cpr, Column::Employee, Column::Tin].into_iter().any(has) {
            return Heading::Missing("6000.4");
        }
        Heading::Columns(Box::new(columns))
    }

    /// The row's cell of this kind, trimmed; empty where the column or the cell is not there.
    pub(super) fn cell<'a>(&self, cells: &[&'a str], column: Column) -> &'a str {
        let cell = self.places[index(column)].and_then(|place| cells.get(place)).copied();
        cell.unwrap_or_default().trim()
    }
}

const fn index(column: Column) -> usize {
    match column {
        Column::Se => 0,
        Column::Start => 1,
        Column::End => 2,
        Column::Income => 3,
        Column::Cpr => 4,
        Column::Recipient => 5,
        Column::Employee => 6,
        Column::Tin => 7,
        Column::Country => 8,
        Column::PNumber => 9,
        Column::Born => 10,
        Column::Name => 11,
        Column::Pay => 12,
        Column::Hours => 13,
        Column::NoHours => 14,
    }
}

/// A field id: a record and a field number, or a letter and four digits.
fn is_field(id: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match id.split_once('.') {
        Some((record, field)) => {
            matches!(record, "2001" | "2101" | "5000" | "6000" | "8001") && digits(field) && field.len() <= 2
        }
        None => id.len() == 5 && id.starts_with(|c: char| c.is_ascii_uppercase()) && digits(&id[1..]),
    }
}

fn kind(id: &str) -> Option<Column> {
    if !is_field(id) {
        return None;
    }
    Some(match id {
        "2001.4" => Column::Se,
        "5000.6" => Column::Start,
        "5000.7" => Column::End,
        "5000.12" => Column::Income,
        "6000.4" => Column::Cpr,
        "6000.5" => Column::Recipient,
        "6000.6" => Column::Employee,
        "6000.7" => Column::Tin,
        "6000.8" => Column::Country,
        "6000.11" => Column::PNumber,
        "8001.3" => Column::Born,
        "8001.6" => Column::Name,
        _ => match id.get(1..) {
            Some("0013") => Column::Pay,
            Some("0200") => Column::Hours,
            Some("0220") => Column::NoHours,
            _ => return None,
        },
    })
}
