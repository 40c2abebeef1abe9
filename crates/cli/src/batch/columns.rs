//! The columns of the file: who a workplace is, and two for each month.

use super::row::{Facts, Refused, Row, hundredths};
use answers::Problem;
use csv::StringRecord;
use rules::Month;
use rules::employer::Sector;

/// Where each column stands.
pub struct Columns {
    workplace: usize,
    company: usize,
    municipality: usize,
    industry: usize,
    sector: usize,
    placed_hours: usize,
    months: Vec<MonthColumns>,
}

/// The two columns of a month.
struct MonthColumns {
    month: Month,
    hours: usize,
    heads: usize,
}

impl Columns {
    /// Finds the columns by their names; their order is free, and others may stand among them.
    pub fn of(header: &StringRecord) -> Result<Self, Problem> {
        let place = |name: &str| {
            let missing = || Problem::new("batch_column", &[("column", name.to_owned())]);
            header.iter().position(|column| column == name).ok_or_else(missing)
        };
        let months = header.iter().filter_map(|column| column.strip_prefix("hours:"));
        let mut months = months
            .map(|text| {
                let wrong = |_| Problem::new("batch_month", &[("month", text.to_owned())]);
                let month = text.parse().map_err(wrong)?;
                let (hours, heads) = (place(&format!("hours:{text}"))?, place(&format!("heads:{text}"))?);
                Ok(MonthColumns { month, hours, heads })
            })
            .collect::<Result<Vec<_>, Problem>>()?;
        months.sort_by_key(|columns| columns.month);
        if months.is_empty() {
            return Err(Problem::new("batch_column", &[("column", "hours:2026-10".to_owned())]));
        }
        Ok(Self {
            workplace: place("workplace")?,
            company: place("company")?,
            municipality: place("municipality")?,
            industry: place("industry")?,
            sector: place("sector")?,
            placed_hours: place("placed_hours")?,
            months,
        })
    }

    /// The months, in their order.
    pub fn months(&self) -> impl Iterator<Item = Month> + '_ {
        self.months.iter().map(|columns| columns.month)
    }

    /// A row of the file.
    pub fn row(&self, record: &StringRecord) -> Row {
        let text = |place| record.get(place).unwrap_or_default().to_owned();
        Row {
            line: record.position().map_or(0, csv::Position::line),
            workplace: text(self.workplace),
            company: text(self.company),
            municipality: text(self.municipality),
            industry: text(self.industry),
            facts: self.facts(record),
        }
    }

    fn facts(&self, record: &StringRecord) -> Result<Facts, Refused> {
        let text = |place| record.get(place).ok_or(Refused::TooShort);
        let empty = [self.workplace, self.company].into_iter().any(|place| text(place) == Ok(""));
        if empty {
            return Err(Refused::Nameless);
        }
        let sector = match text(self.sector)? {
            "private" => Sector::Private,
            "public" => Sector::Public,
            other => return Err(Refused::Sector { given: other.to_owned() }),
        };
        let months = self.months.iter().map(|columns| {
            Ok(match (text(columns.hours)?, text(columns.heads)?) {
                ("", "") => None,
                (hours, heads) => {
                    let wrong = || Refused::Number { given: heads.to_owned() };
                    Some((hundredths(hours)?, heads.parse::<u64>().map_err(|_| wrong())?))
                }
            })
        });
        let months = months.collect::<Result<_, _>>()?;
        Ok(Facts { sector, placed_hours: hundredths(text(self.placed_hours)?)?, months })
    }
}
